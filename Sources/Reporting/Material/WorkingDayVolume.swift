import Desk
import Metrics
import Statistics

/// Tickets of a period by working day, beside those of another period: months of unlike length and
/// unlike holidays are compared fairly.
///
/// A working day is one on which the calendar in force has hours; around the clock every day is one.
struct WorkingDayVolume: Sendable {
  let period: Period
  let tickets: Int
  let workingDays: Int
  /// The report's own period over this one; nil for itself, and where no day is a working day.
  let ratio: RateRatio?

  var perDay: Double? { EventRate(count: tickets, over: Double(workingDays)).value }
}

extension ReportMaterial {
  /// The report's period, the one before and that of a year ago, as far as the data reaches.
  var workingDayVolumes: [WorkingDayVolume] {
    let own = rate(in: period)
    return [period, previous, yearBefore].compactMap(\.self).map { other in
      let rate = rate(in: other)
      return WorkingDayVolume(
        period: other, tickets: rate.count, workingDays: Int(rate.exposure),
        ratio: other == period ? nil : RateRatio(own, over: rate))
    }
  }

  private func rate(in period: Period) -> EventRate {
    let days = analysis.settings.workingDays(in: period)
    return EventRate(count: tally(.ticketsCreated, in: period).count, over: Double(days))
  }
}
