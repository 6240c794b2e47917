import Desk
import TestSupport
import Testing

@testable import Intake

@Suite struct `A file's own rows` {
  private static let csv = """
    id,"a note",n
    1,"two
    lines",
    2,,3,further

    3
    """
  /// Six of three hundred keys a record, in another order each time.
  private static let sparse = (0..<60).map { row in
    let cells = (0..<6).map { "\"k\((row * 97 + $0 * 61) % 300)\":\"\(row) \($0) 退款\"" }
    return "{\"id\":\(row),\"none\":null,\"empty\":\"\",\(cells.joined(separator: ","))}"
  }.joined(separator: "\n")

  private func table(_ name: String, _ text: String, memory: Int) async throws -> RawTable {
    let folder = try TemporaryFolder()
    return try await FileImporter(settings: IntakeSettings(clock: .utc))
      .readTable(folder.write(name, text), memory: memory)
  }

  private func cells(_ table: RawTable, rows: some Sequence<Int>) throws -> [[String?]] {
    try rows.map { row in
      try table.columns.indices.map { try table.text(row: row, column: $0) }
    }
  }

  @Test func `are what the file says, with what a row lacks absent and a blank line no row`()
    async throws
  {
    let table = try await table("a.csv", Self.csv, memory: 0)
    #expect(table.columns == ["id", "a note", "n", "column_4"])
    #expect(
      try cells(table, rows: 0..<table.rowCount) == [
        ["1", "two\nlines", "", nil], ["2", "", "3", "further"], ["3", nil, nil, nil],
      ])
  }

  @Test(arguments: [("a.csv", Self.csv), ("a.jsonl", Self.sparse)])
  func `are the same out of a temporary file, in whatever order they are asked for`(
    name: String, text: String
  ) async throws {
    let inMemory = try await table(name, text, memory: .max)
    let aside = try await table(name, text, memory: 0)
    #expect(aside.columns == inMemory.columns && aside.rowCount == inMemory.rowCount)
    let rows = Array(0..<inMemory.rowCount)
    for order in [rows, rows.reversed(), rows.map { $0 * 7 % rows.count }] {
      #expect(try cells(aside, rows: order) == cells(inMemory, rows: order))
    }
  }

  /// A cell took eight bytes whether it was there or not: 2,000 keys cost 16 KB a record.
  @Test func `take no room for keys that a record lacks`() async throws {
    let table = try await table("a.jsonl", Self.sparse, memory: .max)
    #expect(table.columns.count > 100)
    #expect(table.byteCount < 2 * Self.sparse.utf8.count)
  }
}
