import Desk

/// The weekly hours: a day or a range of days, and its hours.
enum WeeklyHours {
  static func read(
    _ setting: Setting, _ faults: inout FaultCollector
  ) -> [Weekday: [BusinessCalendar.Hours]] {
    var weekly: [Weekday: [BusinessCalendar.Hours]] = [:]
    var settings: [Weekday: Setting] = [:]
    let faultsBefore = faults.count
    for entry in Section(setting, &faults).entries {
      let hours = DayHours.read(entry.setting, &faults)
      guard let days = Weekday.range(entry.name) else {
        faults.addUnknown("day", name: entry.name, at: entry.place, allowed: Weekday.allowed)
        continue
      }
      for day in days {
        settings[day] = entry.setting
        if weekly.updateValue(hours, forKey: day) != nil {
          faults.add(
            "gives the hours of \(day.shortName) a second time", path: entry.setting.path,
            at: entry.position)
        }
      }
    }
    if weekly.values.allSatisfy(\.isEmpty), faults.count == faultsBefore {
      faults.add(
        "gives no working hours at all", at: setting,
        allowed: "such as {mon-fri: [\"09:00-18:00\"]}; leave the key out for 24 hours a day")
    }
    if faults.count == faultsBefore { checkNights(weekly, settings, &faults) }
    return weekly
  }

  /// Hours that run into the next day must end before that day's begin; each pair is told once.
  private static func checkNights(
    _ weekly: [Weekday: [BusinessCalendar.Hours]], _ settings: [Weekday: Setting],
    _ faults: inout FaultCollector
  ) {
    var told: Set<[BusinessCalendar.Hours]> = []
    for day in Weekday.allCases {
      let next = Weekday.allCases[(day.rawValue + 1) % 7]
      for night in weekly[day] ?? [] {
        for morning in weekly[next] ?? [] where morning.start + 86_400 < night.end {
          guard let setting = settings[day], told.insert([night, morning]).inserted else {
            continue
          }
          faults.add(
            "\(DayHours.text(night)) runs past midnight into \(next.shortName) and overlaps its "
              + DayHours.text(morning), at: setting,
            allowed:
              "hours that end before the next begin; an end before its start is the next day's"
          )
        }
      }
    }
  }
}

extension Weekday {
  /// `mon`; also `monday`, `周一` and `星期一` are read.
  var shortName: String { Self.names[rawValue][0] }

  static let allowed = allCases.map(\.shortName) + ["or a range such as mon-fri"]

  init?(name: String) {
    let names = Self.names
    guard let index = names.firstIndex(where: { $0.contains(name.lowercased()) }) else {
      return nil
    }
    self = Self.allCases[index]
  }

  /// The days of `sat`, `mon-fri` or, over the week's end, `fri-mon`.
  static func range(_ text: String) -> [Weekday]? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
      .map { Weekday(name: $0.trimmingBlanks) }
    guard (1...2).contains(ends.count), let first = ends[0], let last = ends[ends.count - 1] else {
      return nil
    }
    let count = (last.rawValue - first.rawValue + 7) % 7 + 1
    return (0..<count).map { allCases[(first.rawValue + $0) % 7] }
  }

  private static let names = [
    ["mon", "monday", "周一", "星期一"], ["tue", "tuesday", "周二", "星期二"],
    ["wed", "wednesday", "周三", "星期三"], ["thu", "thursday", "周四", "星期四"],
    ["fri", "friday", "周五", "星期五"], ["sat", "saturday", "周六", "星期六"],
    ["sun", "sunday", "周日", "星期日"],
  ]
}

extension Substring {
  var trimmingBlanks: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
