import Configuration
import Desk
import HTMLRendering
import Intake
import JSONWriting
import Profiling
import Reporting
import Tabular
import TextRendering
import Wording

/// Describes any table, column by column: `touchstone profile`.
package struct ProfileQuestion: Question {
  /// The input, as it was named.
  private let input: String

  package init(input: String) { self.input = input }

  /// Reads the file to its end. Rows that are lost are no errors: the answer counts them.
  package func answer(in workspace: Workspace) async throws -> Answer {
    Answer(try await profile(in: workspace))
  }

  /// The same as a page of its own.
  package func page(in workspace: Workspace) async throws -> [UInt8] {
    let profile = try await profile(in: workspace)
    return Array(HTMLRenderer().page(profile.report).utf8)
  }

  private func profile(in workspace: Workspace) async throws -> ProfileAnswer {
    let paths = workspace.inputs.filter { $0.notRead == nil }.map(\.path)
    guard paths.count <= 1, let path = paths.first ?? workspace.inputs.first?.path else {
      throw PipelineError(.wrongUsage, .severalFiles(paths, in: input))
    }
    let settings = workspace.configuration.intake
    let clock = settings.clock
    do {
      let importer = FileImporter(settings: settings, workers: workspace.workers)
      let outcome = try await importer.readRows(path, into: TableProfile(clock: clock)) {
        batch, rows, _ in
        var part = TableProfile(clock: clock)
        part.add(batch, rows: rows)
        return part
      } add: { whole, part in
        whole.add(part)
      }
      let people = try await Self.people(in: outcome.columns, of: path, importer)
      return ProfileAnswer(
        table: ProfiledTable(path: path, outcome, clock: clock, by: people),
        language: workspace.language)
    } catch let error as SourceError {
      throw PipelineError(.unreadableInput, .source(error, path: path))
    }
  }
}

extension ProfileQuestion {
  /// Reads the columns that hold people, by whom to clear texts of names.
  private static func people(
    in columns: [ColumnPlan], of path: String, _ importer: FileImporter
  ) async throws -> Redaction {
    let personal = columns.filter(\.isPersonal)
    var history = History()
    guard !personal.isEmpty else { return Redaction(.masked, history, personalColumns: []) }
    var people = History.CustomColumn(name: "")
    people.table = try await importer.readRows(path, into: SymbolTable()) { batch, rows, _ in
      var names = SymbolTable()
      for row in rows {
        for column in personal {
          guard let cell = batch.cell(row: row, column: column.index), !cell.isEmpty else {
            continue
          }
          batch.bytes.withUnsafeBufferPointer { bytes in
            let name = UntypedCell.filled(
              UntypedCell.Bytes(rebasing: bytes[Int(cell.start)..<Int(cell.end)]))
            if let name { _ = names.intern(name) }
          }
        }
      }
      return names
    } add: { names, part in
      _ = names.intern(allOf: part)
    }.whole
    history.customColumns = [people]
    return Redaction(.masked, history, personalColumns: [people.name])
  }
}

/// What the columns of a table hold: the answer to `touchstone profile`.
struct ProfileAnswer: AnswerBody {
  let table: ProfiledTable
  let language: Language

  func say(_ phrase: ProfilePhrase) -> String { phrase.text(in: language) }

  var page: [PagePart] {
    let values = values
    let notes = notes.map { PageParagraph($0) }
    return [.title(table.path, subtitle: size)]
      + (table.columns.isEmpty ? [] : [.fittedTable(figures)])
      + (values.rows.isEmpty ? [] : [.fittedTable(values)])
      + (notes.isEmpty ? [] : [.paragraphs(notes)])
  }

  var data: [Table] { [figures] }

  var size: String { say(.size(rows: table.rowCount, columns: table.columns.count)) }

  private var figures: Table {
    Table(id: "columns", title: "", of: table.columns, columns: figureColumns)
  }

  /// Of a table with one row a column: what that holds.
  var figureColumns: [ItemColumn<ProfiledTable.Column>] {
    [
      .text("column", say(.column)) { $0.name },
      .text("type", say(.type)) { say(.typeName($0.facts.type)) }.whole,
      .cell("filled", say(.filled), .ratio) { .text(ifAny: share($0.facts.filled)) }.whole,
      .cell("distinct", say(.distinct), .count) {
        let about = $0.facts.distinctIsExact ? "" : "≈"
        return .text(about + QuantityText.count($0.facts.distinct))
      }.whole,
      .cell("smallest", say(.smallest), .number) { text($0.facts.smallest, $0.facts) },
      .cell("median", words.column(.median), .number) {
        text($0.facts.median, $0.facts, about: $0.facts.orderIsExact ? "" : "≈")
      },
      .cell("largest", say(.largest), .number) { text($0.facts.largest, $0.facts) },
    ]
  }

  private func text(
    _ value: ColumnFacts.Value?, _ facts: ColumnFacts, about: String = ""
  ) -> Cell {
    .text(ifAny: value.map { about + text($0, facts) })
  }

  /// One row a column that has bars or frequent values.
  private var values: Table {
    Table(
      id: "values", title: "",
      of: table.columns.filter { $0.facts.histogram != nil || !$0.facts.frequent.isEmpty },
      columns: [
        .text("column", say(.column)) { $0.name },
        .text("spread", say(.spread)) { column in
          let bars = column.facts.histogram
          return (bars?.blocks ?? "") + (bars?.holdsOutliers == true ? "*" : "")
        }.whole,
        .text("frequent", say(.frequent)) {
          frequent($0.facts) { TerminalText.cut(oneLine($0), to: 24) }
        },
      ])
  }

  /// The most frequent values, each with its rows.
  func frequent(_ facts: ColumnFacts, shown: (String) -> String = { $0 }) -> String {
    facts.frequent.prefix(5).map {
      "\(shown($0.text)) (\($0.isExact ? "" : "≥")\(QuantityText.count($0.count)))"
    }.joined(separator: " · ")
  }

  private func oneLine(_ text: String) -> String {
    String(text.map { $0.isNewline || $0 == "\t" ? " " : $0 })
  }

  /// A part of all rows; nothing of no rows.
  private func share(_ filled: Int) -> String? {
    guard table.rowCount > 0 else { return nil }
    let share = Double(filled) / Double(table.rowCount)
    // Neither a rounded 100 nor a rounded 0 says that it is all or none.
    if filled < table.rowCount, share > 0.9995 { return "<100%" }
    if filled > 0, share < 0.0005 { return ">0%" }
    return QuantityText.text(share, .ratio)
  }

  /// A value in as little room as tells it: of dates over more than two days the day.
  func text(_ value: ColumnFacts.Value, _ facts: ColumnFacts) -> String {
    switch value {
    case .number(let number): return Self.text(number)
    case .seconds(let seconds): return QuantityText.text(seconds, .seconds)
    case .text(let text): return oneLine(text)
    case .moment(let seconds):
      let local = table.clock.local(Instant(secondsSince1970: seconds))
      guard case .moment(let first) = facts.smallest, case .moment(let last) = facts.largest,
        last - first <= 2 * 86_400
      else { return "\(local.date)" }
      return local.text
    }
  }

  /// At most four decimals, and what is too large or too small for that in powers of ten.
  private static func text(_ number: Double) -> String {
    if number == number.rounded(), abs(number) < 1e15 { return JSONWriter.text(of: number) }
    guard abs(number) >= 0.001, abs(number) < 1e9 else { return "\(number)" }
    return QuantityText.short(number)
  }

  /// What has to be known beside the numbers.
  var notes: [String] {
    let columns = table.columns
    var notes: [ProfilePhrase] = []
    for column in columns where column.facts.unlike > 0 {
      notes.append(
        .unlike(
          column: column.name, count: column.facts.unlike,
          type: say(.typeName(column.facts.type))))
    }
    for column in columns where column.facts.dateOrderIsOpen {
      notes.append(.dateOrder(column: column.name))
    }
    let masked = columns.filter(\.isPersonal).map(\.name)
    if !masked.isEmpty { notes.append(.masked(columns: masked)) }
    if columns.contains(where: { !$0.facts.distinctIsExact }) {
      notes.append(.estimated(bound: ColumnProfile.usualBound))
    }
    if columns.contains(where: { $0.facts.frequent.contains { !$0.isExact } }) {
      notes.append(.atLeast)
    }
    if columns.contains(where: { $0.facts.histogram?.holdsOutliers == true }) {
      notes.append(.outliers)
    }
    return (notes + table.unread.phrases).map(say)
  }

  /// One object. Moments are texts on the wall clock, lengths of time seconds, unknown is null.
  func write(to json: inout JSONWriter) {
    json.object(.expanded) { json in
      json.member("file", table.path)
      json.member("rows", table.rowCount)
      json.object("records_lost") { json in
        for (why, count) in table.unread.lost.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
          json.member(why.rawValue, count)
        }
      }
      json.member("broken_at_line", table.unread.brokenLine)
      json.member("stopped_by", table.unread.stopped?.rawValue)
      json.list("columns", table.columns, .expanded) { json, column in
        json.object(.hanging) { write(column, to: &$0) }
      }
    }
  }

  private func write(_ column: ProfiledTable.Column, to json: inout JSONWriter) {
    let facts = column.facts
    json.member("name", column.name)
    json.member("type", facts.type.rawValue)
    json.member("masked", column.isPersonal)
    json.member("filled", facts.filled)
    json.member("unlike_type", facts.unlike)
    json.member("distinct", facts.distinct)
    json.member("distinct_is_exact", facts.distinctIsExact)
    json.member("date_order_is_open", facts.dateOrderIsOpen)
    json.startLine()
    write("smallest", facts.smallest, to: &json)
    write("median", facts.median, to: &json)
    write("largest", facts.largest, to: &json)
    json.member("median_is_exact", facts.orderIsExact)
    json.startLine()
    json.list("most_frequent", facts.frequent) { json, value in
      json.object { json in
        json.member("value", value.text)
        json.member(value.isExact ? "rows" : "rows_at_least", value.count)
      }
    }
    json.startLine()
    guard let histogram = facts.histogram else { return json.null("histogram") }
    json.object("histogram") { json in
      json.member("outermost_hold_outliers", histogram.holdsOutliers)
      json.list("bars", histogram.bars) { json, bar in
        json.object { json in
          if let value = bar.text {
            json.member("value", value)
          } else {
            write("from", bar.from.map { edge($0, facts.type) }, to: &json)
            write("to", bar.to.map { edge($0, facts.type) }, to: &json)
          }
          json.member("rows", bar.count)
        }
      }
    }
  }

  private func write(_ key: String, _ value: ColumnFacts.Value?, to json: inout JSONWriter) {
    switch value {
    case nil: json.null(key)
    case .number(let number), .seconds(let number): json.member(key, number)
    case .moment(let seconds):
      json.member(key, table.clock.local(Instant(secondsSince1970: seconds)).text)
    case .text(let text): json.member(key, text)
    }
  }

  /// Where a bar begins or ends.
  func edge(_ value: Double, _ type: ColumnType) -> ColumnFacts.Value {
    switch type {
    case .dateTime: .moment(Int(value.rounded()))
    case .duration: .seconds(value)
    case .integer, .decimal, .flag, .text, .empty: .number(value)
    }
  }
}
