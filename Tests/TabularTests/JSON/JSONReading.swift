import Desk

@testable import Tabular

/// A document in memory, handed out in pieces of a few bytes.
struct JSONPieces: ByteStream {
  var bytes: [UInt8]
  var pieceBytes = Int.max
  var failsAtEnd = false
  private var position = 0

  init(_ bytes: [UInt8], pieceBytes: Int = .max, failsAtEnd: Bool = false) {
    self.bytes = bytes
    self.pieceBytes = pieceBytes
    self.failsAtEnd = failsAtEnd
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(SourceError) -> Int {
    let count = min(buffer.count, pieceBytes, bytes.count - position)
    if count == 0, failsAtEnd {
      throw .readingStopped("")
    }
    buffer.copyBytes(from: bytes[position..<(position + count)])
    position += count
    return count
  }
}

/// A document read to its end: each row by its columns, absent cells left out.
struct JSONReading: Equatable {
  var columns: [String] = []
  var rows: [[String: String]] = []
  /// Lines of the rows, counted from the file's start; so are those of the faults.
  var lines: [Int] = []
  var faults: [RecordFault] = []
  var batchCount = 0

  init(_ text: String, pieceBytes: Int = .max, limits: JSONLimits = JSONLimits()) throws {
    try self.init(bytes: Array(text.utf8), pieceBytes: pieceBytes, limits: limits)
  }

  init(bytes: [UInt8], pieceBytes: Int = .max, limits: JSONLimits = JSONLimits()) throws {
    var reader = JSONRecordReader(JSONPieces(bytes, pieceBytes: pieceBytes), limits: limits)
    var linesBefore = 0
    while let batch = try reader.nextBatch() {
      columns = reader.columns
      batchCount += 1
      for row in 0..<batch.rowCount {
        let range = batch.cellRanges(ofRow: row)
        precondition(range.count == columns.count, "a row is not as wide as there are columns")
        var cells: [String: String] = [:]
        for (column, place) in zip(columns, range) where !batch.cells[place].isNull {
          let cell = batch.cells[place]
          let text = batch.bytes[Int(cell.start)..<Int(cell.end)]
          cells[column] = String(decoding: text, as: UTF8.self)
        }
        rows.append(cells)
        lines.append(Int(batch.lines[row]) + linesBefore)
      }
      for var fault in batch.faults {
        fault.line += linesBefore
        faults.append(fault)
      }
      linesBefore += batch.lineCount
    }
  }

  var faultCodes: [ProblemCode] { faults.map(\.code) }
}
