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
    var options = SourceOptions.blocks(
      of: DelimitedLimits(blockSize: blockSize), workers: workers)
    options.knownNames = { knownNames($0) }
    let source = DelimitedSource(file, options)
    let empty = FoundTable(
      dialect: source.dialect!, columns: source.beginning!.columns, rows: [], lines: [],
      faults: [], encoding: file.encoding.encoding)
    return try await source.read(
      into: empty, transform: { $0 },
      add: { whole, batch, linesBefore in
        whole.add(batch, linesBefore)
        return true
      }
    ).whole
  }

  private mutating func add(_ source: SourceBatch, _ linesBefore: Int) {
    let batch = source.records
    for row in source.rows {
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
