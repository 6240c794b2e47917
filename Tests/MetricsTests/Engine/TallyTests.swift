@testable import Metrics
import Statistics
import Testing

@Suite struct `A tally` {
  private static let seconds = [
    473, 1161, 482, 101, 1253, 1684, 756, 512, 1081, 527, 827, 1049, 93, 1560, 809, 382, 317, 1081,
    1800, 556, 312, 1117, 1657, 121, 711, 756, 361, 923, 419, 1242, 105, 783, 763, 1068, 1293,
    1494, 1664, 1751, 1379, 371,
  ]
  private let tally = Tally(Self.seconds.map { Reading.seconds($0) }, keepsValues: true)
  private let distribution = Metric.Aggregation.distribution([.mean])

  /// Few different values, many, and such as are no whole seconds: each is kept in another way.
  @Test(arguments: [(7, 1000, 0), (401, 1_000_000, 0), (401, 500, 90_000)])
  func `has every value, in whatever order they come`(kinds: Int, unit: Int, less: Int) {
    let values: [Int64] = (0..<400).map { Int64($0 * 7_919 % kinds * unit - less) }
    let tally = Tally(values.map { Reading(raw: $0) }, keepsValues: true)
    #expect(tally.values.expanded == values.sorted())
    #expect(tally.sum == values.reduce(0, +) && tally.count == 400)
    let halves =
      Tally(values.prefix(170).map { Reading(raw: $0) }, keepsValues: true)
      + Tally(values.dropFirst(170).map { Reading(raw: $0) }, keepsValues: true)
    #expect(halves == tally)
  }

  /// Expected: NumPy 2.4 mean; SciPy 1.17 stats.t.interval.
  @Test func `gives the mean with Student's interval`() {
    let mean = tally.measurement(of: distribution, .mean)
    #expect(isClose(mean.value, 869.85) && mean.sample == 40)
    #expect(isClose(mean.low, 707.1994017076753) && isClose(mean.high, 1032.5005982923249))
    #expect(tally.measurement(of: .mean) == mean)
  }

  /// The exact sum of so many lives, in thousandths of a second, is more than 64 bits hold.
  @Test func `adds up what millions of tickets of a hundred years come to`() {
    var all = Tally([Reading.seconds(4_000_000_000)], keepsValues: true)
    for _ in 0..<24 { all = all + all }
    let mean = all.measurement(of: distribution, .mean)
    #expect(mean.value == 4_000_000_000 && mean.sample == 1 << 24)
    #expect(mean.low == 4_000_000_000 && mean.high == 4_000_000_000)
  }

  /// Expected: NumPy percentile; the order statistics at the ranks that SciPy's binom gives for 40
  /// values: 14 and 27, 32 and 40, none for the 95th percentile.
  @Test(arguments: [
    (50, 796.0, 527.0, 1081.0), (90, 1657.7, 1293, 1800), (95, 1687.35, nil, nil),
  ])
  func `gives percentiles with order statistics`(
    percent: Int, value: Double, low: Double?, high: Double?
  ) {
    let measurement = tally.measurement(of: distribution, .percentile(percent))
    #expect(isClose(measurement.value, value))
    #expect(measurement.low == low && measurement.high == high)
  }

  /// 15 of 40. Expected: SciPy binomtest(15, 40).proportion_ci(method="wilson").
  @Test func `gives the share within a limit with Wilson's interval`() {
    let share = tally.measurement(of: distribution, .within(seconds: 600))
    #expect(share.value == 0.375 && share.sample == 40)
    #expect(isClose(share.low, 0.24222979167233272) && isClose(share.high, 0.5296756086269889))
  }

  @Test func `gives the largest value without an interval`() {
    #expect(
      tally.measurement(of: distribution, .maximum) == Measurement(value: 1800, sample: 40))
  }

  /// KPIs.md, known answers of the Wilson interval.
  @Test(arguments: [
    (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611),
    (1, 29, 0.0061, 0.1718),
  ])
  func `gives a share with Wilson's interval`(
    successes: Int, total: Int, low: Double, high: Double
  ) throws {
    let readings = (0..<total).map { Reading.success($0 < successes) }
    let share = Tally(readings, keepsValues: false).measurement(of: .share)
    #expect(share.value == Double(successes) / Double(total) && share.sample == total)
    let (actualLow, actualHigh) = (try #require(share.low), try #require(share.high))
    #expect(abs(actualLow - low) < 0.00005 && abs(actualHigh - high) < 0.00005)
  }

  @Test func `of one value has a mean, and no interval`() {
    let one = Tally([Reading.value(2.5)], keepsValues: true)
    #expect(one.measurement(of: .mean) == Measurement(value: 2.5, sample: 1))
    #expect(
      one.measurement(of: distribution, .percentile(90)) == Measurement(value: 2.5, sample: 1))
  }

  @Test func `counts what is left out, by reason, and nothing of what lies outside`() {
    let readings: [Reading] = [
      .yes, .leftOut(.pending), .outside, .no, .leftOut(.impossible), .leftOut(.pending),
    ]
    let share = Tally(readings, keepsValues: false).measurement(of: .share)
    #expect(Figure(share) == Figure(0.5, of: 2, leftOut: [.pending: 2, .impossible: 1]))
  }

  @Test(arguments: [Metric.Aggregation.share, .mean, .fraction, .netPromoter])
  func `of nothing has no value, and one of counts is nought`(aggregation: Metric.Aggregation) {
    #expect(Tally().measurement(of: aggregation) == Measurement(value: nil, sample: 0))
    #expect(Tally().measurement(of: .count) == Measurement(value: 0, sample: 0))
    for statistic in [Statistic.mean, .percentile(50), .maximum, .within(seconds: 30)] {
      let measurement = Tally().measurement(of: distribution, statistic)
      #expect(measurement == Measurement(value: nil, sample: 0))
    }
  }
}

@Suite struct `Tallies of parts` {
  private static let aggregations: [(Metric.Aggregation, Statistic?)] = [
    (.count, nil), (.share, nil), (.mean, nil), (.fraction, nil), (.netPromoter, nil),
    (.distribution([]), .mean), (.distribution([]), .percentile(1)),
    (.distribution([]), .percentile(50)), (.distribution([]), .percentile(95)),
    (.distribution([]), .maximum), (.distribution([]), .within(seconds: 30)),
  ]

  private func readings(
    _ aggregation: Metric.Aggregation, _ numbers: inout SeededGenerator
  ) -> [Reading] {
    (0..<Int.random(in: 0...60, using: &numbers)).map { _ in
      if numbers.chance(15) { return .leftOut(numbers.pick(LeftOutReason.allCases)) }
      if numbers.chance(5) { return .outside }
      switch aggregation {
      case .count: return .yes
      case .share: return .success(numbers.chance(40))
      case .fraction: return .fraction(Int.random(in: 0...7, using: &numbers), of: 7)
      case .netPromoter: return .value(Double(Int.random(in: -1...1, using: &numbers)))
      case .mean, .distribution:
        return .value(Double(Int.random(in: -9_000...90_000, using: &numbers)) / 1000)
      }
    }
  }

  @Test(arguments: 0..<aggregations.count)
  func `add up to the tally of the whole, exactly and in any grouping`(index: Int) {
    let (aggregation, statistic) = Self.aggregations[index]
    let keeps = aggregation != .count && aggregation != .share
    var numbers = SeededGenerator(seed: UInt64(index) + 1)
    for _ in 0..<60 {
      let parts = (0..<3).map { _ in readings(aggregation, &numbers) }
      let tallies = parts.map { Tally($0, keepsValues: keeps) }
      let whole = Tally(parts.flatMap(\.self).shuffled(using: &numbers), keepsValues: keeps)
      let left = (tallies[0] + tallies[1]) + tallies[2]
      let right = tallies[0] + (tallies[1] + tallies[2])
      #expect(left == whole && right == whole && tallies[2] + tallies[0] + tallies[1] == whole)
      #expect(
        left.measurement(of: aggregation, statistic)
          == whole.measurement(of: aggregation, statistic))
      #expect(tallies[0] + Tally() == tallies[0] && Tally() + tallies[0] == tallies[0])
    }
  }
}
