import Desk

/// Cells that are not written as the rest of their column, and say themselves what they are.
///
/// A column of `2026-05-01 09:00` may hold `46143.375` where a spreadsheet had its way, and a
/// column of Unix seconds a few milliseconds. Such a cell is read by what it is; one that could be
/// two moments (`5/6/2026` among dates with the year first) is none.
extension InstantFormat {
  func otherForm(
    _ cell: CellBytes, on clock: WallClock, _ day: inout DayMemory
  ) -> Instant? {
    // Most cells that are not dates have no digit, neither plain nor full width.
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
    _ cell: CellBytes, on clock: WallClock, _ day: inout DayMemory
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
    _ cell: CellBytes, on clock: WallClock, _ day: inout DayMemory
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

/// Moments as programs count them: seconds since 1970, or thousandths and millionths of them.
///
/// Each cell says by its size which they are: `1777597200`, `1777597200000` and `1777597200000000`
/// are one moment, whatever the cells around them count in.
enum UnixTime {
  /// Seconds since 1970; nil where the number is too short or too long for a moment of our time.
  static func seconds(_ cell: CellBytes) -> Int? {
    guard let (whole, digits) = wholePart(cell) else { return nil }
    switch digits {
    case 9...10: return whole
    case 12...13: return whole / 1000
    case 15...16: return whole / 1_000_000
    default: return nil
    }
  }

  /// The same in one unit alone, for telling which one a column counts in.
  static func seconds(_ cell: CellBytes, digits: ClosedRange<Int>) -> Int? {
    guard let (_, count) = wholePart(cell), digits.contains(count) else { return nil }
    return seconds(cell)
  }

  /// The digits before a point, at most eighteen, with nothing but digits behind it.
  private static func wholePart(_ cell: CellBytes) -> (whole: Int, digits: Int)? {
    var whole = 0
    var digits = 0
    while digits < cell.count, digits < 18, cell[digits] &- 0x30 <= 9 {
      whole = whole * 10 + Int(cell[digits] - 0x30)
      digits += 1
    }
    guard digits > 0 else { return nil }
    if digits == cell.count { return (whole, digits) }
    guard cell[digits] == UInt8(ascii: "."),
      cell[(digits + 1)...].allSatisfy({ $0 &- 0x30 <= 9 })
    else { return nil }
    return (whole, digits)
  }
}

/// What programs write where a moment is not set: 0 and -1 instead of a count of seconds, and the
/// day zero of databases.
enum UnsetMoment {
  @inline(__always)
  static func isUnset(_ cell: CellBytes) -> Bool {
    guard let first = cell.first, first == UInt8(ascii: "0") || first == UInt8(ascii: "-") else {
      return false
    }
    if first == UInt8(ascii: "-") { return cell.count == 2 && cell[1] == UInt8(ascii: "1") }
    return cell.count <= 19
      && cell.allSatisfy {
        $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ":")
          || $0 == UInt8(ascii: ".") || $0 == 0x20
      } && (cell.count <= 3 || cell.count >= 10)
  }
}

/// An hour of a day in a cell of its own: `09:30`, `9:30:15 PM`, `下午2:30`.
enum TimeOfDayText {
  /// Whether a trimmed cell is an hour of a day and nothing else.
  static func isTimeOfDay(_ cell: CellBytes) -> Bool {
    guard cell.count <= 20, cell.contains(where: { $0 == UInt8(ascii: ":") || $0 >= 0x80 }),
      !cell.contains(UInt8(ascii: "-")), !cell.contains(UInt8(ascii: "/"))
    else { return false }
    return withAnyDay(cell) { InstantFormat.yearFirst.instant($0, on: .utc) } != nil
  }

  /// The day's cell with the hour's behind it.
  static func joined<Value>(
    _ day: CellBytes, _ time: CellBytes, _ body: (CellBytes) -> Value
  ) -> Value {
    var text = ContiguousArray<UInt8>()
    text.reserveCapacity(day.count + 1 + time.count)
    text += day
    text.append(UInt8(ascii: " "))
    text += time
    return text.withUnsafeBufferPointer(body)
  }

  private static func withAnyDay<Value>(
    _ time: CellBytes, _ body: (CellBytes) -> Value
  ) -> Value {
    var day: StaticString { "2000-01-01" }
    return day.withUTF8Buffer { joined($0, time, body) }
  }
}
