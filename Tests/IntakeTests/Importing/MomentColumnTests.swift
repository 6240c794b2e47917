import Desk
import Intake
import Testing

@Suite struct `A column of moments` {
  private func tickets(_ created: [String], name: String = "Created at") async throws -> Import {
    try await Import.read(
      "Ticket ID,Status,\(name)\n"
        + created.enumerated().map { "T-\($0.offset),open,\"\($0.element)\"\n" }.joined())
  }

  @Test func `counts in seconds and thousandths, each cell by its size`() async throws {
    let read = try await tickets([
      "1777597200", "1777597200000", "1777597200", "1777597200000000",
    ])
    #expect(read.times(.createdAt) == Array(repeating: "2026-05-01 09:00:00", count: 4))
    #expect(read.problems.isEmpty)
  }

  @Test func `says where 0 and -1 stand for nothing, and never means 1970`() async throws {
    let read = try await tickets(["1777597200", "0", "-1", "", "1777597200000"])
    #expect(
      read.times(.createdAt) == [
        "2026-05-01 09:00:00", nil, nil, nil, "2026-05-01 09:00:00",
      ])
    #expect(
      read.problems == [
        "3 Created at unset_instant", "4 Created at unset_instant",
        "5 Created at missing_created_at",
      ])
    #expect(read.content.file.problemCounts[.unsetInstant] == 2)
  }

  @Test func `may be written in as many ways as it has cells`() async throws {
    let read = try await tickets([
      "46143.375", "2026-05-01 09:00", "1777597200", "May 1, 2026 9:00 AM", "1 May 2026 09:00",
    ])
    #expect(read.times(.createdAt) == Array(repeating: "2026-05-01 09:00:00", count: 5))
    #expect(read.problems.isEmpty)
  }

  @Test func `in a zone that changes its clocks names what is moved`() async throws {
    let read = try await tickets(
      ["2026-03-08 01:30", "2026-03-08 02:30", "2026-11-01 01:30", "2026-11-01T01:30:00-05:00"],
      name: "Created at (America/New_York)")
    #expect(
      read.problems == [
        "3 Created at (America/New_York) skipped_time",
        "4 Created at (America/New_York) repeated_time",
      ])
    #expect(
      read.times(.createdAt) == [
        "2026-03-08 14:30:00", "2026-03-08 15:00:00", "2026-11-01 13:30:00", "2026-11-01 14:30:00",
      ])
  }

  @Test func `in a zone that does not has nothing to name`() async throws {
    let read = try await tickets(["2026-03-08 02:30", "2026-11-01 01:30"])
    #expect(read.problems.isEmpty)
  }

  @Test func `by its name alone is said to be none`() async throws {
    let read = try await Import.read(
      "Ticket ID,Created at,Status,Closed\n"
        + (1...3).map { "T-\($0),2026-05-01 09:00,open,no\n" }.joined())
    #expect(read.fields["Closed"] == .some(nil))
    #expect(read.problems == ["Closed unlike_its_name"])
    #expect(read.custom("Closed") == ["no", "no", "no"])
  }

  @Test func `by its name alone has no other column in its place`() async throws {
    let read = try await Import.read(
      "Ticket ID,Created at,Status,Resolved at,Some moment\n"
        + (1...3).map { "T-\($0),soon,open,2026-05-01 10:00,2026-05-01 09:00\n" }.joined())
    #expect(read.times(.createdAt) == [nil, nil, nil])
    #expect(read.problems.first == "Created at unlike_its_name")
  }
}
