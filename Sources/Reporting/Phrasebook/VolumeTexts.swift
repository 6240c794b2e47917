import Metrics

/// What the section on volume and backlog says.
struct VolumeTexts: Sendable {
  let title: SectionTitle
  let nothing: @Sendable (String) -> String
  let missing: String
  let flow: @Sendable (BacklogBalance) -> String
  /// Before and after.
  let backlog: @Sendable (Int, Int) -> String
  /// Open for over 30 days.
  let old: @Sendable (Int) -> String
  /// Weekday and hour.
  let busiest: @Sendable (String, Int) -> String
  let balance: String
  /// Opening, created, reopened, resolved, untimed, closing.
  let balanceColumns: [String]
  /// Reopened tickets of those resolved.
  let balanceNote: @Sendable (Int, Int) -> String
  let flowChart: String
  let flowDescription: String
  let backlogChart: String
  let backlogDescription: String
  let ageChart: String
  let ageDescription: @Sendable (String) -> String
  /// From so many days to so many; nil: more.
  let ageLabel: @Sendable (Int, Int?) -> String
  let shares: String
  let sharesNote: String
  let heat: String
  let heatDescription: String
}
