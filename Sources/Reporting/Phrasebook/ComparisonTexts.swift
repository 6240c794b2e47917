import Quality

/// What is said where agents are compared.
package struct ComparisonTexts: Sendable {
  let comparison: @Sendable (_ metric: String) -> String
  let note: @Sendable (_ overdispersion: Double, _ unassigned: Int) -> String
  /// Where nobody else has a case, so that nothing is expected of anybody.
  let nothingToCompare: String
  let logarithmNote: String
  let funnel: @Sendable (_ metric: String) -> String
  let funnelDescription: String
  let usualDifference: String
  let usualRatio: String
  let cases: String
  let value: String
  let expected: String
  let ratio: String
  let difference: String
  let shrunken: String
  let warning: String
  let alarm: String
  let level: String
  let rank: String
  let rankRange: String
  let swaps: String
  let rankNote: String
  let composite: String
  let compositeNote: String
  let metrics: String
  let recognition: String
  let recognitionNote: String
  let award: String
  let star: String
  let mostImproved: String
  let nobody: String
  let agent: String
  let overview: String
  let overviewNote: String
  let nearLimits: String
  let outside: String
  let unassigned: String
  let coaching: String
  let coachingNote: String
  let subject: String
  let listen: String
  let team: String
  package let levelOf: @Sendable (AgentStanding.Level) -> String
}
