import Metrics
import Statistics

/// The picture of a comparison: every agent's difference from expectation over the number of cases, and
/// between which differences chance keeps an agent with so many cases of the usual mix.
///
/// Whether an agent is above or below expectation is decided by the exact limits of the agent's own cases
/// (``AgentStanding``); the curves show how wide they are at each size, and may miss them by a hair. Agents
/// of whom nothing can be said are not in the picture.
package struct ComparisonFunnel: Sendable {
  package struct Limits: Equatable, Sendable {
    package let cases: Int
    /// 95 % and 99.8 %, as differences from expectation.
    package let warning: Interval
    package let alarm: Interval
  }

  package let standings: [AgentStanding]
  /// From the fewest cases of an agent to the most.
  package let limits: [Limits]

  private static let steps = 40

  /// Nil for fewer than `fewest` agents: of so few there is nothing to see.
  package init?(_ comparison: AgentComparison, isShare: Bool, fewest: Int = 1) {
    standings = comparison.standings.filter { $0.level != .tooFew }
    let sizes = standings.map(\.cases)
    guard standings.count >= max(1, fewest), let least = sizes.min(), let most = sizes.max() else {
      return nil
    }
    let spreads = standings.map { $0.standardError * Double($0.cases).squareRoot() }.sorted()
    let spread =
      (percentile(0.5, ofSorted: spreads) ?? 0) * comparison.overdispersion.squareRoot()
    let expected =
      standings.reduce(0) { $0 + $1.expected * Double($1.cases) }
      / Double(sizes.reduce(0, +))
    limits = Self.sizes(from: least, to: most).map { size in
      func interval(_ tail: Double) -> Interval {
        isShare && expected > 0 && expected < 1
          ? Self.share(expected, size, tail, spread: spread)
          : Self.mean(size, tail, spread: spread)
      }
      return Limits(
        cases: size, warning: interval(AgentComparison.warningTail),
        alarm: interval(AgentComparison.alarmTail))
    }
  }

  /// Close together where the curve is steep: evenly by their roots.
  private static func sizes(from least: Int, to most: Int) -> [Int] {
    let (low, high) = (Double(least).squareRoot(), Double(most).squareRoot())
    let roots = (0...steps).map { low + (high - low) * Double($0) / Double(steps) }
    let sizes = roots.map { Int(($0 * $0).rounded()) }
    return Set(sizes).sorted()
  }

  /// Binomial limits, moved out by how much wider than binomial the agents' own limits are.
  private static func share(
    _ expected: Double, _ size: Int, _ tail: Double, spread: Double
  ) -> Interval {
    let inflation = spread / (expected * (1 - expected)).squareRoot()
    let z = -NormalDistribution.quantile(tail) * inflation
    let widened = max(NormalDistribution.upperTail(z), 1e-300)
    let limits = FunnelCurve.limits(target: expected, total: size, tail: min(widened, 0.49))
    return Interval(low: limits.low - expected, high: limits.high - expected)
  }

  private static func mean(_ size: Int, _ tail: Double, spread: Double) -> Interval {
    let margin = -NormalDistribution.quantile(tail) * spread / Double(size).squareRoot()
    return Interval(low: -margin, high: margin)
  }
}

extension MetricComparison {
  /// Nil for fewer than `fewest` agents with cases enough.
  package func funnel(fewest: Int = 1) -> ComparisonFunnel? {
    ComparisonFunnel(comparison, isShare: metric.aggregation == .share, fewest: fewest)
  }

  /// A difference as it is shown: of lengths of time as a ratio, 1 for none.
  package func shownDifference(_ value: Double) -> Double {
    scale == .logarithm ? shown(value) : value
  }
}
