import Desk
import Statistics

/// One figure of one metric, of all tickets or of one segment, in one period, with its one verdict.
package struct JudgedFact: Sendable {
  package let metric: Metric
  package let statistic: Statistic?
  /// None for all tickets.
  package let dimensions: [Dimension]
  package let key: [String?]
  package let measurement: Measurement
  /// In the periods of the baseline, the judged one last; nil where there is none.
  package let values: [Double?]
  package let judgement: Judgement
  /// Whether it is one of the dozen figures that are judged first, as a family of their own.
  package var isOnBoard = false

  package var figureKey: String { metric.key(statistic) }
  package var unit: MeasurementUnit { statistic?.unit(of: metric.unit) ?? metric.unit }
  package var isTotal: Bool { dimensions.isEmpty }

  /// How far it is from what is usual, and how many cases stand behind it.
  package var weight: Double {
    abs(judgement.distance) * Double(measurement.sample).squareRoot()
  }
}

/// The facts of a period, each with its one verdict: what every table, sentence and answer asks.
package struct FactTable: Sendable {
  package private(set) var facts: [JudgedFact] = []
  private var places: [Name: Int] = [:]

  private struct Name: Hashable {
    let figure: String
    let dimensions: [Dimension]
    let key: [String?]
  }

  package init(_ facts: [JudgedFact] = []) {
    for fact in facts {
      let name = Name(figure: fact.figureKey, dimensions: fact.dimensions, key: fact.key)
      guard places[name] == nil else { continue }
      places[name] = self.facts.count
      self.facts.append(fact)
    }
  }

  package subscript(
    _ metric: Metric, _ statistic: Statistic? = nil, of key: [String?] = [],
    by dimensions: [Dimension] = []
  ) -> JudgedFact? {
    places[Name(figure: metric.key(statistic), dimensions: dimensions, key: key)]
      .map { facts[$0] }
  }
}

/// The facts of all tickets: the board's as one family, the other metrics' as another. A metric is
/// tested once, by its headline figure; its other figures differ from what is usual only where that
/// does.
struct TotalFacts {
  private let totals: PeriodTotals
  private let family: FactFamily
  private let settings: AnalysisSettings
  private let workingDays: [Int]
  /// Two names of one fact.
  private let firstContactInForce: MetricID

  init(
    _ totals: PeriodTotals, _ family: FactFamily, _ settings: AnalysisSettings,
    firstContactInForce: MetricID
  ) {
    self.totals = totals
    self.family = family
    self.settings = settings
    self.firstContactInForce = firstContactInForce
    workingDays = family.baseline.covered.map { settings.workingDays(in: $0) }
  }

  var facts: [JudgedFact] {
    let metrics = totals.metrics.filter { $0.id != firstContactInForce }
    let board = metrics.filter { $0.placement.headline != nil }
    let others = metrics.filter { $0.placement.headline == nil }
    var judged: [MetricID: (series: FactSeries, judgement: Judgement)] = [:]
    for family in [board, others] {
      let series = family.map { factSeries($0, $0.headlineStatistic) }
      for (series, judgement) in zip(series, self.family.judgements(of: series)) {
        judged[series.metric.id] = (series, judgement)
      }
    }
    for metric in metrics {
      guard let twin = metric.businessTwin, let own = judged[metric.id],
        own.judgement.verdict == .worsened, judged[twin]?.judgement.verdict == .noClearChange
      else { continue }
      judged[metric.id]?.judgement = Judgement(.noClearChange, .holidays, like: own.judgement)
    }
    return totals.metrics.flatMap { metric in
      let source = metric.id == firstContactInForce ? .firstContactResolution : metric.id
      return judged[source].map { facts(of: metric, $0.judgement) } ?? []
    }
  }

  /// The headline figure and the metric's others, which follow it.
  private func facts(of metric: Metric, _ headline: Judgement) -> [JudgedFact] {
    let series = metric.statistics.map { factSeries(metric, $0) }
    let own = family.judgements(of: series)
    return zip(series, own).map { series, own in
      JudgedFact(
        metric: metric, statistic: series.statistic, dimensions: [], key: [],
        measurement: series.measurement, values: series.values,
        judgement: series.statistic == metric.headlineStatistic
          ? headline : Self.following(headline, own),
        isOnBoard: metric.placement.headline != nil
          && series.statistic == metric.headlineStatistic)
    }
  }

  private static func following(_ headline: Judgement, _ own: Judgement) -> Judgement {
    switch own.verdict {
    case .tooFew: own
    case .noClearChange: Judgement(.noClearChange, .asUsual, like: own)
    case .improved, .worsened, .changed:
      own.verdict == headline.verdict
        ? own : Judgement(.noClearChange, .headlineAsUsual, like: own)
    }
  }

  private func factSeries(_ metric: Metric, _ statistic: Statistic?) -> FactSeries {
    FactSeries(
      metric, statistic,
      points: zip(family.periods, workingDays).map { period, days in
        FactPoint(
          totals.tally(metric.id, in: period) ?? Tally(), metric, statistic, workingDays: days)
      }, smallestSample: settings.smallestSample)
  }
}
