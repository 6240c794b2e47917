import Statistics
import Testing

@Suite struct `Binomial distribution` {
  /// Expected: mpmath 1.4.1, 40 figures; sums of the last two SciPy 1.17.1.
  @Test(arguments: [
    (
      BinomialDistribution(trials: 10, probability: 0.5), 3,
      0.1171875, 0.171875
    ),
    (
      BinomialDistribution(trials: 20, probability: 0.1), 0,
      0.12157665459056927, 0.12157665459056927
    ),
    (
      BinomialDistribution(trials: 20, probability: 0.9), 20,
      0.12157665459056935, 1
    ),
    (
      BinomialDistribution(trials: 20, probability: 0.85), 17,
      0.24282889614926763, 0.59510372199256467
    ),
    (
      BinomialDistribution(trials: 1_000, probability: 0.5), 450,
      0.00016939724527711569, 0.0008652680424881588
    ),
    (
      BinomialDistribution(trials: 1_000_000, probability: 0.9), 900_000,
      0.0013298064808525465, 0.5004875960756127
    ),
    (
      BinomialDistribution(trials: 1_000_000, probability: 0.9), 899_400,
      0.00018012947547997095, 0.022912211671373868
    ),
  ])
  func `single probabilities and sums have full precision`(
    binomial: BinomialDistribution, count: Int, mass: Double, cumulative: Double
  ) {
    #expect(isClose(binomial.mass(count), mass, within: 1e-10))
    #expect(isClose(binomial.cumulative(count), cumulative, within: 1e-11))
    #expect(isClose(binomial.upperTail(count), 1 - cumulative, within: 1e-10))
  }

  @Test func `counts outside the trials are impossible`() {
    let binomial = BinomialDistribution(trials: 5, probability: 0.3)
    #expect(binomial.mass(-1) == 0)
    #expect(binomial.mass(6) == 0)
    #expect(binomial.cumulative(-1) == 0)
    #expect(binomial.cumulative(5) == 1)
    #expect(binomial.upperTail(-1) == 1)
  }

  @Test func `certainty and impossibility have no spread`() {
    #expect(BinomialDistribution(trials: 5, probability: 0).mass(0) == 1)
    #expect(BinomialDistribution(trials: 5, probability: 0).cumulative(0) == 1)
    #expect(BinomialDistribution(trials: 5, probability: 1).mass(5) == 1)
    #expect(BinomialDistribution(trials: 5, probability: 1).cumulative(4) == 0)
    #expect(BinomialDistribution(trials: 0, probability: 0.4).mass(0) == 1)
    #expect(BinomialDistribution(trials: 0, probability: 0.4).cumulative(0) == 1)
  }

  @Test(arguments: [0.02, 0.3, 0.5, 0.97], [1, 2, 7, 40, 333])
  func `largest count is that of a plain search`(probability: Double, trials: Int) {
    let binomial = BinomialDistribution(trials: trials, probability: probability)
    for limit in [1e-6, 0.025, 0.5, 0.9] {
      let expected = (0...trials).last { binomial.cumulative($0) <= limit }
      #expect(binomial.largestCount(cumulativeAtMost: limit) == expected)
    }
  }
}

@Suite struct `Successes of unequal trials` {
  @Test func `are counted exactly`() {
    let count = PoissonBinomialDistribution([0.5, 0.5, 1])
    #expect(count.lowerTail(0) == 0 && count.lowerTail(1) == 0.25 && count.lowerTail(2) == 0.75)
    #expect(count.upperTail(3) == 0.25 && count.upperTail(0) == 1)
    #expect(count.limits(tail: 0.25) == 2...2 && count.limits(tail: 0.2) == 1...3)
  }

  @Test func `of equal chances are the binomial distribution`() {
    let count = PoissonBinomialDistribution([Double](repeating: 0.3, count: 40))
    let binomial = BinomialDistribution(trials: 40, probability: 0.3)
    for successes in 0...40 {
      #expect(abs(count.lowerTail(successes) - binomial.cumulative(successes)) < 1e-12)
    }
  }
}
