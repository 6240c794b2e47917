import Desk
import Statistics

/// Every figure of the KPI overview: now, before and a year ago, its trend, and its change judged.
package struct FigureTable: Sendable {
  package struct Figure: Sendable {
    package let metric: Metric
    package let statistic: Statistic?
    package let now: Measurement
    /// Against the period before; nil without one.
    package let comparison: Comparison?
    /// Against the same period of the year before; nil without one.
    package let yearComparison: Comparison?
    package let trend: Trend

    package var before: Measurement? { comparison?.base }
    package var yearBefore: Measurement? { yearComparison?.base }
    package var key: String { metric.key(statistic) }
    package var unit: MeasurementUnit { statistic?.unit(of: metric.unit) ?? metric.unit }
    package var polarity: Metric.Polarity { statistic?.polarity(of: metric) ?? metric.polarity }
  }

  package let figures: [Figure]

  init(_ totals: PeriodTotals, _ reach: PeriodReach, _ settings: AnalysisSettings) {
    let found = totals.metrics.flatMap { metric in
      metric.statistics.filter(Self.isShown).compactMap { statistic in
        totals.measurement(metric, statistic, in: reach.period)
          .flatMap { $0.value == nil ? nil : (metric: metric, statistic: statistic, now: $0) }
      }
    }
    // Each column of comparisons is judged by itself.
    let comparisons = [reach.previous, reach.yearBefore].map { base in
      base.map { base in
        let pairs = found.map { metric, statistic, _ in
          Comparison.Pair(
            metric, statistic, current: totals.tally(metric.id, in: reach.period) ?? Tally(),
            base: totals.tally(metric.id, in: base) ?? Tally(),
            lengths: settings.lengths(of: metric, reach.period, base))
        }
        return Comparison.judge(pairs, smallestSample: settings.smallestSample)
      }
    }
    figures = found.enumerated().map { index, entry in
      Figure(
        metric: entry.metric, statistic: entry.statistic, now: entry.now,
        comparison: comparisons[0]?[index], yearComparison: comparisons[1]?[index],
        trend: Trend(entry.metric, entry.statistic, in: totals, over: reach.trend))
    }
  }

  package subscript(_ metric: Metric, _ statistic: Statistic? = nil) -> Figure? {
    figures.first { $0.metric.id == metric.id && $0.statistic == statistic }
  }

  /// The figures with data that have a rank in one place of the report, first things first.
  package func ranked(_ rank: (Placement) -> Placement.Rank?) -> [Figure] {
    [Metric].catalogue.ranked(rank).compactMap { self[$0.metric, $0.statistic] }
  }

  /// Other statistics are left to the sections.
  private static func isShown(_ statistic: Statistic?) -> Bool {
    switch statistic {
    case nil, .mean?, .percentile(50)?, .percentile(90)?: true
    case .percentile?, .maximum?, .within?: false
    }
  }
}

/// A figure over its last periods at which a rule of the control chart fired.
package struct TrendSignal: Sendable {
  package let figure: FigureTable.Figure
  package let chart: ControlChart
  package let rule: ControlChartRule
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
      return chart.lastSignal.map {
        TrendSignal(figure: figure, chart: chart, rule: $0.rule, points: $0.points)
      }
    }
    // Within a rule, in the order of the figures.
    let ranked = ControlChartRule.allCases.flatMap { rule in signals.filter { $0.rule == rule } }
    var metrics: Set<MetricID> = []
    return Array(
      ranked.filter { metrics.insert($0.figure.metric.id).inserted }.prefix(5))
  }
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
    return Array(found.sorted { $0.size > $1.size }.prefix(6))
  }
}
