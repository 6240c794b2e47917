import Desk

/// Some records of a file, as places in one buffer of bytes: what every reader produces.
///
/// Rows follow each other; the cells of row `r` are `cells[rowStarts[r]..<rowStarts[r + 1]]`.
package struct RecordBatch: Sendable {
  /// A cell's place in ``bytes``, quotes left out and escapes undone.
  package struct CellRange: Sendable, BitwiseCopyable {
    package var start: UInt32
    package var end: UInt32

    package init(start: UInt32, end: UInt32) {
      self.start = start
      self.end = end
    }

    package var isEmpty: Bool { start == end }
    package var places: Range<Int> { Int(start)..<Int(end) }

    /// A cell that the record does not have (a key that a JSON object lacks).
    package static let absent = CellRange(start: 0, end: 0)
    /// One that the record has, with nothing in it (null).
    static let blank = CellRange(start: 1, end: 1)
    /// Whether a document's record has nothing there: no such key, or null.
    package var isNull: Bool { end <= 1 }
  }

  /// UTF-8.
  package var bytes: ContiguousArray<UInt8>
  package var cells: ContiguousArray<CellRange> = []
  package var rowStarts: ContiguousArray<UInt32> = [0]
  /// The line on which each row starts, counted from 1 at the batch's first line.
  package var lines: ContiguousArray<UInt32> = []
  /// Lines that the batch spans; the next batch starts that much further down.
  package var lineCount = 0
  package var faults: [RecordFault] = []
  /// The records' own text, where it was asked for.
  package var original: OriginalText?

  package init(bytes: ContiguousArray<UInt8> = []) { self.bytes = bytes }

  package var rowCount: Int { lines.count }

  package func cellRanges(ofRow row: Int) -> Range<Int> {
    Int(rowStarts[row])..<Int(rowStarts[row + 1])
  }

  /// A row's cells up to the last with something in it.
  package func filledCells(ofRow row: Int) -> Range<Int> {
    let range = cellRanges(ofRow: row)
    var end = range.upperBound
    while end > range.lowerBound, cells[end - 1].isEmpty { end -= 1 }
    return range.lowerBound..<end
  }

  /// Calls `body` with the bytes and the cells of all rows.
  package func withUnsafeCells<Result>(
    _ body: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<CellRange>) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer { bytes in
      cells.withUnsafeBufferPointer { cells in body(bytes, cells) }
    }
  }

  /// Nil where the row ends before the column.
  package func cell(row: Int, column: Int) -> CellRange? {
    let range = cellRanges(ofRow: row)
    return column < range.count ? cells[range.lowerBound + column] : nil
  }

  /// The cell as text; for small work, not for the hot path.
  package func text(row: Int, column: Int) -> String {
    guard let cell = cell(row: row, column: column) else { return "" }
    return String(decoding: bytes[cell.places], as: UTF8.self)
  }

  package func texts(ofRow row: Int) -> [String] {
    cellRanges(ofRow: row).indices.map { text(row: row, column: $0 - Int(rowStarts[row])) }
  }
}

/// A record that could not be read as one; the next record is not touched by it.
package struct RecordFault: Sendable, Equatable {
  package var code: ProblemCode
  /// Counted from 1 at the batch's first line.
  package var line: Int
  /// The cell's place in its row, from 1; nil where the whole record is meant.
  package var cell: Int?
  /// True when the record is lost with it, false when it was read all the same.
  package var losesRecord = true
}
