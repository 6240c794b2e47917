import Desk
import Metrics
import RootCause
import Testing

/// What holds for every metric and every history, whatever its numbers are.
@Suite struct `The laws of answers` {
  private static let desks: [SketchedDesk] = [
    .random(seed: 11, settings: .shanghai), .random(seed: 12, settings: .officeHours),
  ]
  private static let periods = [nil, Period("2026-03"), Period("2026-Q2")]

  @Test(arguments: 0..<desks.count, 0..<periods.count)
  func `the cases behind a number add up to it`(desk: Int, period: Int) async throws {
    let analysis = Self.desks[desk].analysis
    let dimensions = [Dimension(named: "channel")]
    for metric in [Metric].catalogue {
      let list = await analysis.cases(of: metric, by: dimensions, during: Self.periods[period])
      let question = Analysis.Question(
        [MetricRequest(metric)], by: [dimensions], period: Self.periods[period])
      let breakdown = await analysis.answer(question)[0]
      #expect(list.groups.map(\.key) == breakdown.rows.map(\.key), "\(metric.id)")
      for (group, row) in zip(list.groups, breakdown.rows) {
        let figures = metric.statistics.map {
          group.tally.measurement(of: metric.aggregation, $0)
        }
        #expect(figures == row.measurements, "\(metric.id)")
        #expect(group.tally.count == group.cases.count { $0.reading.isValue })
      }
    }
  }

  @Test(arguments: 0..<desks.count)
  func `what a metric sees in each ticket is what it counts without a period`(desk: Int) async {
    let analysis = Self.desks[desk].analysis
    for metric in [Metric].catalogue {
      guard let facts = analysis.facts(of: metric) else { continue }
      let tally = Tally(facts, keepsValues: true)
      let whole = await analysis.totals(of: [metric], during: nil)[0]
      #expect(tally.count == whole.count, "\(metric.id)")
      #expect(tally.sum == whole.sum, "\(metric.id)")
      #expect(tally.leftOut == whole.leftOut, "\(metric.id)")
    }
  }

  @Test(arguments: 0..<desks.count)
  func `the groups of any dimension have all tickets, each once`(desk: Int) async {
    let analysis = Self.desks[desk].analysis
    let metrics: [Metric] = [.ticketsCreated, .ticketsResolved, .backlog, .complaints]
    let totals = await analysis.totals(of: metrics, during: Period("2026-03"))
    // A ticket with several causes belongs to each: of those, see the law below.
    let causes = ["cause", "cause_branch", "cause_status"]
    for name in Dimension.names.keys.sorted() where !causes.contains(name) {
      let question = Analysis.Question(
        metrics.map { MetricRequest($0) }, by: [[Dimension(named: name)]],
        period: Period("2026-03"))
      let rows = await analysis.answer(question)[0].rows
      for (place, total) in totals.enumerated() {
        #expect(rows.reduce(0) { $0 + $1.measurements[place].sample } == total.count, "\(name)")
      }
    }
  }

  @Test(arguments: 0..<desks.count, [Dimension.cause, .causeBranch, .causeStatus])
  func `the groups of causes have all tickets, each once in a group`(
    desk: Int, dimension: Dimension
  ) async {
    let analysis = Self.desks[desk].analysis
    let created = analysis.createdTickets(during: Period("2026-03"))

    let groups = await analysis.groups(of: created, by: [dimension])

    #expect(Set(groups.flatMap(\.rows)) == Set(created))
    for group in groups { #expect(Set(group.rows).count == group.rows.count) }
    let entries = analysis.complaintCauses.entries
    for group in groups where group.key == [nil] {
      #expect(group.rows.allSatisfy { entries[$0] == nil })
    }
    let answer = await analysis.answer(
      .init([MetricRequest(.ticketsCreated)], by: [[dimension]], period: Period("2026-03")))
    for row in answer[0].rows {
      #expect(groups.first { $0.key == row.key }?.rows.count == row.measurements[0].sample)
    }
  }

  @Test(arguments: 0..<desks.count)
  func `a period against itself has not changed`(desk: Int) async throws {
    let analysis = Self.desks[desk].analysis
    let march = try #require(Period("2026-03"))
    let question = Analysis.Question(
      [Metric].catalogue.map { MetricRequest($0) }, by: [[], [Dimension(named: "channel")]],
      period: march)
    let compared = await analysis.answer(question, against: march)
    let plain = await analysis.answer(question)
    for (comparison, breakdown) in zip(compared, plain) {
      #expect(comparison.rows.map(\.key) == breakdown.rows.map(\.key))
      for (row, own) in zip(comparison.rows, breakdown.rows) {
        let comparisons = try #require(row.comparisons)
        #expect(row.measurements == own.measurements)
        #expect(comparisons.map(\.current) == own.measurements)
        for entry in comparisons {
          #expect(entry.change == (entry.current.value == nil ? nil : 0))
        }
      }
    }
  }

  /// Tickets with all their moments: opening + created - resolved = closing, month after month, where
  /// a resolution before its creation is nobody's, and what was cancelled is not resolved.
  @Test(arguments: 0..<desks.count)
  func `what was open, and came, and went is what is open`(desk: Int) async throws {
    var sketched = Self.desks[desk]
    sketched.tickets = sketched.tickets.filter { ticket in
      guard let created = ticket.created, let resolved = ticket.resolved else { return false }
      return created.seconds <= resolved.seconds && ticket.status != "已取消"
    }
    #expect(sketched.tickets.count > 100)
    let analysis = sketched.analysis
    let newest = try #require(analysis.newestInstant)
    var opening = 0
    var month = try #require(Period("2026-01"))
    for _ in 0..<6 {
      guard month.span(on: analysis.settings.clock).to <= newest else { break }
      let counts = await analysis.totals(
        of: [.ticketsCreated, .ticketsResolved, .backlog], during: month
      ).map(\.count)
      #expect(opening + counts[0] - counts[1] == counts[2], "\(month)")
      opening = counts[2]
      month = month.shifted(by: 1)
    }
    #expect(opening >= 0 && month != Period("2026-01"))
  }
}
