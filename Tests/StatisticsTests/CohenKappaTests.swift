import Statistics
import Testing

@Suite struct `Cohen's kappa` {
  /// KPI.md: .40. Interval: statsmodels 0.15.0, cohens_kappa.
  @Test func `agrees with the textbook table`() throws {
    let kappa = try #require(CohenKappa([[20, 5], [10, 15]]))
    #expect(isClose(kappa.value, 0.4))
    #expect(isClose(kappa.standardError, 0.12699606293110036))
    #expect(isClose(kappa.interval, 0.15109229047666106, 0.648907709523339))
    #expect(kappa.sample == 50)
  }

  /// Expected: statsmodels 0.15.0, cohens_kappa with wt None, linear and quadratic.
  @Test(arguments: [
    (CohenKappa.Weights.equality, 0.49152542372881347, 0.07212745929334068),
    (.linear, 0.4736842105263158, 0.07697890987030612),
    (.quadratic, 0.4545454545454546, 0.09397969777572601),
  ])
  func `weighs near misses on an ordered scale`(
    weights: CohenKappa.Weights, value: Double, standardError: Double
  ) throws {
    let table = [[44, 5, 1], [7, 20, 3], [9, 5, 6]]
    let kappa = try #require(CohenKappa(table, weights: weights))
    #expect(isClose(kappa.value, value))
    #expect(isClose(kappa.standardError, standardError))
  }

  @Test(arguments: CohenKappa.Weights.allCases)
  func `is one where all agree, with an interval that has no width`(
    weights: CohenKappa.Weights
  ) throws {
    let kappa = try #require(CohenKappa([[3, 0, 0], [0, 4, 0], [0, 0, 2]], weights: weights))
    #expect(kappa.value == 1)
    #expect(kappa.interval == Interval(low: 1, high: 1))
  }

  @Test func `is minus one where two judge the other way round`() throws {
    let kappa = try #require(CohenKappa([[0, 5], [5, 0]]))
    #expect(kappa.value == -1)
    #expect(kappa.interval.low == -1)
  }

  @Test func `of two ratings is the same however it is weighed`() throws {
    let table = [[45, 15], [25, 15]]
    let plain = try #require(CohenKappa(table))
    for weights in CohenKappa.Weights.allCases {
      let weighted = try #require(CohenKappa(table, weights: weights))
      #expect(isClose(weighted.value, plain.value))
      #expect(isClose(weighted.standardError, plain.standardError))
    }
  }

  @Test(arguments: [[], [[0, 0], [0, 0]], [[9, 0], [0, 0]], [[9]]])
  func `is absent without reviews, or with one and the same rating`(table: [[Int]]) {
    #expect(CohenKappa(table) == nil)
  }
}
