import Desk
import Improvement
import Metrics
import Wording

/// All that a report is written from, computed once and before any sentence is made.
///
/// What the period shows is asked of the material itself: `material.figures` is
/// `material.insights.figures`.
@dynamicMemberLookup
struct ReportMaterial: Sendable {
  let insights: PeriodInsights
  let request: ReportRequest
  let words: Words
  let answers: [(response: SurveyResponse, row: Int?)]
  /// Nil where no complaint has a cause.
  let causes: CauseMaterial?
  /// As they stood at the period's end.
  let actions: [ActionReview]
  /// Nil where the period has no review.
  let quality: QualityMaterial?

  var language: Language { request.language }
  var history: History { insights.analysis.history }

  init(_ analysis: Analysis, _ request: ReportRequest) async {
    self.request = request
    words = Words(request.language)
    insights = await PeriodInsights(analysis, during: request.period, workers: request.workers)
    answers = analysis.answers(during: request.period)
    causes = await CauseMaterial(
      analysis, during: request.period, in: request.language)
    actions = await analysis.actionReviews(
      at: analysis.context(during: request.period).asOf, workers: request.workers)
    quality = await QualityMaterial(
      analysis, during: request.period, in: request.language)
  }

  subscript<Value>(dynamicMember member: KeyPath<PeriodInsights, Value>) -> Value {
    insights[keyPath: member]
  }
}

extension ReportMaterial {
  /// The total of a figure in the report's period; nil without data.
  func now(_ metric: Metric, _ statistic: Statistic? = nil) -> Measurement? {
    insights.now(metric, statistic)
  }

  func tally(_ metric: Metric, in period: Period? = nil) -> Tally {
    insights.tally(metric, in: period)
  }

  func label(_ metric: Metric, _ statistic: Statistic? = nil) -> String {
    words.label(metric, statistic)
  }

  /// The name of a group of tickets; those without a value have one too.
  func name(_ key: [String?]) -> String {
    key.map { $0 ?? words.say(.blank) }.joined(separator: " · ")
  }

  func text(_ symbol: Symbol?, _ field: SymbolField) -> Cell {
    history.text(symbol, of: field).map { .text($0) } ?? .absent
  }

  func local(_ instant: Instant?) -> Cell {
    instant.map { .instant(insights.analysis.settings.clock.local($0)) } ?? .absent
  }

  func quantity(_ measurement: Measurement?, _ unit: MeasurementUnit) -> Cell {
    measurement?.value.map { .quantity($0, unit) } ?? .absent
  }

  func interval(_ measurement: Measurement?, _ unit: MeasurementUnit) -> Cell {
    guard let low = measurement?.low, let high = measurement?.high else { return .absent }
    return .interval(low: low, high: high, unit)
  }

  /// The labels of the trend: short names, oldest first.
  var trendLabels: [String] { insights.reach.trend.map(\.description) }
}
