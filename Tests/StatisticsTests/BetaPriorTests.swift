import Statistics
import Testing

@Suite struct `Beta-binomial shrinkage` {
  /// KPI.md: .2636 and .2905; a player's batting average against all players'.
  @Test func `pulls few tickets far and many little`() {
    let prior = BetaPrior(a: 78.661, b: 224.875)
    #expect(abs(prior.shrunk(Proportion(successes: 4, of: 10)) - 0.2636) < 5e-5)
    #expect(abs(prior.shrunk(Proportion(successes: 300, of: 1_000)) - 0.2905) < 5e-5)
  }

  @Test func `is the team's ratio without tickets, and half way with as many as its strength`() {
    let prior = BetaPrior(a: 12, b: 4)
    #expect(prior.mean == 0.75)
    #expect(prior.strength == 16)
    #expect(prior.shrunk(Proportion(successes: 0, of: 0)) == 0.75)
    #expect(prior.shrunk(Proportion(successes: 4, of: 16)) == 0.5)
  }

  /// Expected: SciPy 1.17.1, beta.ppf.
  @Test func `has an interval that narrows with tickets`() {
    let prior = BetaPrior(a: 78.661, b: 224.875)
    #expect(
      isClose(
        prior.interval(of: Proportion(successes: 4, of: 10)), 0.21642480632291866,
        0.3137133357674227))
    #expect(
      isClose(
        prior.interval(of: Proportion(successes: 300, of: 1_000)), 0.26616178371841587,
        0.3154222762752556))
  }
}

@Suite struct `Prior that groups speak for` {
  /// Expected: mpmath 1.4.1, 40 figures, the root of both slopes of the likelihood.
  @Test func `is the most likely one`() throws {
    let prior = try #require(
      BetaPrior(fitting: [
        Proportion(successes: 4, of: 10), Proportion(successes: 30, of: 100),
        Proportion(successes: 60, of: 100), Proportion(successes: 45, of: 100),
      ]))
    #expect(isClose(prior.a, 9.784643607000163))
    #expect(isClose(prior.b, 12.233830362715759))
  }

  @Test func `does not change with empty groups, nor with their order`() throws {
    let groups = [
      Proportion(successes: 8, of: 10), Proportion(successes: 90, of: 300),
      Proportion(successes: 5, of: 5), Proportion(successes: 0, of: 7),
    ]
    let prior = try #require(BetaPrior(fitting: groups))
    let other = try #require(
      BetaPrior(fitting: groups.reversed() + [Proportion(successes: 0, of: 0)]))
    #expect(isClose(prior.a, other.a, within: 1e-10))
    #expect(isClose(prior.b, other.b, within: 1e-10))
  }

  /// 2,000 agents whose true ratios lie evenly about 0.8 as beta 40 and 10 has them.
  @Test func `comes back from ratios that were drawn from one`() throws {
    let beta = BetaDistribution(a: 40, b: 10)
    let random = scatteredValues(6_000, seed: 7).map { min(max($0, 1e-9), 1 - 1e-9) }
    let groups = stride(from: 0, to: 6_000, by: 3).map { index in
      let total = 30 + Int(random[index] * 200)
      let binomial = BinomialDistribution(
        trials: total, probability: beta.quantile(random[index + 1]))
      let below = binomial.largestCount(cumulativeAtMost: random[index + 2])
      return Proportion(successes: below.map { $0 + 1 } ?? 0, of: total)
    }
    let prior = try #require(BetaPrior(fitting: groups))
    #expect(abs(prior.mean - 0.8) < 0.005)
    #expect(abs(prior.strength - 50) < 5)
  }

  @Test func `is absent where groups differ no more than chance explains`() {
    #expect(
      BetaPrior(fitting: [
        Proportion(successes: 5, of: 10), Proportion(successes: 51, of: 100),
        Proportion(successes: 49, of: 100),
      ]) == nil)
  }

  @Test func `is absent where each group is all or nothing`() {
    #expect(
      BetaPrior(fitting: [
        Proportion(successes: 10, of: 10), Proportion(successes: 0, of: 8),
        Proportion(successes: 5, of: 5),
      ]) == nil)
  }

  @Test(arguments: [
    [], [Proportion(successes: 3, of: 9)],
    [Proportion(successes: 3, of: 9), Proportion(successes: 0, of: 0)],
    [Proportion(successes: 0, of: 9), Proportion(successes: 0, of: 4)],
    [Proportion(successes: 9, of: 9), Proportion(successes: 4, of: 4)],
  ])
  func `is absent without two groups, or any difference`(groups: [Proportion]) {
    #expect(BetaPrior(fitting: groups) == nil)
  }

  @Test func `takes groups of a hundred thousand tickets`() throws {
    let groups = scatteredValues(40, seed: 5).map {
      Proportion(successes: 60_000 + Int($0 * 20_000), of: 100_000)
    }
    let prior = try #require(BetaPrior(fitting: groups))
    #expect(abs(prior.mean - 0.7) < 0.02)
    // An even spread over 0.2 has a standard deviation of 0.0577: p (1 - p) / 0.0577^2 - 1 is 62.
    #expect(prior.strength > 40 && prior.strength < 90)
  }
}
