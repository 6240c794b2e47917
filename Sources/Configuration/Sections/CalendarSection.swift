import Desk
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
