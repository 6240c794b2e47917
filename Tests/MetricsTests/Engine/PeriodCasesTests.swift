import Desk
import Metrics
import Statistics
import Testing

@Suite struct `Single cases of a period` {
  private let desk = SketchedDesk([
    TicketSketch(created: "2026-04-01", resolved: "2026-04-02"),
    TicketSketch(created: "2026-04-01", responded: "2026-04-02", resolved: "2026-05-02"),
    TicketSketch(
      category: "投诉", created: "2026-05-10", responded: "2026-06-01", resolved: "2026-06-02"),
    TicketSketch(status: "已解决", created: "2026-05-11"),
    TicketSketch(created: "2026-06-01", resolved: "2026-07-01"),
  ])

  @Test func `hold what was created, resolved or open in the period`() {
    let context = desk.analysis.context(during: Period("2026-05"))
    var tickets: [TicketCase] = []
    context.forEachTicket(of: 1..<4) { tickets.append($0) }
    #expect(tickets.map(\.row) == [1, 2, 3])
    #expect(tickets.map(\.isCreatedInPeriod) == [false, true, true])
    #expect(tickets.map(\.isResolvedInPeriod) == [true, false, false])
    #expect(tickets.map(\.isOpen) == [false, true, false])
    #expect(tickets.map(\.isComplaint) == [false, true, false])
    #expect(tickets.map(\.respondedAt) == [Moment("2026-04-02").instant, nil, nil])
    #expect(tickets.map(\.resolvedAt) == [Moment("2026-05-02").instant, nil, nil])
    #expect(context.asOf == Moment("2026-06-01").instant)
    #expect(
      tickets.map { $0.reading(of: .resolutionTime) } == [
        .seconds(31 * 86_400), .leftOut(.notRecorded), .leftOut(.notRecorded),
      ])
  }

  /// Created in May: one open for 22 days on June 1st; one solved at an unknown time is left out.
  @Test func `give how long tickets were open`() {
    let observations = desk.analysis.timesToResolution(during: Period("2026-05"))
    #expect(observations.map(\.duration) == [22 * 86_400])
    #expect(observations.map(\.isObserved) == [false])
    let june = desk.analysis.timesToResolution(during: Period("2026-04"))
    #expect(june.map(\.duration) == [86_400, 30 * 86_400])
    #expect(june.map(\.isObserved) == [true, false])
  }

  @Test func `give the answers of the period with their tickets`() {
    let good = Rating(value: 5, scale: .oneToFive)
    let surveyed = SketchedDesk(
      desk.tickets,
      [
        ResponseSketch(ticket: "T2", answered: "2026-05-03", rating: good),
        ResponseSketch(ticket: "T2", rating: good, isFromTicket: true),
        ResponseSketch(ticket: "T3", invited: "2026-05-03"),
        ResponseSketch(ticket: "lost", answered: "2026-05-04", rating: good),
        ResponseSketch(ticket: "T1", answered: "2026-06-04", rating: good),
      ])
    let answers = surveyed.analysis.answers(during: Period("2026-05"))
    #expect(answers.map(\.row) == [1, nil])
  }
}
