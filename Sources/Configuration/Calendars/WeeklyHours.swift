import Desk
import Wording

extension Setting {
  /// The weekly hours: a day or a range of days, and its hours.
  func weeklyHours() -> [Weekday: [BusinessCalendar.Hours]] {
    var weekly: [Weekday: [BusinessCalendar.Hours]] = [:]
    var settings: [Weekday: Setting] = [:]
    let faultsBefore = file.faults.count
    for entry in Section(self).entries {
      let hours = entry.dayHours()
      guard let days = Weekday.range(entry.key) else {
        entry.unknown(.day, entry.key, allowed: Weekday.names, or: .weekdays, ofKey: true)
        continue
      }
      for day in days {
        settings[day] = entry
        if weekly.updateValue(hours, forKey: day) != nil {
          entry.fault(.hoursRepeated(day: day.shortName), ofKey: true)
        }
      }
    }
    if weekly.values.allSatisfy(\.isEmpty), file.faults.count == faultsBefore {
      fault(.noWorkingHours)
    }
    if file.faults.count == faultsBefore { Self.checkNights(weekly, settings) }
    return weekly
  }

  /// Hours that run into the next day must end before that day's begin; each pair is told once.
  private static func checkNights(
    _ weekly: [Weekday: [BusinessCalendar.Hours]], _ settings: [Weekday: Setting]
  ) {
    var told: Set<[BusinessCalendar.Hours]> = []
    for day in Weekday.allCases {
      let next = Weekday.allCases[(day.rawValue + 1) % 7]
      for night in weekly[day] ?? [] {
        for morning in weekly[next] ?? []
        where morning.start + 86_400 < night.end && told.insert([night, morning]).inserted {
          settings[day]?.fault(
            .nightOverlaps(night.text, next: next.shortName, morning: morning.text))
        }
      }
    }
  }

  /// The hours of one day, `["09:00-12:00", "13:00-18:00"]`, in order and apart; an empty list is a
  /// day off.
  func dayHours() -> [BusinessCalendar.Hours] {
    var result: [BusinessCalendar.Hours] = []
    for item in list() {
      let read = item.value(or: .noHours) { BusinessCalendar.Hours($0) }
      guard let hours = read, let text = item.singleText else { continue }
      if hours.end - hours.start > Self.longestNight, hours.end > 86_400 {
        let length = (hours.end - hours.start) / 3600
        let (first, second) = (text.prefix { $0 != "-" }, text.drop { $0 != "-" }.dropFirst())
        item.fault(.value(text, .longNight(from: first, to: second, hours: length)))
        continue
      }
      if result.contains(where: { $0.start < hours.end && hours.start < $0.end }) {
        item.fault(.value(text, .overlaps))
      }
      result.append(hours)
    }
    return result.sorted { $0.start < $1.start }
  }

  /// Longer hours across midnight are more likely written the wrong way round.
  private static let longestNight = 14 * 3600
}

extension Weekday {
  /// `mon`; also `monday`, `周一` and `星期一` are read.
  var shortName: String { Self.spellings[rawValue][0] }

  static let names = allCases.map(\.shortName)

  init?(name: String) {
    let name = name.lowercased()
    guard let index = Self.spellings.firstIndex(where: { $0.contains(name) }) else { return nil }
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

  private static let spellings = [
    ["mon", "monday", "周一", "星期一"], ["tue", "tuesday", "周二", "星期二"],
    ["wed", "wednesday", "周三", "星期三"], ["thu", "thursday", "周四", "星期四"],
    ["fri", "friday", "周五", "星期五"], ["sat", "saturday", "周六", "星期六"],
    ["sun", "sunday", "周日", "星期日"],
  ]
}

extension Substring {
  package var trimmingBlanks: String { trimmed { $0 == " " } }
}

extension BusinessCalendar.Hours {
  /// `22:00-06:00`.
  fileprivate var text: String {
    func clock(_ seconds: Int) -> String {
      let (hour, minute) = (seconds / 3600, seconds % 3600 / 60)
      return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }
    return "\(clock(start))-\(clock(end > 86_400 ? end - 86_400 : end))"
  }

  /// An end at or before the start is on the next day.
  fileprivate init?(_ text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let start = Self.seconds(parts[0].trimmingBlanks),
      let end = Self.seconds(parts[1].trimmingBlanks), start < 86_400, start != end
    else { return nil }
    self.init(start: start, end: end > start ? end : end + 86_400)
  }

  /// Seconds after midnight of `9:00` to `24:00`.
  private static func seconds(_ text: String) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      let hour = UInt8(parts[0]), let minute = UInt8(parts[1]), minute < 60
    else { return nil }
    let seconds = Int(hour) * 3600 + Int(minute) * 60
    return seconds <= 86_400 ? seconds : nil
  }
}
