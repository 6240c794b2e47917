import Desk
import Intake
import Tabular
import Testing

@Suite struct `A column's values` {
  private func dates(_ values: [String]) async throws -> Import {
    try await Import.read(
      "id,created at,status\n"
        + values.enumerated().map { "\($0.offset),\"\($0.element)\",open\n" }.joined())
  }

  @Test func `decide that the day comes first`() async throws {
    let read = try await dates(["6/1/2023 12:15", "25/1/2023 08:00", "7/1/2023 00:00"])
    #expect(read.times(.createdAt)[0] == "2023-01-06 12:15:00")
    #expect(read.problems.isEmpty)
  }

  @Test func `decide that the month comes first`() async throws {
    let read = try await dates(["6/1/2023 12:15", "1/25/2023 08:00"])
    #expect(read.times(.createdAt)[0] == "2023-06-01 12:15:00")
    #expect(read.problems.isEmpty)
  }

  @Test func `that decide nothing are a problem that names the column`() async throws {
    let read = try await dates(["6/1/2023 12:15", "7/1/2023 08:00"])
    #expect(read.problems == ["created at ambiguous_dates"])
    #expect(read.times(.createdAt)[0] == "2023-01-06 12:15:00")
  }

  @Test(arguments: [("25/1/2023", "2023-01-06 00:00:00"), ("1/25/2023", "2023-06-01 00:00:00")])
  func `decide even if the first that does so is the last`(
    last: String, first: String
  ) async throws {
    let read = try await dates([String](repeating: "6/1/2023", count: 30_000) + [last])
    #expect(read.times(.createdAt)[0] == first)
    #expect(read.problems.isEmpty)
    #expect(read.ledger == Ledger(read: 30_001, accepted: 30_001))
  }

  @Test(arguments: ["5/Feb/26 10:17 PM", "01-Aug-23", "5/5/2023", "Feb 5, 2026"])
  func `that are one date in either order are no problem`(text: String) async throws {
    let read = try await dates([text, text])
    #expect(read.problems.isEmpty)
    #expect(read.times(.createdAt)[0] != nil)
  }

  @Test(
    arguments: [
      ("45413.5", "2024-05-01 12:00:00"), ("1714536000", "2024-05-01 12:00:00"),
      ("1714536000000", "2024-05-01 12:00:00"), ("2024-05-01T04:00:00Z", "2024-05-01 12:00:00"),
      ("2024-05-0112:00", "2024-05-01 12:00:00"),
    ])
  func `may be instants of any form`(text: String, expected: String) async throws {
    let read = try await dates([text, text])
    #expect(read.times(.createdAt) == [expected, expected])
    #expect(read.problems.isEmpty)
  }

  @Test(
    arguments: [
      ("Created at (Europe/Berlin)", "2026-05-01 15:00:00"),
      ("Created at (UTC)", "2026-05-01 17:00:00"),
      ("创建时间（UTC+9）", "2026-05-01 08:00:00"), ("Created at", "2026-05-01 09:00:00"),
    ])
  func `are in the zone that the column's name says`(
    name: String, expected: String
  ) async throws {
    let read = try await Import.read("id,\(name),status\n1,2026-05-01 09:00:00,open\n")
    #expect(read.times(.createdAt) == [expected])
  }

  @Test func `tell an instant from a length of time of the same name`() async throws {
    let instants = try await Import.read(
      "id,created at,status,First response time\n1,2026-05-01 09:00,open,2026-05-01 09:05\n")
    #expect(instants.fields["First response time"] == "first_response_at")
    let lengths = try await Import.read(
      "id,created at,status,First response time\n1,2026-05-01 09:00,open,00:05:00\n")
    #expect(lengths.fields["First response time"] == "first_response_time")
    #expect(lengths.seconds(.firstResponseTime) == [300])
    #expect(lengths.problems.isEmpty)
  }

  @Test(
    arguments: [
      ("首次响应时长(秒)", "90", 90), ("首次响应时长（分钟）", "1.5", 90),
      ("First response time (in hrs)", "0.5", 1800),
      ("first_response_time_seconds", "90", 90), ("First reply time in minutes", "2", 120),
      ("首次响应时长(HH:mm:ss)", "00:01:30", 90), ("首次响应时长(mm:ss)", "01:30", 90),
    ] as [(String, String, Double)])
  func `are in the unit that the column's name says`(
    name: String, cell: String, seconds: Double
  ) async throws {
    let read = try await Import.read("id,created at,status,\(name)\n1,2026-05-01,open,\(cell)\n")
    #expect(read.seconds(.firstResponseTime) == [seconds])
    #expect(read.problems.isEmpty)
  }

  @Test func `without a unit are seconds, which is noted`() async throws {
    let read = try await Import.read("id,created at,status,首次响应时长\n1,2026-05-01,open,90\n")
    #expect(read.seconds(.firstResponseTime) == [90])
    #expect(read.problems == ["首次响应时长 assumed_unit"])
  }

  @Test func `of a category path are its levels`() async throws {
    let read = try await Import.read(
      "id,created at,status,问题类型(一级/二级)\n1,2026-05-01,open,技术故障/登录异常\n2,2026-05-01,open,咨询\n")
    #expect(read.texts(.category1) == ["技术故障", "咨询"])
    #expect(read.texts(.category2) == ["登录异常", nil])
  }
}
