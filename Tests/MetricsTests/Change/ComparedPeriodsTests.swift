import Desk
import Metrics
import Statistics
import Testing

@Suite struct `A breakdown beside that of another period` {
  private func ticket(_ day: String, _ channel: String, _ category: String = "咨询") -> TicketSketch {
    var ticket = TicketSketch()
    ticket.created = Moment(stringLiteral: day + " 10:00")
    ticket.channel = channel
    ticket.category = category
    return ticket
  }

  private func answer(
    _ metrics: [Metric], _ tickets: [TicketSketch], _ settings: AnalysisSettings,
    by dimensions: [Dimension]
  ) async throws -> Breakdown {
    let desk = SketchedDesk(tickets, settings: settings)
    let question = Analysis.Question(
      metrics.map { MetricRequest($0) }, by: [dimensions], period: Period("2026-05"))
    return await desk.analysis.answer(question, against: try #require(Period("2026-04")))[0]
  }

  @Test func `compares counts by the working days of the calendar in force`() async throws {
    // 220 on the 22 weekdays of April; 190 on 19 of May: five days of holiday, a Saturday worked.
    let tickets =
      (0..<220).map { _ in ticket("2026-04-15", "电话") }
      + (0..<190).map { _ in ticket("2026-05-15", "电话") }
    let breakdown = try await answer([.ticketsCreated], tickets, .officeHours, by: [])
    let comparison = try #require(breakdown.rows[0].comparisons)[0]
    let change = try #require(comparison.byWorkingDay)
    #expect(change.first.exposure == 19)
    #expect(change.second.exposure == 22)
    #expect(change.first.value == 10)
    #expect(change.value == 1)
    #expect(comparison.change == -30)
  }

  @Test func `tells a count by its days, though the counts are the same`() async throws {
    let tickets =
      (0..<800).map { _ in ticket("2026-04-15", "电话") }
      + (0..<800).map { _ in ticket("2026-05-15", "电话") }
    let breakdown = try await answer([.ticketsCreated], tickets, .officeHours, by: [])
    let comparison = try #require(breakdown.rows[0].comparisons)[0]
    // As many tickets on 19 days as on 22.
    #expect(comparison.change == 0)
    #expect(comparison.byWorkingDay?.value.map { abs($0 - 22.0 / 19) < 1e-12 } == true)
  }

  @Test func `splits a ratio's change into what groups did and what their mix did`() async throws {
    // Phone: 10 of 50 complaints, then 5 of 25. Chat: 5 of 50, then 15 of 75.
    func month(_ day: String, _ phone: (Int, Int), _ chat: (Int, Int)) -> [TicketSketch] {
      (0..<phone.1).map { ticket(day, "电话", $0 < phone.0 ? "投诉" : "咨询") }
        + (0..<chat.1).map { ticket(day, "在线", $0 < chat.0 ? "投诉" : "咨询") }
    }
    let breakdown = try await answer(
      [.complaintRate, .ticketsCreated],
      month("2026-04-15", (10, 50), (5, 50)) + month("2026-05-15", (5, 25), (15, 75)),
      .shanghai, by: [.field(.channel)])
    let effects = try breakdown.rows.map { try #require($0.comparisons?[0].effect) }
    // 15 % became 20 %. Chat comes first, with 75 tickets: 10 points more on a middle share of 62.5 %.
    #expect(breakdown.rows[0].key == ["在线"])
    #expect(abs(effects[0].rate - 0.0625) < 1e-12)
    #expect(abs(effects[1].rate) < 1e-12)
    // Chat: 25 points more share, its middle 15 % against the totals' middle 17.5 %.
    #expect(abs(effects[0].mix - 0.25 * -0.025) < 1e-12)
    #expect(abs(effects[1].mix - -0.25 * 0.025) < 1e-12)
    let sum = effects.reduce(0) { $0 + $1.total }
    #expect(abs(sum - 0.05) < 1e-12)
    #expect(breakdown.rows.allSatisfy { $0.comparisons?[1].effect == nil }, "a count has no mix")
  }

  @Test func `splits nothing where nothing is broken down`() async throws {
    let tickets = [ticket("2026-04-15", "电话"), ticket("2026-05-15", "电话")]
    let breakdown = try await answer([.complaintRate], tickets, .shanghai, by: [])
    #expect(breakdown.rows[0].comparisons?.map(\.effect) == [nil])
  }
}
