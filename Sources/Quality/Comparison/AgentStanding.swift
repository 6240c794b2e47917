import Statistics

/// How an agent did on the cases that they got, against what others do on such cases.
package struct AgentStanding: Sendable {
  package enum Level: String, Sendable, CaseIterable {
    case above = "above_expectation"
    case asExpected = "as_expected"
    case below = "below_expectation"
    case tooFew = "too_few"
  }

  /// The agent's number among those compared.
  package let agent: Int
  package let cases: Int
  /// As it is: a ratio, or a mean on the comparison's scale.
  package let value: Double
  /// What others come to on the same kinds of cases.
  package let expected: Double
  /// Observed over expected, with its exact Poisson limits; nil for means and where nothing is expected.
  package let ratio: IndirectStandardisation?
  /// Between which values chance keeps an agent who is like the others: 95 % and 99.8 %.
  package let warning: Interval
  package let alarm: Interval
  /// Of ``value`` around ``expected`` by chance alone, over-dispersion aside.
  package let standardError: Double
  /// ``value`` less ``expected``, drawn towards nothing, the more the fewer the cases.
  package let shrunkenDifference: Double
  /// The spread of what the difference may truly be.
  package let uncertainty: Double
  package let level: Level

  /// Outside what chance reaches in 19 of 20 cases.
  package var isOutsideWarning: Bool { value < warning.low || value > warning.high }

  /// Where the true difference lies.
  package var interval: Interval {
    let margin = NormalDistribution.criticalValue(confidence: 0.95) * uncertainty
    return Interval(low: shrunkenDifference - margin, high: shrunkenDifference + margin)
  }
}

/// All agents against what their cases let one expect.
///
/// Above or below expectation is who lies outside the limits that chance crosses in two of a thousand
/// (99.8 %): among sixty agents of equal skill, one in eight months is named without reason. Where agents
/// scatter more than cases alone explain, the limits are widened by that (multiplicative over-dispersion,
/// winsorised). Source: Spiegelhalter, Statistics in Medicine 24 (2005) 1185; indirect standardisation as
/// in Breslow and Day (1987).
package struct AgentComparison: Sendable {
  /// Agents with cases, in the order of their numbers.
  package let standings: [AgentStanding]
  /// By how much the scatter is above what chance gives; 1 where it is not clearly so.
  package let overdispersion: Double
  /// The spread between agents' true differences; 0 where nothing but chance is seen.
  package let spread: Double

  static let warningTail = 0.025
  static let alarmTail = 0.001

  /// - Parameters:
  ///   - isShare: whether values are 1 and 0.
  ///   - prefersLarger: which side of expectation is the better one.
  ///   - fewest: under so many cases nothing is said of an agent.
  package init(_ cases: ComparedCases, isShare: Bool, prefersLarger: Bool, fewest: Int) {
    guard let expected = cases.expected() else {
      (standings, overdispersion, spread) = ([], 1, 0)
      return
    }
    let sums = AgentSums.all(cases, expected, isShare: isShare)
    let overdispersion = Self.overdispersion(sums)
    let spread = Self.spread(sums)
    self.overdispersion = overdispersion
    self.spread = spread
    standings = sums.map { sum in
      sum.standing(
        overdispersion: overdispersion, spread: spread, prefersLarger: prefersLarger,
        fewest: fewest)
    }
  }

  /// The mean square of how many standard errors agents are off, the outermost tenths drawn in; it
  /// takes ten agents and clear excess to be told from chance.
  private static func overdispersion(_ sums: [AgentSums]) -> Double {
    guard sums.count >= 10 else { return 1 }
    let scores = sums.map { $0.difference / $0.standardError }.sorted()
    guard let low = percentile(0.1, ofSorted: scores), let high = percentile(0.9, ofSorted: scores)
    else { return 1 }
    let squares = scores.map { min(max($0, low), high) }.reduce(0) { $0 + $1 * $1 }
    let ratio = squares / Double(scores.count)
    return ratio > 1 + 2 * (2 / Double(scores.count)).squareRoot() ? ratio : 1
  }

  /// The spread of the true differences by the method of moments. Source: DerSimonian and Laird, Controlled
  /// Clinical Trials 7 (1986) 177.
  private static func spread(_ sums: [AgentSums]) -> Double {
    let weights = sums.map { 1 / ($0.standardError * $0.standardError) }
    let total = weights.reduce(0, +)
    let squares = weights.reduce(0) { $0 + $1 * $1 }
    guard sums.count > 1, total > 0 else { return 0 }
    let mean = zip(sums, weights).reduce(0) { $0 + $1.0.difference * $1.1 } / total
    let scatter = zip(sums, weights).reduce(0) { sum, one in
      sum + one.1 * (one.0.difference - mean) * (one.0.difference - mean)
    }
    let variance = (scatter - Double(sums.count - 1)) / (total - squares / total)
    return max(0, variance).squareRoot()
  }
}
