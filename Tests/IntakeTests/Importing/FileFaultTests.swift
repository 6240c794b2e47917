import Desk
import Foundation
import Intake
import Tabular
import TestSupport
import Testing
import Wording

@Suite struct `A file` {
  @Test func `that is missing is one problem that says so`() async throws {
    let content = try await FileImporter(settings: Import.settings).read("/nowhere/a.csv")
    #expect(content.file.problems.map(\.code) == [.fileNotFound])
    #expect(content.file.problems[0].expected(in: .english).contains("check the path"))
    #expect(content.file.kind == nil)
  }

  @Test func `that is a folder is one problem that says so`() async throws {
    let folder = try TemporaryFolder()
    let content = try await FileImporter(settings: Import.settings).read(folder.path)
    #expect(content.file.problems.map(\.code) == [.fileUnreadable])
    #expect(content.file.problems[0].expected(in: .english).contains("folder"))
  }

  @Test(arguments: [1, 2])
  func `that changes while it is read is refused`(workers: Int) async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.csv", Array("工单编号,创建时间\n1,2026-05-01 09:00\n".utf8))
    var importer = FileImporter(settings: Import.settings, workers: workers)
    importer.keeper = Meddler { try Data("工单编号\n".utf8).write(to: URL(filePath: path)) }
    await #expect(throws: SourceError.changedWhileRead) { try await importer.read(path) }
    importer.keeper = nil
    _ = try await importer.read(path)
  }

  @Test func `that changed after its digest was taken is refused`() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a.csv", Array("工单编号,创建时间\n1,2026-05-01 09:00\n".utf8))
    var importer = FileImporter(settings: Import.settings)
    importer.digestedState = FileState(path: path)
    _ = try await importer.read(path)
    // Of the same name and length, by a move into its place.
    _ = try folder.write("b.csv", Array("工单编号,创建时间\n2,2026-05-01 09:00\n".utf8))
    #expect(rename(folder.path + "/b.csv", path) == 0)
    await #expect(throws: SourceError.changedWhileRead) { try await importer.read(path) }
  }

  @Test(arguments: ["", "\n\n", "  ", "\u{FEFF}", "[]", "{\"tickets\": []}"])
  func `without records is empty`(text: String) async throws {
    let read = try await Import.read(text)
    #expect(read.problems == ["empty_file"])
    #expect(read.ledger == Ledger())
  }

  @Test(arguments: ["工单编号,创建时间,状态\n", "id,status,created at"])
  func `of a header alone is empty too, and its columns are named`(text: String) async throws {
    let read = try await Import.read(text)
    #expect(read.problems == ["empty_file"])
    #expect(read.content.file.kind == .tickets)
    #expect(read.content.file.columns.count == 3)
    #expect(read.ledger == Ledger())
  }

  @Test(arguments: ["date,temperature\n2026-05-01,21\n", "hello\nworld\n", "[{\"a\": 1}]"])
  func `of another kind is refused with what would be needed`(text: String) async throws {
    let read = try await Import.read(text)
    #expect(read.problems == ["unknown_kind"])
    #expect(read.content.file.kind == nil)
    #expect(read.history.tickets.isEmpty)
    #expect(read.content.file.problems[0].expected(in: .english).contains("tickets=FILE"))
  }

  @Test(
    arguments: [
      (
        "PK\u{3}\u{4}" + String(repeating: "\0", count: 26) + "[Content_Types].xml\u{35A}",
        "corrupt_compression"
      ),
      (
        "PK\u{3}\u{4}" + String(repeating: "\0", count: 26) + "xl/workbook.xml",
        "corrupt_compression"
      ),
      ("PK\u{3}\u{4}" + String(repeating: "\0", count: 26) + "tickets.csv", "corrupt_compression"),
      (
        "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook", "workbook"
      ),
      ("\u{FEFF}\r\n <!DOCTYPE html><html><body>Sign in", "web_page"),
      ("<table><tr><td>工单编号</td></tr></table>", "web_page"), ("%PDF-1.7\n", "not_text"),
    ])
  func `that is no text of rows is told by its first bytes`(text: String, code: String) async throws
  {
    let read = try await Import.read(text)
    #expect(read.problems == [code])
    #expect(read.ledger == Ledger())
  }

  @Test func `of rows that begin like a tag is none of these`() async throws {
    let read = try await Import.read("<id>,created at,status\n1,2026-05-01 09:00:00,open\n")
    #expect(read.ledger.accepted == 1)
  }

  @Test(
    arguments: [
      """
      旺旺昵称,咨询人数,接待人数,直接接待人数,转入人数,转出人数,总消息,买家消息,客服消息,答问比,客服字数,最大同时接待,\
      未回复人数,旺旺回复率,慢响应人数,长接待人数,首次响应(秒),平均响应(秒),平均接待(秒)
      店铺:小青,120,118,110,8,2,3000,1400,1600,1.14,20000,9,2,98.3%,4,3,12.5,20.1,300
      """,
      """
      序号,客服账号,客服服务分,咨询人数,询单人数,最终成团人数,询单转化率,客服销售额,去退销售额,需要人工回复的咨询人数,\
      人工接待人数,3分钟未回复人数,3分钟人工回复率(8-23点),30秒应答率(8-23点),平均人工响应时长,评分≤3订单数,纠纷退款数,投诉数
      1,kefu01,4.8,300,200,90,45%,12000.50,11800.00,250,248,2,99.2%,93%,18,1,0,0
      """,
    ])
  func `of sums per agent is refused as such`(text: String) async throws {
    let read = try await Import.read(text)
    #expect(read.problems == ["aggregated_rows"])
    #expect(read.history.tickets.isEmpty)
    #expect(read.content.file.problems[0].expected(in: .english).contains("per agent"))
  }

  private static let header = "工单编号,创建时间,状态\n"

  private static func row(_ number: Int) -> String {
    "T-\(number),2026-05-01 09:\(number % 60 < 10 ? "0" : "")\(number % 60):00,已解决\n"
  }

  @Test(arguments: [1, 4])
  func `cut off in its gzip data gives the rows before, and one problem with the place`(
    workers: Int
  ) async throws {
    let text = Self.header + (0..<40_000).map(Self.row).joined()
    let packed = try Encoded.gzip(text)
    let half = Array(packed.prefix(packed.count / 2))
    let read = try await Import.read(half, name: "a.csv.gz", workers: workers)
    let accepted = read.ledger.accepted
    #expect(accepted > 5000)
    #expect(read.ids.elementsEqual((0..<accepted).map { "T-\($0)" }))
    #expect(read.problems == ["\(accepted + 2) damaged_compression"])
    #expect(read.ledger == Ledger(read: accepted + 1, accepted: accepted, rejected: 1))
  }

  @Test func `cut off within its first kilobytes gives the rows before`() async throws {
    let packed = try Encoded.gzip(Self.header + (0..<200).map(Self.row).joined())
    let read = try await Import.read(Array(packed.dropLast(100)), name: "a.csv.gz")
    #expect(read.ledger.accepted > 50)
    #expect(read.content.file.problemCounts == [.damagedCompression: 1])
  }

  @Test func `cut off just behind its rows loses none of them`() async throws {
    let packed = try Encoded.gzip(Self.header + (0..<200).map(Self.row).joined())
    let read = try await Import.read(Array(packed.dropLast(4)), name: "a.csv.gz")
    #expect(read.ledger == Ledger(read: 200, accepted: 200))
    #expect(read.problems == ["202 damaged_compression"])
  }

  @Test(arguments: [0.01, 0.3, 0.5, 0.9, 0.9999])
  func `with one changed bit in its gzip data is not read, since the rows behind it look like rows`(
    place: Double
  ) async throws {
    var packed = try Encoded.gzip(Self.header + (0..<20_000).map(Self.row).joined())
    packed[Int(Double(packed.count) * place)] ^= 0x40
    let read = try await Import.read(packed, name: "a.csv.gz")
    #expect(read.problems == ["corrupt_compression"])
    #expect(read.history.tickets.isEmpty)
    #expect(read.ledger == Ledger())
  }

  @Test func `with bytes behind its gzip data is read whole and says what was not`() async throws {
    let packed = try Encoded.gzip(Self.header + Self.row(1) + Self.row(2).dropLast())
    let read = try await Import.read(packed + Array("\n--boundary".utf8), name: "a.csv.gz")
    #expect(read.ids == ["T-1", "T-2"])
    #expect(read.ledger == Ledger(read: 2, accepted: 2))
    #expect(read.problems == ["3 trailing_bytes"])
  }

  @Test func `with NUL characters in its cells is read without them and names the rows`()
    async throws
  {
    let text =
      "工单编号,创建时间\0,状态\nT-1\0,2026-05-01 09:00:00,已解决\nT-2,2026-05-01 09:\u{0}30:00,已解决\n"
      + "T-3,2026-05-01 10:00:00,已解决\n\0\0\0\0"
    let read = try await Import.read(text)
    #expect(read.ids == ["T-1", "T-2", "T-3"])
    #expect(read.ledger == Ledger(read: 4, accepted: 3, empty: 1))
    #expect(
      read.problems == [
        "1 创建时间 null_bytes", "2 工单编号 null_bytes", "3 创建时间 null_bytes", "5 工单编号 null_bytes",
      ])
    #expect(read.times(.createdAt)[1] == "2026-05-01 09:30:00")
  }

  @Test func `of JSON with NUL escapes is read without them too`() async throws {
    let text = """
      {"id": "T-\\u00001", "created_at": "2026-05-01T09:00:00Z"}
      {"id": "T-2", "created_at": "2026-05-01T09:00:00Z"}
      """
    let read = try await Import.read(Array(text.utf8), name: "a.jsonl")
    #expect(read.ids == ["T-1", "T-2"])
    #expect(read.problems == ["1 id null_bytes"])
  }

  @Test func `cut off in gzipped JSON lines gives the records before`() async throws {
    let lines = (0..<20_000).map {
      "{\"id\": \"T-\($0)\", \"created_at\": \"2026-05-01T09:00:00Z\", \"status\": \"open\"}\n"
    }
    let packed = try Encoded.gzip(lines.joined())
    let read = try await Import.read(
      Array(packed.prefix(packed.count / 2)), name: "a.jsonl.gz")
    let accepted = read.ledger.accepted
    #expect(accepted > 5000)
    #expect(read.content.file.problemCounts[.damagedCompression] == 1)
    #expect(read.content.file.problems.last { $0.code == .damagedCompression }?.line != nil)
  }

  @Test func `of several gzip members is read to its end`() async throws {
    let packed =
      try Encoded.gzip(Self.header + Self.row(1)) + Encoded.gzip(Self.row(2) + Self.row(3))
    let read = try await Import.read(packed, name: "a.csv.gz")
    #expect(read.ids == ["T-1", "T-2", "T-3"])
    #expect(read.problems.isEmpty)
  }
}

/// Does something to the file while its records are handed over.
private struct Meddler: RecordKeeper {
  let meddle: @Sendable () throws -> Void
  var roomForOriginals: Int { 0 }

  func keep(_ part: History) throws -> History.Fates {
    try meddle()
    var history = History()
    return history.absorb(part)
  }

  func keep(
    events: ContiguousArray<TicketEvent>, named names: History, rows: Int
  ) throws -> Set<Int> { [] }

  func keep(originals: [OriginalRow], leftOut: Int) throws {}
}
