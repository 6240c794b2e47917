/// What the section on resolution says.
struct ResolutionTexts: Sendable {
  let title: SectionTitle
  let nothing: String
  let missing: String
  /// The rate and the definition's name.
  let firstContact: @Sendable (String, String) -> String
  /// The plain median, and the one that counts open tickets.
  let median: @Sendable (String, String) -> String
  /// A team and its ratio to what such cases take.
  let misjudged: @Sendable (String, String) -> String
  let firstContactTable: String
  let firstContactNote: String
  let definition: String
  let inForce: @Sendable (String) -> String
  let returns: String
  let noReturns: String
  let survivalChart: String
  /// The median of the curve, and the plain one.
  let survivalDescription: @Sendable (String, String) -> String
  let stillOpen: String
  let teams: String
  let noTeams: String
  let teamsNote: String
  let expected: String
  let likeForLike: String
  let reading: String
  /// 1 slower, -1 faster, 0 neither clearly.
  let pace: @Sendable (Int) -> String
  let batch: @Sendable (String) -> String
  let batchColumn: String
  let batchDays: @Sendable (String, String) -> String
  let batchRest: String
  let batchNote: String
}
