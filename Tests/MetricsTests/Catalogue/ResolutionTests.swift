import Desk
import Metrics
import Testing

@Suite struct `Resolution time` {
  private let desk = SketchedDesk([
    TicketSketch(created: "2026-04-30 12:00", resolved: "2026-05-01 12:00"),
    TicketSketch(
      created: "2026-05-02 00:00", resolved: "2026-05-02 06:00", closed: "2026-05-07 06:00"),
    // Closed five days after the work, as far as anybody knows.
    TicketSketch(created: "2026-05-02 00:00", closed: "2026-05-07 06:00"),
    TicketSketch(created: "2026-05-02 00:00", resolved: "2026-05-02 00:00"),
    TicketSketch(created: "2026-05-02 00:00", resolved: "2026-05-01 23:59"),
    // Open at the end of May: no time yet.
    TicketSketch(created: "2026-05-30", resolved: "2026-06-02"),
    TicketSketch(resolved: "2026-05-03", durations: [.resolutionTime: 5400]),
    TicketSketch(resolved: "2026-05-03"),
  ])

  /// 0, 1.5, 6 and 24 hours.
  @Test func `runs from the creation to the last resolution`() async throws {
    let left: LeftOutCounts = [.impossible: 1, .notRecorded: 1]
    #expect(
      try await desk.figure("resolution_time.mean") == Figure(28_350, of: 4, leftOut: left))
    #expect(try await desk.figure("resolution_time.p50") == Figure(13_500, of: 4, leftOut: left))
    // 6 + 0.7 x 18 = 18.6 and 6 + 0.85 x 18 = 21.3 hours.
    #expect(isClose(try await desk.measurement("resolution_time.p90").value, 66_960))
    #expect(isClose(try await desk.measurement("resolution_time.p95").value, 76_680))
    #expect(try await desk.figure("resolution_time.within(6h)").value == 0.75)
  }

  @Test func `belongs to the month of the resolution`() async throws {
    #expect(
      try await desk.figure("resolution_time.mean", "2026-06") == Figure(3 * 86_400, of: 1))
  }

  @Test func `is taken as exported where a moment is only known as a day`() async throws {
    let desk = SketchedDesk([
      TicketSketch(
        created: "2026-05-01", resolved: "2026-05-01", durations: [.resolutionTime: 9000]),
      TicketSketch(
        created: "2026-05-01 14:00", resolved: "2026-05-03", durations: [.resolutionTime: 130_000]),
      // Both have an hour: the moments are what counts.
      TicketSketch(
        created: "2026-05-01 14:00", resolved: "2026-05-01 15:00",
        durations: [.resolutionTime: 1]),
      // Done on the same day, nobody knows when.
      TicketSketch(created: "2026-05-01 14:00", resolved: "2026-05-01"),
    ])
    // 9,000 + 130,000 + 3,600
    let figure = try await desk.measurement("resolution_time.mean")
    #expect(isClose(figure.value, 142_600.0 / 3))
    #expect(figure.sample == 3 && figure.leftOut == [.notRecorded: 1])
  }

  /// Exports of call centres often say how long it took, and not until when.
  @Test func `is taken as exported where there is no instant of the resolution`() async throws {
    let desk = SketchedDesk([
      TicketSketch(created: "2026-05-31 20:00", durations: [.resolutionTime: 600.5]),
      TicketSketch(created: "2026-05-31 20:00", durations: [.resolutionTime: 5 * 3600]),
      TicketSketch(durations: [.resolutionTime: 100]),
      TicketSketch(status: "已解决", created: "2026-05-01"),
    ])
    #expect(try await desk.figure("resolution_time.mean") == Figure(600.5, of: 1))
    #expect(try await desk.figure("resolution_time.mean", "2026-06") == Figure(18_000, of: 1))
    // (600.5 + 18,000 + 100) / 3
    let all = try await desk.measurement("resolution_time.mean", "all")
    #expect(isClose(all.value, 6233.5))
    #expect(all.sample == 3 && all.leftOut == [.notRecorded: 1])
    // At the end of May the second was open, and the fourth is solved at an unknown time.
    #expect(
      try await desk.figure("backlog") == Figure(1, of: 1, leftOut: [.unknownResolution: 1]))
  }
}

@Suite struct `Resolution time in business seconds` {
  @Test func `counts working hours only`() async throws {
    let desk = SketchedDesk(
      [
        // Friday 17:00 to Monday 10:00 over the make-up Saturday: 1 + 8 + 1 hours.
        TicketSketch(created: "2026-05-08 17:00", resolved: "2026-05-11 10:00"),
        TicketSketch(created: "2026-05-10 10:00", resolved: "2026-05-10 12:00"),
        TicketSketch(created: "2026-05-06 10:00", resolved: "2026-05-06 09:00"),
        TicketSketch(resolved: "2026-05-06", durations: [.resolutionTimeBusiness: 3600]),
        TicketSketch(resolved: "2026-05-06"),
      ], settings: .officeHours)
    // (36,000 + 0 + 3600) / 3
    #expect(
      try await desk.figure("resolution_time_business.mean")
        == Figure(13_200, of: 3, leftOut: [.impossible: 1, .notRecorded: 1]))
    #expect(try await desk.figure("resolution_time_business.p50").value == 3600)
  }

  @Test func `is taken as exported where there is no instant of the resolution`() async throws {
    let desk = SketchedDesk(
      [
        TicketSketch(
          created: "2026-05-06 17:00",
          durations: [.resolutionTime: 7200, .resolutionTimeBusiness: 3000]),
        TicketSketch(created: "2026-05-06 17:00", durations: [.resolutionTime: 7200]),
        // Resolved, and nobody knows when: of no month.
        TicketSketch(created: "2026-05-06 17:00", durations: [.resolutionTimeBusiness: 300]),
      ], settings: .officeHours)
    #expect(try await desk.figure("resolution_time_business.mean") == Figure(3300, of: 2))
    #expect(try await desk.figure("resolution_time_business.mean", "all") == Figure(2300, of: 3))
  }
}

@Suite struct `Resolution rate` {
  @Test func `counts what was resolved by the period's end`() async throws {
    let desk = SketchedDesk([
      TicketSketch(created: "2026-05-01", resolved: "2026-05-02"),
      TicketSketch(created: "2026-05-01", resolved: "2026-06-01 00:00"),
      TicketSketch(created: "2026-05-01"),
      TicketSketch(status: "Solved", created: "2026-05-01"),
      TicketSketch(status: "处理中", created: "2026-05-01"),
    ])
    #expect(try await desk.figure("resolution_rate") == Figure(0.4, of: 5))
    #expect(try await desk.figure("resolution_rate", "all") == Figure(0.6, of: 5))
  }

  /// A call that was ended on May 1st, and did not solve the customer's problem.
  @Test func `goes by the export's yes or no where it has one`() async throws {
    let desk = SketchedDesk([
      TicketSketch(created: "2026-05-01", closed: "2026-05-01", flags: [.resolved: false]),
      TicketSketch(status: "处理中", created: "2026-05-01", flags: [.resolved: true]),
      TicketSketch(status: "已解决", created: "2026-05-01", flags: [.resolved: false]),
    ])
    #expect(try await desk.figure("resolution_rate") == Figure(1.0 / 3, of: 3))
  }
}

@Suite struct `Reopen rate` {
  @Test func `counts a ticket once however often it was reopened`() async throws {
    let desk = SketchedDesk([
      TicketSketch(created: "2026-05-01", resolved: "2026-05-02", counts: [.reopens: 0]),
      TicketSketch(created: "2026-05-01", resolved: "2026-05-02", counts: [.reopens: 1]),
      TicketSketch(created: "2026-05-01", resolved: "2026-05-02", counts: [.reopens: 5]),
      TicketSketch(created: "2026-05-01", resolved: "2026-05-02"),
      // Reopened and not resolved again: of no month yet.
      TicketSketch(created: "2026-05-01", counts: [.reopens: 1]),
    ])
    #expect(
      try await desk.figure("reopen_rate") == Figure(2.0 / 3, of: 3, leftOut: [.notRecorded: 1]))
  }

  @Test func `is absent, not zero, without resolved tickets`() async throws {
    let desk = SketchedDesk([TicketSketch(created: "2026-05-01", counts: [.reopens: 0])])
    #expect(try await desk.figure("reopen_rate") == Figure(nil, of: 0))
  }
}

@Suite struct `Ping-pong rate` {
  @Test func `is of created tickets with a known number of returns`() async throws {
    let desk = SketchedDesk([
      TicketSketch(created: "2026-05-01", counts: [.transfers: 2, .returns: 1]),
      TicketSketch(created: "2026-05-01", counts: [.transfers: 2, .returns: 0]),
      TicketSketch(created: "2026-05-01", counts: [.returns: 0]),
      TicketSketch(created: "2026-05-01", counts: [.returns: 4]),
      TicketSketch(created: "2026-05-01", counts: [.transfers: 3]),
      TicketSketch(created: "2026-06-01", counts: [.returns: 1]),
    ])
    #expect(
      try await desk.figure("ping_pong_rate", "2026-05")
        == Figure(0.5, of: 4, leftOut: [.notRecorded: 1]))
  }
}

@Suite struct `Transfer rate` {
  @Test func `is of tickets with a known number of transfers`() async throws {
    let desk = SketchedDesk([
      TicketSketch(created: "2026-05-01", counts: [.transfers: 0]),
      TicketSketch(created: "2026-05-01", counts: [.transfers: 3]),
      TicketSketch(created: "2026-05-01", counts: [.transfers: 0]),
      TicketSketch(created: "2026-05-01", counts: [.transfers: 1]),
      TicketSketch(created: "2026-05-01"),
      TicketSketch(created: "2026-06-01", counts: [.transfers: 1]),
    ])
    #expect(
      try await desk.figure("transfer_rate") == Figure(0.5, of: 4, leftOut: [.notRecorded: 1]))
  }
}

@Suite struct `Escalation rate` {
  @Test func `takes an escalation after the period for none`() async throws {
    let desk = SketchedDesk([
      TicketSketch(created: "2026-05-01", escalatedAt: "2026-05-01 10:00"),
      TicketSketch(created: "2026-05-31", escalatedAt: "2026-06-01 00:00"),
      // In a column of times an empty cell says that there was none.
      TicketSketch(created: "2026-05-01"), TicketSketch(created: "2026-05-01"),
    ])
    #expect(try await desk.figure("escalation_rate") == Figure(0.25, of: 4))
    #expect(try await desk.figure("escalation_rate", "all") == Figure(0.5, of: 4))
  }

  @Test func `goes by the export's yes or no where it has one`() async throws {
    let desk = SketchedDesk([
      TicketSketch(created: "2026-05-01", flags: [.escalated: true]),
      TicketSketch(created: "2026-05-01", flags: [.escalated: false]),
    ])
    #expect(try await desk.figure("escalation_rate") == Figure(0.5, of: 2))
  }

  @Test func `is absent in an export without escalations`() async throws {
    let desk = SketchedDesk([TicketSketch(created: "2026-05-01")])
    #expect(
      try await desk.figure("escalation_rate")
        == Figure(nil, of: 0, leftOut: [.notRecorded: 1]))
  }
}
