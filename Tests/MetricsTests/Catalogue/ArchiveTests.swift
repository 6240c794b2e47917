import Desk
import Metrics
import Testing

@Suite struct `Archive completeness` {
  /// Customer, description, priority and status; nobody names an agent.
  private let desk = SketchedDesk([
    TicketSketch(
      customer: "C1", priority: "P1", status: "已解决", resolved: "2026-05-03",
      flags: [.hasDescription: true]),
    TicketSketch(customer: "C2", resolved: "2026-05-04", flags: [.hasDescription: false]),
    TicketSketch(
      priority: "P2", status: "已解决", resolved: "2026-05-05", flags: [.hasCustomerDetails: true]),
    TicketSketch(status: "处理中", created: "2026-05-05"),
  ])

  @Test func `is filled fields of required fields of resolved tickets`() async throws {
    // 4 + 1 + 3 of 3 x 4; what no file has, here the agent, is not asked for.
    let found = try await desk.measurement("archive_completeness")
    #expect(found.value == 8.0 / 12 && found.sample == 3)
    #expect(desk.analysis.archiveFields.missing == [.field(.agent)])
    #expect(try await desk.measurement("archive_complete_rate").value == 1.0 / 3)
  }

  @Test func `is exact for three and for seven fields`() async throws {
    var desk = desk
    desk.settings.archiveFields = [.customer, .field(.priority), .field(.status)]
    #expect(try await desk.measurement("archive_completeness").value == 7.0 / 9)
    let tally = Tally([.fraction(1, of: 7), .fraction(5, of: 7)], keepsValues: true)
    #expect(tally.measurement(of: .fraction).value == 6.0 / 14)
  }

  @Test func `has an interval within 0 and 1`() async throws {
    let found = try await desk.measurement("archive_completeness")
    #expect(try #require(found.low) == 0 && found.high == 1)
  }

  @Test func `is absent where no file has any of the fields`() async throws {
    var desk = desk
    desk.settings.archiveFields = [.field(.region)]
    for metric in ["archive_completeness", "archive_complete_rate"] {
      #expect(try await desk.figure(metric) == Figure(nil, of: 0, leftOut: [.notRecorded: 3]))
    }
  }
}

@Suite struct `Misprioritised tickets` {
  private func rate(
    _ tickets: [(impact: String?, urgency: String?, priority: String?)],
    rule: PriorityRule = .standard
  ) async throws -> Figure {
    var desk = SketchedDesk(
      tickets.map {
        TicketSketch(
          priority: $0.priority, impact: $0.impact, urgency: $0.urgency, created: "2026-05-03")
      })
    desk.settings.priorityRule = rule
    return try await desk.figure("misprioritised_rate")
  }

  @Test func `have another priority than impact and urgency ask for`() async throws {
    #expect(
      try await rate([
        ("高", "高", "P0"), ("高", "中", "P0"), ("低", "低", "P3"), ("中", "高", "P1"),
      ]) == Figure(0.25, of: 4))
  }

  @Test func `are known by what words mean, in either language`() async throws {
    #expect(
      try await rate([
        ("1 - High", "1 - High", "1 - Critical"), ("Medium", "紧急", "重要"),
        ("minor", "low", "4 - Low"), ("large", "high", "P1"),
      ]) == Figure(0.25, of: 4))
  }

  @Test func `where a scheme ends with P2, that is right for the lowest`() async throws {
    #expect(
      try await rate([("低", "低", "P2"), ("高", "高", "P0")]) == Figure(0, of: 2))
    #expect(
      try await rate([("低", "低", "P2"), ("低", "低", "P3")]) == Figure(0.5, of: 2))
  }

  @Test func `are told of tickets with all three, and of pairs that the rule names`() async throws {
    #expect(
      try await rate([
        ("高", "高", "P1"), (nil, "高", "P1"), ("高", nil, "P1"), ("高", "高", nil),
        ("不详", "高", "P1"),
      ]) == Figure(1, of: 1, leftOut: [.notRecorded: 3, .notCovered: 1]))
  }

  @Test func `follow a rule of one's own, in words of one's own`() async throws {
    let rule = PriorityRule(rows: [
      PriorityRule.Row(impact: "全站", urgency: "立即", priority: "一类"),
      PriorityRule.Row(impact: "单客", urgency: "立即", priority: "二类"),
    ])
    #expect(
      try await rate([("全站", "立即", "一类"), ("单客", "立即", "一类")], rule: rule)
        == Figure(0.5, of: 2))
  }
}
