/// Between which ratios chance keeps a team of that size whose true ratio is the target.
///
/// In a funnel plot, a team outside the outer limits (99.8 %) is to be looked into, one between
/// both deserves attention, one inside is no different from the target as far as its tickets tell.
/// A ratio on a limit is inside. Ratios are fractions of 1.
///
/// Normal limits, and exact binomial ones where n p (1 - p) is under 10: for 20 tickets at 85 % the
/// normal upper limit is 1.097, which no ratio can exceed. Source: Spiegelhalter, Statistics in
/// Medicine 24 (2005) 1185; exact limits are the outermost counts whose tail is over half of what
/// the limits leave out, without interpolation, so that each is a ratio which can occur. One or two tickets may have no
/// such ratio next to the target.
package struct FunnelLimits: Equatable, Sendable {
  /// 95 %: one team in twenty lies outside by chance.
  package let warning: Interval
  /// 99.8 %: one team in five hundred does.
  package let alarm: Interval
  package let isExact: Bool

  /// Nil for no tickets. `target` lies strictly between 0 and 1.
  package init?(target: Double, total: Int) {
    precondition(target > 0 && target < 1, "a target ratio lies between 0 and 1")
    precondition(total >= 0, "a number of tickets is not negative")
    guard total > 0 else { return nil }
    isExact = Double(total) * target * (1 - target) < 10
    let limits = isExact ? Self.exact : Self.normal
    warning = limits(target, total, 0.95)
    alarm = limits(target, total, 0.998)
  }

  /// May leave 0...1 for small teams.
  package static func normal(_ target: Double, _ total: Int, _ confidence: Double) -> Interval {
    let deviation = (target * (1 - target) / Double(total)).squareRoot()
    let margin = NormalDistribution.criticalValue(confidence: confidence) * deviation
    return Interval(low: target - margin, high: target + margin)
  }

  private static func exact(_ target: Double, _ total: Int, _ confidence: Double) -> Interval {
    let count = BinomialDistribution(trials: total, probability: target)
    let tail = (1 - confidence) / 2
    func outermost(_ count: BinomialDistribution) -> Int {
      count.largestCount(cumulativeAtMost: tail).map { $0 + 1 } ?? 0
    }
    return Interval(
      low: Double(outermost(count)) / Double(total),
      high: Double(total - outermost(count.reversed)) / Double(total))
  }
}
