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
