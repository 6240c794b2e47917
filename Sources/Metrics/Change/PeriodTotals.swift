import Desk

/// The totals of some metrics for a row of periods, each computed once and shared by all who ask.
package struct PeriodTotals: Sendable {
  package let metrics: [Metric]
  /// Oldest first.
  package let periods: [Period]
  /// `tallies[period][metric]`.
  private let tallies: [[Tally]]

  /// - Parameter workers: how many periods are tallied at a time.
  package init(
    _ analysis: Analysis, _ metrics: [Metric], during periods: [Period], workers: Int
  ) async {
    self.metrics = metrics
    self.periods = periods
    let width = min(max(1, workers), max(1, periods.count))
    tallies = await withTaskGroup(of: [(Int, [Tally])].self) { group in
      for first in 0..<width {
        group.addTask {
          stride(from: first, to: periods.count, by: width).map {
            ($0, PeriodTally(analysis, metrics, during: periods[$0]).tallies)
          }
        }
      }
      return await group.reduce(into: [[Tally]](repeating: [], count: periods.count)) {
        for (index, tallies) in $1 { $0[index] = tallies }
      }
    }
  }

  /// The tally of a metric in a period; nil for a period or a metric that was not asked for.
  package func tally(_ id: MetricID, in period: Period) -> Tally? {
    guard let row = periods.firstIndex(of: period),
      let column = metrics.firstIndex(where: { $0.id == id })
    else { return nil }
    return tallies[row][column]
  }

  package func measurement(
    _ metric: Metric, _ statistic: Statistic? = nil, in period: Period
  ) -> Measurement? {
    tally(metric.id, in: period)?.measurement(of: metric.aggregation, statistic)
  }
}
