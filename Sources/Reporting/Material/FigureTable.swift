import Desk
import Metrics

/// Every figure of the KPI overview: its value now, before and a year ago, its trend, and what may
/// be said about its change.
struct FigureTable: Sendable {
  struct Figure: Sendable {
    let metric: Metric
    let statistic: Statistic?
    let now: Measurement
    let before: Measurement?
    let yearBefore: Measurement?
    /// Against the period before; nil where there is none.
    let comparison: Comparison?
    /// Against the same period of the year before; nil where there is none.
    let yearComparison: Comparison?
    let trend: Trend

    /// `first_response_time.p90`.
    var key: String { metric.key(statistic) }
    var unit: MeasurementUnit { statistic?.unit(of: metric.unit) ?? metric.unit }
  }

  /// Figures with data, in the order of the catalogue.
  let figures: [Figure]

  init(_ totals: PeriodTotals, _ reach: PeriodReach, _ settings: AnalysisSettings) {
    var found: [(metric: Metric, statistic: Statistic?, now: Measurement)] = []
    for metric in totals.metrics {
      for statistic in metric.statistics where Self.isShown(statistic) {
        guard let now = totals.measurement(metric, statistic, in: reach.period),
          Self.hasData(now, metric)
        else { continue }
        found.append((metric, statistic, now))
      }
    }
    // Two questions, each judged over its own column.
    let asked = found.map { ($0.metric, $0.statistic) }
    let comparisons = Self.comparisons(asked, totals, reach, reach.previous, settings)
    let yearComparisons = Self.comparisons(asked, totals, reach, reach.yearBefore, settings)
    figures = found.enumerated().map { index, entry in
      Figure(
        metric: entry.metric, statistic: entry.statistic, now: entry.now,
        before: reach.previous.flatMap {
          totals.measurement(entry.metric, entry.statistic, in: $0)
        },
        yearBefore: reach.yearBefore.flatMap {
          totals.measurement(entry.metric, entry.statistic, in: $0)
        },
        comparison: comparisons?[index], yearComparison: yearComparisons?[index],
        trend: Trend(
          entry.metric, entry.statistic, in: totals, over: reach.trend))
    }
  }

  subscript(_ metric: Metric, _ statistic: Statistic? = nil) -> Figure? {
    figures.first { $0.metric.id == metric.id && $0.statistic == statistic }
  }

  /// The figure of a key: `csat`, `first_response_time.p90`.
  func figure(_ key: String) -> Figure? { figures.first { $0.key == key } }

  /// A count of none is data only where something is known to be counted.
  private static func hasData(_ now: Measurement, _ metric: Metric) -> Bool {
    now.value != nil
  }

  /// The mean, the median and the 90th percentile say enough for an overview.
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
    guard let base else { return nil }
    let pairs = figures.map { metric, statistic in
      var pair = Comparison.Pair(
        metric, statistic, current: totals.tally(metric.id, in: reach.period) ?? Tally(),
        base: totals.tally(metric.id, in: base) ?? Tally(),
        lengthRatio: metric.anchor == .asOf
          ? 1 : Double(reach.period.dayCount) / Double(base.dayCount))
      pair.workingDays = settings.workingDays(of: metric, reach.period, base)
      return pair
    }
    return Comparison.judge(pairs, smallestSample: settings.smallestSample)
  }
}
