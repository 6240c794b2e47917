/// Whether one group's durations run longer than another's, judged by rank alone, so that one
/// ticket of three weeks does not decide.
///
/// Exact for small samples without equal values (both up to 50, up to 1,000 pairs); else the normal
/// approximation with corrections for ties and continuity. Where all values are equal every p is 1.
/// Source: Mann and Whitney (1947); ties as in Hollander and Wolfe, Nonparametric Statistical
/// Methods, 4.1.
///
/// Example: .80 .83 1.89 1.04 1.45 1.38 1.91 1.64 .73 1.46 against 1.15 .88 .90 .74 1.21 has U 35
/// and `pGreater` 0.1272.
package struct MannWhitneyTest: Equatable, Sendable {
  /// The pairs in which the first sample's value is the larger, equal ones counting half.
  package let u: Double
  package let isExact: Bool
  /// One-sided, for the first sample running larger.
  package let pGreater: Double
  /// One-sided, for the first sample running smaller.
  package let pLess: Double
  package let pTwoSided: Double

  /// Nil where either sample is empty.
  package init?(_ first: SortedSample, _ second: SortedSample) {
    guard first.count > 0, second.count > 0 else { return nil }
    let ranking = Ranking(first.values, second.values)
    u = Double(ranking.doubledU) / 2
    if !ranking.hasTies,
      let exact = RankSumDistribution(firstCount: first.count, secondCount: second.count)
    {
      isExact = true
      pGreater = exact.upperTail(from: ranking.doubledU / 2)
      pLess = exact.cumulative(ranking.doubledU / 2)
      pTwoSided = min(1, 2 * min(pGreater, pLess))
      return
    }
    isExact = false
    let deviation = ranking.standardDeviation
    guard deviation > 0 else {
      (pGreater, pLess, pTwoSided) = (1, 1, 1)
      return
    }
    let distance = u - Double(first.count) * Double(second.count) / 2
    pGreater = NormalDistribution.upperTail((distance - 0.5) / deviation)
    pLess = NormalDistribution.cumulative((distance + 0.5) / deviation)
    pTwoSided = min(1, 2 * NormalDistribution.upperTail((abs(distance) - 0.5) / deviation))
  }
}
