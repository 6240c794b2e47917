/// Ids that a spreadsheet has taken for numbers and rounded, so that many tickets have one.
enum RoundedID {
  /// `1.23457E+17`: what a spreadsheet shows of a number of twelve digits or more.
  @inline(__always)
  static func isScientific(_ cell: CellBytes) -> Bool {
    guard cell.count >= 5, cell.count <= 24, cell[0] &- 0x30 <= 9,
      cell[1] == UInt8(ascii: ".") || cell[1] | 0x20 == UInt8(ascii: "e")
    else { return false }
    return hasExponent(cell)
  }

  private static func hasExponent(_ cell: CellBytes) -> Bool {
    guard let plus = cell.firstIndex(of: UInt8(ascii: "+")), plus + 2 < cell.count,
      cell[plus - 1] | 0x20 == UInt8(ascii: "e")
    else { return false }
    let mantissa = cell[..<(plus - 1)].filter { $0 != UInt8(ascii: ".") }
    return cell[(plus + 1)...].allSatisfy { $0 &- 0x30 <= 9 }
      && mantissa.count + 1 >= plus - 1 && mantissa.allSatisfy { $0 &- 0x30 <= 9 }
  }

  /// How many digits of a long number may have been lost: spreadsheets keep fifteen and write zeros for
  /// the rest. 0 where the cell has no more digits, or others than zeros behind the fifteenth.
  static func lostDigits(_ cell: CellBytes) -> Int {
    guard cell.count > 15, cell.count <= 40, cell.allSatisfy({ $0 &- 0x30 <= 9 }),
      cell[15...].allSatisfy({ $0 == UInt8(ascii: "0") })
    else { return 0 }
    return cell.count - 15
  }
}
