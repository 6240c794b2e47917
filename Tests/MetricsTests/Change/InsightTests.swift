import Desk
import Metrics
import Statistics
import Testing

@Suite struct `Ratios judged together` {
  private typealias Subject = (key: String, now: Proportion, reference: Proportion)

  private func scan(
    _ subjects: [Subject], smallestSample: Int = 1
  ) -> RatioScan<String> {
    RatioScan(subjects, smallestSample: smallestSample)
  }

  /// 20 of 100 against 10 of 200 is real beside nine subjects that do not move.
  private var moved: [Subject] {
    [("risen", Proportion(successes: 20, of: 100), Proportion(successes: 10, of: 200))]
      + (1...9).map {
        ("still \($0)", Proportion(successes: 10, of: 100), Proportion(successes: 20, of: 200))
      }
  }

  @Test func `list the most surprising first, and name what rose by more than chance`() throws {
    let scan = scan(moved.reversed())
    #expect(scan.segments.count == 10)
    #expect(scan.segments[0].key == "risen")
    #expect(scan.segments.filter(\.isReal).map(\.key) == ["risen"])
    let rise = scan.segments[0]
    #expect(abs(rise.change - 0.15) < 1e-12)
    #expect(abs(try #require(rise.relativeChange) - 3) < 1e-12)
  }

  /// 13 of 100 against 4 of 100 has a p-value of 0.022: real alone, and not as one of ten.
  @Test func `are held to how many were looked at`() throws {
    let weak: Subject = (
      "weak", Proportion(successes: 13, of: 100), Proportion(successes: 4, of: 100)
    )
    let alone = try #require(scan([weak]).segments.first)
    #expect(alone.isReal && alone.pValue > 0.005)
    #expect(scan([weak] + moved.dropFirst()).segments.allSatisfy { !$0.isReal })
  }

  @Test func `pass over small samples, and over what never happened`() {
    let small: Subject = (
      "small", Proportion(successes: 5, of: 9), Proportion(successes: 1, of: 400)
    )
    let never: Subject = (
      "never", Proportion(successes: 0, of: 400), Proportion(successes: 0, of: 400)
    )
    #expect(scan([small, never], smallestSample: 10).segments.isEmpty)
    #expect(scan([small, never]).segments.map(\.key) == ["small"])
  }
}

@Suite struct `Periods that the data reaches` {
  private func reach(_ oldest: Moment, _ period: String) throws -> PeriodReach {
    let history = HistoryBuilder.history([.init(created: oldest)], [])
    let clock = try #require(WallClock(identifier: "Asia/Shanghai"))
    return PeriodReach(
      Analysis(history, AnalysisSettings(clock: clock)), try #require(Period(period)))
  }

  @Test func `end with the period, and begin with that of the oldest ticket`() throws {
    let reach = try reach("2026-02-28 23:59", "2026-05")
    #expect(reach.trend.map(\.description) == ["2026-02", "2026-03", "2026-04", "2026-05"])
    #expect(reach.previous?.description == "2026-04")
    #expect(reach.yearBefore == nil)
    #expect(reach.all == reach.trend)
  }

  @Test func `are thirteen at most, with the same period of the year before`() throws {
    let reach = try reach("2020-01-01 00:00", "2026-05")
    #expect(reach.trend.count == 13)
    #expect(reach.trend.first == reach.yearBefore)
    #expect(reach.all.count == 13)
  }

  @Test func `do not go back before the first ticket`() throws {
    let reach = try reach("2026-05-01 00:00", "2026-05")
    #expect(reach.previous == nil)
    #expect(reach.trend.map(\.description) == ["2026-05"])
  }
}

@Suite struct `What a period shows` {
  private func insights(_ tickets: [TicketSketch]) async throws -> PeriodInsights {
    let history = HistoryBuilder.history(tickets, [])
    let clock = try #require(WallClock(identifier: "Asia/Shanghai"))
    return await PeriodInsights(
      Analysis(history, AnalysisSettings(clock: clock)),
      during: try #require(Period("2026-05")), workers: 1)
  }

  /// A ticket of a day of a month, by its number; reopened or not.
  private func ticket(
    _ month: Int, _ day: Int, _ category: String, channel: String = "电话", reopens: Int = 0
  ) -> TicketSketch {
    let created = Moment(
      stringLiteral: "2026-0\(month)-\(day < 10 ? "0" : "")\(day) 09:00")
    return .init(
      channel: channel, category: category, created: created,
      responded: Moment(seconds: created.seconds + 600),
      resolved: Moment(seconds: created.seconds + 3600), counts: [.reopens: reopens])
  }

  @Test func `has a gap, not a zero, in the trend of a period without tickets`() async throws {
    let insights = try await insights([ticket(3, 1, "咨询"), ticket(5, 1, "咨询")])
    #expect(insights.figures[.reopenRate]?.trend == [0, nil, 0])
  }

  /// 280 tickets a month; refunds are 28 of them in April and 84 in May, all by phone.
  @Test func `is a category that rose, beside a total that did not`() async throws {
    let tickets = [4, 5].flatMap { month in
      (0..<280).map { number in
        let isRefund = number % 10 < (month == 5 ? 3 : 1)
        return ticket(
          month, number % 28 + 1, isRefund ? "退款" : "咨询",
          channel: isRefund || number % 2 == 0 ? "电话" : "邮件")
      }
    }
    let facts = try await insights(tickets).facts
    let refunds = try #require(facts[.ticketsCreated, of: ["退款"], by: [.category]])
    #expect(refunds.measurement.value == 84)
    #expect(refunds.judgement.verdict == .changed)
    #expect(refunds.judgement.since == Period("2026-05"))
    let usual = try #require(refunds.judgement.usual)
    #expect(usual.low < 28 && usual.high < 84)
    // As many tickets as the month before, on as many days as there are.
    #expect(facts[.ticketsCreated]?.judgement.verdict == .noClearChange)
  }

  /// Ten tickets a day; on the 10th and the 11th nine of ten come open again, else one of ten.
  @Test func `is a batch of days whose tickets came open again`() async throws {
    let tickets = (1...28).flatMap { day in
      (0..<10).map { number in
        let isReopened = number < (day == 10 || day == 11 ? 9 : 1)
        return ticket(5, day, "物流", reopens: isReopened ? 1 : 0)
      }
    }
    let batch = try #require(try await insights(tickets).reopenedBatch)
    #expect(batch.category == "物流")
    #expect([batch.firstDay, batch.lastDay] == ["2026-05-10", "2026-05-11"])
    #expect(batch.inside == Proportion(successes: 18, of: 20))
    #expect(batch.outside == Proportion(successes: 26, of: 260))
  }

  /// Closed a month later, two months later and the next day, and never resolved: they leave the backlog
  /// without a resolution, which is no reopening either.
  @Test func `balances tickets that were closed without a resolution`() async throws {
    let balances = try await insights([
      TicketSketch(created: "2025-04-10", closed: "2025-05-10"),
      TicketSketch(created: "2025-04-11", closed: "2025-06-10"),
      TicketSketch(created: "2026-05-02", closed: "2026-05-03"),
    ]).backlogBalances
    #expect(balances.count == 13)
    #expect(balances.map(\.opening) == [2, 1] + Array(repeating: 0, count: 11))
    #expect(balances.map(\.closing) == [1] + Array(repeating: 0, count: 12))
    #expect(balances.map(\.untimed) == [-1, -1] + Array(repeating: 0, count: 10) + [-1])
    #expect(balances.allSatisfy { $0.reopened == 0 && $0.resolved == 0 })
  }

  @Test func `is nothing where every day and month is alike`() async throws {
    let tickets = [4, 5].flatMap { month in
      (1...28).flatMap { day in (0..<5).map { _ in ticket(month, day, "咨询") } }
    }
    let insights = try await insights(tickets)
    #expect(!insights.facts.facts.contains { $0.judgement.verdict.isChange })
    #expect(insights.reopenedBatch == nil && insights.ratioShifts.isEmpty)
    #expect(insights.backlogBalances.map(\.created) == [140, 140])
    #expect(insights.backlogBalances.map(\.closing) == [0, 0])
  }
}
