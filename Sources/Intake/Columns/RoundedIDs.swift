import Desk
import Tabular

/// Ids that a spreadsheet has taken for numbers and rounded, so that many tickets have one.
enum RoundedID {
  /// `1.23457E+17`: what a spreadsheet shows of a number of twelve digits or more.
  @inline(__always)
  static func isScientific(_ cell: CellBytes) -> Bool {
    guard cell.count >= 5, cell.count <= 24, cell[0] &- 0x30 <= 9,
      cell[1] == UInt8(ascii: ".") || cell[1] | 0x20 == UInt8(ascii: "e")
    else { return false }
    guard let plus = cell.firstIndex(of: UInt8(ascii: "+")), plus + 2 < cell.count,
      cell[plus - 1] | 0x20 == UInt8(ascii: "e")
    else { return false }
    let mantissa = cell[..<(plus - 1)].filter { $0 != UInt8(ascii: ".") }
    return cell[(plus + 1)...].allSatisfy { $0 &- 0x30 <= 9 }
      && mantissa.count + 1 >= plus - 1 && mantissa.allSatisfy { $0 &- 0x30 <= 9 }
  }

  /// How many digits of a long number may have been lost: spreadsheets keep fifteen and write zeros
  /// for the rest. 0 where the cell has no more digits, or others than zeros behind the fifteenth.
  static func lostDigits(_ cell: CellBytes) -> Int {
    guard isLong(cell), cell[15...].allSatisfy({ $0 == UInt8(ascii: "0") }) else { return 0 }
    return cell.count - 15
  }

  /// Whether a cell is a number of more digits than a spreadsheet keeps.
  static func isLong(_ cell: CellBytes) -> Bool {
    cell.count > 15 && cell.count <= 40 && cell.allSatisfy { $0 &- 0x30 <= 9 }
  }
}

extension FilePlan {
  /// Notes ids that a spreadsheet has rounded to fifteen digits.
  ///
  /// One id in a thousand of eighteen digits ends in three zeros by itself. Where more do they were
  /// rounded; and where tickets of different creation times share one of them, this is certain: the
  /// rows that have one are then rejected, since they do not tell the tickets apart.
  mutating func findRoundedIDs(in batch: RecordBatch, rows: Range<Int>) {
    guard let id = columns.first(where: { $0.role?.namesRecord == true }) else { return }
    let created = columns.first { $0.role == .instant(.createdAt) }
    var creations: [String: String] = [:]
    var long = 0
    var isCertain = false
    batch.bytes.withUnsafeBufferPointer { bytes in
      func text(_ row: Int, _ column: ColumnPlan) -> CellBytes? {
        batch.cell(row: row, column: column.index).map { CellText.trimmed($0.bytes(in: bytes)) }
      }
      for row in rows.prefix(5000) {
        guard let cell = text(row, id), RoundedID.isLong(cell) else { continue }
        long += 1
        guard RoundedID.lostDigits(cell) > 0 else { continue }
        let key = CellText.string(cell)
        let creation = created.flatMap { text(row, $0) }.map(CellText.string) ?? ""
        if let known = creations[key], known != creation { isCertain = true }
        creations[key] = creation
      }
    }
    let zeros = creations.keys.reduce(0) { $0 + $1.utf8.count - 15 }
    guard zeros >= 3 else { return }
    if isCertain {
      idsAreRounded = true
    } else if zeros >= 6, creations.count * 2 > long {
      notices.append(Problem(code: .suspectedRoundedIDs, column: id.name))
    }
  }
}
