import Desk
import Metrics
import Statistics

/// How one reviewer scores beside the others.
package struct ReviewerProfile: Sendable {
  package enum Verdict: String, Sendable, CaseIterable {
    case asOthers = "as_others"
    /// Scores the same contacts lower.
    case severe
    case lenient
    /// Neither higher nor lower throughout, but unsteady.
    case inconsistent
    case tooFew = "too_few"
  }

  package let name: String
  /// All of them.
  package let reviews: Int
  /// Their mean score, whatever they reviewed; nil where none has a score.
  package let mean: Double?
  /// Of contacts that others scored, too.
  package let shared: Int
  /// By how many points above the middle reviewer on the same contacts; below 0 is severe.
  package let severity: Double?
  package let interval: Interval?
  /// How many points a score is off, once contact and severity are taken out.
  package let spread: Double?
  package let verdict: Verdict

  static let fewestShared = 10
  /// Of several reviewers one in a hundred, not one in twenty, is named without reason.
  private static let confidence = 0.99

  static func all(
    named names: [String], _ effects: TwoWayEffects, reviews: [AssembledReview],
    places: [Symbol: Int]
  ) -> [ReviewerProfile] {
    let own = Dictionary(grouping: reviews) { $0.reviewer.flatMap { places[$0] } ?? -1 }
    return names.indices.map { index in
      let column = effects.columns[index]
      let scores = (own[index] ?? []).compactMap(\.score)
      return ReviewerProfile(
        name: names[index], reviews: own[index]?.count ?? 0,
        mean: scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count),
        shared: column?.count ?? 0, severity: effects.effectFromMiddle(index),
        interval: interval(of: index, effects, confidence: 0.95),
        spread: column?.spread, verdict: verdict(of: column, index, effects))
    }
  }

  private static func interval(
    of index: Int, _ effects: TwoWayEffects, confidence: Double
  ) -> Interval? {
    guard let effect = effects.effectFromMiddle(index),
      let error = effects.columns[index]?.standardError, effects.degreesOfFreedom > 0
    else { return nil }
    let student = StudentDistribution(degreesOfFreedom: effects.degreesOfFreedom)
    let margin = -student.quantile((1 - confidence) / 2) * error
    return Interval(low: effect - margin, high: effect + margin)
  }

  private static func verdict(
    of column: TwoWayEffects.Column?, _ index: Int, _ effects: TwoWayEffects
  ) -> Verdict {
    guard let column, column.count >= fewestShared,
      let interval = interval(of: index, effects, confidence: confidence)
    else { return .tooFew }
    if interval.high < 0 { return .severe }
    if interval.low > 0 { return .lenient }
    return isUnsteady(column, index, effects) ? .inconsistent : .asOthers
  }

  /// Whether the reviewer's spread is above that of all others together, beyond chance (an F test).
  private static func isUnsteady(
    _ column: TwoWayEffects.Column, _ index: Int, _ effects: TwoWayEffects
  ) -> Bool {
    guard let spread = column.spread else { return false }
    let others = effects.columns.indices.filter { $0 != index }.compactMap { effects.columns[$0] }
    let degrees = others.reduce(0) { $0 + $1.spreadDegrees }
    let squares = others.reduce(0) {
      $0 + ($1.spread ?? 0) * ($1.spread ?? 0) * $1.spreadDegrees
    }
    guard degrees > 1, squares > 0, column.spreadDegrees > 1 else { return false }
    let ratio = spread * spread / (squares / degrees)
    return varianceRatioPValue(ratio, degrees: column.spreadDegrees, over: degrees)
      < (1 - confidence) / 2
  }
}

/// An agent's weighted mean score, as given and as if all reviewers were equally severe.
package struct AdjustedAgent: Sendable {
  package let agent: String
  package let reviews: Int
  package let raw: Double
  package let adjusted: Double
  /// Reviews whose reviewer shares no contact with others, so that nothing could be taken out.
  package let unadjusted: Int

  static func all(
    _ reviews: [AssembledReview], _ effects: TwoWayEffects, places: [Symbol: Int],
    in history: History
  ) -> [AdjustedAgent] {
    var sums:
      [Symbol: (count: Int, weight: Double, raw: Double, adjusted: Double, unadjusted: Int)] =
        [:]
    for review in reviews {
      guard let agent = review.agent, let score = review.score else { continue }
      let effect = review.reviewer.flatMap { places[$0] }
        .flatMap { effects.effectFromMiddle($0) }
      var sum = sums[agent] ?? (0, 0, 0, 0, 0)
      sum.count += 1
      sum.weight += review.samplingWeight
      sum.raw += score * review.samplingWeight
      sum.adjusted += (score - (effect ?? 0)) * review.samplingWeight
      if effect == nil { sum.unadjusted += 1 }
      sums[agent] = sum
    }
    return sums.map { agent, sum in
      AdjustedAgent(
        agent: history.text(agent, of: .agent) ?? "", reviews: sum.count,
        raw: sum.raw / sum.weight, adjusted: sum.adjusted / sum.weight,
        unadjusted: sum.unadjusted)
    }.sorted { $0.agent < $1.agent }
  }
}
