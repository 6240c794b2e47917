import Desk
import Statistics

/// The working days of two periods: months of unlike length and unlike holidays are compared by them.
package struct WorkingDays: Sendable, Equatable {
  package let current: Int
  package let base: Int
}

/// A count of events by working day, beside that of another period.
package struct WorkingDayChange: Sendable, Equatable {
  package let days: WorkingDays
  package let current: EventRate
  package let base: EventRate
  /// Current over base, with its exact interval and test.
  package let ratio: RateRatio

  /// Nil where a period has no working day, or neither an event.
  init?(_ days: WorkingDays, current: Int, base: Int) {
    self.days = days
    self.current = EventRate(count: current, over: Double(days.current))
    self.base = EventRate(count: base, over: Double(days.base))
    guard let ratio = RateRatio(self.current, over: self.base) else { return nil }
    self.ratio = ratio
  }
}

extension AnalysisSettings {
  /// The days of a period on which the calendar in force has hours, make-up days in, holidays out;
  /// around the clock every day is one.
  package func workingDays(in period: Period) -> Int {
    (0..<period.dayCount).count { !calendar.hours(on: period.first.adding(days: $0)).isEmpty }
  }

  /// Of a metric that counts events: a state at a period's end has no days. Nil too where a period
  /// has no working day.
  package func workingDays(of metric: Metric, _ period: Period, _ base: Period) -> WorkingDays? {
    guard metric.aggregation == .count, metric.anchor != .asOf else { return nil }
    let days = WorkingDays(current: workingDays(in: period), base: workingDays(in: base))
    return days.current > 0 && days.base > 0 ? days : nil
  }
}
