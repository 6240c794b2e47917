import Desk
import Statistics

/// One figure of one group of tickets over a row of periods, with the limits of chance: a p'-chart
/// for ratios, XmR for anything else. Counts are taken by working day.
package struct FigureSeries: Sendable {
  /// One a period, oldest first; nil where a period has no data.
  package let values: [Double?]
  package let samples: [Int]
  /// Nil where periods or cases are too few for limits.
  package let chart: ControlChart?

  /// - Parameter smallestSample: groups with fewer cases in the last period, or on average, have no
  ///   chart.
  package init(
    _ metric: Metric, _ statistic: Statistic? = nil, tallies: [Tally], workingDays: [Int],
    smallestSample: Int = 10
  ) {
    let measurements = tallies.map { $0.measurement(of: metric.aggregation, statistic) }
    let samples = measurements.map(\.sample)
    // Counts of events, unlike a state at a period's end, depend on how long the period is.
    let isByWorkingDay = metric.countsEvents && workingDays.allSatisfy { $0 > 0 }
    self.samples = samples
    values =
      isByWorkingDay
      ? zip(samples, workingDays).map { Double($0) / Double($1) } : measurements.map(\.value)
    let known = values.compactMap(\.self)
    let isLarge = samples.reduce(0, +) >= smallestSample * samples.count
    let isLastLarge = isByWorkingDay || (samples.last ?? 0) >= smallestSample
    guard known.count == values.count, known.count >= ControlChart.fewestPoints, isLarge,
      isLastLarge
    else {
      chart = nil
      return
    }
    if let ratios = Self.ratios(metric, statistic, tallies) {
      let all = Proportion.sum(ratios)
      // A ratio that is always all or nothing has no limits.
      chart = all.successes > 0 && all.successes < all.total ? ControlChart(ratios: ratios) : nil
    } else {
      chart = ControlChart(individuals: known)
    }
  }

  /// What the last period is part of; nil where no rule fired.
  package var signal: ControlChartSignal? { chart?.lastSignal }

  private static func ratios(
    _ metric: Metric, _ statistic: Statistic?, _ tallies: [Tally]
  ) -> [Proportion]? {
    if case .share = metric.aggregation { return tallies.map(\.successes) }
    if case .within(let seconds)? = statistic { return tallies.map { $0.within(seconds) } }
    return nil
  }
}
