import Desk
import Metrics
import Testing

@Suite struct `Tickets created` {
  private let desk = SketchedDesk([
    TicketSketch(created: "2026-04-30 23:59:59"), TicketSketch(created: "2026-05-01 00:00"),
    TicketSketch(created: "2026-05-31 23:59:59"), TicketSketch(created: "2026-06-01 00:00"),
    TicketSketch(),
  ])

  @Test func `counts from the first midnight up to, not including, the last`() async throws {
    #expect(try await desk.figure("tickets_created") == Figure(2, of: 2))
  }

  @Test func `counts undated rows too when no period is asked for`() async throws {
    #expect(try await desk.figure("tickets_created", "all") == Figure(5, of: 5))
  }

  @Test func `is zero in a month without tickets`() async throws {
    #expect(try await desk.figure("tickets_created", "2026-01") == Figure(0, of: 0))
  }
}

@Suite struct `Tickets resolved` {
  private let desk = SketchedDesk([
    TicketSketch(created: "2026-04-01", resolved: "2026-04-30 23:59:59"),
    TicketSketch(created: "2026-04-01", resolved: "2026-05-01 00:00"),
    // A closing is no resolution; one that nobody saw resolved is of no month.
    TicketSketch(created: "2026-05-02", closed: "2026-05-10"),
    TicketSketch(created: "2026-05-02", resolved: "2026-05-11", closed: "2026-06-02"),
    TicketSketch(created: "2026-05-02", resolved: "2026-06-01 00:00"),
    TicketSketch(status: "处理中", created: "2026-05-03"),
    TicketSketch(status: "已解决", created: "2026-05-03"),
    // Two hours after its creation.
    TicketSketch(created: "2026-05-04", durations: [.resolutionTime: 7200]),
  ])

  @Test func `counts by the last resolution`() async throws {
    #expect(try await desk.figure("tickets_resolved") == Figure(3, of: 3))
  }

  /// All but the one in work; one is solved and one closed without saying when it was resolved.
  @Test func `counts what is solved at an unknown time when no period is asked for`() async throws {
    #expect(try await desk.figure("tickets_resolved", "all") == Figure(7, of: 7))
  }
}

@Suite struct Backlog {
  private let desk = SketchedDesk([
    TicketSketch(created: "2026-04-20 12:00"),
    TicketSketch(created: "2026-05-31 00:00", resolved: "2026-06-01 00:00"),
    TicketSketch(created: "2026-05-30 00:00", resolved: "2026-05-31 23:59:59"),
    TicketSketch(created: "2026-06-01 00:00"),
    TicketSketch(status: "closed", created: "2026-05-02"),
    TicketSketch(created: "2026-05-02", flags: [.resolved: true]),
    TicketSketch(created: "2026-05-03", flags: [.resolved: false]),
    TicketSketch(created: "2026-06-10", resolved: "2026-06-11"),
  ])

  /// Open on June 1st at 0:00: the first, the second (resolved just then) and the seventh.
  @Test func `holds what was open at the period's end, also if it was resolved later`()
    async throws
  {
    #expect(
      try await desk.figure("backlog") == Figure(3, of: 3, leftOut: [.unknownResolution: 2]))
  }

  /// Open at the end of the data: the first, fourth and seventh.
  @Test func `holds what is open in the end when no period is asked for`() async throws {
    #expect(
      try await desk.figure("backlog", "all") == Figure(3, of: 3, leftOut: [.unknownResolution: 2]))
  }

  /// Ages on June 1st: 41.5 days, 1 day and 29 days.
  @Test func `ages up to the period's end`() async throws {
    let left: LeftOutCounts = [.unknownResolution: 2]
    #expect(
      try await desk.figure("backlog_age.p50") == Figure(29 * 86_400, of: 3, leftOut: left))
    // Position 0.9 x 2 = 1.8 of 1, 29, 41.5: 29 + 0.8 x 12.5 = 39 days.
    #expect(
      isClose(try await desk.measurement("backlog_age.p90").value, 39 * 86_400))
    #expect(
      try await desk.figure("backlog_age.max") == Figure(41.5 * 86_400, of: 3, leftOut: left))
  }

  /// The newest instant, June 11th, comes before the end of June.
  @Test func `ages up to the newest instant in the data if that is earlier`() async throws {
    #expect(
      try await desk.figure("backlog_age.max", "2026-06").value == 51.5 * 86_400)
  }

  @Test func `has no age where the creation is not known`() async throws {
    let undated = SketchedDesk([TicketSketch(customer: "张", status: "Open")])
    #expect(try await undated.figure("backlog", "all") == Figure(1, of: 1))
    #expect(
      try await undated.figure("backlog_age.max", "all")
        == Figure(nil, of: 0, leftOut: [.notRecorded: 1]))
  }
}
