import Desk
import Metrics
import Testing

@Suite struct `Totals of many periods` {
  private static let tickets: [TicketSketch] = [
    .init(
      customer: "a", category: "咨询", created: "2026-03-30 10:00", responded: "2026-03-30 10:05",
      resolved: "2026-05-02 09:00", counts: [.reopens: 1, .replies: 2]),
    .init(customer: "a", category: "服务投诉", created: "2026-04-10 10:00"),
    .init(
      customer: "b", category: "服务投诉", created: "2026-05-03 08:00",
      resolved: "2026-05-03 09:00", counts: [.reopens: 0, .replies: 1]),
    .init(customer: "b", resolved: "2026-04-20 09:00"),
    .init(customer: "c", created: "2026-05-31 23:59"),
  ]
  private static let responses: [ResponseSketch] = [
    .init(
      ticket: "T1", invited: "2026-05-02 10:00", answered: "2026-05-03 10:00",
      rating: Rating(value: 2, scale: .oneToFive), recommendation: 3),
    .init(ticket: "T3", invited: "2026-04-30 10:00"),
  ]

  @Test func `agree with one period asked for at a time, for every metric`() async throws {
    let history = HistoryBuilder.history(Self.tickets, Self.responses)
    let clock = try #require(WallClock(identifier: "Asia/Shanghai"))
    let analysis = Analysis(history, AnalysisSettings(clock: clock))
    let periods = ["2026-03", "2026-04", "2026-05", "2026-06"].compactMap { Period($0) }
    let totals = await PeriodTotals(
      analysis, [Metric].catalogue, during: periods, workers: 2)
    for period in periods {
      let expected = await analysis.totals(of: [Metric].catalogue, during: period)
      for (metric, tally) in zip([Metric].catalogue, expected) {
        #expect(totals.tally(metric.id, in: period) == tally, "\(metric.id) in \(period)")
      }
      let requests = [Metric].catalogue.map { MetricRequest($0) }
      let answer = await analysis.answer(.init(requests, period: period))[0]
      for request in requests {
        for statistic in request.statistics {
          let key = request.metric.key(statistic)
          let measurement = totals.measurement(request.metric, statistic, in: period)
          #expect(measurement == answer[key], "\(key) in \(period)")
        }
      }
    }
  }
}
