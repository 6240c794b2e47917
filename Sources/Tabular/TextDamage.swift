import Desk
import Foundation

/// Finds text that was not whole in the file.
///
/// Damaged bytes of a UTF-8 file are still there, and are shown as U+FFFD. In a file of another
/// encoding they are U+FFFD already.
extension RecordBatch {
  func isPlainASCII(upTo end: Int) -> Bool {
    bytes.withUnsafeBufferPointer { UnsafeBufferPointer(rebasing: $0[..<end]).isASCII }
  }

  /// Adds a fault for each row that holds damaged text, with the first such cell.
  ///
  /// - Parameter end: of the bytes that have become rows.
  mutating func noteDamagedRows(upTo end: Int, isTranscoded: Bool) {
    guard isDamaged(0..<end, isTranscoded) else { return }
    for row in 0..<rowCount {
      let range = cellRanges(ofRow: row)
      guard let damaged = range.first(where: { isDamaged(cells[$0].places, isTranscoded) }) else {
        continue
      }
      faults.append(
        RecordFault(
          code: .damagedText, line: Int(lines[row]), cell: damaged - range.lowerBound + 1,
          losesRecord: false))
    }
  }

  private func isDamaged(_ places: Range<Int>, _ isTranscoded: Bool) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      let text = UnsafeBufferPointer(rebasing: bytes[places])
      if text.isASCII { return false }
      guard isTranscoded else { return !text.isUTF8 }
      return text.indices.dropLast(2).contains { offset in
        // U+FFFD.
        text[offset] == 0xEF && text[offset + 1] == 0xBF && text[offset + 2] == 0xBD
      }
    }
  }
}

/// Takes NUL characters out of cells: no text has them, and an id with one looks like the id
/// without.
extension RecordBatch {
  /// Adds a fault for each row that had any, with the first such cell.
  mutating func leaveOutNullBytes() {
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
      // The first byte may be one before all cells.
      guard let base = bytes.baseAddress, bytes.count > 1 else { return bytes.first == 0 }
      return bytes[0] == 0 && cells.contains { $0.start == 0 && $0.end > 0 }
        || memchr(base + 1, 0, bytes.count - 1) != nil
    }
  }

  /// Moves the cell's other characters together. The bytes behind them stay NUL, so that another
  /// cell at the same place is found and shortened too.
  ///
  /// - Returns: where the cell then ends.
  private mutating func leaveOutNullBytes(of cell: CellRange) -> UInt32 {
    let range = cell.places
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
