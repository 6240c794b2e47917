import Desk
import Statistics

/// One figure over a row of periods, with the limits of chance from twelve periods on.
package struct Trend: Sendable {
  package let periods: [Period]
  /// `values[index]` belongs to `periods[index]`; nil where a period has no data.
  package let values: [Double?]
  /// A p'-chart for ratios, XmR for anything else; nil under twelve periods or with a gap.
  package let chart: ControlChart?

  /// Fewer periods have no limits.
  package static let fewestPeriods = ControlChart.fewestPoints

  package init(
    _ metric: Metric, _ statistic: Statistic? = nil, in totals: PeriodTotals,
    over periods: [Period]
  ) {
    self.periods = periods
    let tallies = periods.map { totals.tally(metric.id, in: $0) ?? Tally() }
    let values = tallies.map { $0.measurement(of: metric.aggregation, statistic).value }
    self.values = values
    let known = values.compactMap { $0 }
    guard known.count == values.count else {
      chart = nil
      return
    }
    if case .share = metric.aggregation {
      chart = ControlChart(ratios: tallies.map(\.successes))
    } else {
      chart = ControlChart(individuals: known)
    }
  }

  /// The indices of periods at which any rule fired, ascending.
  package var signals: [Int] {
    Set(chart?.signals.flatMap(\.points) ?? []).sorted()
  }

  /// Whether the last period lies outside the limits of chance.
  package var isLastOutside: Bool {
    guard let chart else { return false }
    return chart.signals.contains {
      $0.rule == .outside && $0.points.contains(periods.count - 1)
    }
  }
}
