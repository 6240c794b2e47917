import Desk

/// Reads a date and time in the many ways that people and programs write them.
struct DateScanner {
  private let cell: CellBytes
  private let order: InstantFormat
  private var offset = 0

  init(_ cell: CellBytes, order: InstantFormat) {
    self.cell = cell
    self.order = order
  }

  /// The instant, or nil when anything in the cell is not part of a date and time.
  func instant(on clock: WallClock, _ day: inout DayMemory) -> Instant? {
    var scanner = self
    guard let date = scanner.date(), date.isValid else { return nil }
    guard let secondOfDay = scanner.time() else { return nil }
    let zone = scanner.zone()
    scanner.skip { $0 == 0x20 }
    guard scanner.offset == cell.count else { return nil }
    let local = date.daysSince1970 * 86_400 + secondOfDay
    switch zone {
    case .none: return day.instant(localSeconds: local, on: clock)
    case .some(let ahead):
      let seconds = local - ahead
      return Instant.representable.contains(seconds) ? Instant(secondsSince1970: seconds) : nil
    }
  }

  // MARK: The date

  private mutating func date() -> CivilDate? {
    skipWeekday()
    if take("民国") || take("民國") { return republicanDate() }
    if let month = monthName() {  // Feb 25, 2026
      guard order != .yearFirst else { return nil }
      skipSeparators()
      guard let day = number(), day.digits <= 2 else { return nil }
      skipSeparators()
      guard let year = number() else { return nil }
      return CivilDate(year: fullYear(year), month: month, day: day.value)
    }
    guard let first = number() else { return nil }
    if first.digits == 8 {  // 20260501
      guard order == .yearFirst else { return nil }
      return CivilDate(
        year: first.value / 10_000, month: first.value / 100 % 100, day: first.value % 100)
    }
    guard skipSeparators() else { return nil }
    if let month = monthName() {  // 25/Feb/26
      if first.digits == 4 { return dateBehindMonth(month, year: first.value) }
      guard first.digits <= 2, order != .yearFirst, skipSeparators(), let year = number() else {
        return nil
      }
      return CivilDate(year: fullYear(year), month: month, day: first.value)
    }
    guard let second = number(), second.digits <= 2, skipSeparators(), let third = number()
    else { return nil }
    switch order {
    case .yearFirst:
      guard first.digits == 4 else { return nil }
      var day = third.value
      if third.digits == 4 {  // 2024-05-0114:30, date and hour glued together
        day = third.value / 100
        offset -= 2
      } else if third.digits > 2 {
        return nil
      }
      skipAll("日号號")
      return CivilDate(year: first.value, month: second.value, day: day)
    case .dayFirst:
      guard first.digits <= 2, third.digits == 2 || third.digits == 4 else { return nil }
      return CivilDate(year: fullYear(third), month: second.value, day: first.value)
    case .monthFirst:
      guard first.digits <= 2, third.digits == 2 || third.digits == 4 else { return nil }
      return CivilDate(year: fullYear(third), month: first.value, day: second.value)
    case .unixSeconds, .unixMilliseconds, .unixMicroseconds, .spreadsheetSerial: return nil
    }
  }

  /// `2026-May-01` and `2026年五月1日`, from behind the month.
  private mutating func dateBehindMonth(_ month: Int, year: Int) -> CivilDate? {
    guard order == .yearFirst else { return nil }
    skipSeparators()
    guard let day = number(), day.digits <= 2 else { return nil }
    skipAll("日号號")
    return CivilDate(year: year, month: month, day: day.value)
  }

  /// `民国115年5月1日`, from behind the era: its first year is 1912.
  private mutating func republicanDate() -> CivilDate? {
    guard order == .yearFirst else { return nil }
    skip { $0 == 0x20 }
    guard let year = number(), year.digits <= 3, skipSeparators(),
      let month = number(), month.digits <= 2, skipSeparators(),
      let day = number(), day.digits <= 2
    else { return nil }
    skipAll("日号號")
    return CivilDate(year: year.value + 1911, month: month.value, day: day.value)
  }

  private func fullYear(_ year: (value: Int, digits: Int)) -> Int {
    year.digits == 2 ? year.value + (year.value < 70 ? 2000 : 1900) : year.value
  }

  // MARK: The time

  /// Seconds since midnight; 0 where the cell ends with the date; nil where the time is not one.
  private mutating func time() -> Int? {
    if offset < cell.count, cell[offset] == UInt8(ascii: "T") || cell[offset] == UInt8(ascii: "t") {
      offset += 1
    }
    skip { $0 == 0x20 || $0 == UInt8(ascii: ",") }
    if offset == cell.count { return 0 }
    var half = dayHalf()
    skip { $0 == 0x20 }
    guard let first = number() else { return nil }
    var (hour, minute, second) = (first.value, 0, 0)
    if first.digits == 6 || first.digits == 4, !isTimeSeparator {
      let digits = first.digits == 6 ? first.value : first.value * 100
      (hour, minute, second) = (digits / 10_000, digits / 100 % 100, digits % 100)
    } else {
      guard first.digits <= 2 else { return nil }
      if skipTimeSeparator() {
        if let minutes = number() {
          minute = minutes.value
          if skipTimeSeparator(), let seconds = number() { second = seconds.value }
        } else if !hasEnded {
          return nil
        }
      } else if half == nil {
        half = dayHalf()
        guard half != nil else { return nil }
      }
    }
    if offset < cell.count, cell[offset] == UInt8(ascii: ".") || cell[offset] == UInt8(ascii: ",") {
      offset += 1
      guard number() != nil else { return nil }
    }
    skipAll("秒")
    let beforeHalf = offset
    skip { $0 == 0x20 }
    if half == nil { half = dayHalf() }
    if half == nil { offset = beforeHalf }
    switch half {
    case .afternoon? where hour < 12: hour += 12
    case .morning? where hour == 12: hour = 0
    default: break
    }
    let isEndOfDay = hour == 24 && minute == 0 && second == 0
    guard hour < 24 || isEndOfDay, minute < 60, second <= 60 else { return nil }
    return hour * 3600 + minute * 60 + min(second, 59)
  }

  private enum DayHalf {
    case morning
    case afternoon
  }

  private mutating func dayHalf() -> DayHalf? {
    for (word, half) in Self.halves where take(word) { return half }
    return nil
  }

  private static let halves: [(StaticString, DayHalf)] = [
    ("上午", .morning), ("下午", .afternoon), ("凌晨", .morning), ("晚上", .afternoon),
    ("中午", .afternoon), ("am", .morning), ("pm", .afternoon), ("a.m.", .morning),
    ("p.m.", .afternoon),
  ]

  /// Seconds ahead of UTC; nil where no zone is written.
  private mutating func zone() -> Int? {
    let start = offset
    skip { $0 == 0x20 }
    let isNamed = take("z") || take("utc") || take("gmt")
    guard offset < cell.count,
      cell[offset] == UInt8(ascii: "+") || cell[offset] == UInt8(ascii: "-")
    else {
      if isNamed { return 0 }
      offset = start
      return nil
    }
    let sign = cell[offset] == UInt8(ascii: "-") ? -1 : 1
    offset += 1
    guard let hours = number() else {
      offset = start
      return nil
    }
    if hours.digits == 4 { return sign * (hours.value / 100 * 3600 + hours.value % 100 * 60) }
    var minutes = 0
    if offset < cell.count, cell[offset] == UInt8(ascii: ":") {
      offset += 1
      guard let rest = number() else { return nil }
      minutes = rest.value
    }
    return sign * (hours.value * 3600 + minutes * 60)
  }

  // MARK: Pieces

  private var hasEnded: Bool { offset >= cell.count }

  private mutating func number() -> (value: Int, digits: Int)? {
    var value = 0
    let start = offset
    while offset < cell.count, cell[offset] &- 0x30 <= 9, offset - start < 10 {
      value = value * 10 + Int(cell[offset] - 0x30)
      offset += 1
    }
    return offset > start ? (value, offset - start) : nil
  }

  private mutating func skip(_ isSkipped: (UInt8) -> Bool) {
    while offset < cell.count, isSkipped(cell[offset]) { offset += 1 }
  }

  /// `-`, `/`, `.`, `,`, blanks, and 年 and 月; false where there is none.
  @discardableResult
  private mutating func skipSeparators() -> Bool {
    let start = offset
    skip { $0 == 0x2D || $0 == 0x2F || $0 == 0x2E || $0 == 0x2C || $0 == 0x20 }
    skipAll("年月")
    return offset > start
  }

  private var isTimeSeparator: Bool {
    !hasEnded && (cell[offset] == UInt8(ascii: ":") || cell[offset] >= 0x80)
  }

  private mutating func skipTimeSeparator() -> Bool {
    guard !hasEnded else { return false }
    if cell[offset] == UInt8(ascii: ":") {
      offset += 1
      return true
    }
    let start = offset
    skipAll("时時点點分：")
    return offset > start
  }

  /// Skips any of some three-byte characters.
  private mutating func skipAll(_ characters: StaticString) {
    characters.withUTF8Buffer { known in
      var index = 0
      while index < known.count, offset + 3 <= cell.count {
        if cell[offset] == known[index], cell[offset + 1] == known[index + 1],
          cell[offset + 2] == known[index + 2]
        {
          offset += 3
          index = 0
        } else {
          index += 3
        }
      }
    }
  }

  /// Takes a word, whatever its case.
  private mutating func take(_ word: StaticString) -> Bool {
    let length = word.withUTF8Buffer { word -> Int in
      guard offset + word.count <= cell.count else { return 0 }
      for index in 0..<word.count {
        var byte = cell[offset + index]
        if (0x41...0x5A).contains(byte) { byte |= 0x20 }
        if byte != word[index] { return 0 }
      }
      return word.count
    }
    offset += length
    return length > 0
  }

  private static let months: [StaticString] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// From the longest on: 十一月 ends like 一月.
  private static let chineseMonths: [(StaticString, Int)] = [
    ("十一月", 11), ("十二月", 12), ("十月", 10), ("一月", 1), ("二月", 2), ("三月", 3), ("四月", 4),
    ("五月", 5), ("六月", 6), ("七月", 7), ("八月", 8), ("九月", 9),
  ]

  private mutating func monthName() -> Int? {
    guard !hasEnded, !(0x30...0x39).contains(cell[offset]) else { return nil }
    if cell[offset] >= 0x80 {
      return Self.chineseMonths.first { take($0.0) }?.1
    }
    for (index, name) in Self.months.enumerated() where take(name) {
      skip { (0x61...0x7A).contains($0 | 0x20) || $0 == UInt8(ascii: ".") }
      return index + 1
    }
    return nil
  }

  private static let weekdays: [StaticString] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  private mutating func skipWeekday() {
    for name in Self.weekdays where take(name) {
      skip { (0x61...0x7A).contains($0 | 0x20) }
      skip { $0 == 0x2C || $0 == 0x20 || $0 == 0x2E }
      return
    }
  }
}
