import Desk
import Tabular

/// The items of reviews that stand as a list inside each record of a JSON export, or in lists of sections:
/// `"ratings": [{"category_name": "Tone", "rating": 4, "max": 5}]`.
///
/// A review's row is followed by a row for each object of its list, which has the columns that say whose
/// review it is, and its own under the list's name: `ratings.rating`.
struct ReviewItemList: Sendable {
  private var levels: EventLevels
  private(set) var plan: FilePlan
  /// Plans columns that come late.
  private let planner: ColumnPlanner
  /// Columns of the records that their items carry.
  private let carried: [Int]
  private let prefix: String
  private var names: [String] = []
  private var places: [String: Int] = [:]

  /// The rows of a batch, with ``plan`` as they are read.
  ///
  /// - Throws: never for rows whose columns are known.
  mutating func rows(
    of batch: RecordBatch, _ records: RecordColumns
  ) throws(ColumnPlanner.Refusal) -> RecordBatch {
    let rows = joined(batch, records)
    if names.count > plan.columns.count {
      plan = try planned(rows).keeping(plan)
    }
    return rows
  }

  /// The lists inside that nobody reads.
  func unreadLists(in records: RecordColumns) -> [String] {
    levels.listsInside.map { "\(levels.path(in: records.names)).\($0)" }
  }

  private func planned(_ rows: RecordBatch) throws(ColumnPlanner.Refusal) -> FilePlan {
    var plan = try planner.plan(names, rows, rows: 0..<rows.rowCount)
    let mapped = planner.settings.mapping[.reviews] ?? [:]
    // What an item says beside its name and score is nothing of the review's.
    for index in plan.columns.indices
    where names[index].hasPrefix(prefix) && mapped[names[index]] == nil {
      plan.columns[index].role = nil
    }
    plan.hasItemsInside = true
    return plan
  }

  private mutating func joined(_ batch: RecordBatch, _ records: RecordColumns) -> RecordBatch {
    let (items, outerRows) = levels.rows(of: batch, carrying: [])
    let ofRecords = records.names.map { place(of: $0) }
    let ofItems = levels.names.map { place(of: prefix + $0) }
    var joined = RecordBatch(bytes: batch.bytes + items.bytes)
    let offset = UInt32(batch.bytes.count)
    var next = 0
    for row in 0..<batch.rowCount {
      let outer = Array(batch.cells[batch.cellRanges(ofRow: row)])
      var cells = [RecordBatch.CellRange](repeating: .absent, count: names.count)
      for (column, cell) in outer.enumerated() { cells[ofRecords[column]] = cell }
      joined.append(cells, line: batch.lines[row])
      while next < outerRows.count, outerRows[next] == row {
        var cells = [RecordBatch.CellRange](repeating: .absent, count: names.count)
        for column in carried where column < outer.count {
          cells[ofRecords[column]] = outer[column]
        }
        for (column, cell) in items.cells[items.cellRanges(ofRow: next)].enumerated()
        where cell.end != 0 {
          cells[ofItems[column]] = .init(start: cell.start + offset, end: cell.end + offset)
        }
        joined.append(cells, line: batch.lines[row])
        next += 1
      }
    }
    joined.lineCount = batch.lineCount
    joined.faults = batch.faults
    joined.original = batch.original
    return joined
  }

  private mutating func place(of name: String) -> Int {
    if let place = places[name] { return place }
    places[name] = names.count
    names.append(name)
    return names.count - 1
  }
}

extension ReviewItemList {
  /// The list in a column of reviews; nil where its objects are no rated items.
  static func found(inReviews plan: FilePlan, _ lists: RecordLists) -> ReviewItemList? {
    lists.first(carrying: []) { levels, _, samples in
      ReviewItemList(plan, levels, samples, lists)
    }
  }

  private init?(
    _ plan: FilePlan, _ levels: EventLevels, _ samples: [ColumnSample], _ lists: RecordLists
  ) {
    let inner = levels.names
    guard let fields = RatedItemNames.fields(of: inner, samples) else { return nil }
    let prefix = levels.path(in: lists.records.names) + "."
    var settings = lists.settings
    var mapping = settings.mapping[.reviews] ?? [:]
    for column in plan.columns where mapping[column.name] == nil {
      mapping[column.name] = column.role?.fieldName
    }
    for (field, index) in fields { mapping[prefix + inner[index]] = field.rawValue }
    settings.mapping[.reviews] = mapping
    self.levels = levels
    self.prefix = prefix
    self.plan = plan
    self.plan.columns = []
    planner = ColumnPlanner(settings: settings, forcedKind: .reviews)
    carried = plan.columns.filter { column in
      if case .review(let field)? = column.role { field.saysWhose } else { false }
    }.map(\.index)
    let rows = joined(lists.batch, lists.records)
    do throws(ColumnPlanner.Refusal) {
      self.plan = try planned(rows)
    } catch {
      return nil
    }
  }
}

extension ReviewField {
  /// Whether it tells one review from the next: what its items have in common.
  var saysWhose: Bool {
    switch self {
    case .reviewID, .ticket, .agent, .reviewer, .reviewerKind, .reviewedAt, .scorecard, .version,
      .revision:
      true
    default: false
    }
  }
}

extension RecordBatch {
  fileprivate mutating func append(_ row: [CellRange], line: UInt32) {
    cells.append(contentsOf: row)
    rowStarts.append(UInt32(cells.count))
    lines.append(line)
  }
}
