import Desk
import Improvement
import Metrics
import Wording

/// All numbers that a report is written from, computed once and before any sentence is made.
struct ReportMaterial: Sendable {
  let analysis: Analysis
  let request: ReportRequest
  let words: Words
  /// The period before; nil where the data does not reach back so far.
  let previous: Period?
  let yearBefore: Period?
  /// The last 13 periods that the data reaches, oldest first; the last is the report's.
  let trendPeriods: [Period]
  let totals: PeriodTotals
  let figures: FigureTable
  /// Nil where periods are too few for limits.
  let segmentFindings: SegmentFindings?
  /// By the names of the dimensions, joined with a comma.
  let breakdowns: Breakdowns
  let previousBreakdowns: Breakdowns
  let readings: TicketReadings
  let answers: [(response: SurveyResponse, row: Int?)]
  /// Nil where no complaint has a cause.
  let causes: CauseMaterial?
  /// As they stood at the period's end.
  let actions: [ActionReview]
  /// Nil where the period has no review.
  let quality: QualityMaterial?

  var period: Period { request.period }
  var language: Language { request.language }
  var history: History { analysis.history }

  init(_ analysis: Analysis, _ request: ReportRequest) async {
    self.analysis = analysis
    self.request = request
    words = Words(request.language)
    let reach = PeriodReach(analysis, request.period)
    previous = reach.previous
    yearBefore = reach.yearBefore
    trendPeriods = reach.trend
    totals = await PeriodTotals(
      analysis, [Metric].catalogue, during: reach.all, workers: request.workers)
    figures = FigureTable(totals, reach, analysis.settings)
    segmentFindings = await SegmentFindings(
      analysis, over: reach.trend, workers: request.workers)
    breakdowns = await Breakdowns(analysis, during: request.period, workers: request.workers)
    if let previous = reach.previous {
      previousBreakdowns = await Breakdowns(analysis, during: previous, workers: request.workers)
    } else {
      previousBreakdowns = Breakdowns()
    }
    readings = analysis.readings(of: Self.registered, during: request.period)
    answers = analysis.answers(during: request.period)
    causes = await CauseMaterial(
      analysis, during: request.period, in: request.language)
    actions = await analysis.actionReviews(
      at: analysis.context(during: request.period).asOf, workers: request.workers)
    quality = await QualityMaterial(
      analysis, during: request.period, in: request.language)
  }

  /// The metrics that are read ticket by ticket.
  static let registered: [Metric] = [
    .firstResponseTime, .firstResponseTimeBusiness, .firstResponseAttainment, .resolutionTime,
    .resolutionTimeBusiness, .resolutionAttainment, .handleTime, .firstContactNoRepeat,
  ]
}

extension ReportMaterial {
  /// The total of a figure in the report's period; nil without data.
  func now(_ metric: Metric, _ statistic: Statistic? = nil) -> Measurement? {
    guard let measurement = totals.measurement(metric, statistic, in: period),
      measurement.value != nil
    else { return nil }
    return measurement
  }

  func tally(_ metric: Metric, in period: Period? = nil) -> Tally {
    totals.tally(metric.id, in: period ?? self.period) ?? Tally()
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
    instant.map { .instant(analysis.settings.clock.local($0)) } ?? .absent
  }

  func quantity(_ measurement: Measurement?, _ unit: MeasurementUnit) -> Cell {
    measurement?.value.map { .quantity($0, unit) } ?? .absent
  }

  func interval(_ measurement: Measurement?, _ unit: MeasurementUnit) -> Cell {
    guard let low = measurement?.low, let high = measurement?.high else { return .absent }
    return .interval(low: low, high: high, unit)
  }

  /// The labels of the trend: short names, oldest first.
  var trendLabels: [String] { trendPeriods.map(\.description) }
}

/// Which periods the data reaches, around the report's own.
struct PeriodReach: Sendable {
  let period: Period
  let previous: Period?
  let yearBefore: Period?
  let trend: [Period]

  init(_ analysis: Analysis, _ period: Period) {
    self.period = period
    let clock = analysis.settings.clock
    let oldest = analysis.history.tickets.lazy.compactMap(\.createdAt).min()
    func isReached(_ candidate: Period) -> Bool {
      guard let oldest else { return false }
      return candidate.span(on: clock).to > oldest
    }
    previous = isReached(period.previous) ? period.previous : nil
    yearBefore = isReached(period.yearBefore) ? period.yearBefore : nil
    let back = (1...12).prefix { isReached(period.shifted(by: -$0)) }.count
    trend = (0...back).reversed().map { period.shifted(by: -$0) }
  }

  /// Each period once.
  var all: [Period] {
    let others = [yearBefore].compactMap { $0 }.filter { !trend.contains($0) }
    return others + trend
  }
}
