import Foundation

/// Takes NUL characters out of cells: no text has them, and an id with one looks like the id without.
extension RecordBatch {
  /// Adds a fault for each row that had any, with the first such cell.
  package mutating func leaveOutNullBytes() {
    guard holdsNullBytes else { return }
    for row in 0..<rowCount {
      var first: Int?
      let range = cellRanges(ofRow: row)
      for index in range {
        let end = leaveOutNullBytes(of: cells[index])
        guard end < cells[index].end else { continue }
        cells[index].end = end
        first = first ?? index - range.lowerBound + 1
      }
      guard let first else { continue }
      faults.append(
        RecordFault(code: .nullBytes, line: Int(lines[row]), cell: first, losesRecord: false))
    }
  }

  private var holdsNullBytes: Bool {
    bytes.withUnsafeBytes { bytes in
      // The first byte may be one that stands before all cells.
      guard let base = bytes.baseAddress, bytes.count > 1 else { return bytes.first == 0 }
      return bytes[0] == 0 && cells.contains { $0.start == 0 && $0.end > 0 }
        || memchr(base + 1, 0, bytes.count - 1) != nil
    }
  }

  /// Moves the cell's other characters together. The bytes behind them stay NUL, so that another cell
  /// at the same place is found and shortened too.
  ///
  /// - Returns: where the cell then ends.
  private mutating func leaveOutNullBytes(of cell: CellRange) -> UInt32 {
    let range = Int(cell.start)..<Int(cell.end)
    guard bytes[range].contains(0) else { return cell.end }
    var end = range.lowerBound
    for offset in range where bytes[offset] != 0 {
      bytes[end] = bytes[offset]
      end += 1
    }
    for offset in end..<range.upperBound { bytes[offset] = 0 }
    return UInt32(end)
  }
}
