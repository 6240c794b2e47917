import Desk
import Metrics
import Testing

/// A ticket of 2026-05-19 whose reply came so many seconds after its creation at 8:00.
private func answered(
  after seconds: Int, channel: String? = nil, category: String? = nil, priority: String? = nil
) -> TicketSketch {
  let created: Moment = "2026-05-19 08:00"
  return TicketSketch(
    channel: channel, category: category, priority: priority, created: created,
    responded: Moment(seconds: created.seconds + seconds))
}

/// What makes 2026-05-20 12:00 the newest instant in the data; no standard covers it in May.
private let noon = TicketSketch(created: "2026-04-01", escalatedAt: "2026-05-20 12:00")

@Suite struct `First response attainment` {
  private let urgentDesk = SketchedDesk([
    noon,
    // By channel alone: three rings are 15 seconds; ten minutes.
    TicketSketch(channel: "电话", created: "2026-05-20", durations: [.waitTime: 15]),
    answered(after: 600, channel: "在线客服"),
    TicketSketch(
      channel: "电话", created: "2026-05-20", durations: [.waitTime: 10],
      flags: [.answered: false]),
    // By priority alone: 1, 24 and 24 hours; 4.
    answered(after: 3600, channel: "APP", priority: "P0"), answered(after: 86_400, priority: "一般"),
    answered(after: 86_400, priority: "P3"), answered(after: 4 * 3600 + 1, priority: "P1"),
    TicketSketch(priority: "P0", created: "2026-05-20 10:59:59"),
    TicketSketch(priority: "P0", created: "2026-05-20 11:00"),
    answered(after: -1, priority: "P1"),
    // By both. Who picks up a call is the first to answer, of P0 too.
    TicketSketch(
      channel: "Phone", priority: "P2", created: "2026-05-19", durations: [.waitTime: 16]),
    answered(after: 601, channel: "EMAIL", priority: "P2"),
    TicketSketch(channel: "电话", priority: "P0", created: "2026-05-20"),
    TicketSketch(
      channel: "电话", priority: "P0", created: "2026-05-20", durations: [.waitTime: 15]),
    answered(after: 10, channel: "门店"),
  ])

  @Test func `by p0p1p2 goes by the priority, whatever the channel`() async throws {
    // Met: P0, the two of 24 hours, both P2, the call of P0; late: P1, P0 of 10:59:59, the call that
    // nobody is known to have taken.
    #expect(
      try await urgentDesk.figure("first_response_attainment")
        == Figure(6.0 / 9, of: 9, leftOut: [.notYetDue: 1, .notCovered: 4, .impossible: 1]))
  }

  @Test func `by p0p1p2 goes by the channel beside it, until somebody picks up`() async throws {
    // Met: two calls and a chat; late: a second too much, the mail, the caller who rang off.
    #expect(
      try await urgentDesk.figure("pick_up_attainment")
        == Figure(0.5, of: 6, leftOut: [.notMeasurable: 1, .notCovered: 8]))
  }

  @Test func `by p0p1p2 sends P0 and P1 to the supervisor within ten minutes`() async throws {
    func urgent(_ priority: String, escalated: Moment?, resolved: Moment? = nil) -> TicketSketch {
      TicketSketch(
        priority: priority, created: "2026-05-19 08:00", resolved: resolved,
        escalatedAt: escalated)
    }
    let desk = SketchedDesk([
      noon, urgent("P0", escalated: "2026-05-19 08:10"),
      urgent("P1", escalated: "2026-05-19 08:10:01"), urgent("P1", escalated: nil),
      urgent("P2", escalated: nil), urgent("P0", escalated: nil, resolved: "2026-05-19 08:10"),
      TicketSketch(
        priority: "P0", created: "2026-05-20 11:50", escalatedAt: "2026-05-20 11:51"),
    ])
    #expect(
      try await desk.figure("escalation_attainment")
        == Figure(1.0 / 3, of: 3, leftOut: [.notYetDue: 1, .notCovered: 2]))
  }

  @Test func `by quadrant ends at the start of handling for the urgent and important alone`()
    async throws
  {
    func handled(
      _ priority: String, after seconds: Int, _ created: Moment = "2026-05-19 08:00"
    ) -> TicketSketch {
      TicketSketch(
        priority: priority, created: created,
        handlingStarted: Moment(seconds: created.seconds + seconds))
    }
    let desk = SketchedDesk(
      [
        noon,
        handled("紧急重要", after: 1800), handled("重要且紧急", after: 1801),
        answered(after: 3600, priority: "紧急不重要"), answered(after: 7201, priority: "重要不紧急"),
        answered(after: 86_400, priority: "不紧急不重要"), handled("紧急重要", after: -1),
        answered(after: 10, channel: "在线"), answered(after: 11, channel: "chat"),
        TicketSketch(channel: "热线", created: "2026-05-20", durations: [.waitTime: 3]),
        // A reply is not the start of handling, nor the start of handling a reply.
        answered(after: 1, priority: "紧急重要"), handled("紧急不重要", after: 1),
        TicketSketch(priority: "紧急重要", created: "2026-05-20 11:30"),
        handled("紧急重要", after: 60, "2026-05-20 11:30"),
        TicketSketch(channel: "门店", created: "2026-05-20 11:30"),
      ], settings: .following(.quadrant))
    // Met: 1800 s, 3600 s, 86,400 s, 10 s of chat, 3 s of ringing; breached: 5.
    #expect(
      try await desk.figure("first_response_attainment")
        == Figure(0.5, of: 10, leftOut: [.notYetDue: 2, .notCovered: 1, .impossible: 1]))
  }

  /// Ten of eleven were answered at once; of the day's last half minute nobody knows yet who will wait.
  @Test func `counts what has come due alone, answered or not`() async throws {
    let earlier = (0..<2).map { second in
      TicketSketch(
        created: Moment(seconds: Moment("2026-05-20 11:59:28").seconds + second),
        responded: second == 0 ? "2026-05-20 11:59:29" : nil)
    }
    let latest = (0..<9).map { _ in
      TicketSketch(created: "2026-05-20 11:59:30", responded: "2026-05-20 11:59:31")
    }
    let desk = SketchedDesk([noon] + earlier + latest, settings: .following(.contactCenter))
    #expect(
      try await desk.figure("first_response_attainment")
        == Figure(0.5, of: 2, leftOut: [.notYetDue: 9]))
  }

  @Test func `by quadrant cannot be measured without the start of handling`() async throws {
    let desk = SketchedDesk(
      [noon, answered(after: 9, priority: "紧急重要")], settings: .following(.quadrant))
    #expect(
      try await desk.figure("first_response_attainment")
        == Figure(nil, of: 0, leftOut: [.notMeasurable: 1]))
  }

  @Test func `by ecommerce is stricter for a consultation`() async throws {
    let desk = SketchedDesk(
      [
        noon,
        answered(after: 30, category: "咨询/尺码"), answered(after: 31, category: "产品咨询"),
        answered(after: 900, category: "退换货"), answered(after: 901, category: "售后"),
        answered(after: 900, category: "物流"), answered(after: 901),
      ], settings: .following(.ecommerce))
    #expect(try await desk.figure("first_response_attainment") == Figure(0.5, of: 6))
  }

  @Test func `by contact_center allows 30 seconds to everyone`() async throws {
    let desk = SketchedDesk(
      [
        noon, answered(after: 30, channel: "电话"), answered(after: 31),
        TicketSketch(created: "2026-05-20 11:59:30"), TicketSketch(created: "2026-05-20 11:59:29"),
      ], settings: .following(.contactCenter))
    #expect(
      try await desk.figure("first_response_attainment")
        == Figure(1.0 / 3, of: 3, leftOut: [.notYetDue: 1]))
  }

  @Test func `cannot be measured in an export without replies`() async throws {
    let desk = SketchedDesk([noon, TicketSketch(priority: "P0", created: "2026-05-19")])
    #expect(
      try await desk.figure("first_response_attainment")
        == Figure(nil, of: 0, leftOut: [.notMeasurable: 1]))
  }

  /// On April 30th the reply of May 2nd is none, and an hour has passed.
  @Test func `takes a reply after the period for none`() async throws {
    let late = TicketSketch(
      priority: "P0", created: "2026-04-30 22:00", responded: "2026-05-02 10:00")
    let running = TicketSketch(
      priority: "P0", created: "2026-04-30 23:30", responded: "2026-05-01 00:10")
    #expect(
      try await SketchedDesk([late, running]).figure("first_response_attainment", "2026-04")
        == Figure(0, of: 1, leftOut: [.notYetDue: 1]))
  }

  @Test func `goes by exported lengths where instants are missing`() async throws {
    let desk = SketchedDesk(
      [
        TicketSketch(created: "2026-05-19", durations: [.firstResponseTime: 30]),
        // Half a second too late.
        TicketSketch(created: "2026-05-19", durations: [.firstResponseTime: 30.5]),
        TicketSketch(durations: [.firstResponseTime: 20]),
        TicketSketch(),
        // Answered after 20 working seconds; how long that was by the clock is not known.
        TicketSketch(created: "2026-05-20", durations: [.firstResponseTimeBusiness: 20]),
      ], settings: .following(.contactCenter))
    #expect(
      try await desk.figure("first_response_attainment", "all")
        == Figure(2.0 / 3, of: 3, leftOut: [.notRecorded: 1, .notMeasurable: 1]))
  }

  /// The first line of the set that matches and promises a response decides.
  @Test func `goes by all conditions of a line, whatever the case and width of its words`()
    async throws
  {
    let settings = AnalysisSettings.following(
      ServiceStandard(
        name: "own",
        policies: [
          ServicePolicy(
            name: "P0 by chat",
            conditions: [
              .init(field: .channel, values: ["Chat"]), .init(field: .priority, values: ["P0"]),
            ],
            milestones: [Milestone(.firstResponse, withinSeconds: 10)]),
          ServicePolicy(
            name: "P0", conditions: [.init(field: .priority, values: ["P0"])],
            milestones: [Milestone(.resolution, withinSeconds: 3600)]),
          ServicePolicy(
            name: "chat", conditions: [.init(field: .channel, values: ["chat"])],
            milestones: [Milestone(.firstResponse, withinSeconds: 100)]),
        ]))
    let desk = SketchedDesk(
      [
        noon, answered(after: 10, channel: "CHAT", priority: "ｐ０"),
        answered(after: 11, channel: "chat", priority: "p0"),
        answered(after: 100, channel: " chat", priority: "P1"),
        answered(after: 100, channel: "chat"),
        // Promised a resolution only.
        answered(after: 10, channel: "email", priority: "P0"),
      ], settings: settings)
    #expect(
      try await desk.figure("first_response_attainment")
        == Figure(0.75, of: 4, leftOut: [.notCovered: 1]))
  }

  /// Eight working hours: Friday 17:00 to Saturday the 9th, worked until 17:00, is eight hours.
  @Test func `counts business hours where the standard says so`() async throws {
    var settings = AnalysisSettings.officeHours
    settings.standard = ServiceStandard(
      name: "own",
      policies: [
        ServicePolicy(
          name: "all",
          milestones: [Milestone(.firstResponse, withinSeconds: 8 * 3600, clock: .business)])
      ])
    let desk = SketchedDesk(
      [
        TicketSketch(created: "2026-05-08 17:00", responded: "2026-05-09 17:00"),
        TicketSketch(created: "2026-05-08 17:00", responded: "2026-05-09 17:00:01"),
        TicketSketch(created: "2026-05-09 17:00"),
        TicketSketch(created: "2026-05-01", durations: [.firstResponseTimeBusiness: 28_800]),
      ], settings: settings)
    #expect(
      try await desk.figure("first_response_attainment")
        == Figure(2.0 / 3, of: 3, leftOut: [.notYetDue: 1]))
  }
}

@Suite struct `Resolution attainment` {
  private func resolved(_ category: String, after seconds: Int) -> TicketSketch {
    let created: Moment = "2026-05-10 08:00"
    return TicketSketch(
      category: category, created: created, resolved: Moment(seconds: created.seconds + seconds))
  }

  @Test func `by ecommerce allows a day for a consultation and two for the rest`() async throws {
    let desk = SketchedDesk(
      [
        noon,
        resolved("客户咨询", after: 86_400), resolved("咨询", after: 86_401),
        resolved("维修", after: 2 * 86_400), resolved("售后申请", after: 2 * 86_400 + 1),
        resolved("物流", after: 2 * 86_400), resolved("物流", after: -1),
        TicketSketch(category: "咨询", created: "2026-05-19 11:59:59"),
        TicketSketch(category: "咨询", created: "2026-05-19 12:00"),
        // Solved, and nobody knows when.
        TicketSketch(category: "咨询", status: "已关闭", created: "2026-05-01"),
      ], settings: .following(.ecommerce))
    #expect(
      try await desk.figure("resolution_attainment")
        == Figure(0.5, of: 6, leftOut: [.notYetDue: 1, .notMeasurable: 1, .impossible: 1]))
  }

  @Test(arguments: [ServiceStandard.p0p1p2, .quadrant, .contactCenter])
  func `covers nothing where the standard promises no resolution`(
    standard: ServiceStandard
  ) async throws {
    let desk = SketchedDesk([resolved("咨询", after: 60)], settings: .following(standard))
    #expect(
      try await desk.figure("resolution_attainment")
        == Figure(nil, of: 0, leftOut: [.notCovered: 1]))
  }

  @Test func `cannot be measured in an export without resolutions`() async throws {
    let desk = SketchedDesk(
      [noon, TicketSketch(created: "2026-05-01")], settings: .following(.ecommerce))
    #expect(
      try await desk.figure("resolution_attainment")
        == Figure(nil, of: 0, leftOut: [.notMeasurable: 1]))
  }

  @Test func `goes by exported lengths where instants are missing`() async throws {
    let desk = SketchedDesk(
      [
        TicketSketch(created: "2026-05-01", durations: [.resolutionTime: 172_800]),
        TicketSketch(created: "2026-05-01", durations: [.resolutionTime: 172_801]),
        TicketSketch(durations: [.resolutionTime: 60]), TicketSketch(created: "2026-05-04"),
      ], settings: .following(.ecommerce))
    #expect(
      try await desk.figure("resolution_attainment", "all")
        == Figure(2.0 / 3, of: 3, leftOut: [.notYetDue: 1]))
  }
}
