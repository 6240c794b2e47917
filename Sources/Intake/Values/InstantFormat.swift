import Desk

/// How a column writes its dates and times: most of its cells do. A cell in another form is read by
/// what it says itself: `InstantReading.swift`.
package enum InstantFormat: String, Sendable, CaseIterable {
  /// `2026-05-01 09:30`, `2026/5/1`, `2026年5月1日 下午2:30`, `20260501`, ISO 8601.
  case yearFirst
  /// `31/12/2026`, `25/Feb/26 10:17 PM`, `01-Aug-23`.
  case dayFirst = "day_first"
  /// `12/31/2026 9:30 AM`, `Feb 25, 2026`.
  case monthFirst = "month_first"
  case unixSeconds
  case unixMilliseconds
  case unixMicroseconds
  /// Days since 1899-12-30, as spreadsheets keep dates.
  case spreadsheetSerial

  /// Whether it is a date as people write it, and not a number that could be anything.
  var isWritten: Bool { [.yearFirst, .dayFirst, .monthFirst].contains(self) }

  /// Reads a trimmed cell; nil when it is not a date in this format or the day does not exist.
  func instant(_ cell: CellBytes, on clock: WallClock) -> Instant? {
    var day = DayMemory()
    return instant(cell, on: clock, &day)
  }

  /// The same, for a column whose day is known from the cell before.
  @inline(__always)
  func instant(_ cell: CellBytes, on clock: WallClock, _ day: inout DayMemory) -> Instant? {
    switch self {
    case .yearFirst:
      if let fast = Self.plainISO(cell, on: clock, &day) { return fast }
      return DateScanner(cell, order: self).instant(on: clock, &day)
    case .dayFirst, .monthFirst: return DateScanner(cell, order: self).instant(on: clock, &day)
    case .unixSeconds: return Self.unix(cell, digits: 9...10)
    case .unixMilliseconds: return Self.unix(cell, digits: 12...13)
    case .unixMicroseconds: return Self.unix(cell, digits: 15...16)
    case .spreadsheetSerial: return Self.serial(cell, on: clock, &day)
    }
  }

  /// The commonest form of all, `2026-05-01 09:30:00` (or with a T), without a scanner.
  @inline(__always)
  static func plainISO(
    _ cell: CellBytes, on clock: WallClock, _ day: inout DayMemory
  ) -> Instant? {
    guard cell.count == 19, cell[4] == 0x2D, cell[7] == 0x2D, cell[13] == 0x3A, cell[16] == 0x3A,
      cell[10] == 0x20 || cell[10] == 0x54
    else { return nil }
    var isDigits = true
    @inline(__always) func two(_ offset: Int) -> Int {
      let high = cell[offset] &- 0x30
      let low = cell[offset &+ 1] &- 0x30
      if high > 9 || low > 9 { isDigits = false }
      return Int(high) &* 10 &+ Int(low)
    }
    let bytes = UnsafeRawPointer(cell.baseAddress.unsafelyUnwrapped)
    let text = (
      bytes.loadUnaligned(as: UInt64.self),
      bytes.loadUnaligned(fromByteOffset: 8, as: UInt16.self)
    )
    if text != day.text {
      let date = CivilDate(year: two(0) &* 100 &+ two(2), month: two(5), day: two(8))
      guard isDigits, date.isValid else { return nil }
      day.take(text, date.daysSince1970, on: clock)
    }
    let (hour, minute, second) = (two(11), two(14), two(17))
    guard isDigits, hour < 24, minute < 60, second < 60 else { return nil }
    return day.instant(secondOfDay: hour * 3600 + minute * 60 + second, on: clock)
  }

  private static func unix(_ cell: CellBytes, digits: ClosedRange<Int>) -> Instant? {
    guard let seconds = unixSeconds(cell, digits: digits) else { return nil }
    return Instant.representable.contains(seconds) ? Instant(secondsSince1970: seconds) : nil
  }

  /// Seconds since 1970; nil where the number is too short or too long for a moment of our time.
  ///
  /// Each cell says by its size what it counts: `1777597200` and `1777597200000` are one moment.
  ///
  /// - Parameter digits: those before a point, behind which there are only digits too.
  static func unixSeconds(_ cell: CellBytes, digits: ClosedRange<Int> = 9...16) -> Int? {
    var whole = 0
    var count = 0
    while count < cell.count, count < 18, cell[count] &- 0x30 <= 9 {
      whole = whole * 10 + Int(cell[count] - 0x30)
      count += 1
    }
    guard digits.contains(count) else { return nil }
    if count < cell.count {
      guard cell[count] == UInt8(ascii: "."),
        cell[(count + 1)...].allSatisfy({ $0 &- 0x30 <= 9 })
      else { return nil }
    }
    switch count {
    case 9...10: return whole
    case 12...13: return whole / 1000
    case 15...16: return whole / 1_000_000
    default: return nil
    }
  }

  static func serial(_ cell: CellBytes, on clock: WallClock, _ day: inout DayMemory) -> Instant? {
    guard let days = NumberText.number(cell), days >= 25_569, days < 75_000 else { return nil }
    let seconds = ((days - 25_569) * 86_400).rounded()
    return day.instant(localSeconds: Int(seconds), on: clock)
  }
}

/// What the reading of a column's dates keeps from cell to cell: most cells are of the same day as
/// the cell before.
struct DayMemory {
  /// The day as it was written, its first eight bytes and the two behind them; 0 before the first.
  var text: (UInt64, UInt16) = (0, 0)
  private(set) var daysSince1970 = 0
  /// Whether clocks are put forward or back on the day, or near it.
  private(set) var changesClock = false
  /// What was doubtful about the time of the cell that was read last.
  var doubt = Doubt.none

  enum Doubt {
    case none
    /// The wall clock never showed the time: clocks were put forward over it.
    case skipped
    /// The wall clock showed the time twice: clocks were put back.
    case repeated

    var problem: ProblemCode? {
      switch self {
      case .none: nil
      case .skipped: .skippedTime
      case .repeated: .repeatedTime
      }
    }
  }

  @inline(__always)
  mutating func take(_ text: (UInt64, UInt16), _ days: Int, on clock: WallClock) {
    self.text = text
    daysSince1970 = days
    changesClock = clock.mayChange(onDay: days)
  }

  @inline(__always)
  mutating func instant(secondOfDay: Int, on clock: WallClock) -> Instant? {
    let local = daysSince1970 &* 86_400 &+ secondOfDay
    if changesClock { noteDoubt(local, clock) }
    return representable(local, on: clock)
  }

  /// The instant at which the wall clock shows a time of any day.
  mutating func instant(localSeconds: Int, on clock: WallClock) -> Instant? {
    let day = (localSeconds - (localSeconds < 0 ? 86_399 : 0)) / 86_400
    if clock.mayChange(onDay: day) { noteDoubt(localSeconds, clock) }
    return representable(localSeconds, on: clock)
  }

  /// Nil outside the years that a ticket can hold.
  private func representable(_ localSeconds: Int, on clock: WallClock) -> Instant? {
    let instant = clock.instant(localSeconds: localSeconds)
    return Instant.representable.contains(instant.secondsSince1970) ? instant : nil
  }

  private mutating func noteDoubt(_ localSeconds: Int, _ clock: WallClock) {
    switch clock.spans(showing: localSeconds..<localSeconds + 1).count {
    case 0: doubt = .skipped
    case 1: doubt = .none
    default: doubt = .repeated
    }
  }
}
