import Desk
import Tabular

extension ListTable {
  /// The items of reviews that stand as a list inside each record of a JSON export, or in lists of
  /// sections: `"ratings": [{"category_name": "Tone", "rating": 4, "max": 5}]`. Nil where the objects in
  /// a column of reviews are no rated items.
  ///
  /// A review's row is followed by a row for each object of its list, which has the columns that say whose
  /// review it is, and its own under the list's name: `ratings.rating`.
  static func items(inReviews plan: FilePlan, _ lists: RecordLists) -> ListTable? {
    let shared = Set(
      plan.columns.filter { column in
        if case .review(let field)? = column.role { field.saysWhose } else { false }
      }.map(\.index))
    for (levels, _, samples) in lists.all(carrying: []) {
      let names = levels.names
      guard let fields = RatedItemNames.fields(of: names, samples) else { continue }
      let prefix = levels.path(in: lists.records.names) + "."
      var settings = lists.settings
      var mapping = settings.mapping[.reviews] ?? [:]
      for column in plan.columns where mapping[column.name] == nil {
        mapping[column.name] = column.role?.fieldName
      }
      for (field, index) in fields { mapping[prefix + names[index]] = field.rawValue }
      settings.mapping[.reviews] = mapping
      var start = plan
      (start.columns, start.idsAreRounded) = ([], false)
      var table = ListTable(
        levels: levels.withRecords(named: prefix), plan: start,
        planner: ColumnPlanner(settings: settings, forcedKind: .reviews)
      ) { records in
        records.names.indices.map {
          .init(column: $0, name: records.names[$0], isOfRecordAlone: !shared.contains($0))
        }
      }
      do throws(ColumnPlanner.Refusal) {
        _ = try table.rows(of: lists.batch, lists.records)
        return table
      } catch {
        // The lists inside these may still be items.
      }
    }
    return nil
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
