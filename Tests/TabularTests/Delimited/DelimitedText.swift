import Desk
import TestSupport

@testable import Tabular

/// A delimited text read to its end: its rows, their lines, and the faults, counted from the start.
struct DelimitedText: Equatable, Sendable {
  var rows: [[String]] = []
  var lines: [Int] = []
  var faults: [RecordFault] = []
  private var linesBefore = 0

  init() {}

  init(rows: [[String]], lines: [Int], faults: [RecordFault]) {
    self.rows = rows
    self.lines = lines
    self.faults = faults
  }

  /// Reads a text in one piece.
  init(_ text: String, _ dialect: Dialect = Dialect()) {
    let parser = DelimitedParser(dialect: dialect, isLastBlock: true)
    add(parser.parse(ContiguousArray(text.utf8)).batch, linesBefore: 0)
  }

  /// Reads a file in blocks.
  static func read(
    _ path: String, _ dialect: Dialect = Dialect(), blockSize: Int, longestCell: Int = 1 << 26,
    workers: Int
  ) async throws -> DelimitedText {
    try await read(
      path, dialect, limits: .init(blockSize: blockSize, longestCell: longestCell),
      workers: workers)
  }

  static func read(
    _ path: String, _ dialect: Dialect, limits: DelimitedLimits, workers: Int
  ) async throws -> DelimitedText {
    try await DelimitedSource(
      TextFile(path: path), dialect, .blocks(of: limits, workers: workers)
    ).read(
      into: DelimitedText(), transform: { $0.records },
      add: { whole, batch, linesBefore in
        whole.add(batch, linesBefore: linesBefore)
        return true
      }
    ).whole
  }

  private mutating func add(_ batch: RecordBatch, linesBefore: Int) {
    for row in 0..<batch.rowCount {
      rows.append(batch.texts(ofRow: row))
      lines.append(Int(batch.lines[row]) + linesBefore)
    }
    for var fault in batch.faults {
      fault.line += linesBefore
      faults.append(fault)
    }
  }
}

extension SourceOptions {
  /// Blocks of the size that the limits say, however small the file is.
  static func blocks(of limits: DelimitedLimits, workers: Int) -> SourceOptions {
    var options = SourceOptions(workers: workers)
    options.limits.delimited = limits
    options.sharesSmallFiles = false
    return options
  }
}
