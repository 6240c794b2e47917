import Desk
import Statistics

/// Every figure of the KPI overview: its value now, before and a year ago, its trend, and what may
/// be said about its change.
package struct FigureTable: Sendable {
  package struct Figure: Sendable {
    package let metric: Metric
    package let statistic: Statistic?
    package let now: Measurement
    package let before: Measurement?
    package let yearBefore: Measurement?
    /// Against the period before; nil without one.
    package let comparison: Comparison?
    /// Against the same period of the year before; nil without one.
    package let yearComparison: Comparison?
    package let trend: Trend

    /// `first_response_time.p90`.
    package var key: String { metric.key(statistic) }
    package var unit: MeasurementUnit { statistic?.unit(of: metric.unit) ?? metric.unit }
    package var polarity: Metric.Polarity { statistic?.polarity(of: metric) ?? metric.polarity }
  }

  /// Figures with data, in the order of the catalogue.
  package let figures: [Figure]

  init(_ totals: PeriodTotals, _ reach: PeriodReach, _ settings: AnalysisSettings) {
    let asked = totals.metrics.flatMap { metric in
      metric.statistics.filter(Self.isShown).map { (metric, $0) }
    }
    func measurement(_ metric: Metric, _ statistic: Statistic?, _ period: Period?) -> Measurement? {
      period.flatMap { totals.measurement(metric, statistic, in: $0) }
    }
    let found = asked.filter { measurement($0, $1, reach.period)?.value != nil }
    // Each column of comparisons is judged by itself.
    let comparisons = Self.comparisons(found, totals, reach, reach.previous, settings)
    let yearComparisons = Self.comparisons(found, totals, reach, reach.yearBefore, settings)
    figures = found.enumerated().compactMap { index, entry in
      let (metric, statistic) = entry
      return measurement(metric, statistic, reach.period).map { now in
        Figure(
          metric: metric, statistic: statistic, now: now,
          before: measurement(metric, statistic, reach.previous),
          yearBefore: measurement(metric, statistic, reach.yearBefore),
          comparison: comparisons?[index], yearComparison: yearComparisons?[index],
          trend: Trend(metric, statistic, in: totals, over: reach.trend))
      }
    }
  }

  package subscript(_ metric: Metric, _ statistic: Statistic? = nil) -> Figure? {
    figures.first { $0.metric.id == metric.id && $0.statistic == statistic }
  }

  /// The figure of a key: `csat`, `first_response_time.p90`.
  package func figure(_ key: String) -> Figure? { figures.first { $0.key == key } }

  /// Other statistics are left to the sections.
  private static func isShown(_ statistic: Statistic?) -> Bool {
    switch statistic {
    case nil, .mean?, .percentile(50)?, .percentile(90)?: true
    case .percentile?, .maximum?, .within?: false
    }
  }

  private static func comparisons(
    _ figures: [(Metric, Statistic?)], _ totals: PeriodTotals, _ reach: PeriodReach,
    _ base: Period?, _ settings: AnalysisSettings
  ) -> [Comparison]? {
    base.map { base in
      let pairs = figures.map { metric, statistic in
        Comparison.Pair(
          metric, statistic, current: totals.tally(metric.id, in: reach.period) ?? Tally(),
          base: totals.tally(metric.id, in: base) ?? Tally(),
          lengths: settings.lengths(of: metric, reach.period, base))
      }
      return Comparison.judge(pairs, smallestSample: settings.smallestSample)
    }
  }
}

/// A figure over its last periods at which a rule of the control chart fired.
package struct TrendSignal: Sendable {
  package let figure: FigureTable.Figure
  package let chart: ControlChart
  package let rule: ControlChartRule
  /// Indices of the trend's periods, ascending.
  package let points: [Int]

  /// The chart's lower limits; what cannot be negative has none below 0.
  package var lower: [Double] {
    chart.points.map { figure.unit == .netPromoterScore ? $0.lower : max(0, $0.lower) }
  }
}

extension FigureTable {
  /// Figures whose last period is part of a signal: points beyond a limit first, then the longer
  /// rows. At most five, with one rule a figure and one figure a metric.
  package var signals: [TrendSignal] {
    let signals = figures.compactMap { figure -> TrendSignal? in
      guard let chart = figure.trend.chart else { return nil }
      // The rules are listed by weight.
      let last = chart.points.count - 1
      return chart.signals.first { $0.points.contains(last) }.map {
        TrendSignal(figure: figure, chart: chart, rule: $0.rule, points: $0.points)
      }
    }
    let order = ControlChartRule.allCases
    func weight(_ signal: TrendSignal) -> Int { order.firstIndex(of: signal.rule) ?? order.count }
    let ranked = signals.enumerated().sorted {
      (weight($0.element), $0.offset) < (weight($1.element), $1.offset)
    }
    var metrics: Set<MetricID> = []
    return Array(
      ranked.map(\.element).filter { metrics.insert($0.figure.metric.id).inserted }
        .prefix(Self.mostSignals))
  }

  private static let mostSignals = 5

  /// Whether any figure has periods enough for limits.
  package var hasLimits: Bool { figures.contains { $0.trend.chart != nil } }
}

/// By how much a metric's durations typically moved against the period before.
package struct DurationShift: Sendable {
  package let figure: FigureTable.Figure
  package let comparison: Comparison
  package let shift: HodgesLehmannShift

  /// The shift as a share of the median before.
  fileprivate var size: Double {
    guard let before = comparison.base.value, before > 0 else { return .greatestFiniteMagnitude }
    return abs(shift.shift) / before
  }
}

extension FigureTable {
  /// The durations that clearly moved, the largest shift first; at most six.
  package var durationShifts: [DurationShift] {
    let found = figures.compactMap { figure -> DurationShift? in
      guard figure.metric.unit == .seconds, figure.statistic == .percentile(50),
        let comparison = figure.comparison, let shift = comparison.shift,
        comparison.verdict == .improved || comparison.verdict == .worsened
      else { return nil }
      return DurationShift(figure: figure, comparison: comparison, shift: shift)
    }
    return Array(
      found.enumerated().sorted { ($1.element.size, $0.offset) < ($0.element.size, $1.offset) }
        .map(\.element).prefix(Self.mostShifts))
  }

  private static let mostShifts = 6
}
