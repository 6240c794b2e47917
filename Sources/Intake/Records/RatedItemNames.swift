import Desk

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
