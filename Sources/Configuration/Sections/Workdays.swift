import Desk

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
