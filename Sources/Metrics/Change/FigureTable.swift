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
    /// What may be said of the figure in its period.
    package let judgement: Judgement

    package var before: Measurement? { comparison?.base }
    package var yearBefore: Measurement? { yearComparison?.base }
    package var key: String { metric.key(statistic) }
    package var unit: MeasurementUnit { statistic?.unit(of: metric.unit) ?? metric.unit }
    package var polarity: Metric.Polarity { statistic?.polarity(of: metric) ?? metric.polarity }
  }

  package let figures: [Figure]

  init(
    _ totals: PeriodTotals, _ reach: PeriodReach, _ settings: AnalysisSettings, _ facts: FactTable
  ) {
    let found = totals.metrics.flatMap { metric in
      metric.statistics.filter(Self.isShown).compactMap { statistic in
        totals.measurement(metric, statistic, in: reach.period)
          .flatMap { $0.value == nil ? nil : (metric: metric, statistic: statistic, now: $0) }
      }
    }
    let comparisons = [reach.previous, reach.yearBefore].map { base in
      base.map { base in
        let pairs = found.map { metric, statistic, _ in
          Comparison.Pair(
            metric, statistic, current: totals.tally(metric.id, in: reach.period) ?? Tally(),
            base: totals.tally(metric.id, in: base) ?? Tally(),
            lengths: settings.lengths(of: metric, reach.period, base))
        }
        return Comparison.of(pairs)
      }
    }
    figures = found.enumerated().map { index, entry in
      Figure(
        metric: entry.metric, statistic: entry.statistic, now: entry.now,
        comparison: comparisons[0]?[index], yearComparison: comparisons[1]?[index],
        trend: Trend(entry.metric, entry.statistic, in: totals, over: reach.trend),
        judgement: facts[entry.metric, entry.statistic]?.judgement
          ?? Judgement(cannotSay: .notTested))
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
