import Metrics
import Statistics

/// The picture of a comparison: every agent's difference from expectation over the number of cases,
/// and between which differences chance keeps an agent with so many cases of the usual mix.
///
/// Agents' own limits differ from those curves by how hard their cases are. So each agent is drawn
/// as deep within the curves, or as far outside, as the own difference is by the own limits. Agents
/// of whom nothing can be said are not in the picture.
package struct ComparisonFunnel: Sendable {
  /// An agent with the difference from expectation on the usual mix of cases.
  package typealias Point = (standing: AgentStanding, difference: Double)

  package struct Limits: Equatable, Sendable {
    package let cases: Int
    /// 95 % and 99.8 %, as differences from expectation.
    package let warning: Interval
    package let alarm: Interval
  }

  package let points: [Point]
  /// From the fewest cases of an agent to the most.
  package let limits: [Limits]

  private static let steps = 40

  /// Nil for fewer than `fewest` agents: of so few there is nothing to see.
  package init?(_ comparison: AgentComparison, isShare: Bool, fewest: Int = 1) {
    let standings = comparison.standings.filter { $0.level != .tooFew }
    let sizes = standings.map(\.cases)
    guard standings.count >= max(1, fewest), let least = sizes.min(), let most = sizes.max() else {
      return nil
    }
    let usual = UsualMix(standings, comparison.overdispersion, isShare: isShare)
    limits = Self.sizes(from: least, to: most).map(usual.limits)
    points = standings.map { standing in
      let limits = usual.limits(standing.cases)
      return (standing, limits.place(standing.value - standing.expected, of: standing))
    }
  }

  /// Close together where the curve is steep: evenly by their roots.
  private static func sizes(from least: Int, to most: Int) -> [Int] {
    let (low, high) = (Double(least).squareRoot(), Double(most).squareRoot())
    let roots = (0...steps).map { low + (high - low) * Double($0) / Double(steps) }
    let sizes = roots.map { Int(($0 * $0).rounded()) }
    return Set(sizes).sorted()
  }
}

extension ComparisonFunnel.Limits {
  /// Where a difference lies between these limits as it does between the agent's own: linear from
  /// limit to limit, and beyond the last as far as it was.
  func place(_ difference: Double, of standing: AgentStanding) -> Double {
    let isHigh = difference >= 0
    func side(_ interval: Interval) -> Double { isHigh ? interval.high : interval.low }
    let own = [standing.warning, standing.alarm].map { side($0) - standing.expected }
    let drawn = [side(warning), side(alarm)]
    var (from, to) = (0.0, 0.0)
    for (limit, place) in zip(own, drawn) {
      if abs(difference) <= abs(limit) {
        guard limit != from else { return place }
        return to + (difference - from) / (limit - from) * (place - to)
      }
      (from, to) = (limit, place)
    }
    return to + difference - from
  }
}

/// The mix of cases that all agents of a comparison have together.
private struct UsualMix {
  /// What is expected of a case.
  let expected: Double
  /// Of one case's value around that, over-dispersion included.
  let spread: Double
  let isShare: Bool

  init(_ standings: [AgentStanding], _ overdispersion: Double, isShare: Bool) {
    let cases = standings.reduce(0) { $0 + $1.cases }
    let total = standings.reduce(0) { $0 + $1.expected * Double($1.cases) }
    let spreads = standings.map { $0.standardError * Double($0.cases).squareRoot() }.sorted()
    expected = total / Double(cases)
    spread = (percentile(0.5, ofSorted: spreads) ?? 0) * overdispersion.squareRoot()
    self.isShare = isShare && expected > 0 && expected < 1
  }

  func limits(_ cases: Int) -> ComparisonFunnel.Limits {
    ComparisonFunnel.Limits(
      cases: cases, warning: interval(AgentComparison.warningTail, cases),
      alarm: interval(AgentComparison.alarmTail, cases))
  }

  /// Of a mean by its standard error; of a share binomial, widened as agents' own limits are.
  private func interval(_ tail: Double, _ cases: Int) -> Interval {
    let z = -NormalDistribution.quantile(tail)
    guard isShare else {
      let margin = z * spread / Double(cases).squareRoot()
      return Interval(low: -margin, high: margin)
    }
    let inflation = spread / (expected * (1 - expected)).squareRoot()
    let widened = min(max(NormalDistribution.upperTail(z * inflation), 1e-300), 0.49)
    let limits = funnelLimits(target: expected, total: cases, tail: widened)
    return Interval(low: limits.low - expected, high: limits.high - expected)
  }
}

extension MetricComparison {
  /// Nil for fewer than `fewest` agents with cases enough.
  package func funnel(fewest: Int = 1) -> ComparisonFunnel? {
    ComparisonFunnel(comparison, isShare: isCounted, fewest: fewest)
  }
}
