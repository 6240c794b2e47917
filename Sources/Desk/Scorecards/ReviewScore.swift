/// One line of a reviewer's scorecard: how well something was done, and how much it weighs.
package struct ReviewItem: Equatable, Sendable {
  /// In 0...1; nil where it did not apply to this ticket.
  package let score: Double?
  /// In the scorecard's own unit, not negative.
  package let weight: Double
  /// Whether failing it fails the whole review: a breach of privacy, a wrong refund.
  package let isFatal: Bool

  package init(score: Double?, weight: Double, isFatal: Bool = false) {
    precondition(score.map { $0 >= 0 && $0 <= 1 } ?? true, "an item's score lies in 0...1")
    precondition(weight >= 0 && weight.isFinite, "a weight is finite and not negative")
    self.score = score
    self.weight = weight
    self.isFatal = isFatal
  }
}

/// What a review comes to, on 0...100.
///
/// The weighted mean of what was rated; 0 where a fatal item has less than half its points. Items
/// that did not apply count neither above nor below the line. Source: Zendesk's help page on the
/// calculations of its Reviews dashboard (category score, review score, critical category).
///
/// Example: 1 of weight 2, 0.5 of weight 1 and 1 of a fatal item of weight 1 are 87.5.
package struct ReviewScore: Equatable, Sendable {
  package let value: Double
  /// A fatal item failed, and made the score 0.
  package let isFatal: Bool

  /// Nil where nothing with a weight was rated, unless a fatal item failed.
  package init?(_ items: [ReviewItem]) {
    var (points, weights, isFatal) = (0.0, 0.0, false)
    for item in items {
      guard let score = item.score else { continue }
      points += score * item.weight
      weights += item.weight
      if item.isFatal, score < 0.5 { isFatal = true }
    }
    guard isFatal || weights > 0 else { return nil }
    self.isFatal = isFatal
    value = isFatal ? 0 : 100 * points / weights
  }
}
