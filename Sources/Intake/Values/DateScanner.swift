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
    guard let date = scanner.date(), date.isValid, let secondOfDay = scanner.time() else {
      return nil
    }
    let zone = scanner.zone()
    scanner.skip { $0 == 0x20 }
    guard scanner.offset == cell.count else { return nil }
    let local = date.daysSince1970 * 86_400 + secondOfDay
    guard let ahead = zone else { return day.instant(localSeconds: local, on: clock) }
    let seconds = local - ahead
    return Instant.representable.contains(seconds) ? Instant(secondsSince1970: seconds) : nil
  }

  private mutating func date() -> CivilDate? {
    skipWeekday()
    let isRepublican = take("民国") || take("民國")
    skip { $0 == 0x20 }
    guard let first = part() else { return nil }
    if first.digits == 8, order == .yearFirst, !isRepublican {  // 20260501
      return CivilDate(
        year: first.value / 10_000, month: first.value / 100 % 100, day: first.value % 100)
    }
    guard skipSeparators() || first.digits == 0, let second = part(), second.digits <= 2,
      skipSeparators() || first.digits == 0 || (first.digits == 4 && second.digits == 0),
      let third = number()
    else { return nil }
    if order == .yearFirst {
      // 2024-05-0114:30, date and hour glued together
      let isGlued = third.digits == 4 && second.digits > 0 && !isRepublican
      guard isRepublican ? (1...3).contains(first.digits) && second.digits > 0 : first.digits == 4,
        isGlued || third.digits <= 2
      else { return nil }
      if isGlued { offset -= 2 }
      skipAll("日号號")
      // 民国115年5月1日: the first year of the era is 1912.
      return CivilDate(
        year: first.value + (isRepublican ? 1911 : 0), month: second.value,
        day: isGlued ? third.value / 100 : third.value)
    }
    let isNamed = first.digits == 0 || second.digits == 0  // Feb 25, 2026; 25/Feb/26
    let monthIsFirst = second.digits > 0 && (first.digits == 0 || order == .monthFirst)
    let (month, day) = monthIsFirst ? (first, second) : (second, first)
    guard !isRepublican, (1...2).contains(day.digits), month.digits <= 2,
      isNamed || third.digits == 2 || third.digits == 4
    else { return nil }
    let century = third.digits != 2 ? 0 : third.value < 70 ? 2000 : 1900
    return CivilDate(year: century + third.value, month: month.value, day: day.value)
  }

  /// A day, a month or a year; a month in words has no digits.
  private mutating func part() -> (value: Int, digits: Int)? {
    monthName().map { ($0, 0) } ?? number()
  }

  /// Seconds since midnight; 0 where the cell ends with the date; nil where the time is not one.
  private mutating func time() -> Int? {
    _ = takeOne { $0 | 0x20 == UInt8(ascii: "t") }
    skip { $0 == 0x20 || $0 == UInt8(ascii: ",") }
    if offset == cell.count { return 0 }
    var isAfternoon = dayHalf()
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
      } else if isAfternoon == nil {
        isAfternoon = dayHalf()
        guard isAfternoon != nil else { return nil }
      }
    }
    if takeOne({ $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ",") }), number() == nil {
      return nil
    }
    skipAll("秒")
    let beforeHalf = offset
    skip { $0 == 0x20 }
    if isAfternoon == nil { isAfternoon = dayHalf() }
    if isAfternoon == nil { offset = beforeHalf }
    if isAfternoon == true, hour < 12 { hour += 12 }
    if isAfternoon == false, hour == 12 { hour = 0 }
    let isEndOfDay = hour == 24 && minute == 0 && second == 0
    guard hour < 24 || isEndOfDay, minute < 60, second <= 60 else { return nil }
    return hour * 3600 + minute * 60 + min(second, 59)
  }

  /// Whether an hour is one of the afternoon; nil where nothing says of which half it is.
  private mutating func dayHalf() -> Bool? { Self.halves.first { take($0.0) }?.1 }

  private static let halves: [(StaticString, isAfternoon: Bool)] = [
    ("上午", false), ("下午", true), ("凌晨", false), ("晚上", true), ("中午", true), ("am", false),
    ("pm", true), ("a.m.", false), ("p.m.", true), ("a. m.", false), ("p. m.", true),
    ("a.\u{A0}m.", false), ("p.\u{A0}m.", true), ("午前", false), ("午後", true),
  ]

  /// Seconds ahead of UTC; nil where no zone is written.
  private mutating func zone() -> Int? {
    let start = offset
    skip { $0 == 0x20 }
    let isNamed = take("z") || take("utc") || take("gmt")
    let isBehind = take("-")
    guard isBehind || take("+") else {
      if isNamed { return 0 }
      offset = start
      return nil
    }
    let sign = isBehind ? -1 : 1
    guard let hours = number() else {
      offset = start
      return nil
    }
    if hours.digits == 4 { return sign * (hours.value / 100 * 3600 + hours.value % 100 * 60) }
    var minutes = 0
    if take(":") {
      guard let rest = number() else { return nil }
      minutes = rest.value
    }
    return sign * (hours.value * 3600 + minutes * 60)
  }

  private var hasEnded: Bool { offset >= cell.count }

  private mutating func number() -> (value: Int, digits: Int)? {
    var value = 0
    let start = offset
    while !hasEnded, cell[offset] &- 0x30 <= 9, offset - start < 10 {
      value = value * 10 + Int(cell[offset] - 0x30)
      offset += 1
    }
    return offset > start ? (value, offset - start) : nil
  }

  private mutating func takeOne(_ isTaken: (UInt8) -> Bool) -> Bool {
    guard !hasEnded, isTaken(cell[offset]) else { return false }
    offset += 1
    return true
  }

  private mutating func skip(_ isSkipped: (UInt8) -> Bool) {
    while takeOne(isSkipped) {}
  }

  /// `-`, `/`, `.`, `,`, blanks, and 年 and 月; false where there is none.
  @discardableResult
  private mutating func skipSeparators() -> Bool {
    let start = offset
    skip { $0 == 0x2D || $0 == 0x2F || $0 == 0x2E || $0 == 0x2C || $0 == 0x20 }
    if take("de ") { skip { $0 == 0x20 } }  // 12 de março de 2026
    skipAll("年月")
    return offset > start
  }

  private var isTimeSeparator: Bool {
    !hasEnded && (cell[offset] == UInt8(ascii: ":") || cell[offset] >= 0x80)
  }

  private mutating func skipTimeSeparator() -> Bool {
    if takeOne({ $0 == UInt8(ascii: ":") }) { return true }
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

  /// How months begin, in English, Portuguese, Spanish, German, French and Italian.
  private static let months: [(StaticString, Int)] = [
    ("jan", 1), ("feb", 2), ("mar", 3), ("apr", 4), ("may", 5), ("jun", 6), ("jul", 7), ("aug", 8),
    ("sep", 9), ("oct", 10), ("nov", 11), ("dec", 12), ("ene", 1), ("gen", 1), ("fev", 2),
    ("f\u{E9}v", 2), ("m\u{E4}r", 3), ("abr", 4), ("avr", 4), ("mai", 5), ("mag", 5),
    ("juin", 6), ("giu", 6), ("juil", 7), ("lug", 7), ("ago", 8), ("aou", 8), ("ao\u{FB}", 8),
    ("set", 9), ("okt", 10), ("out", 10), ("ott", 10), ("dez", 12), ("dic", 12),
    ("d\u{E9}c", 12),
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
    for (name, month) in Self.months where take(name) {
      skip {
        (0x61...0x7A).contains($0 | 0x20) || $0 == UInt8(ascii: ".") || (0x80...0xC3).contains($0)
      }
      return month
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
