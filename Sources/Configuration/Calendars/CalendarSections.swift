import Desk
import Foundation
import Metrics

extension SectionReader {
  /// When the team works:
  ///
  /// ```yaml
  /// calendar:
  ///   weekly: {mon-fri: ["09:00-12:00", "13:00-18:00"]}
  ///   holidays: china                 # or dates, or a file of one's own
  ///   workdays: {2026-05-09: mon}     # 调休: a Saturday worked with Monday's hours
  ///   half_days: {2026-12-31: ["09:00-12:00"]}
  ///   seasons: [{from: 2026-06-01, to: 2026-08-31, weekly: {mon-fri: ["08:00-15:00"]}}]
  /// ```
  ///
  /// Without `weekly` the team works around the clock but on holidays.
  static let calendar = SectionReader(key: "calendar") { setting, reading in
    let section = Section(setting, keys: CalendarReader.keys, &reading.faults)
    reading.configuration.analysis.calendar = CalendarReader.read(
      section, of: setting, beside: reading.configuration.path, &reading.faults)
  }

  /// Calendars of their own for some tickets, tried in order; the first that matches is a ticket's:
  ///
  /// ```yaml
  /// calendars:
  ///   - {name: 热线, when: {channel: 电话}, weekly: {mon-sun: ["08:00-22:00"]}}
  ///   - {name: Berlin, when: {team: EU}, time_zone: Europe/Berlin, weekly: {mon-fri: ["09:00-17:00"]}}
  /// ```
  ///
  /// A ticket that none is for has the hours of `calendar`.
  static let calendars = SectionReader(key: "calendars") { setting, reading in
    guard setting.isList else {
      reading.faults.add("must be a list of calendars, not \(setting.kind)", at: setting)
      return
    }
    let items = setting.list(&reading.faults)
    if items.isEmpty { reading.faults.add("lists no calendar", at: setting) }
    if items.count > TicketCalendars.most {
      reading.faults.add(
        "lists \(items.count) calendars", at: setting, allowed: "up to \(TicketCalendars.most)")
      return
    }
    var before: [(calendar: NamedCalendar, setting: Setting)] = []
    for item in items {
      let path = reading.configuration.path
      guard let calendar = CalendarReader.readNamed(item, beside: path, &reading.faults) else {
        continue
      }
      if let same = before.first(where: { $0.calendar.name == calendar.name }) {
        let line = same.setting.position.map { " on line \($0.line)" } ?? ""
        reading.faults.add(
          "another calendar is called \(calendar.name) too\(line); rename one", at: item)
      } else if let taker = before.first(where: {
        $0.calendar.conditions.covers(calendar.conditions)
      }) {
        reading.faults.add(
          "can never be chosen: \(taker.calendar.name), above it, takes every such ticket; "
            + "put this one first, or narrow the other", at: item)
      }
      before.append((calendar, item))
    }
    reading.configuration.analysis.calendars = before.map(\.calendar)
  }
}

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

/// Ranges of dates with weekly hours of their own:
/// `[{name: 夏季, from: 2026-06-01, to: 2026-08-31, weekly: {mon-fri: ["08:00-15:00"]}}]`.
enum Seasons {
  static func read(
    _ setting: Setting, _ faults: inout FaultCollector
  ) -> [BusinessCalendar.Season] {
    var seasons: [BusinessCalendar.Season] = []
    for item in setting.list(&faults) {
      guard let season = season(item, &faults) else { continue }
      if let other = seasons.first(where: { $0.dates.overlaps(season.dates) }) {
        let dates = "\(other.dates.lowerBound)..\(other.dates.upperBound)"
        faults.add("overlaps the season \(dates)", at: item)
      }
      seasons.append(season)
    }
    return seasons
  }

  private static func season(
    _ item: Setting, _ faults: inout FaultCollector
  ) -> BusinessCalendar.Season? {
    let faultsBefore = faults.count
    let section = Section(item, keys: ["name", "from", "to", "weekly"], &faults)
    guard faults.count == faultsBefore else { return nil }
    let name = section["name"].flatMap { $0.text(&faults) }
    let missing = ["from", "to", "weekly"].filter { section[$0] == nil }
    if !missing.isEmpty {
      faults.add(
        "needs \(missing.joined(separator: ", "))", at: item,
        allowed: #"such as {from: 2026-06-01, to: 2026-08-31, weekly: {mon-fri: ["08:00-15:00"]}}"#)
    }
    let from = section["from"].flatMap { date($0, &faults) }
    let to = section["to"].flatMap { date($0, &faults) }
    let weekly = section["weekly"].map { WeeklyHours.read($0, &faults) }
    guard let from, let to, let weekly else { return nil }
    guard from <= to else {
      faults.add("ends on \(to), before it begins on \(from)", at: item)
      return nil
    }
    return BusinessCalendar.Season(name: name, dates: from...to, weekly: weekly)
  }

  private static func date(_ setting: Setting, _ faults: inout FaultCollector) -> CivilDate? {
    guard let text = setting.text(&faults) else { return nil }
    if let date = CivilDate(text) { return date }
    faults.add("\(text) is not a date", at: setting, allowed: "a date such as 2026-06-01")
    return nil
  }
}
