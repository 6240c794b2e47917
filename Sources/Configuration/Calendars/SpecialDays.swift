import Desk
import Wording

/// Gathers a calendar's holidays, make-up workdays and half days.
///
/// What the configuration says of a day goes before what a set of holidays says of it; two sayings
/// of the configuration about one day are a fault.
struct SpecialDays {
  var calendar: BusinessCalendar
  /// The weekday, or the hours, that the make-up workdays of a set are worked with.
  let makeUp: Setting?
  /// Where the configuration itself speaks of a day.
  var said: [CivilDate: (kind: SpecialDay.Kind, setting: Setting)] = [:]

  /// Dates, ranges, names of sets and files of holidays, alone or in a list; or keys with names.
  mutating func addHolidays(_ setting: Setting) {
    var days: [Holiday] = []
    if setting.hasKeys {
      days = setting.holidays()
    } else {
      for item in setting.list() {
        guard let text = item.text() else { continue }
        if text.first?.isNumber == true, !HolidaySet.isFile(text) {
          days += item.holidays(text)
        } else if let set = HolidaySet(text, for: item) {
          add(set, named: text, at: item)
        }
      }
    }
    for day in days {
      calendar.exceptions[day.date] = SpecialDay(.holiday, name: day.name)
      said[day.date] = (.holiday, day.setting)
    }
  }

  /// Days that are worked with hours of their own: make-up workdays (调休),
  /// `{2026-05-09: mon, 2026-05-10: ["10:00-12:00"]}`, and half days,
  /// `{2026-12-31: ["09:00-12:00"]}`.
  mutating func add(_ kind: SpecialDay.Kind, _ setting: Setting) {
    for entry in Section(setting).entries {
      let work = kind == .halfDay ? entry.ownHours() : entry.work()
      guard let date = CivilDate(entry.key) else {
        entry.fault(.value(entry.key, .noDate(example: "2026-05-09")), ofKey: true)
        continue
      }
      let hours = work?.hours(on: date, calendar)
      if hours?.isEmpty == true { entry.fault(.workdayNeedsHours) }
      if let before = said[date] { entry.fault(.dayRepeated(before.kind, in: before.setting.path)) }
      said[date] = (kind, entry)
      let name = kind == .makeUpWorkday ? calendar.exceptions[date]?.name : nil
      calendar.exceptions[date] = SpecialDay(kind, hours: hours ?? [], name: name)
    }
  }

  private mutating func add(_ set: HolidaySet, named name: String, at item: Setting) {
    guard let years = set.years else { return }
    calendar.holidaySources.append(HolidaySource(name: name, years: years))
    let faultsBefore = item.file.faults.count
    let work = makeUp.map { $0.work() } ?? .like(.monday)
    var isWorkable = item.file.faults.count == faultsBefore
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
        (makeUp ?? item).fault(.value(name, .noMakeUpHours(date)))
      }
    }
  }
}

/// A day off, with the place that says so.
struct Holiday {
  var date: CivilDate
  var name: TranslatedName?
  var setting: Setting

  static func range(_ text: String) -> (first: CivilDate, last: CivilDate)? {
    guard let dots = text.firstRange(of: "..") else {
      return CivilDate(text).map { ($0, $0) }
    }
    guard let first = CivilDate(text[..<dots.lowerBound].trimmingBlanks),
      let last = CivilDate(text[dots.upperBound...].trimmingBlanks)
    else { return nil }
    return (first, last)
  }
}

extension Setting {
  /// The days of a list without names, or of keys with names.
  func holidays() -> [Holiday] {
    guard hasKeys else { return list().flatMap { item in item.text().map(item.holidays) ?? [] } }
    return Section(self).entries.flatMap { entry in
      let name = entry.translatedName()
      return entry.holidays(entry.key).map {
        Holiday(date: $0.date, name: name, setting: entry)
      }
    }
  }

  /// Days off: `2026-05-01`, or `2026-05-01..2026-05-05` with both days included.
  func holidays(_ text: String) -> [Holiday] {
    guard let (first, last) = Holiday.range(text) else {
      return nothing(because: .value(text, .noDateOrRange)) ?? []
    }
    let length = last.daysSince1970 - first.daysSince1970
    guard (0..<366).contains(length) else {
      return nothing(because: .value(text, length < 0 ? .endsFirst : .longerThanYear)) ?? []
    }
    return (0...length).map { Holiday(date: first.adding(days: $0), setting: self) }
  }

  /// `劳动节`, or `{zh: 劳动节, en: Labour Day}`.
  private func translatedName() -> TranslatedName? {
    if isBlank { return nil }
    guard hasKeys else { return text().map { TranslatedName($0) } }
    // A later language of the same two letters is named by its whole tag.
    let keys = Language.allCases.reduce(into: [String]()) { keys, language in
      let letters = String(language.rawValue.prefix(2))
      keys.append(keys.contains(letters) ? language.rawValue : letters)
    }
    let section = Section(self, keys: keys)
    var texts: [Language: String] = [:]
    for (language, key) in zip(Language.allCases, keys) { texts[language] = section[key]?.text() }
    return TranslatedName(texts)
  }
}

/// What a day is worked with: the hours of a weekday, or its own.
enum DayWork {
  case like(Weekday)
  case hours([BusinessCalendar.Hours])

  func hours(on date: CivilDate, _ calendar: BusinessCalendar) -> [BusinessCalendar.Hours] {
    switch self {
    case .like(let weekday): calendar.ordinaryHours(of: weekday, on: date)
    case .hours(let hours): hours
    }
  }
}

extension Setting {
  /// `mon`, or `["09:00-18:00"]`.
  fileprivate func work() -> DayWork? {
    guard let name = singleText, !name.contains(":"), !isBlank else { return ownHours() }
    return named(.day, among: Weekday.names, or: .hours) { Weekday(name: $0).map { .like($0) } }
  }

  fileprivate func ownHours() -> DayWork? {
    let faultsBefore = file.faults.count
    let hours = dayHours()
    return file.faults.count > faultsBefore ? nil : .hours(hours)
  }
}
