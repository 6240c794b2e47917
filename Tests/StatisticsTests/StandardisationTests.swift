import Statistics
import Testing

/// The kidney stones of Charig and others (1986): open surgery and percutaneous, small and large.
private let surgery = [Proportion(successes: 81, of: 87), Proportion(successes: 192, of: 263)]
private let puncture = [Proportion(successes: 234, of: 270), Proportion(successes: 55, of: 80)]

@Suite struct `Direct standardisation` {
  /// KPI.md: crude 78.0 / 82.6 % becomes 83.25 / 77.89 %. Intervals: the formula in NumPy, over
  /// statsmodels 0.15.0, proportion_confint(method="wilson").
  @Test func `turns the order round where the mix made it`() throws {
    let one = try #require(DirectStandardisation(surgery, mix: [357, 343]))
    let other = try #require(DirectStandardisation(puncture, mix: [357, 343]))
    #expect(abs(one.value - 0.8325) < 5e-5)
    #expect(abs(other.value - 0.7789) < 5e-5)
    #expect(isClose(one.variance, 0.0003718856821020273))
    #expect(isClose(one.interval, 0.7859216220588722, 0.8634854966441857))
    #expect(isClose(other.variance, 0.0007561183232060184))
    #expect(isClose(other.interval, 0.7209634560734239, 0.8269881635271314))
  }

  @Test func `of one category is its own ratio and Wilson interval`() throws {
    let one = try #require(DirectStandardisation([Proportion(successes: 7, of: 7)], mix: [90]))
    #expect(one.value == 1)
    #expect(one.variance == 0)
    #expect(isClose(one.interval.low, try #require(wilsonInterval(successes: 7, of: 7)).low))
    #expect(one.interval.high == 1)
  }

  @Test func `passes over categories that nobody has`() throws {
    let extra = surgery + [Proportion(successes: 0, of: 0), Proportion(successes: 4, of: 9)]
    let with = try #require(DirectStandardisation(extra, mix: [357, 343, 0, 0]))
    #expect(with == DirectStandardisation(surgery, mix: [357, 343]))
  }

  @Test func `is absent without a mix, or without tickets where everyone has some`() {
    #expect(DirectStandardisation([], mix: []) == nil)
    #expect(DirectStandardisation(surgery, mix: [0, 0]) == nil)
    let missing = [Proportion(successes: 81, of: 87), Proportion(successes: 0, of: 0)]
    #expect(DirectStandardisation(missing, mix: [357, 343]) == nil)
  }
}

@Suite struct `Indirect standardisation` {
  /// KPI.md: Byar's limits of 10 are 4.787 and 18.391; here over the 8 that were expected.
  @Test func `compares with what was expected`() throws {
    let ratio = try #require(IndirectStandardisation(observed: 10, expected: 8))
    #expect(ratio.ratio == 1.25)
    #expect(abs(ratio.interval.low * 8 - 4.787) < 5e-4)
    #expect(abs(ratio.interval.high * 8 - 18.391) < 5e-4)
  }

  /// By hand: 234 + 55 against 270 x 315/357 + 80 x 247/343, everyone being both groups.
  @Test func `expects everyone's ratio in each category`() throws {
    let everyone = zip(surgery, puncture).map {
      Proportion(successes: $0.successes + $1.successes, of: $0.total + $1.total)
    }
    let ratio = try #require(IndirectStandardisation(puncture, against: everyone))
    #expect(ratio.observed == 289)
    #expect(isClose(ratio.expected, 270 * 315.0 / 357 + 80 * 247.0 / 343))
    #expect(isClose(ratio.ratio, 289 / (270 * 315.0 / 357 + 80 * 247.0 / 343)))
  }

  @Test func `of everyone against everyone is one`() throws {
    #expect(isClose(try #require(IndirectStandardisation(surgery, against: surgery)).ratio, 1))
  }

  @Test func `keeps an upper bound where nothing was observed`() throws {
    let ratio = try #require(IndirectStandardisation(observed: 0, expected: 2))
    #expect(ratio.ratio == 0)
    #expect(ratio.interval.low == 0)
    #expect(ratio.interval.high > 1.8)
  }

  @Test func `is absent where nothing was expected, or a category is unknown`() {
    let none = Proportion(successes: 0, of: 0)
    #expect(IndirectStandardisation(observed: 3, expected: 0) == nil)
    #expect(IndirectStandardisation([], against: []) == nil)
    #expect(IndirectStandardisation(surgery, against: [surgery[0], none]) == nil)
    #expect(IndirectStandardisation([surgery[0], none], against: [surgery[0], none]) != nil)
  }
}

@Suite struct `Curves of a funnel` {
  /// Of 4 at 0.5 the counts have 1, 4, 6, 4 and 1 sixteenths. At a tail of 3 sixteenths the least count
  /// over it is 1, whose cumulative 5 sixteenths reach over it by 2 of its own 4: (1 - 0.5) / 4.
  @Test func `lie between the counts that can occur`() {
    let limits = FunnelCurve.limits(target: 0.5, total: 4, tail: 3.0 / 16)
    #expect(isClose(limits, 0.125, 0.875))
  }

  /// None of 4 has 1 sixteenth already: no count lies under a tail less than that.
  @Test func `end where ratios end`() {
    #expect(FunnelCurve.limits(target: 0.5, total: 4, tail: 0.001) == Interval(low: 0, high: 1))
  }

  /// KPI.md: at .85 and n 20 the normal 99.8 % limit is 1.097, which no ratio can reach. The exact
  /// limits, SciPy 1.17.1 binom.ppf and binom.isf over n, are .55 and 1: within one ticket of the curve.
  @Test func `stay on the scale where normal limits leave it`() {
    let deviation = (0.85 * 0.15 / 20).squareRoot()
    let normal = 0.85 + NormalDistribution.criticalValue(confidence: 0.998) * deviation
    #expect(abs(normal - 1.097) < 5e-4)
    let curve = FunnelCurve.limits(target: 0.85, total: 20, tail: 0.001)
    #expect(abs(curve.low - 0.55) <= 1.0 / 20)
    #expect(curve.high == 1)
  }

  @Test func `narrow with every ticket, and hold the exact limits within one ticket`() {
    for target in [0.02, 0.5, 0.85] {
      var last = Interval(low: 0, high: 1)
      for total in [30, 60, 125, 250, 500, 1_000, 4_000] {
        let curve = FunnelCurve.limits(target: target, total: total, tail: 0.001)
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
