import Desk
import Metrics
import Testing

@Suite struct `QA score` {
  private func desk(_ reviews: ReviewSketch...) -> SketchedDesk {
    var desk = SketchedDesk([TicketSketch(resolved: "2026-05-03 12:00")])
    desk.reviews = reviews
    return desk
  }

  @Test func `is the mean of the reviews of the period, by their own date`() async throws {
    let desk = desk(
      ReviewSketch(ticket: "T1", reviewed: "2026-05-04", total: 90),
      ReviewSketch(ticket: "T1", reviewed: "2026-05-31 23:59:59", total: 75),
      ReviewSketch(ticket: "T1", reviewed: "2026-06-01", total: 10))
    #expect(try await desk.figure("qa_score.mean") == Figure(82.5, of: 2))
    #expect(isClose(try await desk.measurement("qa_score", "all").value, 175.0 / 3, within: 1e-4))
  }

  @Test func `of items is their mean by weight, without those that were not rated`() async throws {
    let items = [
      ReviewSketch.Item(name: "greeting", score: 100, weight: 1),
      ReviewSketch.Item(name: "solution", score: 50, weight: 3),
      ReviewSketch.Item(name: "closing", score: nil, weight: 6),
    ]
    // (100 x 1 + 50 x 3) / 4
    let desk = desk(ReviewSketch(ticket: "T1", reviewed: "2026-05-04", items: items))
    #expect(try await desk.figure("qa_score.mean") == Figure(62.5, of: 1))
  }

  @Test func `of items without weights is their plain mean, and one total goes before all items`()
    async throws
  {
    let items = [
      ReviewSketch.Item(name: "a", score: 100), ReviewSketch.Item(name: "b", score: 50),
    ]
    let plain = desk(ReviewSketch(ticket: "T1", reviewed: "2026-05-04", items: items))
    #expect(try await plain.figure("qa_score.mean") == Figure(75, of: 1))
    let told = desk(ReviewSketch(ticket: "T1", reviewed: "2026-05-04", total: 60, items: items))
    #expect(try await told.figure("qa_score.mean") == Figure(60, of: 1))
  }

  @Test func `is absent without a score, and such a review is counted`() async throws {
    let desk = desk(ReviewSketch(ticket: "T1", reviewed: "2026-05-04", fatal: true))
    #expect(
      try await desk.figure("qa_score.mean") == Figure(nil, of: 0, leftOut: [.notRecorded: 1]))
  }

  @Test func `of the five published reviews is 52.97`() async throws {
    let scores: [Float] = [100, 9.91, 63.96, 90.99, 0]
    var desk = SketchedDesk([])
    desk.reviews = scores.enumerated().map { index, score in
      ReviewSketch(agent: "Kim", reviewed: Moment(seconds: 1_778_000_000 + index), total: score)
    }
    let mean = try await desk.measurement("qa_score.mean")
    #expect(isClose(mean.value, 52.972) && mean.sample == 5)
  }
}

/// A plan drew complaints three times as often as others: each of those reviews stands for 3 contacts less.
@Suite struct `Reviews that stand for several contacts` {
  private var desk: SketchedDesk {
    var desk = SketchedDesk([
      TicketSketch(id: "T1", channel: "电话", resolved: "2026-05-03 12:00"),
      TicketSketch(id: "T2", channel: "邮件", resolved: "2026-05-03 12:00"),
    ])
    desk.reviews = [
      ReviewSketch(
        ticket: "T1", reviewed: "2026-05-04", total: 60, fatal: true, stands: 1),
      ReviewSketch(
        ticket: "T1", reviewed: "2026-05-05", total: 70, fatal: false, stands: 1),
      ReviewSketch(
        ticket: "T2", reviewed: "2026-05-06", total: 90, fatal: false, stands: 3),
    ]
    return desk
  }

  /// (60 + 70 + 3 x 90) / 5. Distances -20, -10 and 3 x 10 give sqrt(1400 x 3 / 2) / 5 = 9.165, times
  /// 4.3027 of Student's t: 40.57 to 119.43, of which no score is above 100.
  @Test func `count for them in the mean and its interval`() async throws {
    let mean = try await desk.measurement("qa_score.mean")
    #expect(isClose(mean.value, 80) && mean.sample == 3)
    #expect(isClose(mean.low, 80 - 39.434, within: 0.01))
    #expect(mean.high == 100)
  }

  /// Of 5 contacts 3 passed and 1 was fatal. 25 / 11 = 2.27 reviews that count the same tell as much.
  @Test func `count for them in shares, whose sample stays the number of reviews`() async throws {
    let passed = try await desk.measurement("qa_pass_rate")
    #expect(isClose(passed.value, 0.6) && passed.sample == 3)
    // Wilson's interval of 0.6 in 25 / 11 by hand: z²/n 1.6903, centre 0.5372, margin 0.3934.
    #expect(isClose(passed.low, 0.1438, within: 0.001))
    #expect(isClose(passed.high, 0.9305, within: 0.001))
    #expect(isClose(try await desk.measurement("qa_fatal_rate").value, 0.2))
  }

  @Test func `count so in every group, in a trend's totals and case by case`() async throws {
    let analysis = desk.analysis
    let period = try #require(Period("2026-05"))
    let requests = try ["qa_score.mean", "qa_pass_rate"].map { try MetricRequest($0) }
    let rows = await analysis.answer(
      Analysis.Question(requests, by: [[.field(.channel)]], period: period))[0].rows
    let phone = try #require(rows.first { $0.key == ["电话"] })
    #expect(isClose(phone.measurements[0].value, 65) && phone.measurements[0].sample == 2)
    #expect(phone.measurements[1].value == 0)
    let metrics = requests.map(\.metric)
    let totals = await PeriodTotals(analysis, metrics, during: [period], workers: 1)
    for metric in metrics {
      let list = await analysis.cases(of: metric, during: period)
      #expect(list.isWeighted && list.groups[0].cases.map(\.weight) == [1, 1, 3])
      let tally = try #require(totals.tally(metric.id, in: period))
      #expect(tally == list.groups[0].tally)
      #expect(
        tally.measurement(of: metric.aggregation)
          == (await analysis.answer(Analysis.Question([MetricRequest(metric)], period: period)))[0]
          .rows[0].measurements[0])
    }
  }
}

@Suite struct `QA pass rate` {
  private func desk(_ scores: Float...) -> SketchedDesk {
    var desk = SketchedDesk([TicketSketch()])
    desk.reviews = scores.enumerated().map { index, score in
      ReviewSketch(ticket: "T1", reviewed: Moment(seconds: 1_778_000_000 + index), total: score)
    }
    return desk
  }

  @Test func `passes 80 and fails 79.9`() async throws {
    #expect(try await desk(80, 79.9, 100, 0).figure("qa_pass_rate") == Figure(0.5, of: 4))
  }

  @Test func `follows the mark that is configured`() async throws {
    var strict = desk(80, 90, 95)
    strict.settings.passMark = 90
    #expect(isClose(try await strict.measurement("qa_pass_rate").value, 2.0 / 3))
  }

  @Test func `takes three items of 80 for 80, whatever their weights`() async throws {
    var desk = SketchedDesk([TicketSketch()])
    let items = [0.1, 0.2, 0.7].map {
      ReviewSketch.Item(name: "item \($0)", score: 80, weight: Float($0))
    }
    desk.reviews = [ReviewSketch(ticket: "T1", reviewed: "2026-05-04", items: items)]
    #expect(try await desk.figure("qa_pass_rate") == Figure(1, of: 1))
  }

  @Test func `without a score is what the export says itself`() async throws {
    var desk = desk(90)
    desk.reviews.append(ReviewSketch(ticket: "T1", reviewed: "2026-05-09", passed: false))
    desk.reviews.append(ReviewSketch(ticket: "T1", reviewed: "2026-05-10"))
    #expect(
      try await desk.figure("qa_pass_rate") == Figure(0.5, of: 2, leftOut: [.notRecorded: 1]))
  }
}

@Suite struct `Fatal errors and coverage` {
  @Test func `a review is fatal if any of its items is`() async throws {
    var part = History()
    for (item, fatal) in [("greeting", false), ("compliance", true)] {
      var review = Review()
      review.ticket = part[.id].intern("T1")
      review.reviewedAt = Moment("2026-05-04").instant
      review.item = part.labels.intern(item)
      review.isFatal = fatal
      part.reviews.append(review)
    }
    var history = HistoryBuilder.history([TicketSketch()])
    _ = history.absorb(part)
    let question = Analysis.Question(
      [try MetricRequest("qa_fatal_rate")], period: Period("2026-05"))
    let answer = await Analysis(history, .shanghai).answer(question)[0]
    #expect(Figure(answer.rows[0].measurements[0]) == Figure(1, of: 1))
  }

  @Test func `coverage counts resolved tickets that were reviewed by the period's end`()
    async throws
  {
    var desk = SketchedDesk([
      TicketSketch(resolved: "2026-05-03"), TicketSketch(resolved: "2026-05-04"),
      TicketSketch(resolved: "2026-05-05"), TicketSketch(created: "2026-05-05"),
    ])
    desk.reviews = [
      ReviewSketch(ticket: "T1", reviewed: "2026-05-06", total: 90),
      ReviewSketch(ticket: "T1", reviewed: "2026-05-07", total: 80),
      ReviewSketch(ticket: "T2", reviewed: "2026-06-02", total: 90),
      ReviewSketch(ticket: "T9", reviewed: "2026-05-06", total: 90),
    ]
    #expect(isClose(try await desk.measurement("qa_coverage").value, 1.0 / 3))
    #expect(isClose(try await desk.measurement("qa_coverage", "all").value, 2.0 / 3))
    desk.tickets[0].resolved = "2026-04-30"
    #expect(
      try await desk.figure("qa_coverage", "2026-04")
        == Figure(nil, of: 0, leftOut: [.notRecorded: 1]))
    desk.tickets[0].resolved = "2026-05-03"
    desk.reviews = []
    #expect(
      try await desk.figure("qa_coverage") == Figure(nil, of: 0, leftOut: [.notRecorded: 3]))
  }
}

@Suite struct `Reviews by dimension` {
  @Test func `have their ticket's values, but their own agent`() async throws {
    var desk = SketchedDesk([
      TicketSketch(channel: "chat", agent: "Kim"), TicketSketch(channel: "phone", agent: "Lee"),
    ])
    desk.reviews = [
      ReviewSketch(ticket: "T1", reviewed: "2026-05-04", total: 90),
      ReviewSketch(ticket: "T1", agent: "Ada", reviewed: "2026-05-05", total: 70),
      ReviewSketch(ticket: "T2", reviewed: "2026-05-05", total: 50),
      ReviewSketch(agent: "Ada", reviewed: "2026-05-06", total: 60),
    ]
    #expect(
      try await desk.rows("qa_score.mean", by: ["channel"]) == [
        BreakdownRow(["chat"], 80), BreakdownRow(["phone"], 50), BreakdownRow([nil], 60),
      ])
    #expect(
      try await desk.rows("qa_score.mean", by: ["agent"]) == [
        BreakdownRow(["Ada"], 65), BreakdownRow(["Kim"], 90), BreakdownRow(["Lee"], 50),
      ])
    #expect(
      try await desk.rows("qa_score.mean", by: [], where: "agent = Ada and channel = chat") == [
        BreakdownRow([], 70)
      ])
    #expect(
      try await desk.rows("qa_score.mean", by: ["channel", "agent"], where: "not channel = chat")
        == [
          BreakdownRow(["phone", "Lee"], 50), BreakdownRow([nil, "Ada"], 60),
        ])
  }

  @Test func `name an agent where no ticket names any`() async throws {
    var desk = SketchedDesk([TicketSketch()])
    desk.reviews = [ReviewSketch(ticket: "T1", agent: "Ada", reviewed: "2026-05-05", total: 70)]
    #expect(
      try await desk.rows("qa_score.mean", by: ["agent"]) == [BreakdownRow(["Ada"], 70)])
  }
}

@Suite struct `What is no review of an agent` {
  @Test func `coverage does not count a sampling plan that nobody has filled in yet`() async throws
  {
    var desk = SketchedDesk([
      TicketSketch(resolved: "2026-05-03"), TicketSketch(resolved: "2026-05-04"),
    ])
    desk.reviews = [ReviewSketch(ticket: "T1", stands: 2)]
    #expect(
      try await desk.figure("qa_coverage") == Figure(nil, of: 0, leftOut: [.notRecorded: 2]))
    desk.reviews.append(ReviewSketch(ticket: "T2", reviewed: "2026-05-06", total: 90))
    #expect(try await desk.measurement("qa_coverage").value == 0.5)
    // Rated but not dated is reviewed all the same.
    desk.reviews[0].total = 80
    #expect(try await desk.measurement("qa_coverage").value == 1)
  }

  @Test func `agents are not measured by what they say of their own work`() async throws {
    var desk = SketchedDesk([
      TicketSketch(resolved: "2026-05-03"), TicketSketch(resolved: "2026-05-04"),
    ])
    desk.reviews = [
      ReviewSketch(ticket: "T1", reviewed: "2026-05-06", total: 70),
      ReviewSketch(
        ticket: "T1", reviewer: "Kim", reviewed: "2026-05-05", total: 100, fatal: true,
        kind: .agent),
      ReviewSketch(ticket: "T2", reviewer: "Kim", reviewed: "2026-05-05", total: 100, kind: .agent),
    ]
    #expect(try await desk.figure("qa_score.mean") == Figure(70, of: 1))
    #expect(try await desk.figure("qa_pass_rate") == Figure(0, of: 1))
    #expect(try await desk.measurement("qa_fatal_rate").sample == 0)
    #expect(try await desk.measurement("qa_coverage").value == 0.5)
  }
}
