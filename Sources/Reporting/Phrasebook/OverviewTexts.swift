/// What the overview of the KPIs says.
struct OverviewTexts: Sendable {
  let title: SectionTitle
  let nothing: String
  let missing: String
  let summary: @Sendable (Summary) -> String
  /// Without a period before: how many figures have a value.
  let firstPeriod: @Sendable (Int) -> String
  /// Met, of all.
  let targets: @Sendable (Int, Int) -> String
  /// The target's value, and whether it is met; nil where no side is better.
  let target: @Sendable (String, Bool?) -> String
  /// `较上月`, and the change in words.
  let comparison: @Sendable (String, String) -> String
  let table: String
  /// The name of the definition of first contact resolution in force.
  let note: @Sendable (String) -> String

  struct Summary: Sendable {
    var compared: Int
    var worsened: Int
    var improved: Int
    var tooFew: Int
    var versus: String
  }
}
