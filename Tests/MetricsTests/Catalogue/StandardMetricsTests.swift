import Desk
import Metrics
import Testing

/// What makes 2026-05-20 12:00 the newest instant in the data; no standard covers it in May.
private let noon = TicketSketch(created: "2026-04-01", escalatedAt: "2026-05-20 12:00")

private func policy(
  _ name: String = "all", _ milestones: Milestone..., when: [SymbolField: [String]] = [:]
) -> ServicePolicy {
  ServicePolicy(
    name: name, conditions: when.map { .init(field: $0.key, values: $0.value) },
    milestones: milestones)
}

private func desk(
  _ policies: [ServicePolicy], _ tickets: [TicketSketch],
  settings: AnalysisSettings = .shanghai
) -> SketchedDesk {
  var settings = settings
  settings.standard = ServiceStandard(name: "own", policies: policies)
  return SketchedDesk([noon] + tickets, settings: settings)
}

@Suite struct `Attainment of stages` {
  /// Handbook 001: after-sales work is assessed within 24 hours.
  @Test func `asks for an assessment of after-sales work within a day`() async throws {
    let desk = SketchedDesk(
      [
        noon,
        TicketSketch(category: "维修", created: "2026-05-18 08:00", assessed: "2026-05-19 08:00"),
        TicketSketch(
          category: "退换货", created: "2026-05-18 08:00", assessed: "2026-05-19 08:00:01"),
        // Not assessed: on the limit as of noon, and a second past it.
        TicketSketch(category: "维修", created: "2026-05-19 12:00"),
        TicketSketch(category: "维修", created: "2026-05-19 11:59:59"),
        TicketSketch(category: "维修", created: "2026-05-18 08:00", assessed: "2026-05-18 07:00"),
        TicketSketch(category: "咨询", created: "2026-05-18 08:00", assessed: "2026-05-18 09:00"),
      ], settings: .following(.ecommerce))
    #expect(
      try await desk.figure("assessment_attainment")
        == Figure(1.0 / 3, of: 3, leftOut: [.notYetDue: 1, .impossible: 1, .notCovered: 1]))
    #expect(
      try await desk.figure("assessment_time.p50")
        == Figure(86_400, of: 3, leftOut: [.unanswered: 2, .impossible: 1]))
  }

  @Test func `cannot be measured in an export without assessments`() async throws {
    let desk = SketchedDesk(
      [noon, TicketSketch(category: "维修", created: "2026-05-18")],
      settings: .following(.ecommerce))
    #expect(
      try await desk.figure("assessment_attainment")
        == Figure(nil, of: 0, leftOut: [.notMeasurable: 1]))
  }

  /// A ticket resolved before the escalation came due needed none.
  @Test func `asks for an escalation of what is not resolved in time`() async throws {
    let desk = desk(
      [policy("all", Milestone(.escalation, withinSeconds: 1800))],
      [
        TicketSketch(created: "2026-05-19 08:00", escalatedAt: "2026-05-19 08:30"),
        TicketSketch(created: "2026-05-19 08:00", escalatedAt: "2026-05-19 08:30:01"),
        TicketSketch(created: "2026-05-19 08:00", resolved: "2026-05-19 08:30"),
        TicketSketch(created: "2026-05-19 08:00", resolved: "2026-05-19 08:30:01"),
        TicketSketch(
          created: "2026-05-19 08:00", resolved: "2026-05-19 10:00",
          escalatedAt: "2026-05-19 08:10"),
        TicketSketch(created: "2026-05-20 11:30"), TicketSketch(created: "2026-05-20 11:29:59"),
        // Escalated, and nobody knows when.
        TicketSketch(created: "2026-05-19 08:00", flags: [.escalated: true]),
      ])
    #expect(
      try await desk.figure("escalation_attainment")
        == Figure(
          0.4, of: 5, leftOut: [.notCovered: 1, .notYetDue: 1, .notMeasurable: 1]))
  }

  @Test func `asks for a reply to every message after the first response`() async throws {
    let desk = desk(
      [policy("all", Milestone(.nextReply, withinSeconds: 3600))],
      [
        TicketSketch(
          created: "2026-05-19", asked: "2026-05-19 10:00", nextReply: "2026-05-19 11:00"),
        TicketSketch(
          created: "2026-05-19", asked: "2026-05-19 10:00", nextReply: "2026-05-19 11:00:01"),
        TicketSketch(created: "2026-05-19", awaited: "2026-05-20 11:00"),
        TicketSketch(created: "2026-05-19", awaited: "2026-05-20 10:59:59"),
        // Answered in time once, and now too late.
        TicketSketch(
          created: "2026-05-19", asked: "2026-05-19 10:00", nextReply: "2026-05-19 11:00",
          awaited: "2026-05-20 10:00"),
        // Too late once: a message that waits in time mends nothing.
        TicketSketch(
          created: "2026-05-19", asked: "2026-05-19 10:00", nextReply: "2026-05-19 12:00",
          awaited: "2026-05-20 11:30"),
        TicketSketch(created: "2026-05-19", durations: [.nextReplyTime: 3600]),
        TicketSketch(created: "2026-05-19", counts: [.customerReplies: 0]),
        TicketSketch(created: "2026-05-19"),
      ])
    #expect(
      try await desk.figure("next_reply_attainment")
        == Figure(2.0 / 6, of: 6, leftOut: [.notYetDue: 1, .notCovered: 1, .notMeasurable: 1]))
  }

  /// At the end of April the message of 23:30 still waits; what was asked before it is not known later.
  @Test func `takes a reply after the period for none`() async throws {
    let desk = desk(
      [policy("all", Milestone(.nextReply, withinSeconds: 3600))],
      [
        TicketSketch(
          created: "2026-04-30 20:00", asked: "2026-04-30 23:30", nextReply: "2026-05-01 09:00"),
        TicketSketch(
          created: "2026-04-30 20:00", asked: "2026-04-30 22:00", nextReply: "2026-05-01 09:00"),
        TicketSketch(
          created: "2026-04-30 20:00", asked: "2026-05-02 22:00", nextReply: "2026-05-03 09:00"),
      ])
    #expect(
      try await desk.figure("next_reply_attainment", "2026-04")
        == Figure(0, of: 1, leftOut: [.notYetDue: 1, .notMeasurable: 2]))
  }

  /// Friday 17:00 to Saturday the 9th, worked with Monday's hours, 10:00: two working hours, and 17
  /// by the clock.
  @Test func `goes by the clock of each milestone of a policy`() async throws {
    let desk = desk(
      [
        policy(
          "all", Milestone(.firstResponse, withinSeconds: 7200),
          Milestone(.resolution, withinSeconds: 7200, clock: .business))
      ],
      [
        TicketSketch(
          created: "2026-05-08 17:00", responded: "2026-05-09 10:00", resolved: "2026-05-09 10:00")
      ], settings: .officeHours)
    #expect(try await desk.figure("first_response_attainment") == Figure(0, of: 1))
    #expect(try await desk.figure("resolution_attainment") == Figure(1, of: 1))
  }
}

@Suite struct `A clock that stops while a ticket pauses` {
  private func resolved(
    _ moment: Moment, onHold: Double? = nil, pending: Double? = nil
  ) -> TicketSketch {
    var ticket = TicketSketch(created: "2026-05-18 08:00", resolved: moment)
    ticket.durations[.onHoldTime] = onHold
    ticket.durations[.agentWaitTime] = pending
    return ticket
  }

  @Test func `leaves the pauses out of the time to a resolution`() async throws {
    let day = Milestone(.resolution, withinSeconds: 86_400, pauses: [.onHold, .pending])
    let desk = desk(
      [policy("all", day)],
      [
        // In time without any pause: whatever the pauses were.
        resolved("2026-05-19 08:00"),
        // 30 hours, six of them in pauses; and a second more.
        resolved("2026-05-19 14:00", onHold: 14_400, pending: 7200),
        resolved("2026-05-19 14:00:01", onHold: 14_400, pending: 7200),
        // One of the pauses is not known.
        resolved("2026-05-19 14:00", onHold: 14_400),
        // Longer in pauses than there at all.
        resolved("2026-05-19 14:00", onHold: 111_600, pending: 0),
        // Open: in time as of noon; late with pauses unknown; late with none.
        TicketSketch(created: "2026-05-19 12:00"), TicketSketch(created: "2026-05-18 08:00"),
        TicketSketch(
          created: "2026-05-18 08:00", durations: [.onHoldTime: 0, .agentWaitTime: 0]),
      ])
    #expect(
      try await desk.figure("resolution_attainment")
        == Figure(0.5, of: 4, leftOut: [.notYetDue: 1, .notMeasurable: 2, .impossible: 1]))
  }

  /// From Monday the 11th 9:00 to Tuesday 10:00 are nine working hours. Half an hour on hold cannot
  /// bring them to eight; two hours can, unless they were at night.
  @Test func `guesses nothing of when a pause was, by the business clock`() async throws {
    func resolved(_ moment: Moment, onHold: Double?) -> TicketSketch {
      var ticket = TicketSketch(created: "2026-05-11 09:00", resolved: moment)
      ticket.durations[.onHoldTime] = onHold
      return ticket
    }
    let eightHours = Milestone(
      .resolution, withinSeconds: 28_800, clock: .business, pauses: [.onHold])
    let desk = desk(
      [policy("all", eightHours)],
      [
        resolved("2026-05-12 09:00", onHold: nil), resolved("2026-05-12 10:00", onHold: 1800),
        resolved("2026-05-12 10:00", onHold: 7200), resolved("2026-05-12 10:00", onHold: 0),
      ], settings: .officeHours)
    #expect(
      try await desk.figure("resolution_attainment")
        == Figure(1.0 / 3, of: 3, leftOut: [.notMeasurable: 1]))
  }
}

@Suite struct `The state of a ticket under the standards` {
  private static let tickets = [
    TicketSketch(priority: "P0", created: "2026-05-19 08:00", responded: "2026-05-19 09:00"),
    TicketSketch(priority: "P0", created: "2026-05-19 08:00", responded: "2026-05-19 09:00:01"),
    // Solved without a word: nothing can be done any more.
    TicketSketch(priority: "P0", created: "2026-05-19 08:00", resolved: "2026-05-19 12:00"),
    TicketSketch(priority: "P0", created: "2026-05-20 10:59:59"),
    TicketSketch(priority: "P0", created: "2026-05-20 11:00"),
    TicketSketch(channel: "门店", created: "2026-05-20"),
    TicketSketch(priority: "P1", created: "2026-05-19 08:00", responded: "2026-05-19 07:00"),
  ]

  private let desk = SketchedDesk([noon] + Self.tickets)

  @Test func `is one of six, and every ticket has one`() async throws {
    let rows = try await desk.rows("tickets_created", by: ["response_state"], "2026-05")
    let counts = Dictionary(uniqueKeysWithValues: rows.map { ($0.key[0] ?? "-", $0.value) })
    #expect(
      counts == [
        "met": 1, "breached": 2, "running_late": 1, "running": 1, "not_covered": 1,
        "not_measurable": 1,
      ])
    let filtered = try await desk.rows(
      "tickets_created", by: [], where: "response_state in (breached, running_late)", "2026-05")
    #expect(filtered.map(\.value) == [3])
  }

  @Test func `is counted for each promise, the late among the breached`() throws {
    let lines = desk.analysis.standardLines(during: Period("2026-05"))
    let urgent = try #require(lines.first { $0.policy.name == "P0 紧急" })
    #expect(urgent.covered == 5 && urgent[.met] == 1 && urgent[.running] == 1)
    #expect(urgent.breached == 3 && urgent[.runningLate] == 1)
    #expect(isClose(urgent.attainment?.value, 0.25) && urgent.attainment?.sample == 4)
    let important = try #require(lines.first { $0.policy.name == "P1 重要" })
    #expect(important.covered == 1 && important[.notMeasurable] == 1)
    #expect(important.attainment == nil)
    // Each of them also owes an escalation.
    #expect(lines.map(\.covered).reduce(0, +) == 12)
  }

  @Test func `of a kept promise is met before it is due, and the line counts it as not due yet`()
    async throws
  {
    let desk = SketchedDesk([
      noon,
      TicketSketch(priority: "P0", created: "2026-05-20 11:30", responded: "2026-05-20 11:31"),
    ])
    let rows = try await desk.rows("tickets_created", by: ["response_state"], "2026-05")
    #expect(rows.map(\.key) == [["met"]])
    let line = try #require(
      desk.analysis.standardLines(during: Period("2026-05")).first { $0.policy.name == "P0 紧急" })
    #expect(line.notYetDue == 1 && line[.met] == 0 && line.attainment == nil)
  }

  /// At the end of the 19th what was answered on the 20th waits.
  @Test func `is that of the period's end`() async throws {
    let desk = SketchedDesk([
      noon,
      TicketSketch(priority: "P0", created: "2026-05-19 22:00", responded: "2026-05-20 00:10"),
    ])
    func state(_ period: String) async throws -> [[String?]] {
      try await desk.rows("tickets_created", by: ["response_state"], period).filter {
        $0.value == 1
      }.map(\.key)
    }
    #expect(try await state("2026-05-19/2026-05-19") == [["running_late"]])
    #expect(try await state("2026-05") == [["breached"]])
  }

  @Test func `stands beside the rule that it is judged by`() async throws {
    let rows = try await desk.rows("tickets_created", by: ["policy"], "2026-05")
    #expect(
      rows == [
        BreakdownRow(["P0 紧急"], 5), BreakdownRow(["P1 重要"], 1), BreakdownRow([nil], 1),
      ])
  }
}
