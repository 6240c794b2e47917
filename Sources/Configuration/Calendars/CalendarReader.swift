import Desk
import Foundation

/// Reads a calendar from its keys.
enum CalendarReader {
  static let keys = [
    "time_zone", "weekly", "seasons", "holidays", "workdays", "half_days", "make_up",
  ]

  /// A calendar that some tickets have; nil without a name.
  static func readNamed(
    _ item: Setting, beside configuration: String?, _ faults: inout FaultCollector
  ) -> NamedCalendar? {
    if item.isBlank {
      faults.add("is empty; a calendar needs keys", at: item)
      return nil
    }
    let section = Section(item, keys: ["name", "when"] + keys, &faults)
    let conditions = section["when"].map { TicketConditions.read($0, &faults) } ?? []
    let calendar = read(section, of: item, beside: configuration, &faults)
    guard item.hasKeys else { return nil }
    guard let name = section["name"]?.text(&faults), !name.isEmpty else {
      faults.add("needs a name", at: item, allowed: "such as name: Berlin")
      return nil
    }
    return NamedCalendar(name: name, conditions: conditions, calendar: calendar)
  }

  /// - Parameter configuration: the configuration's path; files are looked for beside it.
  static func read(
    _ section: Section, of setting: Setting, beside configuration: String?,
    _ faults: inout FaultCollector
  ) -> BusinessCalendar {
    var calendar = BusinessCalendar.always
    calendar.clock = section["time_zone"].flatMap { $0.wallClock(&faults) }
    if let weekly = section["weekly"] { calendar.weekly = WeeklyHours.read(weekly, &faults) }
    if let seasons = section["seasons"] { calendar.seasons = Seasons.read(seasons, &faults) }
    var days = SpecialDays(calendar: calendar, makeUp: section["make_up"])
    if let holidays = section["holidays"] {
      days.addHolidays(holidays, beside: configuration, &faults)
    }
    if let workdays = section["workdays"] { days.addWorkdays(workdays, &faults) }
    if let halfDays = section["half_days"] { days.addHalfDays(halfDays, &faults) }
    return days.calendar
  }
}

extension Setting {
  /// A zone by its name, such as `Europe/Berlin`.
  ///
  /// Abbreviations such as CST mean several zones, so only names of places will do.
  func wallClock(_ faults: inout FaultCollector) -> WallClock? {
    guard let name = text(&faults) else { return nil }
    if name.contains("/") || name == "UTC", let clock = WallClock(identifier: name) {
      return clock
    }
    faults.addUnknown(
      "time zone", name: name, at: place, allowed: TimeZone.knownTimeZoneIdentifiers + ["UTC"])
    return nil
  }
}
