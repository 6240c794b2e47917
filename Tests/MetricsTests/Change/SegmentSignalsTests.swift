import Desk
@testable import Metrics
import Statistics
import Testing

/// So many of a sample, each with the same chance.
private func draw(_ total: Int, _ chance: Double, _ numbers: inout SeededGenerator) -> Tally {
  let limit = UInt32(chance * Double(UInt32.max))
  var successes = 0
  for _ in 0..<total where UInt32(truncatingIfNeeded: numbers.next()) < limit { successes += 1 }
  return Tally(
    (0..<total).map { $0 < successes ? Reading.yes : Reading.no }, keepsValues: false)
}

/// Thirteen months of thirty segments of unlike size and level.
private struct DrawnDesk {
  /// How far a month's own level strays from its segment's, as a share of it.
  var restlessness = 0.0
  /// What the first segment's ratio is multiplied with in the last months.
  var plantedFactor = 1.0
  /// In how many of the last months.
  var plantedMonths = 1

  func signals(_ numbers: inout SeededGenerator) throws -> SegmentSignals {
    let first = try #require(Period("2025-05"))
    let segments = (0..<30).map { segment -> SegmentSignals.Segment in
      let size = segment == 0 ? 200 : Int.random(in: 20...200, using: &numbers)
      let level = segment == 0 ? 0.08 : Double.random(in: 0.02...0.6, using: &numbers)
      let tallies = (0..<13).map { month -> Tally in
        let stray = 1 + restlessness * Double.random(in: -1...1, using: &numbers)
        let planted = segment == 0 && month >= 13 - plantedMonths ? plantedFactor : 1
        return draw(
          size + Int.random(in: 0...size / 5, using: &numbers), min(0.95, level * stray * planted),
          &numbers)
      }
      let series = FigureSeries(
        .complaintRate, tallies: tallies, workingDays: Array(repeating: 21, count: 13))
      return SegmentSignals.Segment(
        metric: .complaintRate, statistic: nil, dimensions: [], key: ["S\(segment)"],
        series: series, share: 1)
    }
    return SegmentSignals(segments, over: (0..<13).map { first.shifted(by: $0) })
  }
}

@Suite struct `Segments that left their limits` {
  @Test func `are hardly ever named where only chance is at work`() throws {
    var numbers = SeededGenerator(seed: 4)
    var (named, signals, charts, expected) = (0, 0, 0, 0.0)
    for desk in 0..<200 {
      // Every other desk's months also differ among themselves by more than their samples explain.
      let drawn = try DrawnDesk(restlessness: desk % 2 == 0 ? 0 : 0.3).signals(&numbers)
      if !drawn.real.isEmpty { named += 1 }
      signals += drawn.signalCount
      charts += drawn.chartCount
      expected += drawn.expectedByChance
    }
    print("noise: \(named) of 200 desks name a segment; \(signals) of \(charts) charts signal")
    // One in twenty desks may.
    #expect(named <= 10)
    #expect(charts > 5_500)
    // The charts themselves signal as often as is said of them.
    #expect(abs(Double(signals) - expected) < 0.35 * expected)
  }

  @Test func `are found where one of thirty segments triples for a month`() throws {
    var numbers = SeededGenerator(seed: 5)
    var (found, others) = (0, 0)
    for _ in 0..<100 {
      let real = try DrawnDesk(plantedFactor: 3).signals(&numbers).real
      if real.first?.key == ["S0"] { found += 1 }
      others += real.count { $0.key != ["S0"] }
    }
    print("planted: found first in \(found) of 100 desks, with \(others) others named")
    #expect(found >= 95)
    #expect(others <= 10)
  }

  @Test func `are found where a lesser shift has lasted for months`() throws {
    var numbers = SeededGenerator(seed: 6)
    var found = 0
    for _ in 0..<100 {
      let drawn = try DrawnDesk(plantedFactor: 2, plantedMonths: 7).signals(&numbers)
      if drawn.real.first?.key == ["S0"] { found += 1 }
    }
    print("lasting: found in \(found) of 100 desks")
    #expect(found >= 70)
  }

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
    #expect(series.shift?.pValue == 1)
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
    let signals = await desk.analysis.signals(
      .init(
        [MetricRequest(.complaintRate), MetricRequest(.ticketsCreated)],
        by: [[.field(.channel)], [.field(.team)]]),
      over: (0..<13).map { first.shifted(by: $0) })
    // Two figures of two channels; no ticket has a team.
    #expect(signals.segments.count == 4)
    #expect(signals.real.map(\.key) == [["小程序"]])
    let found = try #require(signals.real.first)
    #expect(found.metric.id == .complaintRate)
    // One in ten tickets of 小程序 was a complaint (the odd number under 3 of each twenty); now five are.
    #expect(found.series.values.last == 0.5)
    #expect(found.series.signal?.rule == .outside)
    #expect(found.share == 0.5)
  }
}
