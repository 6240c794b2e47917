/// Events against how many a team's mix of work would give at everyone's ratios: 1 is as expected,
/// 1.2 a fifth more. Each is compared with the whole, not with another team.
///
/// Source: Breslow and Day, Statistical Methods in Cancer Research II (1987), 2.3; the interval is
/// Byar's of the observed count, over what was expected.
/// Example: 10 complaints where 8 were expected are 1.25, with an interval of 0.598...2.299.
package struct IndirectStandardisation: Equatable, Sendable {
  package let ratio: Double
  package let interval: Interval

  package init?(observed: Int, expected: Double, confidence: Double = 0.95) {
    precondition(expected >= 0 && expected.isFinite, "an expected count is finite, not negative")
    guard expected > 0 else { return nil }
    let limits = byarInterval(count: observed, confidence: confidence)
    ratio = Double(observed) / expected
    interval = Interval(low: limits.low / expected, high: limits.high / expected)
  }
}

/// The limits of a funnel as a line to draw: between the counts that can occur it is interpolated,
/// so that it falls with the number of tickets instead of jumping up and down with each of them.
///
/// They leave out so much at either side: with r the least count whose cumulative probability is
/// over `tail`, (r - part) / n, where `part` is how far of r's own probability reaches over it.
/// Source: Spiegelhalter, Statistics in Medicine 24 (2005) 1185, appendix A.1.1.
///
/// - Parameter tail: such as 0.001 for limits of 99.8 %.
package func funnelLimits(target: Double, total: Int, tail: Double) -> Interval {
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
