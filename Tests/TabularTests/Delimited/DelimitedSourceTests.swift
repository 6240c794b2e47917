import Desk
import TestSupport
import Testing

@testable import Tabular

@Suite struct `Reading a delimited file` {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func fault(_ code: ProblemCode, _ line: Int, _ cell: Int?) -> RecordFault {
    RecordFault(code: code, line: line, cell: cell, losesRecord: false)
  }

  private func damage(
    _ bytes: [UInt8], workers: Int, encoding: TextEncoding
  ) async throws -> DelimitedText {
    let path = try folder.write("a.csv", bytes)
    #expect(try TextFile(path: path).encoding.encoding == encoding)
    return try await .read(path, blockSize: 64, workers: workers)
  }

  static let rows = (0..<40).map { "\($0),客户反映支付失败,已解决\n" }

  @Test(arguments: [1, 4])
  func `names line and cell of bytes that are not UTF-8, and shows them`(
    workers: Int
  ) async throws {
    let bytes =
      Self.rows[..<20].joined().utf8 + [0x39, 0x2C, 0xE5, 0xAE, 0x2C, 0x61, 0x0A]
      + Self.rows[20...].joined().utf8
    let read = try await damage(bytes, workers: workers, encoding: .utf8)
    #expect(read.faults == [fault(.damagedText, 21, 2)])
    #expect(read.rows.count == 41)
    #expect(read.rows[20] == ["9", "\u{FFFD}", "a"])
  }

  @Test(arguments: [1, 4])
  func `names line and cell of bytes that are not GB18030, and shows them`(
    workers: Int
  ) async throws {
    let damaged: [UInt8] = [0x39, 0x2C, 0xB9, 0x2C, 0x61, 0x0A]
    let bytes =
      try Encoded.bytes(Self.rows[..<20].joined(), "GB18030") + damaged
      + Encoded.bytes(Self.rows[20...].joined(), "GB18030")
    let read = try await damage(bytes, workers: workers, encoding: .gb18030)
    #expect(read.faults == [fault(.damagedText, 21, 2)])
    #expect(read.rows[20] == ["9", "\u{FFFD}", "a"])
    #expect(read.rows[40] == ["39", "客户反映支付失败", "已解决"])
  }

  @Test func `sees damage at the very end of a file`() async throws {
    let bytes = Array(Self.rows.joined().utf8) + [0x31, 0x2C, 0xE5, 0xAE]
    let read = try await damage(bytes, workers: 1, encoding: .utf8)
    #expect(read.faults == [fault(.damagedText, 41, 2)])
  }

  @Test func `does not take U+FFFD that a UTF-8 file holds for damage`() async throws {
    let text = Self.rows.joined() + "1,\u{FFFD},a\n"
    let read = try await damage(Array(text.utf8), workers: 1, encoding: .utf8)
    #expect(read.faults.isEmpty)
  }

  @Test(arguments: [1, 4], ["UTF-8", "GB18030"])
  func `decides the encoding where plain ASCII ends`(workers: Int, name: String) async throws {
    let start = (0..<30_000).map { "\($0),payment failed\n" }.joined()
    let path = try folder.write("a.csv", Encoded.bytes(start + Self.rows.joined(), name))
    let text = try await DelimitedText.read(path, blockSize: 1 << 16, workers: workers)
    #expect(text.rows.count == 30_040)
    #expect(text.rows[30_000] == ["0", "客户反映支付失败", "已解决"])
    #expect(text.rows.last == ["39", "客户反映支付失败", "已解决"])
    #expect(text.lines == Array(1...30_040))
    #expect(text.faults.isEmpty)
  }

  @Test(arguments: [1, 4])
  func `is not misled by a first character that looks like UTF-8`(workers: Int) async throws {
    let plain = (0..<30_000).map { "\($0),payment failed\n" }
    let start = plain[..<20_000].joined() + "x,模\n" + plain[20_000...].joined()
    let bytes = try Encoded.bytes(start + Self.rows.joined(), "GB18030")
    #expect(bytes.contains([0xC4, 0xA3]))  // ģ in UTF-8
    let path = try folder.write("a.csv", bytes)
    let text = try await DelimitedText.read(path, blockSize: 1 << 16, workers: workers)
    #expect(text.rows[20_000] == ["x", "模"])
    #expect(text.rows.count == 30_041)
    #expect(text.rows.last == ["39", "客户反映支付失败", "已解决"])
  }

  @Test(arguments: [1, 4], [64, 4096, 1 << 20])
  func `keeps the rows before the place where gzip data is cut off`(
    workers: Int, blockSize: Int
  ) async throws {
    let rows = (0..<3000).map { ["\($0)", "\($0 * 7919 % 1009)", "a b"] }
    let text = rows.map { $0.joined(separator: ",") + "\n" }.joined()
    let packed = try Encoded.gzip(text)
    let path = try folder.write("a.csv.gz", packed.dropLast(packed.count / 2))
    let read = try await DelimitedText.read(path, blockSize: blockSize, workers: workers)
    #expect(read.rows.count > 500)
    #expect(read.rows.elementsEqual(rows.prefix(read.rows.count)))
    let fault = try #require(read.faults.first)
    #expect(read.faults.count == 1)
    #expect(fault.code == .damagedCompression)
    #expect(fault.line == read.rows.count + 1)
  }

  @Test(arguments: [16, 40, 1000], [1, 4])
  func `finds the header whatever the size of the first block`(
    blockSize: Int, workers: Int
  ) async throws {
    let text = "a title\n\nid,status,a long name that a block does not hold\n1,x,y\n2,x,y\n"
    let source = DelimitedSource(
      try TextFile(path: folder.write("a.csv", text)), Dialect(preambleRows: 2),
      .blocks(of: DelimitedLimits(blockSize: blockSize), workers: workers))
    let ids = try await source.read(
      into: [String](),
      transform: { batch in batch.rows.map { batch.records.text(row: $0, column: 0) } },
      add: { whole, part, _ in
        whole += part
        return true
      }
    ).whole
    #expect(ids == ["1", "2"])
  }

  @Test(arguments: [16, 64, 1000], [1, 4])
  func `takes a quoted cell past the limit for one that never closes, in blocks of any size`(
    blockSize: Int, workers: Int
  ) async throws {
    let long = String(repeating: "text, more text\n", count: 20)
    let path = try folder.write("a.csv", "1,\"a\nb\"\n2,\"\(long)\"\n3,c\n")
    let read = try await DelimitedText.read(
      path, blockSize: blockSize, longestCell: 100, workers: workers)
    #expect(read.rows.first == ["1", "a\nb"])
    #expect(read.rows.last == ["3", "c"])
    #expect(read.lines.last == 24)
    // Its last line begins with the quote that would have closed it.
    let torn = [(3, 2), (23, 1)].map { RecordFault(code: .unclosedQuote, line: $0, cell: $1) }
    #expect(read.faults == torn)
  }
}
