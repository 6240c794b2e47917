import Desk
import Metrics
import Statistics
import Testing

@Suite struct `Trend of a figure` {
  /// One ticket a day of every month, of which so many are complaints.
  private func trend(_ complaints: [Int]) async throws -> Trend {
    var tickets: [TicketSketch] = []
    for (month, count) in complaints.enumerated() {
      for day in 1...28 {
        let date = CivilDate(year: 2025, month: 1, day: 1).firstOfMonth(adding: month)
        tickets.append(
          .init(
            category: day <= count ? "投诉" : "咨询",
            created: Moment(stringLiteral: "\(date.adding(days: day - 1)) 10:00")))
      }
    }
    let clock = try #require(WallClock(identifier: "Asia/Shanghai"))
    let analysis = Analysis(HistoryBuilder.history(tickets), AnalysisSettings(clock: clock))
    let first = try #require(Period("2025-01"))
    let periods = complaints.indices.map { first.shifted(by: $0) }
    let totals = await PeriodTotals(analysis, [.complaintRate], during: periods, workers: 1)
    return Trend(.complaintRate, in: totals, over: periods)
  }

  @Test func `has no limits under twelve periods`() async throws {
    let trend = try await trend([4, 5, 4, 5, 4, 5, 4, 5, 4, 5, 4])
    #expect(trend.chart == nil)
    #expect(trend.values.count == 11)
    #expect(trend.signals.isEmpty)
  }

  @Test func `marks a period outside the limits of chance`() async throws {
    let trend = try await trend([4, 5, 4, 5, 4, 5, 4, 5, 4, 5, 4, 26])
    #expect(trend.chart?.lastSignal?.rule == .outside)
    #expect(trend.signals.contains(11))
  }

  @Test func `has a gap, not a zero, where a period has no tickets`() async throws {
    let trend = try await trend([4, 0, 4])
    #expect(trend.values[1] == 0)
    let first = try #require(trend.periods.first)
    let empty = await PeriodTotals(
      Analysis(History(), AnalysisSettings(clock: .utc)), [.complaintRate], during: [first],
      workers: 1)
    #expect(Trend(.complaintRate, in: empty, over: [first]).values == [nil])
  }
}
