import Desk
import Synchronization
import Tabular

/// The cells of very many rows as text, beyond some megabytes in a temporary file.
///
/// A cell that a row does not have takes no room: each row has how many it has, then the column and the
/// end of each, then their bytes.
struct RawCells: Sendable {
  /// How many bytes are kept in memory at most.
  private let memory: Int
  /// What is not in the file.
  private var bytes: [UInt8] = []
  private var file: NamelessFile?
  /// How many bytes the file has.
  private var written = 0
  /// Where each row begins, and where the last one ends.
  private var starts: ContiguousArray<Int> = [0]
  private let window = Window()

  init(memory: Int) { self.memory = memory }

  var rowCount: Int { starts.count - 1 }
  var byteCount: Int { starts[starts.count - 1] }

  /// - Throws: ``TemporaryFolderError``, as does what follows.
  mutating func append(_ rows: PackedRows) throws {
    bytes += rows.bytes
    for length in rows.lengths { starts.append(starts[starts.count - 1] + Int(length)) }
    guard bytes.count > memory else { return }
    let file = try file ?? NamelessFile()
    try bytes.withUnsafeBytes { try file.append($0) }
    self.file = file
    written += bytes.count
    bytes = []
  }

  /// Nil where the row does not have the cell.
  func text(row: Int, column: Int) throws(TemporaryFolderError) -> String? {
    let (start, end) = (starts[row], starts[row + 1])
    guard let file, start < written else {
      return bytes.withUnsafeBytes {
        PackedRows.text(of: column, in: $0[(start - written)..<(end - written)])
      }
    }
    return try window.text(of: column, in: start..<end, of: file, with: written)
  }

  /// The part of the file that was looked at last: rows are mostly read one behind the other.
  private final class Window: Sendable {
    private let part = Mutex((start: 0, bytes: [UInt8]()))
    private static let size = 1 << 16

    func text(
      of column: Int, in row: Range<Int>, of file: NamelessFile, with size: Int
    ) throws(TemporaryFolderError) -> String? {
      try part.withLock { part throws(TemporaryFolderError) in
        if row.lowerBound < part.start || row.upperBound > part.start + part.bytes.count {
          let end = max(row.upperBound, min(row.lowerBound + Self.size, size))
          part = (row.lowerBound, try file.bytes(row.lowerBound..<end))
        }
        return part.bytes.withUnsafeBytes {
          let start = row.lowerBound - part.start
          return PackedRows.text(of: column, in: $0[start..<(start + row.count)])
        }
      }
    }
  }
}

/// Rows of a batch as ``RawCells`` keeps them.
struct PackedRows: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Of each row in ``bytes``.
  private(set) var lengths: ContiguousArray<UInt32> = []
  /// The most cells of a row up to its last one that is not empty.
  private(set) var widest = 0

  /// - Parameter isDocument: whether a record lacks what is null. A delimited row lacks cells only at
  ///   its end.
  init(_ batch: RecordBatch, rows: Range<Int>, isDocument: Bool) {
    var head: [UInt32] = []
    for row in rows {
      let cells = batch.cells[batch.cellRanges(ofRow: row)]
      widest = max(widest, batch.filledCells(ofRow: row).count)
      head.removeAll(keepingCapacity: true)
      head.append(0)
      var end: UInt32 = 0
      for (column, cell) in cells.enumerated() where !isDocument || !cell.isNull {
        end += cell.end - cell.start
        head += [UInt32(column), end]
      }
      head[0] = UInt32(head.count / 2)
      let start = bytes.count
      head.withUnsafeBytes { bytes += $0 }
      batch.bytes.withUnsafeBufferPointer { batch in
        for cell in cells where !isDocument || !cell.isNull {
          bytes += UnsafeBufferPointer(rebasing: batch[cell.places])
        }
      }
      lengths.append(UInt32(bytes.count - start))
    }
  }

  /// The cell of a column in a row's bytes; nil where there is none.
  static func text(of column: Int, in row: Slice<UnsafeRawBufferPointer>) -> String? {
    let row = UnsafeRawBufferPointer(rebasing: row)
    func number(_ place: Int) -> Int {
      Int(row.loadUnaligned(fromByteOffset: place * 4, as: UInt32.self))
    }
    // Cells are in the order of their columns, and mostly none is missing.
    var (low, high) = (0, min(number(0), column + 1))
    if high > column, number(1 + 2 * column) == column { low = column }
    while low < high - 1 {
      let middle = (low + high) / 2
      if number(1 + 2 * middle) <= column { low = middle } else { high = middle }
    }
    guard low < high, number(1 + 2 * low) == column else { return nil }
    let base = 4 + 8 * number(0)
    let start = low == 0 ? 0 : number(2 * low)
    return String(decoding: row[(base + start)..<(base + number(2 + 2 * low))], as: UTF8.self)
  }
}
