/// What a team's ratios say of each member before their own tickets are counted, and how strongly.
///
/// An agent with 4 successes in 10 tickets is hardly known; the team's spread pulls the estimate
/// towards the team, the more the fewer the agent's tickets. So a ranking is not led and closed by
/// those who had the fewest tickets. Ratios are fractions of 1. Source: Efron and Morris (1977) on
/// batting averages; the beta-binomial form as in Casella, The American Statistician 39 (1985).
///
/// Example: with a 78.661 and b 224.875, 4 of 10 becomes 0.2636 and 300 of 1000 becomes 0.2905.
package struct BetaPrior: Equatable, Sendable {
  /// The successes and the failures that the prior weighs as much as.
  package let a: Double
  package let b: Double

  package init(a: Double, b: Double) {
    precondition(a > 0 && b > 0 && a.isFinite && b.isFinite, "shapes are positive and finite")
    self.a = a
    self.b = b
  }

  /// The team's own ratio.
  package var mean: Double { a / (a + b) }

  /// How many tickets the prior weighs as much as: a member with that many is pulled half the way.
  package var strength: Double { a + b }

  /// The estimate for one member; without any ticket it is the team's.
  package func shrunk(_ member: Proportion) -> Double {
    (a + Double(member.successes)) / (a + b + Double(member.total))
  }

  /// Where the member's true ratio lies, equal shares of the doubt being left out on both sides.
  package func interval(of member: Proportion, confidence: Double = 0.95) -> Interval {
    precondition(confidence > 0 && confidence < 1, "a confidence lies between 0 and 1")
    let posterior = BetaDistribution(
      a: a + Double(member.successes), b: b + Double(member.total - member.successes))
    let tail = (1 - confidence) / 2
    return Interval(low: posterior.quantile(tail), high: posterior.quantile(1 - tail))
  }
}
