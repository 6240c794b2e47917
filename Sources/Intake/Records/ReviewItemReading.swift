import Desk
import Tabular

extension Review {
  /// What all rows of the review share, for an item of it.
  var subject: Review {
    var result = Review()
    for field in Self.fields where Self.subjectFields.contains(field.name) {
      if let value = field.value(self) { _ = field.put(value, into: &result) }
    }
    return result
  }

  private static let subjectFields = Set(
    ReviewField.allCases.filter(\.saysWhose).map(\.rawValue))
}

extension ScorecardItem {
  /// What may be written for it: its ratings, or points with their sign or without.
  fileprivate var range: ClosedRange<Double> {
    switch rule {
    case .rated(let range, _): range
    case .bonus(let most), .deduction(let most): 0...most
    }
  }
}

extension RecordInterpreter {
  /// What is wrong with the rating of an item, by its own line on a card if it has one.
  func problem(
    _ code: ProblemCode, _ row: RowPlace, _ index: Int, by scale: ReviewItemScale
  ) -> Problem {
    var problem = problem(code, row, index)
    if code == .outOfScale, case .line(let place) = scale {
      problem.detail = .scale(scorecards[place].range)
    }
    return problem
  }

  /// - Returns: what is wrong with the cell, if anything is; the item then counts as not rated.
  func rate(
    _ review: inout Review, _ cell: FilledCell, by scale: ReviewItemScale
  ) -> ProblemCode? {
    guard case .line(let place) = scale else {
      if RecordWords.isNotApplicable(cell.text) { return nil }
      let points = if case .points(let points) = scale { points } else { nil as Double? }
      if let points, review.weight == nil { review.weight = Float(points) }
      if columns[cell.index].ratingScale != .zeroToHundred || points != nil,
        let isMet = RecordWords.isMet(cell.text)
      {
        review.itemScore = isMet ? 100 : 0
        return nil
      }
      return readScore(cell, of: points, into: &review.itemScore)
    }
    let item = scorecards[place]
    if RecordWords.isNotApplicable(cell.text) { return item.allowsNotApplicable ? nil : .badRating }
    let rating: ItemRating?
    let decimal = columns[cell.index].decimal
    if let number = RatingText.score(cell.bytes, decimal: decimal) ?? number(cell) {
      rating = item.rating(of: number)
    } else if let isMet = RecordWords.isMet(cell.text) {
      rating = item.rating(of: isMet)
    } else {
      return .badRating
    }
    switch rating {
    case nil: return .outOfScale
    case .position(let position)?:
      review.itemScore = Float(position)
      if review.weight == nil { review.weight = Float(item.weight) }
      if item.severity == .fatal { review.isFatal = position < ScorecardItem.failedUnder }
    case .points(let points)?:
      review.points = Float(points)
      if item.severity == .fatal { review.isFatal = points < 0 }
    }
    return nil
  }
}
