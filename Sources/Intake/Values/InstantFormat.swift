import Desk

/// How a column writes its dates and times. One format holds for the whole column.
enum InstantFormat: Sendable, CaseIterable {
  /// `2026-05-01 09:30`, `2026/5/1`, `2026年5月1日 下午2:30`, `20260501`, ISO 8601.
  case yearFirst
  /// `31/12/2026`, `25/Feb/26 10:17 PM`, `01-Aug-23`.
  case dayFirst
  /// `12/31/2026 9:30 AM`, `Feb 25, 2026`.
  case monthFirst
  case unixSeconds
  case unixMilliseconds
  /// Days since 1899-12-30, as spreadsheets keep dates.
  case spreadsheetSerial

  /// Reads a trimmed cell; nil when it is no date in this format or the day does not exist.
  @inline(__always)
  func instant(_ cell: CellBytes, on clock: WallClock) -> Instant? {
    switch self {
    case .yearFirst:
      if let fast = Self.plainISO(cell, on: clock) { return fast }
      return DateScanner(cell, order: self).instant(on: clock)
    case .dayFirst, .monthFirst: return DateScanner(cell, order: self).instant(on: clock)
    case .unixSeconds: return Self.unix(cell, digits: 9...10, perSecond: 1)
    case .unixMilliseconds: return Self.unix(cell, digits: 12...13, perSecond: 1000)
    case .spreadsheetSerial: return Self.serial(cell, on: clock)
    }
  }

  /// The commonest form of all, `2026-05-01 09:30:00` (or with a T), without a scanner.
  @inline(__always)
  private static func plainISO(_ cell: CellBytes, on clock: WallClock) -> Instant? {
    var day = KnownDay()
    return plainISO(cell, on: clock, &day)
  }

  /// The same, for a column: most of its cells are of the same day as the cell before.
  @inline(__always)
  func instant(_ cell: CellBytes, on clock: WallClock, _ day: inout KnownDay) -> Instant? {
    if case .yearFirst = self, let fast = Self.plainISO(cell, on: clock, &day) { return fast }
    return instant(cell, on: clock)
  }

  /// The day of the last cell, as it was written and as a number.
  struct KnownDay {
    /// The first eight bytes and the two behind them; 0 before the first cell.
    fileprivate var text: (UInt64, UInt16) = (0, 0)
    fileprivate var daysSince1970 = 0
  }

  @inline(__always)
  private static func plainISO(
    _ cell: CellBytes, on clock: WallClock, _ day: inout KnownDay
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
      day.text = text
      day.daysSince1970 = date.daysSince1970
    }
    let (hour, minute, second) = (two(11), two(14), two(17))
    guard isDigits, hour < 24, minute < 60, second < 60 else { return nil }
    return instant(
      localSeconds: day.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second, on: clock)
  }

  /// Nil outside the years that a ticket can hold.
  static func instant(localSeconds: Int, on clock: WallClock) -> Instant? {
    let instant = clock.instant(localSeconds: localSeconds)
    return Instant.representable.contains(instant.secondsSince1970) ? instant : nil
  }

  private static func unix(
    _ cell: CellBytes, digits: ClosedRange<Int>, perSecond: Int
  ) -> Instant? {
    let whole = cell.prefix { $0 != UInt8(ascii: ".") }
    guard digits.contains(whole.count),
      let number = Int(CellText.string(CellBytes(rebasing: whole)))
    else { return nil }
    let seconds = number / perSecond
    return Instant.representable.contains(seconds) ? Instant(secondsSince1970: seconds) : nil
  }

  private static func serial(_ cell: CellBytes, on clock: WallClock) -> Instant? {
    guard let days = NumberText.number(cell), days >= 25_569, days < 75_000 else { return nil }
    let seconds = ((days - 25_569) * 86_400).rounded()
    return instant(localSeconds: Int(seconds), on: clock)
  }
}
