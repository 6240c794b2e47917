/// Finds text that was not whole in the file.
///
/// Damaged bytes of a UTF-8 file are still there, and are shown as U+FFFD. In a file of another
/// encoding U+FFFD stands in their place already.
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
