import Desk

/// Make-up workdays (调休): a date, and the weekday whose hours it has, or hours of its own.
enum Workdays {
  static func read(
    _ setting: Setting, weekly: [Weekday: [BusinessCalendar.Hours]],
    _ faults: inout FaultCollector
  ) -> [CivilDate: (hours: [BusinessCalendar.Hours], setting: Setting)] {
    var result: [CivilDate: (hours: [BusinessCalendar.Hours], setting: Setting)] = [:]
    for entry in Section(setting, &faults).entries {
      let hours = hours(entry.setting, weekly: weekly, &faults)
      guard let date = CivilDate(entry.name) else {
        faults.add(
          "\(entry.name) is not a date", path: entry.setting.path, at: entry.position,
          allowed: "a date such as 2026-05-09")
        continue
      }
      result[date] = (hours, entry.setting)
    }
    return result
  }

  private static func hours(
    _ setting: Setting, weekly: [Weekday: [BusinessCalendar.Hours]],
    _ faults: inout FaultCollector
  ) -> [BusinessCalendar.Hours] {
    let hours: [BusinessCalendar.Hours]
    if let name = setting.singleText, !name.contains(":"), !setting.isBlank {
      guard let weekday = Weekday(name: name) else {
        faults.addUnknown(
          "day", name: name, at: setting.place,
          allowed: Weekday.allCases.map(\.shortName) + ["or hours such as [\"09:00-18:00\"]"])
        return []
      }
      hours = weekly[weekday] ?? []
    } else {
      let faultsBefore = faults.count
      hours = DayHours.read(setting, &faults)
      if faults.count > faultsBefore { return [] }
    }
    if hours.isEmpty {
      faults.add(
        "a workday needs hours", at: setting,
        allowed: "a weekday that has hours, or hours such as [\"09:00-18:00\"]")
    }
    return hours
  }
}
