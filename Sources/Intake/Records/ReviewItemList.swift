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
    [
      .reviewID, .ticket, .agent, .reviewer, .reviewerKind, .reviewedAt, .scorecard, .version,
      .revision,
    ].contains(self)
  }
}

extension RecordBatch {
  fileprivate mutating func append(_ row: [CellRange], line: UInt32) {
    cells.append(contentsOf: row)
    rowStarts.append(UInt32(cells.count))
    lines.append(line)
  }
}

/// By which names the objects of a list say that they are rated items of a review: what was rated, and how.
enum RatedItemNames {
  /// The places of the fields among an object's keys; nil where it does not say an item and its score.
  static func fields(
    of names: [String], _ samples: [ColumnSample]
  ) -> [(field: ReviewField, index: Int)]? {
    let keys = names.map { HeaderName($0).key }
    func place(_ wanted: [String], _ fits: (ColumnSample) -> Bool) -> Int? {
      for name in wanted {
        let key = HeaderName.key(name)
        if let place = keys.indices.first(where: { keys[$0] == key && fits(samples[$0]) }) {
          return place
        }
      }
      return nil
    }
    let item = place(items) { $0.filled > 0 && $0.numbers * 2 < $0.filled }
    let highest = place(highest) { $0.numbers > 0 }
    // Points say little where nothing says of how many; a yes or no beside them says all.
    let words = highest == nil ? place(scores) { $0.flags > 0 && $0.numbers == 0 } : nil
    let score =
      words
      ?? place(scores) {
        $0.filled > 0 && ($0.numbers + $0.ratings + $0.flags) * 2 >= $0.filled
      }
    guard let item, let score else { return nil }
    let weight = place(["weight", "item weight", "权重"]) { $0.numbers > 0 }
    return [(.item, item), (.itemScore, score)]
      + [(.highest, highest), (.weight, weight)].compactMap { field, index in
        index.map { (field, $0) }
      }
  }

  /// Whether what stands inside an object or a list of this name are ratings.
  static func isContainer(_ name: String) -> Bool { containers.contains(HeaderName.key(name)) }

  private static let containers: Set<String> = [
    "ratings", "scores", "itemscores", "categoryscores", "items", "answers", "criteria",
    "questions",
    "sections", "grades", "ratingdetails", "scoredetails", "evaluationitems", "评分明细", "得分明细",
    "质检明细",
    "评分项", "评分项目", "质检项", "质检项目", "检查项", "考核项",
  ]

  /// The plainest last: an object with a category and a name of its own is told by the former.
  private static let items = [
    "scorecard item", "item name", "item", "criterion name", "criterion", "criteria",
    "question text", "question name", "question", "attribute name", "attribute", "category name",
    "rating category", "category", "skill", "metric", "standard", "label", "title", "name", "text",
    "评分项", "评分项目", "质检项", "质检项目", "检查项", "考核项", "项目名称", "项目", "名称",
  ]

  private static let scores = [
    "item score", "rating", "rating value", "score", "points earned", "earned points", "earned",
    "points", "value", "grade", "mark", "answer", "result", "单项得分", "项目得分", "得分", "评分", "分数",
    "打分",
  ]

  private static let highest = [
    "max score", "max rating", "max points", "max value", "max", "maximum score", "maximum",
    "highest score", "points possible", "possible points", "possible", "out of", "满分", "单项满分",
    "分值",
  ]
}
