/// A date or a time as it is typed: `2026-05-01`, `2026-05-01T09:00`, `"2026-05-01 09:00:30"`,
/// `2026-05-01T09:00:00+08:00`, `2026-05-01T01:00Z`.
package struct WrittenMoment: Equatable {
  let date: CivilDate
  /// Seconds since midnight; nil for a date alone.
  private(set) var secondOfDay: Int?
  /// Seconds ahead of UTC; nil: as the wall clock shows it.
  private(set) var offset: Int?

  package init?(_ text: String) {
    guard text.utf8.allSatisfy({ $0 < 128 }), let date = CivilDate(String(text.prefix(10))) else {
      return nil
    }
    self.date = date
    var rest = text.dropFirst(10)
    guard let separator = rest.first else { return }
    guard separator == "T" || separator == " " else { return nil }
    rest = rest.dropFirst()
    let time = rest.prefix { $0.isNumber || $0 == ":" }
    guard let seconds = Self.seconds(time, parts: 2...3), seconds <= 86_400 else { return nil }
    secondOfDay = seconds
    rest = rest.dropFirst(time.count)
    guard let sign = rest.first else { return }
    if rest == "Z" {
      offset = 0
    } else if sign == "+" || sign == "-",
      let seconds = Self.seconds(rest.dropFirst(), parts: 2...2), seconds <= 18 * 3600
    {
      offset = sign == "+" ? seconds : -seconds
    } else {
      return nil
    }
  }

  /// - Parameter isLast: whether a date alone stands for its end.
  package func instant(on clock: WallClock, isLast: Bool) -> Instant {
    let midnight = date.daysSince1970 * 86_400
    guard let secondOfDay else {
      return clock.instant(localSeconds: isLast ? midnight + 86_400 : midnight)
    }
    if let offset { return Instant(secondsSince1970: midnight + secondOfDay - offset) }
    return clock.instant(localSeconds: midnight + secondOfDay)
  }

  /// Of `09:00` or `09:00:30`.
  private static func seconds(_ text: Substring, parts allowed: ClosedRange<Int>) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard allowed.contains(parts.count), parts.allSatisfy({ $0.count == 2 }) else { return nil }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, numbers[0] <= 24,
      numbers.dropFirst().allSatisfy({ $0 < 60 })
    else { return nil }
    return zip(numbers, [3600, 60, 1]).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
