import Statistics

/// What this module makes of random inputs, to be worked out again by SciPy and statsmodels.
struct SecondRoute: Encodable {
  struct Comparison: Encodable {
    /// The name of the type or function, with a capital.
    let statistic: String
    let input: Figure
    let result: Figure
  }

  private(set) var comparisons: [Comparison] = []

  var statistics: Set<String> { Set(comparisons.map(\.statistic)) }

  mutating func compare(
    _ statistic: String, _ input: [String: any Figured], _ result: some Figured
  ) {
    comparisons.append(
      Comparison(statistic: statistic, input: input.figure, result: result.figure))
  }

  mutating func compare(
    _ statistic: String, _ input: [String: any Figured], _ result: [String: any Figured]?
  ) {
    comparisons.append(
      Comparison(
        statistic: statistic, input: input.figure, result: result.map(\.figure) ?? .none))
  }

  static func everything() -> SecondRoute {
    var route = SecondRoute()
    route.compareDistributions()
    route.compareIntervals()
    route.compareTests()
    route.compareCharts()
    route.comparePeriods()
    route.compareFairness()
    route.compareReviews()
    return route
  }
}
