import Statistics

/// How an agent did on their cases, compared with what others do on such cases.
package struct AgentStanding: Sendable {
  /// Whether the agent truly differs from expectation, the better side up.
  package enum Level: String, Sendable, CaseIterable {
    case above = "clearly_above"
    case noClearDifference = "no_clear_difference"
    case below = "clearly_below"
    case tooFew = "too_few"
  }

  /// Whether the agent is off by more than agents of this team are.
  package enum Place: String, Sendable, CaseIterable {
    case better = "outside_better"
    case within
    case worse = "outside_worse"
  }

  /// The agent's number among those compared.
  package let agent: Int
  package let cases: Int
  /// A ratio, or a mean on the comparison's scale.
  package let value: Double
  /// What others reach on cases of the same strata.
  package let expected: Double
  /// Observed over expected, with exact Poisson limits; nil for means and of nothing expected.
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
  /// By the 99.8 % limits; nil where there are too few cases to say.
  package let place: Place?

  /// By either statement.
  package var isNamed: Bool { isNamedBelow || level == .above || place == .better }
  package var isNamedBelow: Bool { level == .below || place == .worse }

  /// Where the true difference lies.
  package var interval: Interval {
    let margin = NormalDistribution.criticalValue(confidence: 0.95) * uncertainty
    return Interval(low: shrunkenDifference - margin, high: shrunkenDifference + margin)
  }
}

/// All agents compared with what their cases lead one to expect, by two statements.
///
/// *Clearly above or below expectation*: the 95 % interval of the shrunken difference leaves out
/// nothing, and the agent's cases alone hold up among as many agents as are looked at
/// (Benjamini-Hochberg at 5 %). The first asks how large the true difference is, the second keeps
/// a few outliers, who make the spread look wide, from naming their neighbours.
///
/// *Outside the spread of the team*: beyond the 99.8 % limits, widened where agents scatter more
/// than their cases explain (multiplicative over-dispersion, winsorised). Of agents who are like
/// the others one in five hundred is. Sources: Spiegelhalter, Statistics in Medicine 24 (2005)
/// 1185; indirect standardisation as in Breslow and Day (1987).
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
    let holdsUp = BenjaminiHochberg(
      pValues: sums.map { $0.count < fewest ? nil : $0.pValue }
    ).rejected()
    standings = zip(sums, holdsUp).map { sum, holdsUp in
      sum.standing(
        overdispersion: overdispersion, spread: spread, prefersLarger: prefersLarger,
        holdsUp: holdsUp, fewest: fewest)
    }
  }

  /// How many agents something is said of.
  package var judged: Int { standings.count { $0.level != .tooFew } }

  /// How many of so many agents lie outside the limits by chance alone.
  package static func outsideByChance(of agents: Int) -> Double { 2 * alarmTail * Double(agents) }

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

  /// The spread of the true differences by the method of moments. Source: DerSimonian and Laird,
  /// Controlled Clinical Trials 7 (1986) 177.
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

/// The cases of one agent added up, from which ``AgentStanding`` is made.
struct AgentSums {
  let agent: Int
  let count: Int
  /// What the cases stand for: their number, unless they are weighted.
  let total: Double
  let observed: Double
  let expected: Double
  /// The law of what chance gives on the agent's cases, where values are shares.
  private let chance: PoissonBinomialDistribution?
  /// Of the sum of values of an agent like the others, the doubt of what is expected included.
  private let variance: Double

  /// Of the mean.
  var difference: Double { (observed - expected) / total }
  var standardError: Double { variance.squareRoot() / total }

  static func all(
    _ cases: ComparedCases, _ expected: ComparedCases.Expected, isShare: Bool
  ) -> [AgentSums] {
    var places = [[Int]](repeating: [], count: cases.agentCount)
    for (index, agent) in cases.agents.enumerated() { places[agent].append(index) }
    let pooled = isShare ? nil : pooledVariance(cases, expected, places)
    return places.enumerated().compactMap { agent, own in
      guard !own.isEmpty else { return nil }
      let chances = isShare ? own.map { min(max(expected.values[$0], 1e-6), 1 - 1e-6) } : nil
      // All the agent's cases of a kind are off by what their expectation is off by.
      let variances = own.enumerated().map { place, index in
        chances.map { $0[place] * (1 - $0[place]) } ?? pooled ?? 0
      }
      let fromCases = own.indices.reduce(0) { sum, place in
        let weight = cases.weights[own[place]]
        return sum + variances[place] * weight * weight
      }
      let kinds = Dictionary(grouping: own.indices) { place in
        cases.strata.last?[own[place]] ?? 0
      }
      let fromExpectation = kinds.sorted { $0.key < $1.key }.reduce(0) { sum, kind in
        let size = kind.value.reduce(0) { $0 + cases.weights[own[$1]] }
        return sum + size * size * variances[kind.value[0]]
          / expected.weights[own[kind.value[0]]]
      }
      return AgentSums(
        agent: agent, count: own.count, total: own.reduce(0) { $0 + cases.weights[$1] },
        observed: own.reduce(0) { $0 + cases.values[$1] * cases.weights[$1] },
        expected: own.reduce(0) { $0 + expected.values[$1] * cases.weights[$1] },
        chance: chances.map { PoissonBinomialDistribution($0) },
        variance: max(fromCases + fromExpectation, 1e-12))
    }
  }

  /// The variance of values around the expectation for their stratum and agent.
  ///
  /// Where hardly any agent has a second case, the two cannot be told apart: then the whole
  /// distance from expectation is taken for chance, and none of it for the agents.
  private static func pooledVariance(
    _ cases: ComparedCases, _ expected: ComparedCases.Expected, _ places: [[Int]]
  ) -> Double {
    let repeated = places.reduce(0) { $0 + max(0, $1.count - 1) }
    guard repeated >= fewestRepeated else {
      let squares = cases.values.indices.reduce(0.0) { sum, index in
        let rest = cases.values[index] - expected.values[index]
        return sum + rest * rest * cases.weights[index]
      }
      return squares / cases.weights.reduce(0, +)
    }
    var (squares, degrees) = (0.0, 0.0)
    for own in places where own.count > 1 {
      let rests = own.map {
        (value: cases.values[$0] - expected.values[$0], weight: cases.weights[$0])
      }
      let total = rests.reduce(0) { $0 + $1.weight }
      let mean = rests.reduce(0) { $0 + $1.value * $1.weight } / total
      squares += rests.reduce(0) { $0 + ($1.value - mean) * ($1.value - mean) * $1.weight }
      degrees += total - rests.reduce(0) { $0 + $1.weight * $1.weight } / total
    }
    return degrees > 0 ? squares / degrees : 0
  }

  private static let fewestRepeated = 10

  /// By how much the variance is above that of the plain distribution of the cases.
  private var inflation: Double { chance.map { variance / max($0.variance, 1e-12) } ?? 1 }

  /// How often an agent like the others comes out as far off: of shares by the exact tails.
  var pValue: Double {
    guard let chance else {
      return 2 * NormalDistribution.upperTail(abs(difference) / standardError)
    }
    let count = Int(observed)
    let tail = min(max(min(chance.lowerTail(count), chance.upperTail(count)), 1e-300), 0.5)
    return 2
      * NormalDistribution.upperTail(
        -NormalDistribution.quantile(tail) / inflation.squareRoot())
  }

  func standing(
    overdispersion: Double, spread: Double, prefersLarger: Bool, holdsUp: Bool, fewest: Int
  ) -> AgentStanding {
    // The limits are moved out by what the plain distribution of the cases does not contain.
    let (warning, alarm) = (
      limits(AgentComparison.warningTail, overdispersion * inflation),
      limits(AgentComparison.alarmTail, overdispersion * inflation)
    )
    // Over-dispersion is not counted again: here it is the spread of the agents.
    let shrunken = shrunken(spread: spread)
    let value = observed / total
    // Neither the best nor the worst possible result would be outside the limits.
    let cannotTell = chance != nil && alarm.low <= 0 && alarm.high >= 1
    let isJudged = count >= fewest && !cannotTell
    let margin = NormalDistribution.criticalValue(confidence: 0.95) * shrunken.uncertainty
    var level = isJudged ? AgentStanding.Level.noClearDifference : .tooFew
    if isJudged, holdsUp, abs(shrunken.difference) > margin {
      level = (shrunken.difference > 0) == prefersLarger ? .above : .below
    }
    var place = AgentStanding.Place.within
    if value > alarm.high { place = prefersLarger ? .better : .worse }
    if value < alarm.low { place = prefersLarger ? .worse : .better }
    return AgentStanding(
      agent: agent, cases: count, value: value, expected: expected / total,
      ratio: chance == nil
        ? nil : IndirectStandardisation(observed: Int(observed), expected: expected),
      warning: warning, alarm: alarm, standardError: standardError,
      shrunkenDifference: shrunken.difference, uncertainty: shrunken.uncertainty, level: level,
      place: isJudged ? place : nil)
  }

  /// The difference drawn towards nothing by how much agents truly differ: normal for means, for
  /// shares beta-binomial (Casella, The American Statistician 39 (1985)) on as many cases as tell as
  /// much once the doubt of what is expected is in them.
  private func shrunken(spread: Double) -> (difference: Double, uncertainty: Double) {
    guard spread > 0 else { return (0, 0) }
    let (size, mean) = (Double(count) / inflation, expected / total)
    guard chance != nil, mean > 0, mean < 1 else {
      let share = spread * spread / (spread * spread + standardError * standardError)
      return (difference * share, share.squareRoot() * standardError)
    }
    let strength = max(mean * (1 - mean) / (spread * spread) - 1, 0.01)
    let value = (strength * mean + size * observed / total) / (strength + size)
    return (value - mean, (value * (1 - value) / (strength + size + 1)).squareRoot())
  }

  private func limits(_ tail: Double, _ inflation: Double) -> Interval {
    let z = -NormalDistribution.quantile(tail) * inflation.squareRoot()
    guard let chance else {
      let margin = z * standardError
      return Interval(low: expected / total - margin, high: expected / total + margin)
    }
    let size = Double(count)
    let range = chance.limits(tail: NormalDistribution.upperTail(z))
    return Interval(low: Double(range.lowerBound) / size, high: Double(range.upperBound) / size)
  }
}
