import Desk
import Metrics
import Wording

extension Configuration {
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
  mutating func readCalendar(_ setting: Setting) {
    analysis.calendar = Section(setting, keys: Section.calendarKeys).calendar()
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
  mutating func readCalendars(_ setting: Setting) {
    guard setting.isList else { return setting.fault(.mustBe(.calendars, not: setting.kind)) }
    let items = setting.list()
    if items.isEmpty { setting.fault(.listsNo(.calendar)) }
    guard items.count <= TicketCalendars.most else {
      return setting.fault(.tooMany(.calendar, items.count, most: TicketCalendars.most))
    }
    var lines: [Int?] = []
    for item in items {
      guard let calendar = item.namedCalendar() else { continue }
      if let same = analysis.calendars.firstIndex(where: { $0.name == calendar.name }) {
        item.fault(.nameTaken(calendar.name, line: lines[same]))
      } else if let taker = analysis.calendars.first(where: {
        $0.conditions.covers(calendar.conditions)
      }) {
        item.fault(.neverChosen(takers: [taker.name]))
      }
      analysis.calendars.append(calendar)
      lines.append(item.line)
    }
  }
}

extension Section {
  fileprivate static let calendarKeys = [
    "time_zone", "weekly", "seasons", "holidays", "workdays", "half_days", "make_up",
  ]

  fileprivate func calendar() -> BusinessCalendar {
    var calendar = BusinessCalendar.always
    calendar.clock = self["time_zone"]?.wallClock()
    (self["weekly"]?.weeklyHours()).replace(&calendar.weekly)
    (self["seasons"]?.seasons()).replace(&calendar.seasons)
    var days = SpecialDays(calendar: calendar, makeUp: self["make_up"])
    if let holidays = self["holidays"] { days.addHolidays(holidays) }
    if let workdays = self["workdays"] { days.add(.makeUpWorkday, workdays) }
    if let halfDays = self["half_days"] { days.add(.halfDay, halfDays) }
    return days.calendar
  }
}

extension Setting {
  /// A calendar that some tickets have; nil without a name.
  fileprivate func namedCalendar() -> NamedCalendar? {
    if isBlank { return nothing(because: .isEmpty(.calendar)) }
    let section = Section(self, keys: ["name", "when"] + Section.calendarKeys)
    let conditions = section["when"]?.ticketConditions() ?? []
    let calendar = section.calendar()
    guard hasKeys else { return nil }
    guard let name = section["name"]?.text(), !name.isEmpty else {
      return nothing(because: .calendarNeedsName)
    }
    return NamedCalendar(name: name, conditions: conditions, calendar: calendar)
  }

  /// Ranges of dates with weekly hours of their own:
  /// `[{name: 夏季, from: 2026-06-01, to: 2026-08-31, weekly: {mon-fri: ["08:00-15:00"]}}]`.
  fileprivate func seasons() -> [BusinessCalendar.Season] {
    var seasons: [BusinessCalendar.Season] = []
    for item in list() {
      guard let season = item.season() else { continue }
      if let other = seasons.first(where: { $0.dates.overlaps(season.dates) }) {
        item.fault(.seasonOverlaps(other.dates))
      }
      seasons.append(season)
    }
    return seasons
  }

  private func season() -> BusinessCalendar.Season? {
    let faultsBefore = file.faults.count
    let section = Section(self, keys: ["name", "from", "to", "weekly"])
    guard file.faults.count == faultsBefore else { return nil }
    let missing = ["from", "to", "weekly"].filter { section[$0] == nil }
    if !missing.isEmpty { fault(.seasonNeeds(keys: missing)) }
    let name = section["name"]?.text()
    let (from, to) = (section["from"]?.date(), section["to"]?.date())
    let weekly = section["weekly"]?.weeklyHours()
    guard let from, let to, let weekly else { return nil }
    guard from <= to else { return nothing(because: .seasonEnds(to, begins: from)) }
    return BusinessCalendar.Season(name: name, dates: from...to, weekly: weekly)
  }

  private func date() -> CivilDate? {
    value(or: .noDate(example: "2026-06-01")) { CivilDate($0) }
  }
}
