/// A date or a time as it is typed: `2026-05-01`, `2026-05-01T09:00`, `"2026-05-01 09:00:30"`,
/// `2026-05-01T09:00:00+08:00`, `2026-05-01T01:00Z`.
package struct WrittenMoment: Equatable {
  let date: CivilDate
  /// Seconds since midnight; nil for a date alone.
  private(set) var secondOfDay: Int?
  /// Seconds ahead of UTC; nil: as the wall clock shows it.
  private(set) var offset: Int?

  package init?(_ text: String) {
    let form = /([0-9-]{10})(?:[T ]([0-9:]{5,8})(?:(Z)|([+-])([0-9:]{5}))?)?/
    guard let written = text.wholeMatch(of: form)?.output, let date = CivilDate(String(written.1))
    else { return nil }
    self.date = date
    guard let time = written.2 else { return }
    guard let seconds = Self.seconds(time), seconds <= 86_400 else { return nil }
    secondOfDay = seconds
    if written.3 != nil { offset = 0 }
    guard let sign = written.4, let ahead = written.5 else { return }
    guard let seconds = Self.seconds(ahead), seconds <= 18 * 3600 else { return nil }
    offset = sign == "+" ? seconds : -seconds
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
  private static func seconds(_ text: Substring) -> Int? {
    let form = /([0-9]{2}):([0-5][0-9])(?::([0-5][0-9]))?/
    guard let parts = text.wholeMatch(of: form)?.output, let hours = Int(parts.1),
      let minutes = Int(parts.2)
    else { return nil }
    return hours * 3600 + minutes * 60 + (parts.3.flatMap { Int($0) } ?? 0)
  }
}
