import Desk
import Metrics

extension SectionReader {
  /// When the team works:
  ///
  /// ```yaml
  /// calendar:
  ///   weekly: {mon-fri: ["09:00-12:00", "13:00-18:00"]}
  ///   holidays: [2026-05-01..2026-05-05]
  ///   workdays: {2026-05-09: mon}     # 调休: a Saturday worked with Monday's hours
  /// ```
  ///
  /// Without `weekly` the team works around the clock but on holidays.
  static let calendar = SectionReader(key: "calendar") { setting, reading in
    let section = Section(setting, keys: ["weekly", "holidays", "workdays"], &reading.faults)
    var calendar = BusinessCalendar.always
    if let weekly = section["weekly"] {
      calendar.weekly = WeeklyHours.read(weekly, &reading.faults)
    }
    var holidays: [CivilDate: Setting] = [:]
    for item in section["holidays"]?.list(&reading.faults) ?? [] {
      for date in Holidays.dates(of: item, &reading.faults) {
        calendar.exceptions[date] = []
        holidays[date] = item
      }
    }
    if let workdays = section["workdays"] {
      let days = Workdays.read(workdays, weekly: calendar.weekly, &reading.faults)
      for (date, day) in days {
        if let holiday = holidays[date] {
          reading.faults.add("is also a holiday, in \(holiday.path); leave one", at: day.setting)
        }
        calendar.exceptions[date] = day.hours
      }
    }
    reading.configuration.analysis.calendar = calendar
  }
}
