import Desk
@testable import Metrics
import Statistics
import Testing

@Suite struct `Segments that left their limits` {
  @Test func `have no limits under twelve periods or with few cases`() {
    func series(_ months: Int, _ size: Int) -> FigureSeries {
      let tallies = (0..<months).map { month in
        Tally((0..<size).map { $0 < size / 2 ? Reading.yes : .no }, keepsValues: false)
      }
      return FigureSeries(
        .csat, tallies: tallies, workingDays: Array(repeating: 20, count: months))
    }
    #expect(series(11, 100).chart == nil)
    #expect(series(12, 9).chart == nil)
    #expect(series(12, 10).chart != nil)
    #expect(series(12, 10).signal == nil)
  }

  @Test func `count volumes by working day`() throws {
    // 21 tickets on 21 days and 30 on 30 are one a day: nothing moved.
    let days = [21, 30, 21, 30, 21, 30, 21, 30, 21, 30, 21, 30]
    let tallies = days.map { Tally((0..<$0).map { _ in Reading.yes }, keepsValues: false) }
    let series = FigureSeries(.ticketsCreated, tallies: tallies, workingDays: days)
    #expect(series.values == Array(repeating: 1, count: 12))
    #expect(series.signal == nil)
  }

  @Test func `are asked of a history, group by group`() async throws {
    var desk = SketchedDesk([])
    let first = try #require(Period("2025-05"))
    for month in 0..<13 {
      for index in 0..<80 {
        let day = first.shifted(by: month).first.adding(days: index % 28).daysSince1970
        var ticket = TicketSketch()
        ticket.created = Moment(seconds: day * 86_400)
        ticket.channel = index % 2 == 0 ? "电话" : "小程序"
        let isComplaint = index % 20 < (month == 12 ? 11 : 3) && index % 2 == 1 || index % 20 == 0
        ticket.flags[.isComplaint] = isComplaint
        desk.tickets.append(ticket)
      }
    }
    let question = Analysis.Question(
      [MetricRequest(.complaintRate), MetricRequest(.ticketsCreated)],
      by: [[.field(.channel)], [.field(.team)]],
      period: first.shifted(by: 12))
    let reach = PeriodReach(desk.analysis, first.shifted(by: 12))
    let facts = await desk.analysis.judged(question, around: reach)
    let signals = await desk.analysis.signals(question, over: reach.trend, facts)
    // Two figures of two channels; no ticket has a team.
    #expect(signals.segments.count == 4)
    let changed = signals.segments.filter { $0.judgement.verdict.isChange }
    #expect(changed.map(\.key) == [["小程序"]])
    let found = try #require(changed.first)
    #expect(found.metric.id == .complaintRate)
    // One in ten tickets of 小程序 was a complaint (the odd number under 3 of each twenty); now five are.
    #expect(found.series.values.last == 0.5)
    #expect(found.series.signal?.rule == .outside)
    #expect(found.judgement.verdict == .worsened)
    #expect(found.judgement.reason == .outsideUsual)
  }
}
