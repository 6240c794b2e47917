/// How many events a team had against how many its mix of work would have given it at everyone's
/// ratios: 1 is as expected, 1.2 a fifth more.
///
/// For teams too small to have ratios of their own in every category. Two teams with different
/// mixes are each compared with the whole, not with one another. Source: Breslow and Day,
/// Statistical Methods in Cancer Research II (1987), 2.3; the interval is Byar's of the observed
/// count, over what was expected.
///
/// Example: 10 complaints where 8 were expected are 1.25, with an interval of 0.598...2.299.
package struct IndirectStandardisation: Equatable, Sendable {
  package let observed: Int
  package let expected: Double
  /// Observed over expected.
  package let ratio: Double
  package let interval: Interval

  /// Nil where nothing was expected.
  package init?(observed: Int, expected: Double, confidence: Double = 0.95) {
    precondition(expected >= 0 && expected.isFinite, "an expected count is finite, not negative")
    guard expected > 0 else { return nil }
    let limits = byarInterval(count: observed, confidence: confidence)
    self.observed = observed
    self.expected = expected
    ratio = Double(observed) / expected
    interval = Interval(low: limits.low / expected, high: limits.high / expected)
  }

  /// A team's categories and, in the same order, those of everyone. Nil where nothing was expected,
  /// or the team has tickets in a category in which nobody else is known.
  package init?(_ team: [Proportion], against everyone: [Proportion], confidence: Double = 0.95) {
    precondition(team.count == everyone.count, "both have the same categories")
    var expected = 0.0
    for (own, all) in zip(team, everyone) where own.total > 0 {
      guard let ratio = all.value else { return nil }
      expected += Double(own.total) * ratio
    }
    self.init(
      observed: team.reduce(0) { $0 + $1.successes }, expected: expected, confidence: confidence)
  }
}

/// What a team's ratio would be if it had everyone's mix of work.
///
/// Makes teams comparable with one another whose mixes differ: one with mostly simple questions
/// looks better than one with complaints and may be worse at both. Fractions of 1. The interval
/// joins the Wilson intervals of the categories as Newcombe's does for a difference, so that it
/// does not collapse where a category is at 0 % or 100 %. Source: Breslow and Day, Statistical
/// Methods in Cancer Research II (1987), 2.2; interval by Zou, Huang and Zhang, Computational
/// Statistics & Data Analysis 53 (2009) 1080.
///
/// Example: 81/87 and 192/263 are 78.0 % crude; weighted with 357 and 343 tickets, 83.25 %.
package struct DirectStandardisation: Equatable, Sendable {
  package let value: Double
  /// The sum of w^2 p (1 - p) / n over the categories, w being their shares in everyone's work.
  package let variance: Double
  package let interval: Interval

  /// A team's categories and, in the same order, how many tickets of each everyone has. Nil where
  /// there are none, or the team has no ticket in a category that everyone has.
  package init?(_ team: [Proportion], mix: [Int], confidence: Double = 0.95) {
    precondition(team.count == mix.count, "both have the same categories")
    precondition(mix.allSatisfy { $0 >= 0 }, "a number of tickets is not negative")
    let total = Double(mix.reduce(0, +))
    guard total > 0 else { return nil }
    var (value, variance, below, above) = (0.0, 0.0, 0.0, 0.0)
    for (own, tickets) in zip(team, mix) where tickets > 0 {
      guard let ratio = own.value,
        let wilson = wilsonInterval(
          successes: own.successes, of: own.total, confidence: confidence)
      else { return nil }
      let share = Double(tickets) / total
      value += share * ratio
      variance += share * share * ratio * (1 - ratio) / Double(own.total)
      below += share * share * (ratio - wilson.low) * (ratio - wilson.low)
      above += share * share * (wilson.high - ratio) * (wilson.high - ratio)
    }
    self.value = value
    self.variance = variance
    interval = Interval(
      low: max(0, value - below.squareRoot()), high: min(1, value + above.squareRoot()))
  }
}

/// The limits of a funnel as a line to draw: between the counts that can occur it is interpolated,
/// so that it falls with the number of tickets instead of jumping up and down with each of them.
///
/// Source: Spiegelhalter, Statistics in Medicine 24 (2005) 1185, appendix A.1.1.
package enum FunnelCurve {
  /// The ratios that leave out so much at either side: with r the least count whose cumulative
  /// probability is over `tail`, (r - part) / n, where `part` is how far of r's own probability
  /// reaches over it.
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
