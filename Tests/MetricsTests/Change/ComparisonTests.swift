import Desk
@testable import Metrics
import Statistics
import Testing

/// A tally of shares: so many yes of so many.
private func share(_ yes: Int, of total: Int) -> Tally {
  let readings = (0..<total).map { $0 < yes ? Reading.yes : Reading.no }
  return Tally(readings, keepsValues: false)
}

private func values(_ values: [Double]) -> Tally {
  Tally(values.map { Reading.value($0) }, keepsValues: true)
}

private func compared(
  _ metric: Metric, _ statistic: Statistic? = nil, current: Tally, base: Tally,
  lengths: PeriodLengths = PeriodLengths()
) -> Comparison {
  Comparison.of(
    MetricRequest(metric, statistics: [statistic]), current: current, base: base, lengths: lengths
  )[0]
}

@Suite struct `Comparison of two periods` {
  @Test func `tells a ratio's change in both ways, with Newcombe's interval`() throws {
    let comparison = compared(.csat, current: share(56, of: 70), base: share(48, of: 80))
    #expect(abs(try #require(comparison.change) - 0.2) < 1e-12)
    #expect(abs(try #require(comparison.relativeChange) - 1.0 / 3) < 1e-12)
    let interval = try #require(comparison.interval)
    #expect(abs(interval.low - 0.0524) < 5e-5)
    #expect(abs(interval.high - 0.3339) < 5e-5)
    #expect(abs(try #require(comparison.pValue) - 0.00805) < 5e-6)
  }

  @Test func `has no change where a side has no data, rather than a change of zero`() {
    let comparison = compared(.csat, current: share(5, of: 20), base: Tally())
    #expect(comparison.change == nil)
  }

  @Test func `takes durations by rank, so that one slow ticket does not decide`() throws {
    let before = (1...20).map { Double($0) }
    let pair = compared(
      .firstResponseTime, .percentile(50), current: values(before.dropLast() + [1_000_000]),
      base: values(before))
    let slower = compared(
      .firstResponseTime, .percentile(50), current: values(before.map { $0 + 30 }),
      base: values(before))
    #expect(slower.shift?.shift == 30)
    #expect(try #require(pair.pValue) > 0.9)
  }

  @Test func `tells by how much durations typically moved, whichever statistic is shown`() throws {
    // Every ticket takes 30 seconds longer: so do all pairs' middle and the mean.
    let before = (1...20).map { Double($0 * 7) }
    let comparisons = Comparison.of(
      MetricRequest(.firstResponseTime, statistics: [.mean, .percentile(50), .percentile(90)]),
      current: values(before.map { $0 + 30 }), base: values(before))
    for comparison in comparisons {
      let shift = try #require(comparison.shift)
      #expect(shift.shift == 30)
      let interval = try #require(shift.interval)
      #expect(interval.low < 30 && interval.high > 30)
    }
    #expect(Set(comparisons.map(\.pValue)).count == 1)
    #expect(comparisons[0].interval != nil, "a mean has Welch's interval beside it")
  }

  @Test func `takes a duration's mean by rank, against which one slow ticket does not count`() {
    let before = (1...20).map { Double($0) }
    // Each is four times as quick, but for one of eleven days: the mean says slower, the ranks quicker.
    let now = before.dropLast().map { $0 / 4 } + [1_000_000]
    let comparison = compared(
      .firstResponseTime, .mean, current: values(now), base: values(before))
    #expect(comparison.change.map { $0 > 0 } == true)
    #expect(comparison.pValue.map { $0 < 0.05 } == true)
    #expect(comparison.shift.map { $0.shift < 0 } == true)
  }

  @Test func `takes tickets within a limit as a share`() {
    let before = (0..<40).map { $0 < 10 ? 20.0 : 60.0 }
    let now = (0..<40).map { $0 < 30 ? 20.0 : 60.0 }
    let comparison = compared(
      .firstResponseTime, .within(seconds: 30), current: values(now), base: values(before))
    #expect(comparison.change == 0.5)
    #expect(comparison.shift == nil)
  }

  @Test func `takes a count against the length of its period`() throws {
    let now = Tally(Array(repeating: Reading.yes, count: 1240), keepsValues: false)
    let before = Tally(Array(repeating: Reading.yes, count: 1120), keepsValues: false)
    let pair = compared(.ticketsCreated, current: now, base: before)
    #expect(try #require(pair.pValue) < 0.05)
    // 31 days after 28: as many a day as before.
    let perDay = compared(
      .ticketsCreated, current: now, base: before, lengths: PeriodLengths(ratio: 31.0 / 28))
    #expect(try #require(perDay.pValue) > 0.9)
  }

  @Test func `takes the net promoter score's interval from both answers' variance`() throws {
    // 50 promoters, 30 passives, 20 detractors of 100, against 40, 30, 30:
    // score 30 against 10, variance (.7 - .09)/100 + (.7 - .01)/100 = .013.
    func answers(_ up: Int, _ middle: Int, _ down: Int) -> Tally {
      values(
        Array(repeating: 1, count: up) + Array(repeating: 0, count: middle)
          + Array(repeating: -1, count: down))
    }
    let comparison = compared(.nps, current: answers(50, 30, 20), base: answers(40, 30, 30))
    #expect(abs(try #require(comparison.change) - 20) < 1e-9)
    let margin = 1.959964 * 0.013.squareRoot() * 100
    #expect(abs(try #require(comparison.interval).low - (20 - margin)) < 1e-4)
  }
}
