import Desk

extension Assignment {
  /// In a table with one row an item: which of several scores is the item's, and which the whole review's.
  ///
  /// 得分 beside 总得分 is the item's. What was taken off beside score and highest score says the same a second
  /// time, and is left to its own name.
  mutating func settleItemRows() {
    guard kind == .reviews, isTaken(.review(.item)) else { return }
    if isTaken(.review(.score)), !isTaken(.review(.itemScore)) {
      let plain = Set(["score", "得分", "评分", "points", "rating", "grade", "分数"].map(HeaderName.key))
      let index = headers.indices.first {
        roles[$0] == nil && plain.contains(headers[$0].key) && samples[$0].numbers > 0
      }
      if let index { take(.review(.itemScore), for: index) }
    }
    guard isTaken(.review(.itemScore)), isTaken(.review(.highest)) else { return }
    for index in headers.indices where roles[index] == .review(.deduction) {
      roles[index] = nil
    }
  }
}
