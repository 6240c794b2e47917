import Foundation

/// Writes the number of a cell as text: as the workbook shows it where that says more than the number.
///
/// Days are counted from 1900 or 1904. A date comes as `2026-05-01`, with a time of day as
/// `2026-05-01 09:30:00` and with thousandths only where there are some; times and lengths of time as
/// `26:30:00`.
struct CellNumber {
  let countsFrom1904: Bool

  private static let msInDay = 86_400_000
  /// Days from 1899-12-30 to the last one that a workbook knows, 9999-12-31.
  private static let lastDay = 2_958_465

  @inline(__always)
  func write(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: Range<Int>, as format: NumberFormat,
    to text: inout ByteBuffer
  ) {
    switch format {
    case .number: writePlain(bytes, place, to: &text)
    case .digits(let count): writeDigits(bytes, place, count, to: &text)
    case .moment, .time: writeMoment(bytes, place, format, to: &text)
    }
  }

  // MARK: Numbers

  /// Whole numbers keep every digit. Others have fifteen at most, as a workbook shows them, and none is
  /// written with a power of ten: `0.30000000000000004` is 0.3, and `1.2E+3` 1200.
  @inline(__always)
  private func writePlain(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: Range<Int>, to text: inout ByteBuffer
  ) {
    var isWhole = true
    for offset in place where bytes[offset] &- 0x30 > 9 {
      isWhole = isWhole && bytes[offset] == UInt8(ascii: "-") && offset == place.lowerBound
    }
    if isWhole || place.count <= 16 && !place.contains(where: { bytes[$0] | 0x20 == 0x65 }) {
      text.append(bytes, place)
    } else {
      writeShortened(bytes, place, to: &text)
    }
  }

  @inline(never)
  private func writeShortened(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: Range<Int>, to text: inout ByteBuffer
  ) {
    guard let number = double(bytes, place) else { return text.append(bytes, place) }
    let short = String(format: "%.15g", number)
    guard let mark = short.firstIndex(of: "e"), let power = Int(short[short.index(after: mark)...])
    else { return text.append(short) }
    // 1.25e-07 is 0.000000125, and 1.25e+17 has zeros behind its last digit.
    let digits = short[..<mark].filter(\.isNumber)
    if number < 0 { text.append(UInt8(ascii: "-")) }
    if power < 0 {
      text.append("0." + String(repeating: "0", count: -power - 1) + digits)
    } else {
      text.append(digits + String(repeating: "0", count: power + 1 - digits.count))
    }
  }

  private func writeDigits(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: Range<Int>, _ count: Int,
    to text: inout ByteBuffer
  ) {
    let isWhole = place.allSatisfy { bytes[$0] &- 0x30 < 10 }
    if isWhole { for _ in 0..<max(count - place.count, 0) { text.append(UInt8(ascii: "0")) } }
    writePlain(bytes, place, to: &text)
  }

  /// - Returns: nil for what is no number.
  private func double(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Range<Int>) -> Double? {
    Double(String(decoding: UnsafeBufferPointer(rebasing: bytes[place]), as: UTF8.self))
      .flatMap { $0.isFinite ? $0 : nil }
  }

  // MARK: Days

  private func writeMoment(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: Range<Int>, _ format: NumberFormat,
    to text: inout ByteBuffer
  ) {
    // Day 0 is a date that was never set.
    guard let (days, ms) = daysAndMilliseconds(bytes, place), days <= Self.lastDay,
      format == .time || days > 0 || ms > 0
    else {
      return writePlain(bytes, place, to: &text)
    }
    // A length of more than two years is a moment of which only the time is shown.
    if days < 1 && ms > 0 || format == .time && days < 731 {
      return writeTime(days * Self.msInDay + ms, to: &text)
    }
    writeDate(days, to: &text)
    guard format != .moment(hasTime: false) || ms != 0 else { return }
    text.append(UInt8(ascii: " "))
    writeTime(ms, to: &text)
  }

  /// To the nearest thousandth of a second, which is as close as such numbers tell.
  private func daysAndMilliseconds(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: Range<Int>
  ) -> (days: Int, ms: Int)? {
    var days = 0
    var offset = place.lowerBound
    while offset < place.upperBound, bytes[offset] &- 0x30 < 10, days < 100_000_000 {
      days = days &* 10 &+ Int(bytes[offset] &- 0x30)
      offset &+= 1
    }
    if offset == place.upperBound { return place.isEmpty ? nil : (days, 0) }
    guard offset > place.lowerBound, bytes[offset] == UInt8(ascii: ".") else {
      return slowDaysAndMilliseconds(bytes, place)
    }
    offset &+= 1
    var part = 0
    var scale = 1
    while offset < place.upperBound, bytes[offset] &- 0x30 < 10 {
      if scale < 100_000_000_000 {
        part = part &* 10 &+ Int(bytes[offset] &- 0x30)
        scale = scale &* 10
      }
      offset &+= 1
    }
    guard offset == place.upperBound else { return slowDaysAndMilliseconds(bytes, place) }
    let ms = (part &* Self.msInDay &+ scale / 2) / scale
    return ms == Self.msInDay ? (days + 1, 0) : (days, ms)
  }

  private func slowDaysAndMilliseconds(
    _ bytes: UnsafeBufferPointer<UInt8>, _ place: Range<Int>
  ) -> (days: Int, ms: Int)? {
    guard let number = double(bytes, place), number >= 0, number < 1e8 else { return nil }
    let ms = Int((number * Double(Self.msInDay)).rounded())
    return (ms / Self.msInDay, ms % Self.msInDay)
  }

  /// The workbook's own calendar has a 29 February in 1900: days before it are one later.
  private func writeDate(_ serial: Int, to text: inout ByteBuffer) {
    var days = serial + (countsFrom1904 ? 1462 : 0)
    if !countsFrom1904, days > 0, days < 60 { days += 1 }
    // Days from 0000-03-01, then by eras of 400 years.
    let shifted = days + 693_899
    let era = shifted / 146_097
    let dayOfEra = shifted % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    write(era * 400 + yearOfEra + (month <= 2 ? 1 : 0), digits: 4, to: &text)
    text.append(UInt8(ascii: "-"))
    write(month, digits: 2, to: &text)
    text.append(UInt8(ascii: "-"))
    write(dayOfYear - (153 * monthFromMarch + 2) / 5 + 1, digits: 2, to: &text)
  }

  private func writeTime(_ ms: Int, to text: inout ByteBuffer) {
    let hours = ms / 3_600_000
    write(hours, digits: hours < 100 ? 2 : hours < 1000 ? 3 : hours < 10_000 ? 4 : 5, to: &text)
    text.append(UInt8(ascii: ":"))
    write(ms / 60_000 % 60, digits: 2, to: &text)
    text.append(UInt8(ascii: ":"))
    write(ms / 1000 % 60, digits: 2, to: &text)
    guard ms % 1000 != 0 else { return }
    text.append(UInt8(ascii: "."))
    write(ms % 1000, digits: 3, to: &text)
  }

  @inline(__always)
  private func write(_ number: Int, digits: Int, to text: inout ByteBuffer) {
    var divisor = 1
    for _ in 1..<digits { divisor *= 10 }
    while divisor > 0 {
      text.append(UInt8(truncatingIfNeeded: 0x30 + number / divisor % 10))
      divisor /= 10
    }
  }
}
