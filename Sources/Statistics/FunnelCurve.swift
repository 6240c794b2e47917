/// The limits of a funnel as a line to draw: between the counts that can occur it is interpolated, so that
/// it falls with the number of tickets instead of jumping up and down with each of them.
///
/// Source: Spiegelhalter, Statistics in Medicine 24 (2005) 1185, appendix A.1.1.
package enum FunnelCurve {
  /// The ratios that leave out so much at either side: with r the least count whose cumulative
  /// probability is over `tail`, (r - part) / n, where `part` is how far of r's own probability reaches over it.
  ///
  /// - Parameters:
  ///   - target: the true ratio, strictly between 0 and 1.
  ///   - total: tickets, at least 1.
  ///   - tail: strictly between 0 and 0.5, such as 0.001 for limits of 99.8 %.
  package static func limits(target: Double, total: Int, tail: Double) -> Interval {
    precondition(target > 0 && target < 1, "a target ratio lies between 0 and 1")
    precondition(total > 0, "a funnel begins with one ticket")
    precondition(tail > 0 && tail < 0.5, "a tail is less than half")
    let count = BinomialDistribution(trials: total, probability: target)
    func edge(_ count: BinomialDistribution) -> Double {
      let least = count.largestCount(cumulativeAtMost: tail).map { $0 + 1 } ?? 0
      let part = (count.cumulative(least) - tail) / count.mass(least)
      return max(0, Double(least) - part) / Double(total)
    }
    return Interval(low: edge(count), high: 1 - edge(count.reversed))
  }
}
