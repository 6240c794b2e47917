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

@Suite struct `The order of day and month` {
  private func created(_ dates: [String]) async throws -> Import {
    try await Import.read(
      "id,created at,status\n"
        + dates.enumerated().map { "\($0.offset),\($0.element) 09:00,open\n" }.joined())
  }

  /// Two days a month, over the first twelve days of half a year: with the month first they go to and fro.
  @Test func `is that in which the rows follow each other`() async throws {
    let dates = (1...6).flatMap { month in ["02", "11"].map { "\($0)/0\(month)/2026" } }
    let read = try await created(dates)
    #expect(read.problems.isEmpty)
    #expect(read.times(.createdAt)[1] == "2026-01-11 09:00:00")
    let reversed = try await created(Array(dates.reversed()))
    #expect(reversed.times(.createdAt)[0] == "2026-06-11 09:00:00")
  }

  @Test func `stays open where the rows are in none`() async throws {
    let read = try await created(["02/03/2026", "05/01/2026", "01/06/2026", "03/02/2026"])
    #expect(read.problems == ["created at ambiguous_dates"])
  }

  @Test func `is said to be mixed where cells prove both`() async throws {
    let read = try await created(["13/05/2026", "14/05/2026", "05/15/2026", "03/05/2026"])
    #expect(read.problems.contains("created at mixed_dates"))
    #expect(read.problems.contains("4 created at bad_instant"))
  }
}

@Suite struct `Parts of a day in a column of their own` {
  @Test func `are the hours of a spreadsheet's days, and of written ones`() async throws {
    let serial = try await Import.read(
      "id,DATA,HORA,status\n1,46143,0.395833333,open\n2,46144,0.5,closed\n3,46145,0.75,open\n")
    #expect(
      serial.times(.createdAt) == [
        "2026-05-01 09:30:00", "2026-05-02 12:00:00", "2026-05-03 18:00:00",
      ])
    let written = try await Import.read(
      "id,date,time,status\n1,2026-05-01,0.395833333,open\n2,2026-05-02,0.5,closed\n")
    #expect(written.times(.createdAt) == ["2026-05-01 09:30:00", "2026-05-02 12:00:00"])
  }
}
