/// What the section on satisfaction says.
struct SatisfactionTexts: Sendable {
  let title: SectionTitle
  let nothing: String
  let missing: String
  /// The value, the ratings and the verdict, where there is one.
  let csat: @Sendable (String, Int, String?) -> String
  /// What all invited might say at worst and at best.
  let silent: @Sendable (String, String) -> String
  /// A channel, before and now.
  let fall: @Sendable (String, String, String) -> String
  let measures: String
  let distribution: String
  let distributionDescription: String
  let rating: @Sendable (Int) -> String
  let ratings: String
  let noInvitations: String
  /// The silent ones, and the bounds.
  let bounds: @Sendable (Int, String, String) -> String
  let noSubScores: String
  let subScores: String
  let part: String
  /// Attitude, ability, convenience.
  let parts: [String]
  let lowest: String
  let lowestNote: @Sendable (Int) -> String
  let noAgents: String
  let fewRatings: @Sendable (FewRatings) -> String
  let agentChart: String
  let agentDescription: String
  let overall: String
  let agentTable: String
  let agentNote: @Sendable (Int) -> String
  let rank: String
  let lowEnd: String
  let noComments: String
  let comments: String
  let comment: String
  let ratingColumn: String
  let commentNote: String

  /// Agents with few perfect ratings, fewest first, beside one with many good ones.
  struct FewRatings: Sendable {
    var few: [(name: String, count: Int)]
    var fewestLow: String
    var many: String
    var manyCount: Int
    var manyValue: String
    var manyLow: String
  }
}
