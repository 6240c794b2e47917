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

/// Days off: `2026-05-01`, or `2026-05-01..2026-05-05` with both days included; as keys, each has a
/// name: `{2026-05-01..2026-05-05: 劳动节}`.
enum Holidays {
  static let allowed = "a date such as 2026-05-01, or a range such as 2026-05-01..2026-05-05"

  struct Day {
    var date: CivilDate
    var name: TranslatedName?
    var item: Setting
  }

  /// The days of a list without names, or of keys with names.
  static func days(of setting: Setting, _ faults: inout FaultCollector) -> [Day] {
    guard setting.hasKeys else {
      return setting.list(&faults).flatMap { item in
        item.text(&faults).map { days(of: $0, at: item, &faults) } ?? []
      }
    }
    return Section(setting, &faults).entries.flatMap { entry in
      let name = name(entry.setting, &faults)
      return days(of: entry.name, at: entry.setting, &faults).map {
        Day(date: $0.date, name: name, item: $0.item)
      }
    }
  }

  static func days(
    of text: String, at item: Setting, _ faults: inout FaultCollector
  ) -> [Day] {
    guard let (first, last) = range(text) else {
      faults.add("\(text) is not a date or a range of dates", at: item, allowed: allowed)
      return []
    }
    let length = last.daysSince1970 - first.daysSince1970
    guard length >= 0 else {
      faults.add("\(text) ends before it begins", at: item)
      return []
    }
    guard length < 366 else {
      faults.add("\(text) is longer than a year", at: item)
      return []
    }
    return (0...length).map { Day(date: first.adding(days: $0), name: nil, item: item) }
  }

  static func range(_ text: String) -> (first: CivilDate, last: CivilDate)? {
    guard let dots = text.firstRange(of: "..") else {
      return CivilDate(text).map { ($0, $0) }
    }
    guard let first = CivilDate(text[..<dots.lowerBound].trimmingBlanks),
      let last = CivilDate(text[dots.upperBound...].trimmingBlanks)
    else { return nil }
    return (first, last)
  }

  /// `劳动节`, or `{zh: 劳动节, en: Labour Day}`.
  private static func name(_ setting: Setting, _ faults: inout FaultCollector) -> TranslatedName? {
    if setting.isBlank { return nil }
    guard setting.hasKeys else { return setting.text(&faults).map { TranslatedName($0) } }
    let section = Section(setting, keys: Language.allCases.map(key), &faults)
    var texts: [Language: String] = [:]
    for language in Language.allCases { texts[language] = section[key(language)]?.text(&faults) }
    return TranslatedName(texts)
  }

  private static func key(_ language: Language) -> String {
    switch language {
    case .simplifiedChinese: "zh"
    case .english: "en"
    }
  }
}

/// Make-up workdays (调休): a date, and the weekday whose hours it has, or hours of its own.
enum Workdays {
  static let allowed = "a weekday that has hours, or hours such as [\"09:00-18:00\"]"

  /// What a day is worked with.
  enum Work {
    case like(Weekday)
    case hours([BusinessCalendar.Hours])

    func hours(on date: CivilDate, _ calendar: BusinessCalendar) -> [BusinessCalendar.Hours] {
      switch self {
      case .like(let weekday): calendar.ordinaryHours(of: weekday, on: date)
      case .hours(let hours): hours
      }
    }
  }

  /// Each date with its work; nil after a fault in that.
  static func read(
    _ setting: Setting, allowsWeekdays: Bool = true, _ faults: inout FaultCollector
  ) -> [(date: CivilDate, work: Work?, setting: Setting)] {
    Section(setting, &faults).entries.compactMap { entry in
      let work =
        allowsWeekdays ? work(entry.setting, &faults) : ownHours(entry.setting, &faults)
      guard let date = CivilDate(entry.name) else {
        faults.add(
          "\(entry.name) is not a date", path: entry.setting.path, at: entry.position,
          allowed: "a date such as 2026-05-09")
        return nil
      }
      return (date, work, entry.setting)
    }
  }

  /// `mon`, or `["09:00-18:00"]`.
  static func work(_ setting: Setting, _ faults: inout FaultCollector) -> Work? {
    guard let name = setting.singleText, !name.contains(":"), !setting.isBlank else {
      return ownHours(setting, &faults)
    }
    if let weekday = Weekday(name: name) { return .like(weekday) }
    faults.addUnknown(
      "day", name: name, at: setting.place,
      allowed: Weekday.allCases.map(\.shortName) + ["or hours such as [\"09:00-18:00\"]"])
    return nil
  }

  private static func ownHours(_ setting: Setting, _ faults: inout FaultCollector) -> Work? {
    let faultsBefore = faults.count
    let hours = DayHours.read(setting, &faults)
    return faults.count > faultsBefore ? nil : .hours(hours)
  }
}
