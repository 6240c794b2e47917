import Desk

/// Gathers a calendar's holidays, make-up workdays and half days.
///
/// What the configuration says of a day goes before what a set of holidays says of it; two sayings
/// of the configuration about one day are a fault.
struct SpecialDays {
  private(set) var calendar: BusinessCalendar
  /// The weekday, or the hours, that the make-up workdays of a set are worked with.
  private let makeUp: Setting?
  /// Where the configuration itself speaks of a day.
  private var said: [CivilDate: (what: String, setting: Setting)] = [:]

  init(calendar: BusinessCalendar, makeUp: Setting?) {
    self.calendar = calendar
    self.makeUp = makeUp
  }

  /// Dates, ranges, names of sets and files of holidays, alone or in a list; or keys with names.
  mutating func addHolidays(
    _ setting: Setting, beside configuration: String?, _ faults: inout FaultCollector
  ) {
    var days: [Holidays.Day] = []
    if setting.hasKeys {
      days = Holidays.days(of: setting, &faults)
    } else {
      for item in setting.list(&faults) {
        guard let text = item.text(&faults) else { continue }
        if text.first?.isNumber == true, !HolidayFile.isNamed(by: text) {
          days += Holidays.days(of: text, at: item, &faults)
        } else if let set = HolidayFile.read(text, beside: configuration, at: item, &faults) {
          add(set, named: text, at: item, &faults)
        }
      }
    }
    for day in days {
      calendar.exceptions[day.date] = SpecialDay(.holiday, name: day.name)
      said[day.date] = ("holiday", day.item)
    }
  }

  /// `{2026-05-09: mon, 2026-05-10: ["10:00-12:00"]}`
  mutating func addWorkdays(_ setting: Setting, _ faults: inout FaultCollector) {
    for (date, work, item) in Workdays.read(setting, &faults) {
      let name = calendar.exceptions[date]?.name
      let hours = hours(of: work, on: date, at: item, &faults)
      say(SpecialDay(.makeUpWorkday, hours: hours, name: name), "workday", date, item, &faults)
    }
  }

  /// `{2026-12-31: ["09:00-12:00"]}`
  mutating func addHalfDays(_ setting: Setting, _ faults: inout FaultCollector) {
    for (date, work, item) in Workdays.read(setting, allowsWeekdays: false, &faults) {
      let hours = hours(of: work, on: date, at: item, &faults)
      say(SpecialDay(.halfDay, hours: hours), "half day", date, item, &faults)
    }
  }

  private mutating func say(
    _ day: SpecialDay, _ what: String, _ date: CivilDate, _ item: Setting,
    _ faults: inout FaultCollector
  ) {
    if let before = said[date] {
      faults.add("is also a \(before.what), in \(before.setting.path); leave one", at: item)
    }
    said[date] = (what, item)
    calendar.exceptions[date] = day
  }

  private mutating func add(
    _ set: HolidaySet, named name: String, at item: Setting, _ faults: inout FaultCollector
  ) {
    guard let years = set.years else { return }
    calendar.holidaySources.append(HolidaySource(name: name, years: years))
    let faultsBefore = faults.count
    let work = makeUp.map { Workdays.work($0, &faults) } ?? .like(.monday)
    var isWorkable = faults.count == faultsBefore
    for (date, day) in set.days.sorted(by: { $0.key < $1.key }) {
      guard day.isWorked else {
        calendar.exceptions[date] = SpecialDay(.holiday, name: day.name)
        continue
      }
      guard isWorkable else { continue }
      let hours = work.map { $0.hours(on: date, calendar) } ?? []
      calendar.exceptions[date] = SpecialDay(.makeUpWorkday, hours: hours, name: day.name)
      if hours.isEmpty {
        isWorkable = false
        faults.add(
          "\(name) has make-up workdays, and no hours for them on \(date)", at: makeUp ?? item,
          allowed: "make_up: a weekday that has hours, or hours such as [\"09:00-18:00\"]")
      }
    }
  }

  private func hours(
    of work: Workdays.Work?, on date: CivilDate, at item: Setting,
    _ faults: inout FaultCollector
  ) -> [BusinessCalendar.Hours] {
    guard let work else { return [] }
    let hours = work.hours(on: date, calendar)
    if hours.isEmpty { faults.add("a workday needs hours", at: item, allowed: Workdays.allowed) }
    return hours
  }
}
