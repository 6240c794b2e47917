import Desk
import Statistics

/// How long two periods are beside each other: what counts of events are judged by.
package struct PeriodLengths: Sendable {
  /// How much longer the current period is than the base: 31 days after 30 are 31/30.
  package var ratio = 1.0
  /// What months of unlike length are compared by; nil where unknown, and for what is not counted.
  package var workingDays: (current: Int, base: Int)?
}

extension AnalysisSettings {
  /// The days on which the calendar in force has hours; around the clock every day is one.
  package func workingDays(in period: Period) -> Int {
    (0..<period.dayCount).count { !calendar.hours(on: period.first.adding(days: $0)).isEmpty }
  }

  /// The lengths by which a metric's counts are judged. A state at a period's end has no length.
  ///
  /// - Parameter period: nil for all records, however long they reach.
  package func lengths(of metric: Metric, _ period: Period?, _ base: Period) -> PeriodLengths {
    guard let period, metric.anchor != .asOf else { return PeriodLengths() }
    let ratio = Double(period.dayCount) / Double(base.dayCount)
    guard metric.aggregation == .count else { return PeriodLengths(ratio: ratio) }
    let days = (current: workingDays(in: period), base: workingDays(in: base))
    return PeriodLengths(
      ratio: ratio, workingDays: days.current > 0 && days.base > 0 ? days : nil)
  }
}

/// Tickets of a period by working day, beside those of another period.
package struct WorkingDayVolume: Sendable {
  package let period: Period
  package let rate: EventRate
  /// The insights' own period over this one; nil for itself, and where no day is a working day.
  package let ratio: RateRatio?
}

extension PeriodInsights {
  /// The period, the one before and that of a year ago, as far as the data reaches.
  package var workingDayVolumes: [WorkingDayVolume] {
    let own = rate(in: period)
    return [period, reach.previous, reach.yearBefore].compactMap(\.self).map { other in
      let rate = rate(in: other)
      return WorkingDayVolume(
        period: other, rate: rate, ratio: other == period ? nil : RateRatio(own, over: rate))
    }
  }

  private func rate(in period: Period) -> EventRate {
    let days = analysis.settings.workingDays(in: period)
    return EventRate(count: tally(.ticketsCreated, in: period).count, over: Double(days))
  }
}
