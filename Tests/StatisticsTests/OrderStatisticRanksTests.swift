import Statistics
import Testing

@Suite struct `Order-statistic ranks` {
  /// Expected: a plain search over SciPy 1.17.1's binom.cdf and binom.sf.
  @Test(arguments: [
    (20, 0.5, 0.95, 6...15), (6, 0.5, 0.95, 1...6), (36, 0.9, 0.95, 29...36),
    (100, 0.9, 0.95, 84...96), (72, 0.95, 0.95, 64...72), (1_000, 0.9, 0.95, 881...919),
    (100_000, 0.5, 0.95, 49_690...50_311), (1_000_000, 0.5, 0.95, 499_020...500_981),
    (1_000_000, 0.9, 0.95, 899_412...900_589), (1_000_000, 0.95, 0.99, 949_438...950_562),
    (1_000_000, 1e-5, 0.95, 4...18),
  ])
  func `are those of a plain search`(
    count: Int, probability: Double, confidence: Double, expected: ClosedRange<Int>
  ) throws {
    let ranks = try #require(
      OrderStatisticRanks(percentile: probability, count: count, confidence: confidence))
    #expect(ranks.lowerRank == expected.lowerBound)
    #expect(ranks.upperRank == expected.upperBound)
  }

  @Test(arguments: [(0, 0.5), (1, 0.5), (5, 0.5), (35, 0.9), (71, 0.95), (1_000_000, 1e-6)])
  func `are absent where values are too few`(count: Int, probability: Double) {
    #expect(OrderStatisticRanks(percentile: probability, count: count) == nil)
  }

  @Test func `are absent for the smallest and the largest value`() {
    #expect(OrderStatisticRanks(percentile: 0, count: 100) == nil)
    #expect(OrderStatisticRanks(percentile: 1, count: 100) == nil)
  }

  @Test func `are as quick for a million values as for a hundred`() {
    let elapsed = ContinuousClock().measure {
      for count in 999_900...1_000_000 {
        #expect(OrderStatisticRanks(percentile: 0.9, count: count) != nil)
      }
    }
    #expect(elapsed < .seconds(1))
  }
}
