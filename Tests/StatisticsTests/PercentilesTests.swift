import Statistics
import Testing

@Suite struct Percentile {
  /// KPIs.md: 1..10 at 0.9 is 9.1.
  @Test func `is linear between neighbours`() throws {
    let values = (1...10).map(Double.init)
    #expect(isClose(try #require(percentile(0.9, ofSorted: values)), 9.1))
  }

  /// Expected: NumPy, percentile with its default method.
  @Test(arguments: [(0, 1), (0.25, 2.5), (0.5, 4), (0.9, 6), (0.95, 7.5), (1, 9)])
  func `agrees with NumPy`(probability: Double, expected: Double) throws {
    let values = [1.0, 1, 2, 3, 3, 4, 5, 5, 5, 6, 9].sorted()
    #expect(isClose(try #require(percentile(probability, ofSorted: values)), expected))
    let thousandths = values.map { Int64($0 * 1000) }
    let ofThousandths = percentile(probability, count: thousandths.count) {
      Double(thousandths[$0])
    }
    #expect(isClose(try #require(ofThousandths), expected * 1000))
  }

  @Test func `is absent, not zero, without values`() {
    #expect(percentile(0.5, ofSorted: [Double]()) == nil)
    #expect(percentile(0.5, count: 0) { _ in 0 } == nil)
  }

  @Test(arguments: [0, 0.5, 0.9, 1])
  func `of one value is that value`(probability: Double) {
    #expect(percentile(probability, ofSorted: [7.25]) == 7.25)
  }

  @Test func `of equal values is that value exactly`() {
    let values = [Double](repeating: 0.1, count: 13)
    #expect(percentile(0.37, ofSorted: values) == 0.1)
  }

  @Test func `reads a slice from its own start`() {
    let values = [100.0, 1, 2, 3]
    #expect(percentile(0.5, ofSorted: values[1...]) == 2)
  }
}

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
