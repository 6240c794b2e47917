import Desk

/// The hours of one day: `["09:00-12:00", "13:00-18:00"]`.
enum DayHours {
  static let allowed =
    "\"09:00-18:00\", \"22:00-06:00\" across midnight, \"00:00-24:00\" for the whole day"

  /// In order and apart; an empty list is a day off.
  static func read(
    _ setting: Setting, _ faults: inout FaultCollector
  ) -> [BusinessCalendar.Hours] {
    var result: [BusinessCalendar.Hours] = []
    for item in setting.list(&faults) {
      guard let text = item.text(&faults) else { continue }
      guard let hours = hours(text) else {
        faults.add("\(text) is not a range of hours", at: item, allowed: allowed)
        continue
      }
      if hours.end - hours.start > longestNight, hours.end > 86_400 {
        let length = (hours.end - hours.start) / 3600
        let (first, second) = (text.prefix { $0 != "-" }, text.drop { $0 != "-" }.dropFirst())
        faults.add(
          "\(text) ends before it begins, and would be a night of \(length) hours", at: item,
          allowed: "\(second)-\(first), or, for such a night, \(first)-24:00 and 00:00-\(second) "
            + "on the next day")
        continue
      }
      if result.contains(where: { $0.start < hours.end && hours.start < $0.end }) {
        faults.add("\(text) overlaps other hours of the day", at: item)
      }
      result.append(hours)
    }
    return result.sorted { $0.start < $1.start }
  }

  /// Longer hours across midnight are more likely written the wrong way round.
  private static let longestNight = 14 * 3600

  /// `22:00-06:00`.
  static func text(_ hours: BusinessCalendar.Hours) -> String {
    func clock(_ seconds: Int) -> String {
      let (hour, minute) = (seconds / 3600, seconds % 3600 / 60)
      return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
    }
    return "\(clock(hours.start))-\(clock(hours.end > 86_400 ? hours.end - 86_400 : hours.end))"
  }

  /// An end at or before the start is on the next day.
  private static func hours(_ text: String) -> BusinessCalendar.Hours? {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let start = seconds(parts[0].trimmingBlanks),
      let end = seconds(parts[1].trimmingBlanks), start < 86_400, start != end
    else { return nil }
    return .init(start: start, end: end > start ? end : end + 86_400)
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
