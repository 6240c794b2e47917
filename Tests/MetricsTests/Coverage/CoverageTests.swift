import Desk
import Metrics
import Testing

/// Tickets created on each day from one to another that a rule picks, so many a day, at 9 and later.
private func tickets(
  _ first: String, _ last: String, perDay: Int = 5, on isPicked: (CivilDate) -> Bool = { _ in true }
) -> [TicketSketch] {
  guard let period = Period("\(first)/\(last)") else { preconditionFailure("no period") }
  return period.dayRange.map { CivilDate(daysSince1970: $0) }.filter(isPicked).flatMap { date in
    (0..<perDay).map { TicketSketch(created: Moment(stringLiteral: "\(date) \(9 + $0 % 12):00")) }
  }
}

private func coverage(_ tickets: [TicketSketch]) -> Coverage {
  SketchedDesk(tickets).analysis.coverage
}

private func period(_ text: String) throws -> Period { try #require(Period(text)) }

@Suite struct `A month` {
  @Test func `is whole where its last working day has tickets, and the latest such one is meant`()
    throws
  {
    let coverage = coverage(tickets("2026-04-01", "2026-05-31"))
    #expect(coverage.isWhole(try period("2026-04")))
    #expect(coverage.isWhole(try period("2026-05")))
    #expect(coverage.latestMonth?.description == "2026-05")
    #expect(coverage.notes(on: try period("2026-05"), isAsked: false).isEmpty)
  }

  @Test func `that goes on is covered up to the newest ticket`() throws {
    let coverage = coverage(tickets("2026-03-01", "2026-05-13"))
    let may = try period("2026-05")
    #expect(!coverage.isWhole(may))
    #expect(coverage.coveredPart(of: may)?.description == "2026-05-01/2026-05-13")
    #expect(coverage.latestMonth?.description == "2026-04")
    let part = try period("2026-05-01/2026-05-13")
    #expect(coverage.notes(on: may) == [.inPart(may, covered: part)])
    #expect(
      coverage.notes(on: try period("2026-04"), isAsked: false) == [.begun(may, covered: part)])
  }

  /// 2026-05-29 is a Friday.
  @Test func `is whole where only days without work are left of it`() throws {
    let coverage = coverage(
      tickets("2026-03-02", "2026-05-29") { $0.weekday != .saturday && $0.weekday != .sunday })
    #expect(coverage.isWhole(try period("2026-05")))
  }

  /// A ticket every third day: after the 29th the next is due in June.
  @Test func `of a quiet desk is whole where the next ticket is not overdue`() throws {
    func coverage(until last: String) -> Coverage {
      SketchedDesk(tickets("2026-01-01", last, perDay: 1) { $0.daysSince1970 % 3 == 0 }).analysis
        .coverage
    }
    #expect(coverage(until: "2026-05-31").isWhole(try period("2026-05")))
    #expect(!coverage(until: "2026-05-20").isWhole(try period("2026-05")))
  }

  /// Each day's last ticket comes at 21:00 or later, and the newest of all at 11:00.
  @Test func `is not over on its last day at noon`() throws {
    var sketches = tickets("2026-03-01", "2026-05-30", perDay: 13)
    sketches.append(TicketSketch(created: "2026-05-31 11:00"))
    sketches += (0..<3).map { _ in TicketSketch(created: "2026-05-31 10:00") }
    #expect(!coverage(sketches).isWhole(try period("2026-05")))
    sketches.append(TicketSketch(created: "2026-05-31 23:00"))
    #expect(coverage(sketches).isWhole(try period("2026-05")))
  }

  @Test func `in whose middle the data begins is covered in part`() throws {
    let coverage = coverage(tickets("2026-03-20", "2026-05-31"))
    let march = try period("2026-03")
    #expect(coverage.coveredPart(of: march)?.description == "2026-03-20/2026-03-31")
    #expect(
      coverage.wholePeriods(before: try period("2026-06")).map(\.description)
        == ["2026-04", "2026-05"])
    #expect(coverage.wholePeriods(before: try period("2026-06"), atMost: 1).count == 1)
  }

  @Test func `is the latest with tickets where none is whole`() throws {
    let coverage = coverage(tickets("2026-05-02", "2026-05-06"))
    let may = try period("2026-05")
    #expect(coverage.latestMonth == may)
    #expect(
      coverage.notes(on: may, isAsked: false)
        == [.noneWhole(may, covered: try period("2026-05-02/2026-05-06"))])
  }

  @Test func `without a file of its own is a hole`() throws {
    let coverage = coverage(
      tickets("2026-02-01", "2026-03-31") + tickets("2026-05-01", "2026-05-31"))
    #expect(!coverage.isWhole(try period("2026-04")))
    #expect(coverage.isWhole(try period("2026-03")))
    #expect(coverage.notes.contains(.hole(.created, try period("2026-04-01/2026-04-30"))))
    #expect(
      coverage.wholePeriods(before: try period("2026-06")).map(\.description)
        == ["2026-02", "2026-03", "2026-05"])
  }
}

@Suite struct `Stragglers` {
  @Test func `with wrong dates are neither the first month nor the newest`() throws {
    let coverage = coverage(
      [TicketSketch(created: "1999-01-01"), TicketSketch(created: "2062-05-09")]
        + tickets("2026-04-01", "2026-05-31"))
    #expect(coverage.latestMonth?.description == "2026-05")
    #expect(coverage.wholeSpan?.description == "2026-04-01/2026-05-31")
    #expect(coverage.notes.contains(.stragglers(.created, 2)))
  }

  @Test func `scattered over the month after it do not begin it`() {
    let late = ["2026-06-02", "2026-06-11", "2026-06-19", "2026-06-28"].map {
      TicketSketch(created: Moment(stringLiteral: $0))
    }
    let coverage = coverage(tickets("2026-04-01", "2026-05-31", perDay: 100) + late)
    #expect(coverage.latestMonth?.description == "2026-05")
    #expect(coverage.isWhole(Period(.month, with: CivilDate(year: 2026, month: 5, day: 1))))
  }

  /// An export of the tickets resolved in May brings old ones along, a few a week for a year.
  @Test func `of an export by resolution make no month before it whole`() throws {
    let old = tickets("2025-05-01", "2026-04-30", perDay: 1) { $0.daysSince1970 % 2 == 0 }
    let coverage = coverage(old + tickets("2026-05-01", "2026-05-31", perDay: 100))
    #expect(coverage.wholePeriods(before: try period("2026-06")).map(\.description) == ["2026-05"])
  }

  /// Half as many tickets a day in April as in May, all resolved in May.
  @Test func `are what was created before the first resolution of an export by resolution`() throws
  {
    let april = tickets("2026-04-01", "2026-04-30").map { sketch in
      var sketch = sketch
      sketch.resolved = "2026-05-01 10:00"
      return sketch
    }
    let may = tickets("2026-05-01", "2026-05-31", perDay: 10).map { sketch in
      var sketch = sketch
      sketch.resolved = sketch.created.map { Moment(seconds: $0.seconds + 600) }
      return sketch
    }
    let coverage = coverage(april + may)
    #expect(coverage.wholePeriods(before: try period("2026-06")).map(\.description) == ["2026-05"])
    #expect(coverage.leading?.kind == .resolved)
    #expect(coverage.wholeSpan?.description == "2026-05-01/2026-05-31")
  }

  @Test func `are not the small months of a desk that grew twentyfold`() throws {
    let grown = (0..<24).flatMap { month -> [TicketSketch] in
      let first = CivilDate(year: 2024, month: 6, day: 1).firstOfMonth(adding: month)
      let last = first.firstOfMonth(adding: 1).adding(days: -1)
      return tickets("\(first)", "\(last)", perDay: 2 + month * 2)
    }
    #expect(coverage(grown).wholePeriods(before: try period("2026-06")).count >= 22)
  }
}

@Suite struct `A moment` {
  @Test func `that no clock shows, of an absurd duration, is none`() {
    let absurd = TicketSketch(created: "2026-05-01 09:00", durations: [.resolutionTime: 1e12])
    #expect(coverage([absurd])[.resolved] == nil)
  }
}

@Suite struct `Part of a period` {
  @Test(arguments: [
    ("2026-04", "2026-04-01/2026-04-13"), ("2025-05", "2025-05-01/2025-05-13"),
    ("2026-04-10/2026-04-12", "2026-04-10/2026-04-12"),
  ])
  func `is the same days of another`(other: String, cut: String) throws {
    let part = try period("2026-05-01/2026-05-13")
    #expect(try period(other).cut(like: part, of: try period("2026-05"))?.description == cut)
  }

  @Test func `that is the whole leaves another as it is, and days that it lacks are none`() throws {
    let (may, february) = (try period("2026-05"), try period("2026-02"))
    #expect(february.cut(like: may, of: may) == february)
    #expect(february.cut(like: try period("2026-05-30/2026-05-31"), of: may) == nil)
  }
}

@Suite struct `A period without records` {
  @Test func `has a nearest one with some`() throws {
    let coverage = coverage(tickets("2026-02-01", "2026-03-31"))
    #expect(!coverage.hasRecords(during: try period("2026-04")))
    #expect(coverage.hasRecords(during: try period("2026-Q1")))
    #expect(coverage.nearest(to: try period("2026-04"))?.description == "2026-03")
    #expect(coverage.nearest(to: try period("2020-Q1"))?.description == "2026-Q1")
    #expect(coverage.nearest(to: try period("2026-04-02/2026-04-09"))?.description == "2026-03")
    #expect(SketchedDesk([]).analysis.coverage.nearest(to: try period("2026-04")) == nil)
    #expect(SketchedDesk([]).analysis.coverage.latestMonth == nil)
  }
}

@Suite struct `What the data lacks` {
  @Test func `are times, where dates stand alone`() {
    let dates = (1...20).map {
      TicketSketch(created: Moment(stringLiteral: "2026-05-\(10 + $0 % 9)"))
    }
    #expect(coverage(dates).notes.contains(.datesWithoutTimes(.created)))
    #expect(
      !coverage(tickets("2026-05-01", "2026-05-20")).notes.contains(.datesWithoutTimes(.created)))
  }

  @Test func `are statuses that mean nothing known`() {
    let statuses = ["Open", "Stage 3", "Stage 3", "Nudge", "已解决"]
    let note = coverage(statuses.map { TicketSketch(status: $0, created: "2026-05-01 09:00") })
      .notes
      .first { $0.code == "unknown_statuses" }
    #expect(note == .unknownStatuses(["Stage 3", "Nudge"], tickets: 3, of: 5))
    #expect(note?.isGrave == true)
  }

  /// What is open now shows how old it is, and not how much came.
  @Test func `of open tickets only compares with nothing`() throws {
    let open = tickets("2026-03-01", "2026-05-31").map { ticket in
      var ticket = ticket
      ticket.status = "In progress"
      return ticket
    }
    var done = open[0]
    (done.status, done.resolved) = ("Solved", "2026-03-02 10:00")
    let may = try period("2026-05")
    let only = coverage(open + [done])
    #expect(only.notes.contains(.openTicketsOnly(open: open.count, of: open.count + 1)))
    #expect(only.wholePeriods(before: may).isEmpty)
    #expect(only.latestMonth == may)
    // One in twenty is done: a desk that leaves much undone.
    let desk = coverage(open + Array(repeating: done, count: open.count / 19))
    #expect(desk.wholePeriods(before: may).count == 2)
  }

  @Test func `are fields that no ticket has`() {
    let notes = coverage([TicketSketch(channel: "chat", created: "2026-05-01 09:00")]).notes
    #expect(
      notes == [
        .missingFields([
          "first_response_at", "resolved_at", "customer", "category1", "status", "agent",
        ])
      ])
  }
}

@Suite struct `An incident` {
  /// Resolved on the third, in the incident; created before and in it.
  private func desk(leavesOut: Bool) -> SketchedDesk {
    var desk = SketchedDesk([
      TicketSketch(created: "2026-05-01 09:00", resolved: "2026-05-03 09:00"),
      TicketSketch(created: "2026-05-03 10:00", resolved: "2026-05-08 09:00"),
      TicketSketch(created: "2026-05-06 10:00", resolved: "2026-05-06 12:00"),
    ])
    desk.settings.incidents = [
      Incident(
        name: "Outage", from: Moment("2026-05-03").instant, to: Moment("2026-05-06").instant)
    ]
    desk.settings.leavesOutIncidents = leavesOut
    return desk
  }

  @Test func `counts, or what is anchored in it does not, each metric by its own anchor`()
    async throws
  {
    #expect(try await desk(leavesOut: false).figure("tickets_created").value == 3)
    #expect(try await desk(leavesOut: true).figure("tickets_created").value == 2)
    #expect(try await desk(leavesOut: true).figure("tickets_resolved").value == 2)
    #expect(try await desk(leavesOut: true).figure("tickets_created", "all").value == 2)
    #expect(try await desk(leavesOut: true).figure("resolution_time.mean").sample == 2)
  }

  @Test func `is said, with how many records are in it`() throws {
    let may = try period("2026-05")
    let left = desk(leavesOut: true).analysis
    #expect(
      left.incidentNotes(on: may)
        == [.incidents(left.settings.incidents, isLeftOut: true, counts: [.created: 1])])
    #expect(desk(leavesOut: false).analysis.incidentNotes(on: try period("2026-04")).isEmpty)
    #expect(SketchedDesk([]).analysis.incidentNotes(on: may).isEmpty)
  }
}
