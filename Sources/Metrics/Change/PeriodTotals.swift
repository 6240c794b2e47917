import Desk
import Parallel

/// The totals of some metrics for a row of periods, each computed once and shared by all who ask.
package struct PeriodTotals: Sendable {
  package let metrics: [Metric]
  /// Oldest first.
  package let periods: [Period]
  /// `tallies[period][metric]`.
  private let tallies: [[Tally]]

  package init(
    _ analysis: Analysis, _ metrics: [Metric], during periods: [Period], workers: Int
  ) async {
    self.metrics = metrics
    self.periods = periods
    tallies = concurrentMap(periods.count, workers: workers) {
      analysis.context(during: periods[$0]).tallies(of: metrics)
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

extension MeasurementContext {
  fileprivate func tallies(of metrics: [Metric]) -> [Tally] {
    let isWeighted = metrics.map(isWeighted)
    var readings = metrics.map { _ in [Reading]() }
    var weighted = metrics.map { _ in [WeightedReading]() }
    forEachReading(of: metrics) { metric, reading, place in
      if isWeighted[metric] {
        weighted[metric].append(WeightedReading(reading, weight: place.weight))
      } else {
        readings[metric].append(reading)
      }
    }
    return metrics.indices.map { metric in
      let keepsValues = metrics[metric].keepsValues
      return isWeighted[metric]
        ? Tally(weighted: weighted[metric], keepsValues: keepsValues)
        : Tally(readings[metric], keepsValues: keepsValues)
    }
  }
}
