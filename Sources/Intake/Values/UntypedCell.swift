import Desk

/// All that a cell may be taken for while nothing is known of its column: `1` is a number and a
/// yes, `03/04/2026` is a day in March and one in April.
package struct UntypedCell: Sendable {
  package private(set) var number: Double?
  package private(set) var isWhole = false
  /// A length of time that says its unit, or is written as a clock; in seconds.
  package private(set) var seconds: Double?
  package private(set) var flag: Bool?
  /// Seconds since 1970 where a date is written with the year, the day or the month in front.
  package private(set) var yearFirst: Int?
  package private(set) var dayFirst: Int?
  package private(set) var monthFirst: Int?

  package typealias Bytes = UnsafeBufferPointer<UInt8>

  /// The value of a cell without blanks around it; nil where there is none: empty, `-`, `N/A`.
  @inline(__always)
  package static func filled(_ cell: Bytes) -> Bytes? { CellText.value(cell) }

  /// - Parameter cell: as ``filled(_:)`` gives it.
  package init(_ cell: Bytes, on clock: WallClock) {
    if cell.count == 1 { flag = FlagText.flag(cell) }
    if let whole = NumberText.wholeNumber(cell) {
      number = Double(whole)
      isWhole = true
      // `20260501`.
      if cell.count == 8 { readDates(cell, clock) }
      return
    }
    if let decimal = Self.plainDecimal(cell) {
      number = decimal
      return
    }
    let start = cell[0]
    let isDigit = start &- 0x30 <= 9
    // No number and no length of time begins otherwise: a sign, a point, a period's P, a wide digit.
    let mayCount = isDigit || [0x2B, 0x2D, 0x2E, 0x50, 0x70, 0xEF, 0xE2].contains(start)
    let digits = cell.count <= 40 ? cell.count { $0 &- 0x30 <= 9 } : 0
    if digits >= 3 || (isDigit && digits > 0) { readDates(cell, clock) }
    if mayCount, cell.count <= 40, yearFirst == nil, dayFirst == nil, monthFirst == nil {
      number = NumberText.number(cell)
      isWhole = number.map { $0 == $0.rounded() && !cell.contains(UInt8(ascii: "%")) } ?? false
      if number == nil {
        seconds = DurationText().seconds(cell)
      }
    }
    if digits == 0, cell.count > 1, cell.count <= 16 { flag = FlagText.flag(cell) }
  }

  private mutating func readDates(_ cell: Bytes, _ clock: WallClock) {
    yearFirst = InstantFormat.yearFirst.instant(cell, on: clock)?.secondsSince1970
    if cell.count == 19, yearFirst != nil {
      (dayFirst, monthFirst) = (yearFirst, yearFirst)
      return
    }
    dayFirst = InstantFormat.dayFirst.instant(cell, on: clock)?.secondsSince1970
    monthFirst = InstantFormat.monthFirst.instant(cell, on: clock)?.secondsSince1970
  }

  /// `12.50`: digits, one point and digits, fifteen at most, so that the quotient is exact.
  @inline(__always)
  private static func plainDecimal(_ cell: Bytes) -> Double? {
    var offset = cell.isEmpty || cell[0] != UInt8(ascii: "-") ? 0 : 1
    let isNegative = offset == 1
    guard cell.count - offset <= 16 else { return nil }
    var (digits, scale, whole) = (0, 0.0, 0)
    while offset < cell.count {
      let digit = cell[offset] &- 0x30
      if digit <= 9 {
        digits = digits &* 10 &+ Int(digit)
        scale *= 10
      } else if cell[offset] == UInt8(ascii: "."), scale == 0, offset > whole {
        scale = 1
      } else {
        return nil
      }
      whole = isNegative ? 1 : 0
      offset += 1
    }
    guard scale > 1 else { return nil }
    return Double(isNegative ? -digits : digits) / scale
  }
}
