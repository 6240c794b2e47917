import Desk

/// Cells that are not written as the rest of their column, and say themselves what they are.
///
/// A column of `2026-05-01 09:00` may hold `46143.375` where a spreadsheet had its way, and a column
/// of Unix seconds a few milliseconds. Such a cell is read by what it is; one that could be two
/// moments (`5/6/2026` among dates with the year first) is none.
extension InstantFormat {
  func otherForm(
    _ cell: CellBytes, on clock: WallClock, _ day: inout KnownDay
  ) -> Instant? {
    // Most cells that are no date have no digit, neither plain nor full width.
    guard cell.count <= 120, cell.contains(where: { $0 &- 0x30 <= 9 || $0 == 0xEF }) else {
      return nil
    }
    var seen = day
    let narrow = NarrowText.narrowed(cell) { instantInAnyForm($0, on: clock, &seen) }
    if let narrow {
      day = seen
      return narrow
    }
    guard cell.count <= 60 else { return nil }
    if cell.allSatisfy({ $0 &- 0x30 <= 9 || $0 == UInt8(ascii: ".") }),
      let instant = Self.counted(cell, on: clock, &day)
    {
      return instant
    }
    return written(cell, on: clock, &day)
  }

  /// Digits: a compact date, a count of seconds, or the days of a spreadsheet. Within this century
  /// only: any other number may be anything.
  private static func counted(
    _ cell: CellBytes, on clock: WallClock, _ day: inout KnownDay
  ) -> Instant? {
    if cell.count == 12 || cell.count == 14, let local = compactSeconds(cell) {
      return day.instant(localSeconds: local, on: clock)
    }
    let thisCentury = 946_684_800..<4_102_444_800
    if let seconds = UnixTime.seconds(cell) {
      return thisCentury.contains(seconds) ? Instant(secondsSince1970: seconds) : nil
    }
    return serial(cell, on: clock, &day).flatMap {
      thisCentury.contains($0.secondsSince1970) ? $0 : nil
    }
  }

  /// `20260501090000` and `202605010900`, as seconds on the wall clock.
  private static func compactSeconds(_ cell: CellBytes) -> Int? {
    func number(_ range: Range<Int>) -> Int {
      cell[range].reduce(0) { $0 * 10 + Int($1 &- 0x30) }
    }
    guard cell.allSatisfy({ $0 &- 0x30 <= 9 }), (1990..<2100).contains(number(0..<4)) else {
      return nil
    }
    let date = CivilDate(year: number(0..<4), month: number(4..<6), day: number(6..<8))
    let (hour, minute) = (number(8..<10), number(10..<12))
    let second = cell.count == 14 ? number(12..<14) : 0
    guard date.isValid, hour < 24, minute < 60, second < 60 else { return nil }
    return date.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second
  }

  private func written(
    _ cell: CellBytes, on clock: WallClock, _ day: inout KnownDay
  ) -> Instant? {
    if self != .yearFirst, let instant = InstantFormat.yearFirst.instant(cell, on: clock, &day) {
      return instant
    }
    if self == .dayFirst || self == .monthFirst { return nil }
    let monthFirst = InstantFormat.monthFirst.instant(cell, on: clock, &day)
    let dayFirst = InstantFormat.dayFirst.instant(cell, on: clock, &day)
    guard let monthFirst, let dayFirst else {
      if monthFirst != nil { return InstantFormat.monthFirst.instant(cell, on: clock, &day) }
      return dayFirst
    }
    return monthFirst == dayFirst ? dayFirst : nil
  }
}
