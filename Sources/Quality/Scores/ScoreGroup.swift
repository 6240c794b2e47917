import Desk
import Metrics
import Statistics

/// The reviews of an agent, a team, a reviewer, or all of them: what they come to.
package struct ScoreGroup: Sendable {
  /// Nil where the reviews do not say.
  package let name: String?
  /// With a score or without one.
  package let reviews: Int
  package let score: WeightedMean?
  /// Of the reviews that say it.
  package let passed: Proportion
  package let fatal: Proportion
  /// Failed items that are not fatal, of all such items that were rated: non-fatal errors per
  /// opportunity.
  package let errors: Proportion
  /// The mean of the period before; nil without one.
  package let previous: WeightedMean?

  init(
    _ name: String?, _ reviews: [AssembledReview], previous: [AssembledReview],
    _ settings: AnalysisSettings
  ) {
    self.name = name
    self.reviews = reviews.count
    score = WeightedMean(reviews)
    let outcomes = reviews.compactMap { $0.outcome(settings) }
    passed = Proportion(successes: outcomes.count { $0 }, of: outcomes.count)
    let fatals = reviews.compactMap(\.isFatal)
    fatal = Proportion(successes: fatals.count { $0 }, of: fatals.count)
    let chances = reviews.flatMap(\.items).filter { !$0.isFatal }.compactMap(\.isFailed)
    errors = Proportion(successes: chances.count { $0 }, of: chances.count)
    self.previous = WeightedMean(previous)
  }

  /// Against the period before.
  package var change: (value: Double, interval: Interval)? {
    guard let score, let previous else { return nil }
    return score.difference(from: previous)
  }

  package func verdict(minimumSample: Int) -> Verdict? {
    guard let score, let previous else { return nil }
    guard score.count >= minimumSample, previous.count >= minimumSample, let change else {
      return .tooFew
    }
    if change.interval.low > 0 { return .improved }
    return change.interval.high < 0 ? .worsened : .noClearChange
  }
}

extension WeightedMean {
  init?(_ reviews: [AssembledReview]) {
    self.init(reviews.compactMap { one in one.score.map { ($0, one.samplingWeight) } })
  }
}

extension AssembledReview {
  /// Whether it was passed, as ``Metric/qaPassRate`` counts it; nil where nothing tells it.
  func outcome(_ settings: AnalysisSettings) -> Bool? {
    guard let score else { return isPassed }
    let mark = card.flatMap { settings.scorecards.cards[$0].passMark } ?? settings.passMark
    return !isFailed && (score * 1_000_000).rounded() >= mark * 1_000_000
  }
}
