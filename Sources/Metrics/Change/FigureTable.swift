import Desk

/// Every figure of the KPI overview: now, before and a year ago, its trend, and its change judged.
package struct FigureTable: Sendable {
  package struct Figure: Sendable {
    package let metric: Metric
    package let statistic: Statistic?
    package let now: Measurement
    /// In the period before, and in the same one a year before; nil without one.
    package let before: Measurement?
    package let yearBefore: Measurement?
    /// The values in the periods of the trend, oldest first; nil where a period has no data.
    package let trend: [Double?]
    /// What may be said of the figure in its period.
    package let judgement: Judgement

    package var relativeChange: Double? { now.relativeChange(from: before) }
    package var key: String { metric.key(statistic) }
    package var unit: MeasurementUnit { statistic?.unit(of: metric.unit) ?? metric.unit }
    package var polarity: Metric.Polarity { statistic?.polarity(of: metric) ?? metric.polarity }
  }

  package let figures: [Figure]

  init(_ totals: PeriodTotals, _ reach: PeriodReach, _ facts: FactTable) {
    figures = totals.metrics.flatMap { metric in
      metric.statistics.filter(Self.isShown).compactMap { statistic -> Figure? in
        func measured(_ period: Period) -> Measurement? {
          totals.measurement(metric, statistic, in: period)
        }
        guard let now = measured(reach.period), now.value != nil else { return nil }
        return Figure(
          metric: metric, statistic: statistic, now: now,
          before: reach.previous.flatMap(measured), yearBefore: reach.yearBefore.flatMap(measured),
          trend: reach.trend.map { measured($0)?.value },
          judgement: facts[metric, statistic]?.judgement ?? Judgement(cannotSay: .notTested))
      }
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
