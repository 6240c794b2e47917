import Desk
import Intake

/// Records of one kind as an export of a store writes them, with columns that an import reads as they
/// were: each is mapped to its field, moments are of no zone but UTC's, lengths of time are seconds.
package struct ExportedTable {
  /// Of its file, without an ending.
  package let name: String
  package let kind: RecordKind
  package private(set) var columns: [Column] = []
  /// The places of its records among all of their kind.
  package let rows: [Int]

  /// Where the first satisfied rating was configured.
  package var satisfiedScale: RatingScale?

  package struct Column {
    package let name: String
    /// What an import has to take it for; nil for a column of the exports' own.
    package let field: String?
    package let isLength: Bool
    /// Nil for an empty cell.
    package let text: (_ row: Int) -> String?
  }

  init(_ name: String, _ kind: RecordKind, rows: [Int]) {
    (self.name, self.kind, self.rows) = (name, kind, rows)
  }

  /// - Parameter scale: on which its numbers are, as the column's name says it.
  mutating func add(
    _ field: String, scale: String = "", isLength: Bool = false,
    _ text: @escaping (_ row: Int) -> String?
  ) {
    columns.append(
      Column(name: field + scale, field: field, isLength: isLength, text: text))
  }

  /// A column without values.
  mutating func add(_ name: String, as field: String) {
    columns.append(Column(name: name, field: field, isLength: false) { _ in nil })
  }

  /// Leaves out columns that have no value, so that an import takes them for missing and not for empty.
  mutating func leaveOut(empty fields: Set<String>) {
    let rows = rows
    columns.removeAll { column in
      fields.contains(column.field ?? "") && rows.allSatisfy { column.text($0) == nil }
    }
  }

  /// Columns that are no field, under their own names, which go before those of fields.
  mutating func add(
    own names: [String], known: [String: String],
    _ text: @escaping (_ row: Int, _ index: Int) -> String?
  ) {
    columns = columns.map { column in
      var name = column.name
      while names.contains(name) { name += "_" }
      return Column(name: name, field: column.field, isLength: column.isLength, text: column.text)
    }
    columns += names.enumerated().map { index, name in
      Column(name: name, field: known[name], isLength: false) { text($0, index) }
    }
  }
}

/// A history's records as tables to export, as they are: nothing is masked.
struct HistoryExport {
  let history: History
  /// The columns of known fields, by the names that exports gave them.
  let columnRoles: [(name: String, role: ColumnRole?)]

  var tables: [ExportedTable] {
    let surveys = history.responses.indices.filter { !history.responses[$0].isFromTicket }
    let (whole, items) = (
      history.reviews.records.indices.filter { history.reviews.records[$0].item == nil },
      history.reviews.records.indices.filter { history.reviews.records[$0].item != nil }
    )
    return
      (ticketTables
      + shapes("survey_responses", of: surveys) { history.responses[$0].rating?.scale }.map(
        responses) + [
        reviews("reviews", whole), reviews("review_items", items),
        records(CauseAnalysis.self, .causes, history.causes.records),
        records(Agent.self, .agents, history.agents.records),
        records(CorrectiveAction.self, .actions, history.actions.records),
      ]).filter { !$0.rows.isEmpty } + nameTables
  }

  /// Tables without rows: an import remembers from them what the exports called fields, so that filters
  /// by these names mean the same.
  private var nameTables: [ExportedTable] {
    let fields = ColumnRole.named(.tickets)
    var said = Set(history.customColumns.map(\.name)).union(fields.keys)
    var tables: [ExportedTable] = []
    for (name, role) in columnRoles {
      guard let role, fields[role.fieldName] == role else { continue }
      if case .survey = role { continue }
      guard said.insert(name).inserted else { continue }
      let free = tables.firstIndex { !$0.columns.contains { $0.field == role.fieldName } }
      let place = free ?? tables.count
      if free == nil {
        tables.append(ExportedTable("column_names-\(place + 1)", .tickets, rows: []))
        if role != .symbol(.id) { tables[place].add("id") { _ in nil } }
      }
      tables[place].add(name, as: role.fieldName)
    }
    return tables
  }

  /// Records that one file has room for: its column of ratings has one scale, and its rows lack the same
  /// columns.
  private struct Shape {
    var name: String
    var scale: RatingScale?
    var lacks: StatedColumns = []
    var rows: [Int] = []
  }

  /// Records by what they lack and by the scale of their ratings, in the order in which these are met,
  /// which is that of their files too. What has no rating goes with the record before.
  private func shapes(
    _ name: String, of rows: some Sequence<Int>, lacking: (Int) -> StatedColumns = { _ in [] },
    scale: (Int) -> RatingScale?
  ) -> [Shape] {
    var shapes: [Shape] = []
    var last: RatingScale?
    for row in rows {
      last = scale(row) ?? last
      let lacks = lacking(row)
      let known = shapes.firstIndex { shape in
        shape.lacks == lacks && (shape.scale == last || shape.scale == nil || last == nil)
      }
      let place = known ?? shapes.count
      if known == nil { shapes.append(Shape(name: name, lacks: lacks)) }
      shapes[place].scale = shapes[place].scale ?? last
      shapes[place].rows.append(row)
    }
    if shapes.count > 1 { for place in shapes.indices { shapes[place].name += "-\(place + 1)" } }
    return shapes
  }
}

extension HistoryExport {
  static func text(_ instant: Instant) -> String {
    WallClock.utc.local(instant).text.replacing(" ", with: "T") + "Z"
  }

  /// As short as it can be and still the same number; kept as a `Float`.
  private func text(_ number: Double?) -> String? {
    number.map { Int(exactly: $0).map(String.init) ?? "\(Float($0))" }
  }

  private func text(_ flag: Bool?) -> String? { flag.map { $0 ? "1" : "0" } }

  private func text(_ scale: RatingScale?) -> String {
    scale.map { " (\($0.lowest)-\($0.highest))" } ?? ""
  }

  /// With the ratings that stand in the tickets' own exports.
  private var ticketTables: [ExportedTable] {
    var own: [Int: Int] = [:]
    for place in history.responses.indices where history.responses[place].isFromTicket {
      if let row = history.row(of: history.responses[place].ticket) { own[row] = place }
    }
    let lacks = history.stated.decided(\.lacking)
    return shapes(
      "tickets", of: history.tickets.indices,
      lacking: { lacks[Int(history.stated.number(ofRow: $0))] }
    ) { row in
      own[row].flatMap { history.responses[$0].rating?.scale }
    }.map { tickets($0, own) }
  }

  private func tickets(_ shape: Shape, _ responses: [Int: Int]) -> ExportedTable {
    let tickets = history.tickets
    var table = ExportedTable(shape.name, .tickets, rows: shape.rows)
    for field in SymbolField.allCases {
      table.add(field.name) { history.text(tickets.value(field, $0), of: field) }
    }
    for field in InstantField.allCases {
      table.add(field.name) { tickets.value(field, $0).map(Self.text) }
    }
    for field in DurationField.allCases {
      table.add(field.name, isLength: true) { text(tickets.value(field, $0)) }
    }
    for field in CountField.allCases {
      table.add(field.name) { tickets.value(field, $0).map(String.init) }
    }
    for field in FlagField.allCases { table.add(field.name) { text(tickets.value(field, $0)) } }
    if !responses.isEmpty {
      func response(_ row: Int) -> SurveyResponse? { responses[row].map { history.responses[$0] } }
      table.add("rating", scale: text(shape.scale)) {
        text(response($0)?.rating.map { Double($0.value) })
      }
      table.add("nps", scale: " (0-10)") { text(response($0)?.recommendation.map { Double($0) }) }
      table.add("comment") { row in
        response(row)?.comment.map { history[.comments].text(of: $0) }
      }
    }
    table.leaveOut(empty: shape.lacks)
    table.satisfiedScale = shape.scale?.satisfiedFrom == nil ? nil : shape.scale
    let names = history.customColumns.map(\.name)
    let texts = columnRoles.compactMap { name, role -> (String, String)? in
      if case .text(let field)? = role { (name, field.rawValue) } else { nil }
    }
    let known = Dictionary(texts.filter { names.contains($0.0) }) { first, _ in first }
    // A field has one column.
    var taken: Set<String> = []
    let mapped = names.reduce(into: [String: String]()) { mapped, name in
      if let field = known[name], taken.insert(field).inserted { mapped[name] = field }
    }
    table.add(own: names, known: mapped) { row, index in
      let column = history.customColumns[index]
      return column.value(row: row).map { column.table.text(of: $0) }
    }
    return table
  }

  private func responses(_ shape: Shape) -> ExportedTable {
    var table = ExportedTable(shape.name, .surveyResponses, rows: shape.rows)
    table.satisfiedScale = shape.scale?.satisfiedFrom == nil ? nil : shape.scale
    add(SurveyResponse.fields.filter { $0.name != "is_from_ticket" }, history.responses, to: &table)
    table.add("rating", scale: text(shape.scale)) {
      text(history.responses[$0].rating.map { Double($0.value) })
    }
    return table
  }

  /// Items stand in a file of their own, whose scores are theirs.
  private func reviews(_ name: String, _ rows: [Int]) -> ExportedTable {
    let reviews = history.reviews.records
    var table = ExportedTable(name, .reviews, rows: rows)
    let ofItems = ["item", "item_score"]
    let isItems = name == "review_items"
    add(
      Review.fields.filter { field in
        !["points", "dispute"].contains(field.name)
          && (isItems || !ofItems.contains(field.name))
      }, reviews, to: &table)
    table.add("bonus") { reviews[$0].points.flatMap { $0 < 0 ? nil : text(Double($0)) } }
    table.add("deduction") { reviews[$0].points.flatMap { $0 < 0 ? text(Double(-$0)) : nil } }
    table.add("dispute") { reviews[$0].dispute == .open ? "disputed" : nil }
    table.add("dispute_outcome") { row in
      reviews[row].dispute.flatMap { $0 == .open ? nil : $0.rawValue }
    }
    // Of how many points an item's score is; without a weight of its own it would become that.
    if isItems {
      table.add("highest_score") { row in
        reviews[row].weight != nil && reviews[row].itemScore != nil ? "100" : nil
      }
    }
    return table
  }

  private func records<Record: StoredRecord>(
    _: Record.Type, _ kind: RecordKind, _ records: ContiguousArray<Record>
  ) -> ExportedTable {
    var table = ExportedTable(Record.table, kind, rows: Array(records.indices))
    add(Record.fields, records, to: &table)
    return table
  }

  private func add<Record>(
    _ fields: [RecordField<Record>], _ records: ContiguousArray<Record>,
    to table: inout ExportedTable
  ) {
    for field in fields {
      let name = Self.importNames[field.name] ?? field.name
      let scale = Self.scales[field.name] ?? ""
      table.add(table.kind == .causes ? name : field.name, scale: scale) { row in
        switch field.value(records[row]) {
        case nil: nil
        case .text(let symbol, let table)?: history[table].text(of: symbol)
        case .moment(let moment)?: Self.text(moment)
        case .number(let number)?: text(number)
        case .whole(let whole)?: String(whole)
        case .flag(let flag)?: text(flag)
        case .word(let word)?: word
        }
      }
    }
  }

  /// Of the fields of causes whose column has another name in imports than in the store.
  private static let importNames = [
    "node": "node_id", "parent": "parent_id", "affected": "affected_tickets",
  ]

  /// A number of a survey's is kept as it was given, on whichever scale.
  private static let scales = [
    "nps": " (0-10)", "ces": " (0-100)", "attitude": " (0-100)", "ability": " (0-100)",
    "convenience": " (0-100)", "score": " (0-100)", "item_score": " (0-100)",
    "first_score": " (0-100)",
  ]
}
