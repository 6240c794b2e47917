/// By how much one group's durations typically exceed another's: the median of all differences.
///
/// First less second, in the unit of the values; unlike a difference of means, one extreme ticket
/// does not move it. The interval is the one that the Mann-Whitney test accepts: exact under the
/// same conditions, else by the normal approximation, without correction for ties, which makes it
/// rather too wide than too narrow. Source: Hodges and Lehmann (1963); interval as in Hollander and
/// Wolfe, Nonparametric Statistical Methods, 4.2 and 4.3.
///
/// Example: 10 20 30 against 1 2 has differences 8 9 18 19 28 29 and shift 18.5.
package struct HodgesLehmannShift: Equatable, Sendable {
  package let shift: Double
  /// Nil where the samples are too small for the confidence.
  package let interval: Interval?

  /// Nil where either sample is empty.
  package init?(_ first: SortedSample, minus second: SortedSample, confidence: Double = 0.95) {
    precondition(confidence > 0 && confidence < 1, "a confidence lies between 0 and 1")
    guard first.count > 0, second.count > 0 else { return nil }
    let differences = PairDifferences(first, minus: second)
    shift = differences.median
    let tail = (1 - confidence) / 2
    interval = Self.lowerRank(first, second, tail: tail).map { rank in
      Interval(
        low: differences.value(rank: rank),
        high: differences.value(rank: differences.count + 1 - rank))
    }
  }

  /// Which difference, from the smallest, is the lower end; the upper is as far from the largest.
  private static func lowerRank(
    _ first: SortedSample, _ second: SortedSample, tail: Double
  ) -> Int? {
    if !Ranking(first.values, second.values).hasTies,
      let exact = RankSumDistribution(firstCount: first.count, secondCount: second.count)
    {
      let rank = exact.quantile(tail)
      return rank > 0 ? rank : nil
    }
    let pairs = Double(first.count) * Double(second.count)
    let deviation = (pairs * Double(first.count + second.count + 1) / 12).squareRoot()
    let rank = pairs / 2 + 0.5 + NormalDistribution.quantile(tail) * deviation
    return rank >= 1 ? Int(rank) : nil
  }
}
