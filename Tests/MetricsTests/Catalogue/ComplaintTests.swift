import Desk
import Metrics
import Testing

@Suite struct Complaints {
  private let desk = SketchedDesk([
    TicketSketch(category: "投诉", created: "2026-05-01"),
    TicketSketch(category: "服务投诉/态度", created: "2026-05-01"),
    TicketSketch(category: "咨询", created: "2026-05-01"),
    // The ticket's own flag goes before its category.
    TicketSketch(category: "投诉", created: "2026-05-01", flags: [.isComplaint: false]),
    TicketSketch(category: "咨询", created: "2026-05-01", flags: [.isComplaint: true]),
    TicketSketch(created: "2026-05-01"), TicketSketch(category: "投诉", created: "2026-06-01"),
  ])

  @Test func `go by the flag, else by the category`() async throws {
    #expect(try await desk.figure("complaints") == Figure(3, of: 3))
    #expect(try await desk.figure("complaint_rate") == Figure(0.5, of: 6))
  }

  @Test func `are none, and so nought, in a month without`() async throws {
    let calm = SketchedDesk([
      TicketSketch(category: "咨询", created: "2026-05-01"),
      TicketSketch(category: "投诉", created: "2026-04-01"),
    ])
    #expect(try await calm.figure("complaints") == Figure(0, of: 0))
    #expect(try await calm.figure("complaint_rate") == Figure(0, of: 1))
  }

  @Test func `are absent where no category is ever one, unless the configuration names it`()
    async throws
  {
    let tickets = [TicketSketch(category: "咨询", created: "2026-05-01")]
    let left: LeftOutCounts = [.notRecorded: 1]
    let desk = SketchedDesk(tickets)
    #expect(try await desk.figure("complaints") == Figure(nil, of: 0, leftOut: left))
    #expect(try await desk.figure("complaint_rate") == Figure(nil, of: 0, leftOut: left))
    var settings = AnalysisSettings.shanghai
    settings.complaintCategories = ["退款"]
    let told = SketchedDesk(tickets, settings: settings)
    #expect(try await told.figure("complaint_rate") == Figure(0, of: 1))
  }

  @Test func `go by the configured categories, at level 1 or whole`() async throws {
    var settings = AnalysisSettings.shanghai
    settings.complaintCategories = ["Grievance", "售后/投诉"]
    let desk = SketchedDesk(
      [
        TicketSketch(category: "GRIEVANCE", created: "2026-05-01"),
        TicketSketch(category: "售后/投诉", created: "2026-05-01"),
        TicketSketch(category: "售后/退款", created: "2026-05-01"),
        TicketSketch(category: "物流/投诉", created: "2026-05-01"),
        TicketSketch(category: "投诉", created: "2026-05-01"),
      ], settings: settings)
    #expect(try await desk.figure("complaints") == Figure(2, of: 2))
  }
}

@Suite struct `Repeat complaints` {
  private func complaint(_ customer: String?, _ created: Moment?) -> TicketSketch {
    TicketSketch(customer: customer, category: "投诉", created: created)
  }

  @Test func `come from a customer who complained in the 30 days before`() async throws {
    let desk = SketchedDesk([
      // Just 30 days after the first; a second more; the first of a customer; after a request.
      complaint("甲", "2026-04-05 08:00"), complaint("甲", "2026-05-05 08:00"),
      complaint("乙", "2026-04-05 08:00"), complaint("乙", "2026-05-05 08:00:01"),
      complaint("丙", "2026-05-05"),
      TicketSketch(customer: "丁", category: "咨询", created: "2026-05-01"),
      complaint("丁", "2026-05-02"),
      complaint(nil, "2026-05-05"),
    ])
    #expect(
      try await desk.figure("repeat_complaint_rate")
        == Figure(0.25, of: 4, leftOut: [.unknownCustomer: 1]))
  }

  /// Each of the later two follows one within 30 days, though the first is 40 days before the last.
  @Test func `are counted each, however many there are`() async throws {
    let desk = SketchedDesk([
      complaint("甲", "2026-04-20"), complaint("甲", "2026-05-10"), complaint("甲", "2026-05-30"),
    ])
    #expect(try await desk.figure("repeat_complaint_rate") == Figure(1, of: 2))
    #expect(try await desk.figure("repeat_complaint_rate", "all") == Figure(2.0 / 3, of: 3))
    let customers = desk.analysis.repeatComplaints(during: Period("2026-05"))
    #expect(Array(customers.values) == [2])
  }

  @Test func `cannot be told of an undated complaint`() async throws {
    let desk = SketchedDesk([complaint("甲", "2026-05-01"), complaint("甲", nil)])
    #expect(
      try await desk.figure("repeat_complaint_rate", "all")
        == Figure(0, of: 1, leftOut: [.notRecorded: 1]))
  }
}

@Suite struct `Complaint resolution time` {
  /// 1, 3 and 8 hours; a request that took a day does not count.
  @Test func `is of complaints only`() async throws {
    func complaint(_ resolved: Moment) -> TicketSketch {
      TicketSketch(category: "投诉", created: "2026-05-01 08:00", resolved: resolved)
    }
    let desk = SketchedDesk([
      complaint("2026-05-01 09:00"), complaint("2026-05-01 11:00"),
      complaint("2026-05-01 16:00"), complaint("2026-05-01 07:00"), complaint("2026-06-01"),
      TicketSketch(category: "咨询", created: "2026-05-01 08:00", resolved: "2026-05-02 08:00"),
    ])
    let left: LeftOutCounts = [.impossible: 1]
    #expect(
      try await desk.figure("complaint_resolution_time.mean")
        == Figure(14_400, of: 3, leftOut: left))
    #expect(
      try await desk.figure("complaint_resolution_time.p50")
        == Figure(10_800, of: 3, leftOut: left))
    // 3 + 0.8 x 5 = 7 hours.
    #expect(isClose(try await desk.measurement("complaint_resolution_time.p90").value, 25_200))
  }
}

@Suite struct `Verified causes` {
  @Test func `are of complaints all of whose roots are; ruled out is none, no status is left out`()
    async throws
  {
    var desk = SketchedDesk(
      (0..<7).map { _ in TicketSketch(category: "投诉", created: "2026-05-03") }
        + [TicketSketch(category: "咨询", created: "2026-05-03")])
    desk.causes = [
      // A why that is verified above a root that is not.
      CauseSketch(ticket: "T1", cause: "响应慢", verification: .verified),
      CauseSketch(ticket: "T1", level: 2, cause: "带宽不足", verification: .pending),
      // Two analyses with a root each, one of which is pending; then both verified.
      CauseSketch(ticket: "T2", analysis: "A", verification: .verified),
      CauseSketch(ticket: "T2", analysis: "B", verification: .pending),
      CauseSketch(ticket: "T3", analysis: "A", verification: .verified),
      CauseSketch(ticket: "T3", analysis: "B", verification: .verified),
      // The root was ruled out: the why above it is the root as far as it is known.
      CauseSketch(ticket: "T4", cause: "响应慢", verification: .verified),
      CauseSketch(ticket: "T4", level: 2, cause: "带宽不足", verification: .excluded),
      CauseSketch(ticket: "T5", verification: .excluded), CauseSketch(ticket: "T6"),
      CauseSketch(ticket: "T8", verification: .verified),
    ]
    #expect(
      try await desk.figure("cause_verified_rate")
        == Figure(0.5, of: 4, leftOut: [.notRecorded: 1]))
    #expect(try await desk.measurement("cause_verified_rate").ripening == 2)
  }

  @Test func `found after the period's end are not known yet`() async throws {
    var desk = SketchedDesk([TicketSketch(category: "投诉", created: "2026-05-30")])
    desk.causes = [CauseSketch(ticket: "T1", analysed: "2026-06-02", verification: .verified)]
    #expect(try await desk.figure("cause_verified_rate") == Figure(nil, of: 0))
    #expect(try await desk.figure("cause_verified_rate", "all") == Figure(1, of: 1))
  }
}
