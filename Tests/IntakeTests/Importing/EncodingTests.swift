import Desk
import Intake
import Tabular
import TestSupport
import Testing

@Suite struct `An export in any encoding` {
  static let text =
    "工单编号,创建时间,状态,处理人\nT-1,2026-05-01 09:00:00,已解决,𠮷田镕\nT-2,2026-05-02 09:00:00,处理中,李四\n"

  @Test(
    arguments: [
      ("UTF-8", TextEncoding.utf8), ("UTF-16LE", .utf16LittleEndian),
      ("UTF-16BE", .utf16BigEndian), ("GB18030", .gb18030),
    ])
  func `gives the same tickets`(name: String, encoding: TextEncoding) async throws {
    let read = try await Import.read(Encoded.bytes(Self.text, name))
    #expect(read.content.file.encoding?.encoding == encoding)
    #expect(read.texts(.agent) == ["𠮷田镕", "李四"])
    #expect(read.times(.createdAt) == ["2026-05-01 09:00:00", "2026-05-02 09:00:00"])
    #expect(read.problems.isEmpty)
  }

  @Test(arguments: ["UTF-8", "UTF-16LE", "UTF-16BE"])
  func `gives the same tickets behind a byte order mark`(name: String) async throws {
    let read = try await Import.read(Encoded.bytes("\u{FEFF}" + Self.text, name))
    #expect(read.fields["工单编号"] == "id")
    #expect(read.ids == ["T-1", "T-2"])
    #expect(read.content.file.encoding?.confidence == .certain)
  }

  @Test func `is read from Big5 with traditional column names`() async throws {
    let text =
      "工單編號,創建時間,狀態,客戶編號\nT-1,2026-05-01 09:00:00,已解決,張三豐\nT-2,2026-05-02 09:00:00,處理中,李四\n"
    let read = try await Import.read(Encoded.bytes(text, "BIG5"))
    #expect(read.content.file.encoding?.encoding == .big5)
    #expect(read.texts(.customer) == ["張三豐", "李四"])
    #expect(read.texts(.status) == ["已解決", "處理中"])
  }

  @Test func `is read from Windows-1252`() async throws {
    let text =
      "Ticket ID,Created at,Status,Agent\n1,2026-05-01 09:00:00,open,Jürgen Müller\n2,2026-05-02 09:00:00,open,José\n"
    let read = try await Import.read(Encoded.bytes(text, "CP1252"))
    #expect(read.content.file.encoding?.encoding == .windows1252)
    #expect(read.texts(.agent) == ["Jürgen Müller", "José"])
  }

  /// Over a megabyte of plain ASCII with one Chinese name behind it.
  private static func late(_ rows: Int, lines: [String]) -> String {
    "ticket id,created at,status,agent\n"
      + (0..<rows).map { "T-\($0),2026-05-01 09:00:00,open,agent number \($0 % 60)\n" }.joined()
      + lines.joined()
  }

  @Test(arguments: ["UTF-8", "GB18030"], [1, 4])
  func `may show its encoding after a megabyte`(name: String, workers: Int) async throws {
    let text = Self.late(30_000, lines: ["T-x,2026-05-01 09:00:00,已解决,张三\n"])
    let read = try await Import.read(Encoded.bytes(text, name), workers: workers)
    #expect(read.ledger == Ledger(read: 30_001, accepted: 30_001))
    #expect(read.texts(.agent).last == "张三")
    #expect(read.problems.isEmpty)
  }

  @Test(arguments: 0..<4)
  func `may show its encoding in a character that a megabyte cuts in two`(
    shift: Int
  ) async throws {
    let head = Self.late(20_000, lines: [])
    let padding = String(repeating: "x", count: (1 << 20) - head.utf8.count - 40 + shift)
    let text = head + "T-x,2026-05-01 09:00:00,open,\(padding)客户已解决问题已解决\n"
    let read = try await Import.read(Encoded.bytes(text, "GB18030"))
    #expect(read.content.file.encoding?.encoding == .gb18030)
    #expect(read.texts(.agent).last??.hasSuffix("客户已解决问题已解决") == true)
    #expect(read.problems.isEmpty)
  }

  @Test(arguments: [1, 4])
  func `that is UTF-8 with one damaged place after a megabyte stays UTF-8`(
    workers: Int
  ) async throws {
    let names = (0..<30).map { "U-\($0),2026-05-01 09:00:00,已解决,张三丰\n" }
    var bytes = Array(Self.late(30_000, lines: names).utf8)
    bytes += Array("T-x,2026-05-01 09:00:00,open,".utf8) + [0xE5, 0xBC, 0x0A]
    let read = try await Import.read(bytes, workers: workers)
    #expect(read.content.file.encoding?.encoding == .utf8)
    #expect(read.problems == ["30032 agent damaged_text"])
    #expect(read.texts(.agent).last == "\u{FFFD}")
    #expect(read.ledger == Ledger(read: 30_031, accepted: 30_031))
  }

  @Test func `keeps a row with damaged bytes and names its line and column`() async throws {
    var bytes = try Encoded.bytes(Self.text, "GB18030")
    let newline = try #require(bytes.dropLast().lastIndex(of: 0x0A))
    bytes.insert(0xB9, at: newline)
    let read = try await Import.read(bytes)
    #expect(read.content.file.encoding?.encoding == .gb18030)
    #expect(read.texts(.agent) == ["𠮷田镕\u{FFFD}", "李四"])
    #expect(read.problems == ["2 处理人 damaged_text"])
    #expect(read.ledger == Ledger(read: 2, accepted: 2))
  }

  @Test func `names damage in JSON too`() async throws {
    var bytes = try Encoded.bytes(
      "[{\"工单编号\": \"T-1\", \"创建时间\": \"2026-05-01 09:00:00\", \"状态\": \"已解决\"},\n"
        + "{\"工单编号\": \"T-2\", \"创建时间\": \"2026-05-01 09:00:00\", \"状态\": \"处理中x\"}]", "GB18030")
    bytes[try #require(bytes.lastIndex(of: UInt8(ascii: "x")))] = 0xFF
    let read = try await Import.read(bytes, name: "a.json")
    #expect(read.texts(.status) == ["已解决", "处理中\u{FFFD}"])
    #expect(read.problems == ["2 状态 damaged_text"])
  }
}
