import Statistics
import Testing

@Suite struct `Beta distribution` {
  /// Expected: mpmath 1.4.1, 40 figures, roots of its betainc; the last SciPy 1.17.1, beta.ppf.
  @Test(arguments: [
    (2.0, 3.0, 0.025, 0.067585986488542955), (2, 3, 0.975, 0.80587955031675664),
    (0.5, 0.5, 0.025, 0.0015413331334360119), (1, 1, 0.3, 0.3), (1, 1, 0.5, 0.5),
    (1, 3, 0.5, 0.20629947401590027), (30_000, 70_000, 0.975, 0.3028440241880247),
  ])
  func `quantile has full precision`(a: Double, b: Double, probability: Double, expected: Double) {
    let actual = BetaDistribution(a: a, b: b).quantile(probability)
    #expect(isClose(actual, expected))
  }

  @Test func `cumulative probability of the quantile is the probability`() {
    let beta = BetaDistribution(a: 7.5, b: 31)
    for probability in [1e-6, 0.025, 0.5, 0.975, 0.999999] {
      #expect(isClose(beta.cumulative(beta.quantile(probability)), probability))
    }
    #expect(beta.cumulative(0) == 0)
    #expect(beta.cumulative(1) == 1)
  }

  /// With b = 1 the quantile is the probability itself to the power 1 / a.
  @Test func `odds stay exact where the ratio is next to one`() {
    let odds = BetaDistribution(a: 1e9, b: 1).oddsQuantile(0.5)
    #expect(isClose(odds, 1e9 / 0.6931471805599453, within: 1e-8))
  }
}
