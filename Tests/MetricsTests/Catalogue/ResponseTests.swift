import Desk
import Metrics
import Testing

@Suite struct `Answer rate` {
  @Test func `is the answered share of those with a known flag`() async throws {
    let desk = SketchedDesk([
      TicketSketch(created: "2026-05-01", flags: [.answered: true]),
      TicketSketch(created: "2026-05-01", flags: [.answered: true]),
      TicketSketch(created: "2026-05-01", flags: [.answered: false]),
      TicketSketch(created: "2026-05-01"),
      TicketSketch(created: "2026-06-01", flags: [.answered: true]),
    ])
    #expect(
      try await desk.figure("answer_rate") == Figure(2.0 / 3, of: 3, leftOut: [.notRecorded: 1]))
  }
}

/// Lengths of time that are taken as the export gives them.
@Suite struct `Exported durations` {
  /// 10, 20, 30 and 60.5 seconds, and one ticket without: mean 30.125, median 25, 90th percentile
  /// at 0.9 x 3 = 2.7 of the way: 30 + 0.7 x 30.5 = 51.35.
  private func desk(_ field: DurationField) -> SketchedDesk {
    SketchedDesk(
      [10, 20, 30, 60.5].map {
        TicketSketch(created: "2026-05-01", resolved: "2026-05-02", durations: [field: $0])
      } + [TicketSketch(created: "2026-05-01", resolved: "2026-05-02")])
  }

  @Test(arguments: [
    ("wait_time", DurationField.waitTime), ("handle_time", .handleTime),
    ("requester_wait_time", .requesterWaitTime), ("agent_wait_time", .agentWaitTime),
    ("on_hold_time", .onHoldTime), ("new_time", .newTime), ("open_time", .openTime),
  ])
  func `leave out tickets without one`(id: String, field: DurationField) async throws {
    let left: LeftOutCounts = [.notRecorded: 1]
    let desk = desk(field)
    #expect(try await desk.figure("\(id).mean") == Figure(30.125, of: 4, leftOut: left))
    #expect(try await desk.figure("\(id).p50") == Figure(25, of: 4, leftOut: left))
    #expect(isClose(try await desk.measurement("\(id).p90").value, 51.35))
    #expect(try await desk.figure("\(id).within(30s)") == Figure(0.75, of: 4, leftOut: left))
  }

  /// Created in May, resolved in June: a wait belongs to May, time worked to June.
  @Test(arguments: [
    ("wait_time", DurationField.waitTime, true), ("handle_time", .handleTime, false),
    ("requester_wait_time", .requesterWaitTime, false),
    ("agent_wait_time", .agentWaitTime, false), ("on_hold_time", .onHoldTime, false),
    ("new_time", .newTime, false), ("open_time", .openTime, false),
  ])
  func `belong to the creation or to the resolution`(
    id: String, field: DurationField, isOfCreation: Bool
  ) async throws {
    let desk = SketchedDesk([
      TicketSketch(created: "2026-05-30", resolved: "2026-06-02", durations: [field: 90])
    ])
    let may = try await desk.figure("\(id).mean", "2026-05")
    let june = try await desk.figure("\(id).mean", "2026-06")
    #expect(may == (isOfCreation ? Figure(90, of: 1) : Figure(nil, of: 0)))
    #expect(june == (isOfCreation ? Figure(nil, of: 0) : Figure(90, of: 1)))
  }

  /// An open ticket has no final time worked.
  @Test func `of undated but solved tickets count when no period is asked for`() async throws {
    let desk = SketchedDesk([
      TicketSketch(status: "已完成", durations: [.handleTime: 120]),
      TicketSketch(status: "处理中", durations: [.handleTime: 900]),
    ])
    #expect(try await desk.figure("handle_time.mean", "all") == Figure(120, of: 1))
    #expect(try await desk.figure("handle_time.mean") == Figure(nil, of: 0))
  }
}

@Suite struct `First response time` {
  private let desk = SketchedDesk([
    TicketSketch(created: "2026-05-01 09:00", responded: "2026-05-01 09:00"),
    TicketSketch(created: "2026-05-01 09:00", responded: "2026-05-01 09:01"),
    TicketSketch(created: "2026-05-01 09:00", responded: "2026-05-01 09:10"),
    // Not answered, and answered only after the month.
    TicketSketch(created: "2026-05-01 09:00"),
    TicketSketch(created: "2026-05-31 23:59", responded: "2026-06-01 00:00"),
    // Answered before it was asked.
    TicketSketch(created: "2026-05-01 09:00", responded: "2026-05-01 08:59:59"),
  ])

  /// 0, 60 and 600 seconds.
  @Test func `leaves out unanswered and impossible tickets, and counts them`() async throws {
    let left: LeftOutCounts = [.unanswered: 2, .impossible: 1]
    #expect(try await desk.figure("first_response_time.mean") == Figure(220, of: 3, leftOut: left))
    #expect(try await desk.figure("first_response_time.p50") == Figure(60, of: 3, leftOut: left))
    // 60 + 0.8 x 540, 60 + 0.9 x 540
    #expect(isClose(try await desk.measurement("first_response_time.p90").value, 492))
    #expect(isClose(try await desk.measurement("first_response_time.p95").value, 546))
  }

  @Test func `counts a reply after the period where no period is asked for`() async throws {
    #expect(
      try await desk.figure("first_response_time.p50", "all")
        == Figure(60, of: 4, leftOut: [.unanswered: 1, .impossible: 1]))
  }

  @Test func `answers which share was at or under a limit`() async throws {
    let left: LeftOutCounts = [.unanswered: 2, .impossible: 1]
    #expect(
      try await desk.figure("first_response_time.within(60s)")
        == Figure(2.0 / 3, of: 3, leftOut: left))
    #expect(
      try await desk.figure("first_response_time.within(59s)")
        == Figure(1.0 / 3, of: 3, leftOut: left))
  }

  @Test func `is not recorded, rather than unanswered, in an export without replies`()
    async throws
  {
    let silent = SketchedDesk([TicketSketch(created: "2026-05-01")])
    #expect(
      try await silent.figure("first_response_time.mean")
        == Figure(nil, of: 0, leftOut: [.notRecorded: 1]))
  }

  @Test func `is taken as exported where there is no instant of the reply`() async throws {
    let desk = SketchedDesk([
      TicketSketch(created: "2026-05-01 09:00", durations: [.firstResponseTime: 30.5]),
      // Its reply came in June.
      TicketSketch(created: "2026-05-31 23:59", durations: [.firstResponseTime: 60]),
      // The instants go before the exported length.
      TicketSketch(
        created: "2026-05-01 09:00", responded: "2026-05-01 09:01",
        durations: [.firstResponseTime: 999]),
      TicketSketch(created: "2026-05-01 09:00"),
      TicketSketch(durations: [.firstResponseTime: 20]),
    ])
    #expect(
      try await desk.figure("first_response_time.mean")
        == Figure(45.25, of: 2, leftOut: [.unanswered: 2]))
    // 30.5, 60, 60 and the undated 20.
    #expect(
      try await desk.figure("first_response_time.mean", "all")
        == Figure(42.625, of: 4, leftOut: [.unanswered: 1]))
    // 30.5 seconds are not within 30.
    #expect(try await desk.figure("first_response_time.within(30s)", "all").value == 0.25)
  }

  @Test func `is not recorded where the reply is known but not the creation`() async throws {
    let desk = SketchedDesk([TicketSketch(responded: "2026-05-01 09:00")])
    #expect(
      try await desk.figure("first_response_time.mean", "all")
        == Figure(nil, of: 0, leftOut: [.notRecorded: 1]))
  }
}

@Suite struct `First response time in business seconds` {
  @Test func `counts working hours only, with holidays and make-up workdays`() async throws {
    let desk = SketchedDesk(
      [
        // Friday 17:30 to 18:00, then the make-up Saturday 9 to 12 and 13:00 to 13:30: 4 h.
        TicketSketch(created: "2026-05-08 17:30", responded: "2026-05-09 13:30"),
        // Sunday to Monday before work: nothing.
        TicketSketch(created: "2026-05-10 10:00", responded: "2026-05-11 08:00"),
        // From a holiday to Wednesday's lunch: 3 h.
        TicketSketch(created: "2026-05-05 10:00", responded: "2026-05-06 12:30"),
        TicketSketch(created: "2026-05-06 10:00", responded: "2026-05-06 09:00"),
        TicketSketch(created: "2026-05-06 10:00"),
      ], settings: .officeHours)
    #expect(
      try await desk.figure("first_response_time_business.mean")
        == Figure(25_200.0 / 3, of: 3, leftOut: [.impossible: 1, .unanswered: 1]))
    #expect(try await desk.figure("first_response_time_business.p50").value == 10_800)
    // Thursday 17:00 to 18:00, five days off, Wednesday 9:00 to 10:00.
    let overHolidays = SketchedDesk(
      [TicketSketch(created: "2026-04-30 17:00", responded: "2026-05-06 10:00")],
      settings: .officeHours)
    #expect(
      try await overHolidays.figure("first_response_time_business.mean", "all")
        == Figure(7200, of: 1))
  }

  @Test func `is taken as exported where there is no instant of the reply`() async throws {
    let desk = SketchedDesk(
      [
        TicketSketch(created: "2026-05-06 17:00", durations: [.firstResponseTimeBusiness: 90]),
        // Both lengths exported: the business one is not computed again.
        TicketSketch(
          created: "2026-05-06 17:00",
          durations: [.firstResponseTime: 7200, .firstResponseTimeBusiness: 100]),
        // Only the calendar length: until 19:00, of which one hour is worked.
        TicketSketch(created: "2026-05-06 17:00", durations: [.firstResponseTime: 7200]),
        // The calendar length shows that the reply came after the month.
        TicketSketch(
          created: "2026-05-31 23:00",
          durations: [.firstResponseTime: 7200, .firstResponseTimeBusiness: 100]),
        TicketSketch(
          responded: "2026-05-06 09:00", durations: [.firstResponseTimeBusiness: 110]),
      ], settings: .officeHours)
    // (90 + 100 + 3600) / 3
    #expect(
      try await desk.figure("first_response_time_business.mean")
        == Figure(3790.0 / 3, of: 3, leftOut: [.unanswered: 1]))
    // (90 + 100 + 3600 + 100 + 110) / 5
    #expect(
      try await desk.figure("first_response_time_business.mean", "all") == Figure(800, of: 5))
    // An exported business length says that there was a reply, not when.
    #expect(
      try await desk.figure("first_response_time.mean")
        == Figure(7200, of: 2, leftOut: [.notRecorded: 1, .unanswered: 1]))
  }

  /// A week of Wednesdays: the newest instant is the creation, the reply is known by its length.
  @Test func `counts working hours after the newest instant in the data`() async throws {
    let desk = SketchedDesk(
      [TicketSketch(created: "2026-05-13 09:00", durations: [.firstResponseTime: 7 * 86_400])],
      settings: .officeHours)
    #expect(
      try await desk.figure("first_response_time_business.mean") == Figure(5 * 28_800, of: 1))
  }
}

@Suite struct `Replies per ticket` {
  @Test func `is the mean over resolved tickets, none counted as nought`() async throws {
    let desk = SketchedDesk([
      TicketSketch(created: "2026-05-01", resolved: "2026-05-02", counts: [.replies: 1]),
      TicketSketch(created: "2026-05-01", resolved: "2026-05-02", counts: [.replies: 4]),
      TicketSketch(created: "2026-05-01", resolved: "2026-05-02", counts: [.replies: 0]),
      TicketSketch(created: "2026-05-01", resolved: "2026-05-02"),
      TicketSketch(created: "2026-05-01", counts: [.replies: 9]),
    ])
    #expect(
      try await desk.figure("replies_per_ticket.mean")
        == Figure(5.0 / 3, of: 3, leftOut: [.notRecorded: 1]))
  }
}
