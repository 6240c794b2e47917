import Statistics
import Testing

@Suite struct `Indirect standardisation` {
  /// KPIs.md: Byar's limits of 10 are 4.787 and 18.391; here over the 8 that were expected.
  @Test func `compares with what was expected`() throws {
    let ratio = try #require(IndirectStandardisation(observed: 10, expected: 8))
    #expect(ratio.ratio == 1.25)
    #expect(abs(ratio.interval.low * 8 - 4.787) < 5e-4)
    #expect(abs(ratio.interval.high * 8 - 18.391) < 5e-4)
  }

  @Test func `keeps an upper bound where nothing was observed`() throws {
    let ratio = try #require(IndirectStandardisation(observed: 0, expected: 2))
    #expect(ratio.ratio == 0)
    #expect(ratio.interval.low == 0)
    #expect(ratio.interval.high > 1.8)
  }

  @Test func `is absent where nothing was expected`() {
    #expect(IndirectStandardisation(observed: 3, expected: 0) == nil)
  }
}

@Suite struct `Curves of a funnel` {
  /// Of 4 at 0.5 the counts have 1, 4, 6, 4 and 1 sixteenths. At a tail of 3 sixteenths the least count
  /// over it is 1, whose cumulative 5 sixteenths reach over it by 2 of its own 4: (1 - 0.5) / 4.
  @Test func `lie between the counts that can occur`() {
    let limits = funnelLimits(target: 0.5, total: 4, tail: 3.0 / 16)
    #expect(isClose(limits, 0.125, 0.875))
  }

  /// None of 4 has 1 sixteenth already: no count lies under a tail less than that.
  @Test func `end where ratios end`() {
    #expect(funnelLimits(target: 0.5, total: 4, tail: 0.001) == Interval(low: 0, high: 1))
  }

  /// KPIs.md: at .85 and n 20 the normal 99.8 % limit is 1.097, which no ratio can reach. The exact
  /// limits, SciPy 1.17.1 binom.ppf and binom.isf over n, are .55 and 1: within one ticket of the curve.
  @Test func `stay on the scale where normal limits leave it`() {
    let deviation = (0.85 * 0.15 / 20).squareRoot()
    let normal = 0.85 + NormalDistribution.criticalValue(confidence: 0.998) * deviation
    #expect(abs(normal - 1.097) < 5e-4)
    let curve = funnelLimits(target: 0.85, total: 20, tail: 0.001)
    #expect(abs(curve.low - 0.55) <= 1.0 / 20)
    #expect(curve.high == 1)
  }

  @Test func `narrow with every ticket, and hold the exact limits within one ticket`() {
    for target in [0.02, 0.5, 0.85] {
      var last = Interval(low: 0, high: 1)
      for total in [30, 60, 125, 250, 500, 1_000, 4_000] {
        let curve = funnelLimits(target: target, total: total, tail: 0.001)
        #expect(curve.low >= last.low && curve.high <= last.high)
        last = curve
        let count = BinomialDistribution(trials: total, probability: target)
        let low = count.largestCount(cumulativeAtMost: 0.001).map { $0 + 1 } ?? 0
        let high =
          total - (count.reversed.largestCount(cumulativeAtMost: 0.001).map { $0 + 1 } ?? 0)
        #expect(abs(curve.low - Double(low) / Double(total)) <= 1 / Double(total))
        #expect(abs(curve.high - Double(high) / Double(total)) <= 1 / Double(total))
      }
    }
  }
}
