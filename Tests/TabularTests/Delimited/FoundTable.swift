import Desk
import TestSupport

@testable import Tabular

/// A file read as the program reads it: encoding, dialect and header are found out from its bytes.
struct FoundTable: Sendable {
  var dialect: Dialect
  var columns: [String]
  var rows: [[String]]
  var lines: [Int]
  var faults: [RecordFault]
  var encoding: TextEncoding

  static let known: Set<String> = [
    "id", "status", "created at", "agent", "note", "rating", "comment", "工单编号", "状态", "创建时间",
    "解决时间", "客服", "评分",
  ]

  static func knownNames(_ cells: [String]) -> Int { cells.count { known.contains($0) } }

  static func read(
    _ path: String, blockSize: Int = 1 << 16, workers: Int = 1
  ) async throws -> FoundTable {
    let file = try TextFile(path: path)
    let sniffer = DialectSniffer(sample: file.sample, sampleIsWhole: file.sampleIsWhole)
    let dialect = sniffer.sniff(headerScore: knownNames)
    var reader = DelimitedReader(
      file: file, dialect: dialect, workers: workers, limits: .init(blockSize: blockSize))
    reader.knownNames = knownNames
    let empty = FoundTable(
      dialect: dialect, columns: sniffer.records(in: dialect).columnNames(in: dialect), rows: [],
      lines: [], faults: [], encoding: file.encoding.encoding)
    return try await reader.read(
      into: empty, transform: { batch, firstRow in (batch, firstRow) },
      add: { whole, part, linesBefore in whole.add(part.0, part.1, linesBefore) }
    ).whole
  }

  private mutating func add(_ batch: RecordBatch, _ firstRow: Int, _ linesBefore: Int) {
    for row in firstRow..<max(batch.rowCount, firstRow) {
      rows.append(batch.texts(ofRow: row))
      lines.append(Int(batch.lines[row]) + linesBefore)
    }
    for var fault in batch.faults {
      fault.line += linesBefore
      faults.append(fault)
    }
  }

  /// Lines of rows that cannot be one of the table's: torn ones, and those of another width, which
  /// whoever reads the columns rejects by their line. Blank lines are not among them.
  var lostLines: Set<Int> {
    let odd = zip(rows, lines).filter { row, _ in
      row.count != columns.count && row.contains { !$0.isEmpty }
    }
    return Set(faults.map(\.line)).union(odd.map(\.1))
  }

  /// The rows that are as wide as the header.
  var wholeRows: [[String]] { rows.filter { $0.count == columns.count } }
}
