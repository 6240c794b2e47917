import Desk
import Metrics
import Quality

/// What the report says of agents' quality, computed once.
struct QualityMaterial: Sendable {
  let byTeam: ReviewSummary
  let byAgent: ReviewSummary
  let calibration: Calibration
  /// Of what agents are compared by, where the period tells enough of anybody.
  let comparisons: [MetricComparison]
  let composite: CompositeScore?
  let recognition: Recognition?
  let hints: [CoachingHint]

  /// Nil where the period has no review.
  init?(_ analysis: Analysis, during period: Period, in language: Language) async {
    guard !analysis.reviews(during: period).isEmpty else { return nil }
    byTeam = ReviewSummary(analysis, by: .team, during: period, language: language)
    byAgent = ReviewSummary(analysis, by: .agent, during: period, language: language)
    calibration = Calibration(analysis, during: period)
    var comparisons: [MetricComparison] = []
    for metric in MetricComparison.agentMeasures {
      comparisons.append(await MetricComparison(analysis, metric, during: period))
    }
    self.comparisons = comparisons.filter { compared in
      compared.comparison.standings.contains { $0.level != .tooFew }
    }
    if analysis.settings.compositeWeights.isEmpty {
      (composite, recognition) = (nil, nil)
    } else {
      let now = await CompositeScore(analysis, during: period)
      composite = now
      recognition = Recognition(
        now: now, before: await CompositeScore(analysis, during: period.previous))
    }
    let weak = comparisons.filter { $0.metric.id == .qaScore }.flatMap { compared in
      compared.comparison.standings.filter { $0.level == .below }.map { compared.names[$0.agent] }
    }
    hints =
      analysis.itemCoaching(of: weak, during: period)
      + comparisons.flatMap { $0.coaching(in: analysis.history) }
  }
}
