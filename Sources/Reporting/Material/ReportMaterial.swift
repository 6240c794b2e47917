import Desk
import Improvement
import Intake
import Metrics
import Statistics
import Wording

/// All that a report is written from, computed once and before any sentence is made.
///
/// `material.figures` is `material.insights.figures`.
@dynamicMemberLookup
struct ReportMaterial: Sendable {
  let insights: PeriodInsights
  let request: ReportRequest
  let words: Words
  /// What may be shown of customers.
  let redaction: Redaction
  let answers: [(response: SurveyResponse, row: Int?)]
  /// Nil where no complaint has a cause.
  let causes: CauseMaterial?
  /// As they stood at the period's end.
  let actions: [ActionReview]
  let conclusion: Conclusion
  /// Nil where the period has no review.
  let quality: QualityMaterial?

  var language: Language { request.language }
  var history: History { insights.analysis.history }
  var settings: AnalysisSettings { insights.analysis.settings }

  init(_ analysis: Analysis, _ request: ReportRequest) async {
    self.request = request
    words = Words(request.language)
    redaction = Redaction(
      request.privacy, analysis.history, personalColumns: request.personalColumns)
    insights = await PeriodInsights(analysis, during: request.period, workers: request.workers)
    answers = analysis.answers(during: request.period)
    causes = await CauseMaterial(analysis, during: request.period, in: request.language)
    actions = await analysis.actionReviews(
      at: analysis.context(during: request.period).asOf, workers: request.workers)
    conclusion = Conclusion(insights, actions, request.targets)
    quality = await QualityMaterial(analysis, during: request.period, in: request.language)
  }

  subscript<Value>(dynamicMember member: KeyPath<PeriodInsights, Value>) -> Value {
    insights[keyPath: member]
  }

  /// The total of a figure in the report's period; nil without data.
  func now(_ metric: Metric, _ statistic: Statistic? = nil) -> Measurement? {
    insights.now(metric, statistic)
  }

  /// A period; where the data has only a part of it, that part.
  func covered(_ period: Period) -> Period {
    insights.analysis.coverage.coveredPart(of: period) ?? period
  }

  func tally(_ metric: Metric) -> Tally { insights.tally(metric) }

  /// What a figure is to reach; nil where nothing is set.
  func target(_ metric: Metric) -> Double? { request.targets[metric.key(nil)]?.value }

  /// The name of a group of tickets; those without a value have one too.
  func name(_ key: [String?]) -> String {
    key.map { $0 ?? words.say(.blank) }.joined(separator: " · ")
  }

  /// The segment of a fact: `chat`, `Returns · Berlin`.
  func name(of fact: JudgedFact) -> String { name(fact.key) }

  func local(_ instant: Instant?) -> Cell {
    instant.map { .instant(settings.clock.local($0)) } ?? .absent
  }

  /// A column of the tickets' own texts, named as their dimension is.
  func column<Item>(
    _ field: SymbolField, _ symbol: @escaping (Item) -> Symbol?
  ) -> ItemColumn<Item> {
    let name = Dimension.field(field).name
    return .text(name, words.dimension(name)) { history.text(symbol($0), of: field) }
  }

  /// The labels of the trend: short names, oldest first.
  var trendLabels: [String] { labels(of: insights.reach.trend) }

  /// A short name each; of a period that is not over its covered days.
  func labels(of periods: [Period]) -> [String] {
    periods.map { period in
      let covered = covered(period)
      return covered == period ? period.description : words.say(.daysOfYear(covered))
    }
  }
}

extension FactTable {
  /// The group with a verdict that weighs most; nil where none has it.
  func weightiest(
    _ metric: Metric, by breakdown: ReportBreakdown, _ verdict: Verdict
  ) -> JudgedFact? {
    facts.filter {
      $0.metric.id == metric.id && $0.dimensions == breakdown.dimensions
        && $0.judgement.verdict == verdict
    }
    .max { $0.weight < $1.weight }
  }

  /// Of how many figures it could be told whether they differ.
  var judgedCount: Int { facts.count { $0.judgement.verdict != .tooFew } }
}

extension FigureTable.Figure {
  /// Against the period before, between the values as they are shown.
  var shownChange: Double? { now.shownChange(from: before, unit) }
}

extension Words {
  func label(_ figure: FigureTable.Figure) -> String { label(figure.metric, figure.statistic) }
}

extension Measurement {
  var interval: Interval? {
    guard let low, let high else { return nil }
    return Interval(low: low, high: high)
  }
}

extension Cell {
  /// What is usual for a figure; absent where nothing is known.
  static func interval(usual judgement: Judgement, _ unit: MeasurementUnit) -> Cell {
    judgement.usual.map { .interval(low: $0.low, high: $0.high, unit) } ?? .absent
  }
}
