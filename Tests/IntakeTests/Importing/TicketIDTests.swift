import Desk
import Intake
import Testing

@Suite struct `A file whose tickets have no ids` {
  private static func form(_ month: String) -> String {
    """
    序号,客户姓名,创建时间,问题类型,处理状态
    1,王一,2026-\(month)-01 10:00,物流,已解决
    2,王二,2026-\(month)-02 10:00,退款,已解决
    3,王三,2026-\(month)-03 10:00,物流,处理中
    """
  }

  @Test func `keeps every row, under the names of its file and lines`() async throws {
    let read = try await Import.read(Self.form("04"))
    #expect(read.problems == ["序号 no_ids"])
    #expect(read.content.file.ledger.accepted == 3)
    #expect(read.fields["序号"] == nil)
    let prefixes = Set(read.ids.map { $0.prefix { $0 != "-" } })
    #expect(prefixes.count == 1 && prefixes.allSatisfy { $0.count == 8 })
    #expect(read.ids.map { $0.drop { $0 != "-" } } == ["-2", "-3", "-4"])
  }

  @Test func `has other names than another month's, and the same when it is read again`()
    async throws
  {
    let april = try await Import.read(Self.form("04")).ids
    #expect(try await Import.read(Self.form("04")).ids == april)
    #expect(Set(try await Import.read(Self.form("05")).ids).isDisjoint(with: april))
  }

  @Test func `has ids where the user says so`() async throws {
    var settings = Import.settings
    settings.mapping = [.tickets: ["序号": "id"]]
    let read = try await Import.read(Self.form("04"), settings: settings)
    #expect(read.ids == ["1", "2", "3"])
    #expect(read.problems.isEmpty)
  }

  @Test func `has no id in a column with one value`() async throws {
    let read = try await Import.read(
      """
      Ticket ID,Created,Resolved,Subject,Status
      0,2026-05-01 09:00,2026-05-01 10:00,Late parcel,Closed
      0,2026-05-02 09:00,2026-05-02 11:00,Refund,Closed
      """)
    #expect(read.content.file.ledger.accepted == 2)
    #expect(read.problems == ["Ticket ID no_ids"])
  }

  @Test func `has none in a phone number or a text, though each row has another`() async throws {
    let read = try await Import.read(
      """
      创建时间,电话,问题描述,状态
      2026-05-01 09:00,13800000001,快递没到,已解决
      2026-05-01 10:00,13800000002,想退款,处理中
      """)
    #expect(read.problems == ["no_ids"])
    #expect(read.ids.count == 2 && read.ids.allSatisfy { $0.hasSuffix("-2") || $0.hasSuffix("-3") })
  }

  @Test func `tells records of a document on one line apart`() async throws {
    let read = try await Import.read(
      #"[{"created_at":"2026-05-01T09:00:00Z","status":"open","subject":"a"},"#
        + #"{"created_at":"2026-05-01T10:00:00Z","status":"open","subject":"b"}]"#)
    #expect(read.ids.map { $0.drop { $0 != "-" } } == ["-1", "-1.2"])
  }

  @Test func `keeps tickets and those merged into them apart`() async throws {
    let read = try await Import.read(
      """
      No.,Created,Resolved,Status,Merged into
      1,2026-05-01 09:00,2026-05-01 10:00,Closed,
      2,2026-05-01 11:00,2026-05-01 12:00,Closed,T-9
      """)
    #expect(read.texts(.mergedInto) == [nil, "T-9"])
  }
}

@Suite struct `A column numbered from the first row on` {
  @Test func `is ids where its name says so`() async throws {
    let read = try await Import.read(
      "Ticket ID,Created,Status\n1,2026-05-01 09:00,open\n2,2026-05-01 10:00,closed\n")
    #expect(read.ids == ["1", "2"])
  }

  @Test func `is ids where the numbers are not the rows'`() async throws {
    let read = try await Import.read(
      "序号,创建时间,状态\n20260501007,2026-05-01 09:00,处理中\n20260501009,2026-05-01 10:00,已解决\n")
    #expect(read.ids == ["20260501007", "20260501009"])
  }
}
