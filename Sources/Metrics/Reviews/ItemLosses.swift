extension [AssembledReview.Item] {
  /// How much each counts in the score; 0 where it was not rated.
  ///
  /// What a card does not have weighs nothing, unless its row says what; without a card all weigh the same where
  /// any lacks a weight.
  func weights(hasCard: Bool) -> [Double] {
    let isWeighted = hasCard || allSatisfy { $0.position == nil || $0.weight != nil }
    return map { $0.position == nil ? 0 : isWeighted ? $0.weight ?? 0 : 1 }
  }

  /// With what each took off the score, so that items of any card, and deducted points, can be added up.
  ///
  /// A rated item costs its share of the weights, as far as it was not earned. Where a failed fatal item made the
  /// score 0, it cost all that was left.
  ///
  /// Example: of weights 1 and 4 the second at 75 costs 20 points; the fatal item that then makes the score 0 costs
  /// the other 80.
  ///
  /// - Parameter isZeroed: whether a fatal item made the score 0.
  func withLosses(hasCard: Bool, isZeroed: Bool) -> Self {
    var result = self
    let weights = weights(hasCard: hasCard)
    let total = weights.reduce(0, +)
    for index in indices {
      let share = total > 0 ? weights[index] / total : 0
      result[index].lost =
        (self[index].position.map { (100 - $0) * share } ?? 0)
        + Swift.max(0, -(self[index].points ?? 0))
    }
    let fatal = indices.filter { self[$0].isFatal && self[$0].isFailed == true }
    if isZeroed {
      let left = Swift.max(0, 100 - result.reduce(0) { $0 + $1.lost })
      for index in fatal { result[index].lost += left / Double(fatal.count) }
    }
    return result
  }
}
