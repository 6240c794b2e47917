import Desk
import TestSupport
import Testing

@testable import Tabular

@Suite struct `A record beyond the limits` {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func read(
    _ text: String, blockSize: Int, workers: Int, dialect: Dialect = Dialect()
  ) async throws -> DelimitedText {
    try await DelimitedText.read(
      folder.write("a.csv", text), dialect,
      limits: .init(blockSize: blockSize, longestCell: 400, longestRecord: 400, mostCells: 12),
      workers: workers)
  }

  private func tooLong(_ line: Int) -> RecordFault { RecordFault(code: .recordTooLong, line: line) }

  static let long = String(repeating: "x", count: 5000)

  @Test(
    arguments: [
      "2,\(long),b\n", "2,\"\(long)\",b\n", "\(long)\n", "2,b,\"\(long)\n", "2,\(long)\r\n",
      "2,\(long)\r", "2,\(String(repeating: ",", count: 100))\n", "\(long)5\" disk, \"a\n",
      "2" + String(repeating: ",\"a\"", count: 100) + "\n",
      "2," + String(repeating: "\"", count: 5000) + "\n",
      "2,\"x\"" + String(repeating: " ", count: 5000) + ",b\n",
    ], [1, 4])
  func `costs itself alone, in blocks of any size`(record: String, workers: Int) async throws {
    let text = "1,a\n" + record + "3,c\n\"4\",\"d\nd\"\n5,e\n"
    for blockSize in [16, 100, 1000, 1 << 16] {
      let read = try await read(text, blockSize: blockSize, workers: workers)
      #expect(read.rows == [["1", "a"], ["3", "c"], ["4", "d\nd"], ["5", "e"]])
      #expect(read.lines == [1, 3, 4, 6])
      #expect(read.faults == [tooLong(2)])
    }
  }

  @Test(arguments: [16, 100, 1000, 1 << 16], [1, 4])
  func `costs the lines up to the end of the one where it is given up`(
    blockSize: Int, workers: Int
  ) async throws {
    let cells = (0..<8).map { "\"\($0)\n\(String(repeating: "y", count: 60))\"" }
    let text = "1,a\n" + cells.joined(separator: ",") + "\n9,b\n"
    let read = try await read(text, blockSize: blockSize, workers: workers)
    #expect(read.faults == [tooLong(2)])
    #expect(read.rows.first == ["1", "a"])
    #expect(read.rows.last == ["9", "b"])
    #expect(read.lines.last == 11)
  }

  @Test(arguments: [16, 100, 1000, 1 << 16])
  func `may be the last`(blockSize: Int) async throws {
    let read = try await read("1,a\n2,\(Self.long)", blockSize: blockSize, workers: 1)
    #expect(read.rows == [["1", "a"]])
    #expect(read.faults == [tooLong(2)])
  }

  @Test func `is none at the limit itself`() async throws {
    let cell = String(repeating: "x", count: 398)
    let read = try await read("1,\(cell)\n2,\(cell)x\n", blockSize: 64, workers: 1)
    #expect(read.rows == [["1", cell]])
    #expect(read.faults == [tooLong(2)])
    let wide = (1...12).map(String.init)
    let rows = try await self.read(
      wide.joined(separator: ",") + "\n" + wide.joined(separator: ",") + ",13\n", blockSize: 64,
      workers: 1)
    #expect(rows.rows == [wide])
    #expect(rows.faults == [tooLong(2)])
  }

  @Test func `is not a cell of ten megabytes`() async throws {
    let cell = String(repeating: "a line of text, and more\n", count: 400_000)
    let path = try folder.write("a.csv", "1,a\n2,\"\(cell)\"\n3,c\n")
    let read = try await DelimitedText.read(path, blockSize: 1 << 19, workers: 2)
    #expect(read.rows.map(\.count) == [2, 2, 2])
    #expect(read.rows[1][1] == cell)
    #expect(read.lines == [1, 2, 400_003])
    #expect(read.faults.isEmpty)
  }

  @Test(.timeLimit(.minutes(1)), arguments: ["1,\"\"\" x\n", "\"a\n", "1,\"a\\\" b\n", "\"\n"])
  func `and many quotes that never close take no longer than their text`(line: String) {
    // Followed to the end once for each quote, 40,000 lines would be 6 GB of text.
    for escape in [Dialect.Escape.doubled, .backslash] {
      let text = String(repeating: line, count: 40_000)
      let read = DelimitedText(text, Dialect(escape: escape))
      #expect(read.rows.count + read.faults.count > 0)
      #expect(read.rows.count + read.faults.count <= 40_000)
    }
  }

  @Test(arguments: [1, 4])
  func `leaves a batch that is full to the next one`(workers: Int) async throws {
    // An open quote stretches the block; the lines behind it fill more than one batch.
    let lines = String(repeating: "\n", count: 3 << 20)
    let path = try folder.write("a.csv", "1,a\n2,\"\(lines)3,c\n")
    let read = try await DelimitedText.read(path, blockSize: 1 << 19, workers: workers)
    #expect(read.rows.count == 3 << 20 | 1)
    #expect(read.rows.last == ["3", "c"])
    #expect(read.lines.last == (3 << 20) + 2)
    #expect(read.faults == [RecordFault(code: .unclosedQuote, line: 2, cell: 2)])
  }
}
