import Desk

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
