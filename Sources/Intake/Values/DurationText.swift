/// Lengths of time as exports write them: `90`, `1.5 h`, `01:30:00`, `1d 2h`, `PT1H30M`, `1小时30分`.
struct DurationText: Sendable {
  /// Seconds in one of a bare number's units.
  var secondsPerUnit = 1.0
  /// Whether `12:30` is minutes and seconds rather than hours and minutes.
  var pairsAreMinutes = false
  /// Whether nothing tells the unit of a bare number, and nothing has been said of that yet: most
  /// of the column's values have units of their own.
  var unitIsUnknown = false
  var decimal: DecimalSign?

  /// More than 300 years are no length of time.
  private static let longest = 1e10

  /// Seconds, below zero behind a minus sign; nil when the trimmed cell is not a length of time.
  @inline(__always)
  func seconds(_ cell: CellBytes) -> Double? {
    let seconds =
      NumberText.wholeNumber(cell).map { Double($0) * secondsPerUnit } ?? otherForm(cell)
    guard let seconds, abs(seconds) < Self.longest else { return nil }
    return seconds
  }

  private func otherForm(_ cell: CellBytes) -> Double? {
    // Every form has a digit; a wide one is no ASCII byte.
    guard cell.count <= 60, cell.contains(where: { 0x30...0x39 ~= $0 || $0 == 0xEF }) else {
      return nil
    }
    var text = Substring(CellText.string(cell).lowercased())
    let isNegative = text.first == "-"
    if isNegative { text = text.dropFirst() }
    let magnitude = clock(text) ?? number(text) ?? (text.first == "p" ? period(text) : words(text))
    if let magnitude { return isNegative ? -magnitude : magnitude }
    return CellText.narrowed(cell) { otherForm($0) }
  }

  private func number(_ text: Substring) -> Double? {
    var text = String(text)
    return text.withUTF8 { NumberText.number($0, decimal: decimal) }.map { $0 * secondsPerUnit }
  }

  /// `1:30:00`, `01:30`, `0.02.23`, `2 days 01:00:00`.
  private func clock(_ text: Substring) -> Double? {
    var text = text
    var days = 0.0
    if let colon = text.firstIndex(of: ":"), let blank = text[..<colon].lastIndex(of: " ") {
      guard let leading = words(text[..<blank]) else { return nil }
      days = leading
      text = text[text.index(after: blank)...]
    }
    var parts = text.split(separator: ":", omittingEmptySubsequences: false)
    if parts.count == 1 {
      parts = text.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 3, parts[1].count == 2, parts[2].count == 2 else { return nil }
    }
    guard (2...3).contains(parts.count) else { return nil }
    var values: [Double] = []
    for part in parts {
      // Digits and a point only: a number may also be written `1e3` or `0x1F`, an hour may not.
      guard part.utf8.first != UInt8(ascii: "."),
        part.utf8.allSatisfy({ $0 &- 0x30 <= 9 || $0 == UInt8(ascii: ".") }),
        let value = Double(part)
      else { return nil }
      values.append(value)
    }
    for value in values.dropFirst() where value >= 60 { return nil }
    if values.count == 3 { return days + values[0] * 3600 + values[1] * 60 + values[2] }
    return days
      + (pairsAreMinutes ? values[0] * 60 + values[1] : values[0] * 3600 + values[1] * 60)
  }

  /// An ISO 8601 period of weeks, days and hours: `p1dt2h`. Years and months are not lengths of
  /// time, and an `m` before the `t` is months.
  private func period(_ text: Substring) -> Double? {
    let parts = text.dropFirst().split(separator: "t", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let date = parts.first,
      date.isEmpty ? parts.count == 2 : "wd".contains(date.last ?? " "),
      !date.contains("m"), !date.contains("h"), !date.contains("s")
    else { return nil }
    var total = 0.0
    for part in parts where !part.isEmpty || part.startIndex != date.startIndex {
      guard let seconds = words(part) else { return nil }
      total += seconds
    }
    return total
  }

  /// Numbers with units, one after another: `1d 2h`, `1h30m`, `1小时30分钟`.
  private func words(_ text: Substring) -> Double? {
    var rest = text
    var total = 0.0
    var hasValue = false
    while true {
      rest = rest.drop { $0 == " " || $0 == "," }
      guard !rest.isEmpty else { return hasValue ? total : nil }
      let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
      guard var written = digits.last.map({ _ in String(digits) }),
        let value = written.withUTF8({ NumberText.number($0, decimal: decimal) })
      else { return nil }
      rest = rest.dropFirst(digits.count).drop { $0 == " " }
      let unit = rest.prefix { !$0.isNumber && $0 != " " && $0 != "," }
      guard let seconds = Self.units[String(unit)] else { return nil }
      rest = rest.dropFirst(unit.count)
      total += value * seconds
      hasValue = true
    }
  }

  private static let units: [String: Double] = [
    "w": 604_800, "week": 604_800, "weeks": 604_800, "周": 604_800, "週": 604_800, "星期": 604_800,
    "d": 86_400, "day": 86_400, "days": 86_400, "天": 86_400, "日": 86_400, "h": 3600, "hr": 3600,
    "hrs": 3600, "hour": 3600, "hours": 3600, "小时": 3600, "时": 3600, "个小时": 3600, "小時": 3600,
    "個小時": 3600, "時": 3600, "時間": 3600, "m": 60, "min": 60, "mins": 60, "minute": 60, "minutes": 60,
    "分": 60, "分钟": 60, "分鐘": 60, "秒鐘": 1, "s": 1, "sec": 1, "secs": 1, "second": 1, "seconds": 1,
    "秒": 1, "秒钟": 1, "ms": 0.001, "毫秒": 0.001,
  ]
}
