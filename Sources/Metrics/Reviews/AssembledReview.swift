import Desk

/// A quality review, put together from all its rows: what was rated, and the score.
///
/// The score is the total that the export records; without one it is computed from the items, by
/// the scorecard where there is one, else as their mean, weighted where each has a weight. Of a
/// review that was revised the last state of each item counts, and the first score stays known.
package struct AssembledReview: Sendable {
  package struct Item: Sendable {
    /// Its name as the export has it, in the table of labels.
    package let label: Symbol
    /// Its place on a scorecard; nil for an item of no card.
    package let place: ScorecardBook.Place?
    /// 0 for the lowest rating of the scale, 100 for the highest; nil where it was not rated.
    package let position: Double?
    /// Added to the score, or taken off it.
    package let points: Double?
    package let weight: Double?
    package let isFatal: Bool
    /// Where the objection was to this very item.
    package let dispute: Dispute?
    /// Whether a later state of the review rates it otherwise than the first.
    package let isRevised: Bool
    /// What it took off the score, in points of it.
    package internal(set) var lost = 0.0

    /// Rated, and under half of the scale; or points were taken off.
    package var isFailed: Bool? {
      if let position { return position < ScorecardItem.failedUnder }
      return points.map { $0 < 0 }
    }
  }

  /// The ticket's place; nil where it names none, or one that is in no file.
  package let row: Int?
  package let ticket: Symbol?
  /// Whose work: as the review says, else the ticket's agent.
  package let agent: Symbol?
  package let reviewer: Symbol?
  package let reviewerKind: ReviewerKind?
  package let card: Int?
  package let reviewedAt: Instant?
  /// 0 to 100.
  package let score: Double?
  /// Before it was disputed or revised; nil where it is as it was first.
  package let firstScore: Double?
  package let isFatal: Bool?
  /// Whether a critical item failed, or a fatal one of a scorecard: not passed then, whatever the
  /// total. A fatal error named without an item fails where the card says so.
  package let isFailed: Bool
  /// What the export itself says.
  package let isPassed: Bool?
  package let dispute: Dispute?
  /// How many contacts it represents; 1 unless a sampling plan sets it.
  package let samplingWeight: Double
  package let items: [Item]
  /// The review's own record among the history's.
  package let record: Int

  /// Agents' assessments of their own work are not counted as reviews.
  var isSelfAssessment: Bool { reviewerKind == .agent }

  /// Whether it is only a row of a sampling plan that nobody has filled in yet.
  package var isPlanned: Bool {
    reviewedAt == nil && score == nil && isFatal == nil && isPassed == nil
      && items.allSatisfy { $0.isFailed == nil }
  }
}

extension [AssembledReview.Item] {
  /// How much each counts in the score; 0 where it was not rated.
  ///
  /// What a card does not have weighs nothing, unless its row says what; without a card all weigh
  /// the same where any lacks a weight.
  func weights(hasCard: Bool) -> [Double] {
    let isWeighted = hasCard || allSatisfy { $0.position == nil || $0.weight != nil }
    return map { $0.position == nil ? 0 : isWeighted ? $0.weight ?? 0 : 1 }
  }

  /// With what each took off the score: a rated item its share of the weights, as far as it was not
  /// earned; a failed fatal item that made the score 0 (`isZeroed`), all that was left.
  ///
  /// Example: of weights 1 and 4 the second at 75 costs 20 points; the fatal item that then makes
  /// the score 0 costs the other 80.
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
