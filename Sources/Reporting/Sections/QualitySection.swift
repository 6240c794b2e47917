import Desk
import Metrics
import Quality
import Statistics
import Wording

/// How well contacts were handled, whether reviewers agree, and agents beside what is expected.
struct QualitySection: ReportSection {
  typealias Theme = QualityPhrase

  static let id = "quality"

  let material: ReportMaterial

  var content: SectionContent {
    guard let quality = material.quality else { return without(.missing) }
    let language = material.language
    let scores = ScoreTables(material.settings, language: language)
    let comparison = ComparisonTables(language: language)
    let isCalibrated = quality.calibration.tickets > 0
    let overview = quality.comparisons.isEmpty ? nil : comparison.counts(quality.comparisons)
    let tables: [Table?] =
      [
        scores.scores(quality.byTeam, by: .team), scores.scores(quality.byAgent, by: .agent),
        scores.sections(quality.byTeam.sections), scores.items(quality.byTeam.items),
        scores.kinds(quality.byTeam.kinds),
      ] + scores.appeals(quality.byTeam) + [
        isCalibrated ? scores.agreements(quality.calibration) : nil,
        isCalibrated ? scores.reviewers(quality.calibration.reviewers) : nil, overview,
      ]
    let people = [
      comparison.named(quality.comparisons), quality.recognition.map { comparison.table($0) },
      comparison.table(quality.hints),
    ]
    func blocks(_ tables: [Table?]) -> [Block?] { tables.map { $0.map { .table($0) } } }
    return SectionContent(
      lead: lead(quality),
      blocks: blocks(tables) + quality.comparisons.map { comparison.funnel($0).map { .chart($0) } }
        + blocks(people))
  }

  private func lead(_ quality: QualityMaterial) -> String {
    let total = quality.byAgent.total
    let agents = quality.byAgent.groups.count { $0.name != nil }
    let costliest = quality.byAgent.items.first.flatMap { item in
      item.share.map { say(.costliest(item: item.name, share: QuantityText.text($0, .ratio))) }
    }
    let mean = total.score.map { say(.meanOf(score: QuantityText.text($0.value, .score))) }
    let below = quality.comparisons.flatMap { $0.names { $0.level == .below } }
    let outside = quality.comparisons.flatMap { $0.names { $0.place == .worse } }
    return words.sentences([
      say(.lead(reviews: total.reviews, agents: agents)), mean ?? "", costliest ?? "",
      say(.belowExpectation(agents: Set(below).count, outside: Set(outside).count)),
    ])
  }
}

/// What the report says of agents' quality, computed once.
struct QualityMaterial: Sendable {
  let byTeam: ReviewSummary
  let byAgent: ReviewSummary
  let calibration: Calibration
  /// Of what agents are compared by, where the period tells enough of anybody.
  let comparisons: [MetricComparison]
  let recognition: Recognition?
  let hints: [CoachingHint]

  /// Nil where the period has no review.
  init?(_ analysis: Analysis, during period: Period, in language: Language) async {
    guard !analysis.reviews(during: period).isEmpty else { return nil }
    byTeam = ReviewSummary(analysis, by: .team, during: period, language: language)
    byAgent = ReviewSummary(analysis, by: .agent, during: period, language: language)
    calibration = Calibration(analysis, during: period)
    comparisons = await MetricComparison.ofAgents(analysis, during: period).filter { compared in
      compared.comparison.standings.contains { $0.level != .tooFew }
    }
    recognition =
      await analysis.settings.compositeWeights.isEmpty
      ? nil
      : Recognition(
        now: CompositeScore(analysis, during: period),
        before: CompositeScore(analysis, during: period.previous))
    let weak = comparisons.filter { $0.metric.id == .qaScore }
      .flatMap { $0.names(where: \.isNamedBelow) }
    hints =
      analysis.itemCoaching(of: weak, during: period)
      + comparisons.flatMap { $0.coaching(in: analysis.history) }
  }
}

extension MetricComparison {
  /// One for each of the measures that agents are compared by.
  static func ofAgents(
    _ analysis: Analysis, during period: Period
  ) async -> [MetricComparison] {
    var comparisons: [MetricComparison] = []
    for metric in agentMeasures {
      comparisons.append(await MetricComparison(analysis, metric, during: period))
    }
    return comparisons
  }

  fileprivate func names(where isMeant: (AgentStanding) -> Bool) -> [String] {
    comparison.standings.filter(isMeant).map { names[$0.agent] }
  }
}
