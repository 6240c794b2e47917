import Desk
import Foundation

/// Finds text that was not whole in the file.
///
/// Damaged bytes of a UTF-8 file are still there, and are shown as U+FFFD. In a file of another
/// encoding they are U+FFFD already.
extension RecordBatch {
  func isPlainASCII(upTo end: Int) -> Bool {
    bytes.withUnsafeBufferPointer {
      ASCIIRun.length(UnsafeBufferPointer(rebasing: $0[..<end]), from: 0) == end
    }
  }

  /// - Parameter end: only what comes before it is looked at.
  package func holdsDamagedText(upTo end: Int, isTranscoded: Bool) -> Bool {
    bytes.withUnsafeBufferPointer {
      Self.isDamaged(UnsafeBufferPointer(rebasing: $0[..<end]), isTranscoded)
    }
  }

  /// Adds a fault for each row that holds damaged text, with the first such cell.
  package mutating func noteDamagedRows(isTranscoded: Bool) {
    for row in 0..<rowCount {
      let range = cellRanges(ofRow: row)
      let damaged = bytes.withUnsafeBufferPointer { bytes in
        range.first { index in
          let cell = Int(cells[index].start)..<Int(cells[index].end)
          return Self.isDamaged(UnsafeBufferPointer(rebasing: bytes[cell]), isTranscoded)
        }
      }
      guard let damaged else { continue }
      faults.append(
        RecordFault(
          code: .damagedText, line: Int(lines[row]), cell: damaged - range.lowerBound + 1,
          losesRecord: false))
    }
  }

  private static func isDamaged(
    _ text: UnsafeBufferPointer<UInt8>, _ isTranscoded: Bool
  ) -> Bool {
    if ASCIIRun.length(text, from: 0) == text.count { return false }
    return isTranscoded ? holdsReplacement(text) : !UTF8Check(text, isWhole: true).isValid
  }

  /// U+FFFD is EF BF BD.
  private static func holdsReplacement(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var offset = 0
    while offset + 2 < text.count {
      if text[offset] == 0xEF, text[offset + 1] == 0xBF, text[offset + 2] == 0xBD { return true }
      offset += 1
    }
    return false
  }
}

/// Takes NUL characters out of cells: no text has them, and an id with one looks like the id
/// without.
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
