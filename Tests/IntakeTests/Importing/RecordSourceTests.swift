import Desk
import Testing

@testable import Intake
@testable import Tabular

/// Rows in memory, handed on as a container would that is neither delimited nor JSON.
private struct SheetInMemory: RecordSource {
  private let rows: [[String]]

  init(_ rows: [[String]]) { self.rows = rows }

  var container: String { "sheet" }
  var isBlank: Bool { rows.isEmpty }
  var encoding: EncodingGuess? { nil }
  var dialect: Dialect? { nil }
  var beginning: TableBeginning? {
    TableBeginning(
      columns: rows[0], records: batch, firstRow: 1, hasHeader: true, estimatedRowCount: rows.count)
  }

  private var batch: RecordBatch {
    var batch = RecordBatch()
    for (index, row) in rows.enumerated() {
      for text in row {
        let start = UInt32(batch.bytes.count)
        batch.bytes.append(contentsOf: text.utf8)
        batch.cells.append(.init(start: start, end: UInt32(batch.bytes.count)))
      }
      batch.rowStarts.append(UInt32(batch.cells.count))
      batch.lines.append(UInt32(index + 1))
    }
    batch.lineCount = rows.count
    return batch
  }

  func read<Whole: Sendable, Part: Sendable>(
    into initial: consuming Whole,
    transform: @escaping @Sendable (SourceBatch) -> Part,
    add: @escaping @Sendable (inout Whole, Part, _ linesBefore: Int) throws -> Bool
  ) async throws -> ReadRecords<Whole> {
    let columns = RecordColumns(names: rows[0])
    var whole = initial
    _ = try add(
      &whole, transform(SourceBatch(records: batch, rows: 1..<rows.count, columns: columns)), 0)
    return ReadRecords(whole: whole, columns: columns)
  }
}

@Suite struct `Records of another container` {
  @Test func `are imported as those of any table`() async throws {
    let sheet = SheetInMemory([
      ["工单编号", "创建时间", "状态"], ["T-1", "2026-05-01 09:00:00", "已解决"],
      ["T-2", "2026-05-02 10:00:00", "处理中"], ["T-3", "soon", "处理中"], ["", "", ""],
    ])
    let file = ImportedFile(path: "tickets.sheet", timeZone: "Asia/Shanghai")
    let content = try await FileImporter(settings: Import.settings)
      .readTable(sheet, #require(sheet.beginning), into: FileContent(file: file), kind: nil)
    let read = Import(content: content)
    #expect(content.file.kind == .tickets)
    #expect(content.file.format == "sheet")
    #expect(read.fields == ["工单编号": "id", "创建时间": "created_at", "状态": "status"])
    #expect(read.texts(.id) == ["T-1", "T-2", "T-3"])
    #expect(read.problems == ["4 创建时间 bad_instant"])
    #expect(read.ledger.read == 4)
    #expect(read.ledger.empty == 1)
  }
}
