import Statistics
import Testing

@Suite struct `Poisson distribution` {
  /// Expected: mpmath 1.4.1, 40 figures.
  @Test(arguments: [
    (1, 3, 0.19914827347145577, 0.80085172652854423),
    (0, 0.5, 0.60653065971263342, 0.39346934028736658),
    (10, 10, 0.58303975019298551, 0.41696024980701449),
    (30, 10, 0.9999999201620534, 7.9837946599111855e-8),
    (1_000_000, 1_000_500, 0.3088016041901223, 0.6911983958098777),
  ])
  func `both tails have full precision`(count: Int, mean: Double, below: Double, above: Double) {
    let poisson = PoissonDistribution(mean: mean)
    #expect(isClose(poisson.cumulative(count), below, within: 1e-11))
    #expect(isClose(poisson.upperTail(count), above, within: 1e-11))
  }

  @Test func `a mean of zero has no events`() {
    #expect(PoissonDistribution(mean: 0).cumulative(0) == 1)
    #expect(PoissonDistribution(mean: 0).upperTail(0) == 0)
  }

  @Test func `no count is negative`() {
    #expect(PoissonDistribution(mean: 2).cumulative(-1) == 0)
    #expect(PoissonDistribution(mean: 2).upperTail(-1) == 1)
  }
}
