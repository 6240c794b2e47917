import Desk
import Statistics

/// Holidays on which first responses are slow by the clock, and hardly slower in business time. All
/// times are 90th percentiles in seconds.
package struct SlowHolidays: Sendable {
  package let tickets: Int
  package let calendar: Double
  package let calendarOrdinary: Double
  package let business: Double
  package let businessOrdinary: Double
}

extension PeriodInsights {
  package var slowHolidays: SlowHolidays? {
    let calendar = tallies(.firstResponseTime, by: dayKind)
    let business = tallies(.firstResponseTimeBusiness, by: dayKind)
    guard let holiday = calendar[.holiday], let ordinary = calendar[.ordinary],
      holiday.count >= analysis.settings.smallestSample,
      let slower = MannWhitneyTest(holiday.sample, ordinary.sample), slower.pGreater < 0.01,
      let onHolidays = holiday.figure(.percentile(90))?.value,
      let usual = ordinary.figure(.percentile(90))?.value,
      let businessOnHolidays = business[.holiday]?.figure(.percentile(90))?.value,
      let businessUsual = business[.ordinary]?.figure(.percentile(90))?.value,
      onHolidays > 2 * usual, businessOnHolidays - businessUsual < 0.1 * (onHolidays - usual)
    else { return nil }
    return SlowHolidays(
      tickets: holiday.count, calendar: onHolidays, calendarOrdinary: usual,
      business: businessOnHolidays, businessOrdinary: businessUsual)
  }
}

/// Days whose tickets of one category came open again far more often than the category's others.
package struct ReopenedBatch: Sendable {
  package let category: String
  /// The days of creation, both included.
  package let firstDay: String
  package let lastDay: String
  package let inside: Proportion
  package let outside: Proportion
  fileprivate let pValue: Double
}

extension PeriodInsights {
  /// The batch that stands out most, of every run of up to seven days in every category, after the
  /// correction for how many were looked at; nil where none does.
  package var reopenedBatch: ReopenedBatch? {
    var days: [String: [(day: String, proportion: Proportion)]] = [:]
    for row in breakdowns.rows(.category1AndDay) {
      guard let category = row.key[0], let day = row.key[1] else { continue }
      let own = row.measurements[0]
      if own.sample > 0 { days[category, default: []].append((day, own.proportion)) }
    }
    var best: ReopenedBatch?
    var looks = 0
    for (category, entries) in days.sorted(by: { $0.key < $1.key }) {
      let sorted = entries.sorted { $0.day < $1.day }
      let all = Proportion.sum(sorted.map(\.proportion))
      guard all.successes >= 5 else { continue }
      for start in sorted.indices {
        for end in start..<min(start + 7, sorted.count) {
          looks += 1
          let inside = Proportion.sum(sorted[start...end].map(\.proportion))
          let outside = all - inside
          guard inside.total >= analysis.settings.smallestSample,
            let rate = inside.value, let rest = outside.value, rate > 2 * rest,
            let pValue = proportionDifferencePValue(inside, outside),
            pValue < best?.pValue ?? 1
          else { continue }
          best = ReopenedBatch(
            category: category, firstDay: sorted[start].day, lastDay: sorted[end].day,
            inside: inside, outside: outside, pValue: pValue)
        }
      }
    }
    return best.flatMap { $0.pValue * Double(looks) < 0.01 ? $0 : nil }
  }
}
