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

  /// How many digits of a long number may have been lost: spreadsheets keep fifteen and write zeros
  /// for the rest. 0 where the cell has no more digits, or others than zeros behind the fifteenth.
  static func lostDigits(_ cell: CellBytes) -> Int {
    guard cell.count > 15, cell.count <= 40, cell.allSatisfy({ $0 &- 0x30 <= 9 }),
      cell[15...].allSatisfy({ $0 == UInt8(ascii: "0") })
    else { return 0 }
    return cell.count - 15
  }
}

/// Whether a spreadsheet has rounded the ids of a file to fifteen digits.
///
/// One id in a thousand of eighteen digits ends in three zeros by itself. Where more do, they were
/// rounded; and where tickets of different creation times share one of them, this is certain.
struct RoundedIDSearch {
  enum Finding {
    case none
    case suspected
    case certain
  }

  let batch: RecordBatch
  let rows: Range<Int>

  /// - Parameter created: the column of the creation times, if there is one.
  func finding(id: Int, created: Int?) -> Finding {
    var creations: [String: String] = [:]
    var long = 0
    var isCertain = false
    batch.bytes.withUnsafeBufferPointer { bytes in
      for row in rows.prefix(Self.rowsLooked) {
        guard let cell = cell(row, id, bytes), cell.count > 15, cell.count <= 40,
          cell.allSatisfy({ $0 &- 0x30 <= 9 })
        else { continue }
        long += 1
        guard RoundedID.lostDigits(cell) > 0 else { continue }
        let key = CellText.string(cell)
        let creation = created.flatMap { self.cell(row, $0, bytes) }.map(CellText.string) ?? ""
        if let known = creations[key], known != creation { isCertain = true }
        creations[key] = creation
      }
    }
    let zeros = creations.keys.reduce(0) { $0 + $1.utf8.count - 15 }
    guard zeros >= 3 else { return .none }
    if isCertain { return .certain }
    return zeros >= 6 && creations.count * 2 > long ? .suspected : .none
  }

  private static let rowsLooked = 5000

  private func cell(_ row: Int, _ column: Int, _ bytes: CellBytes) -> CellBytes? {
    batch.cell(row: row, column: column).map { CellText.trimmed($0.bytes(in: bytes)) }
  }
}

extension FilePlan {
  /// Notes rounded ids: the rows that have one are rejected where it is certain that they do not
  /// tell the tickets apart.
  mutating func findRoundedIDs(in batch: RecordBatch, rows: Range<Int>) {
    let keys: [ColumnRole] = [
      .symbol(.id), .survey(.ticket), .event(.ticketId), .review(.ticket), .cause(.ticket),
    ]
    guard let id = columns.first(where: { $0.role.map(keys.contains) ?? false }) else { return }
    let created = columns.first { $0.role == .instant(.createdAt) }
    switch RoundedIDSearch(batch: batch, rows: rows).finding(id: id.index, created: created?.index)
    {
    case .none: break
    case .suspected: notices.append(Problem(code: .suspectedRoundedIDs, column: id.name))
    case .certain: idsAreRounded = true
    }
  }
}
