import Statistics
import Testing

@Suite struct `Chi-square distribution` {
  /// Expected: mpmath 1.4.1, 40 figures; the last two SciPy 1.17.1.
  @Test(arguments: [
    (0.95, 10, 18.307038053275144), (0.025, 1, 0.00098206911717525602),
    (0.975, 2, 7.3777589082278708), (0.5, 3, 2.3659738843753383),
    (0.001, 0.5, 1.3499395786230751e-12), (0.025, 20, 9.5907773922648674),
    (0.975, 22, 36.780712084035554), (0.025, 200_000, 198762.30532748945),
    (0.975, 2_000_002, 2003923.8238908644),
  ])
  func `quantile has full precision`(probability: Double, degrees: Double, expected: Double) {
    let actual = ChiSquareDistribution(degreesOfFreedom: degrees).quantile(probability)
    #expect(isClose(actual, expected))
  }

  @Test func `both tails add up to one`() {
    let chiSquare = ChiSquareDistribution(degreesOfFreedom: 1)
    #expect(isClose(chiSquare.cumulative(3.84), 0.9499564787512949))
    #expect(isClose(chiSquare.upperTail(3.84), 1 - 0.9499564787512949))
  }
}
