import Desk
import Intake
import Metrics

/// What an organisation decides about its report: one YAML file, `touchstone.yaml`.
///
/// Every key has a default, so no file at all is a valid configuration:
///
/// ```swift
/// let configuration = try Configuration.load(path: "SampleData/touchstone.yaml")
/// configuration.targets["csat_score"]?.value  // 90, of `targets: {csat_score: 90}`
/// ```
package struct Configuration: Sendable {
  /// Printed in the report's title; empty when it is not told.
  package var organisation = ""
  package var language = Language.simplifiedChinese
  /// Whether the file says the language, and the time zone; others may then not decide them.
  package var isLanguageSaid = false
  package var isTimeZoneSaid = false
  package var intake: IntakeSettings
  package var analysis: AnalysisSettings
  /// What metrics are to reach, by a metric's id, with a statistic where it has several:
  /// `csat_score: 90`, `first_response_time.mean: 30s`.
  package var targets: [String: MetricTarget] = [:]
  /// How customers' names appear in a report; contact details never do.
  package var privacy = Masking.masked
  /// The file of the key that codes of customers are made with.
  package var privacyKeyPath = Self.usualKeyName
  /// Tickets that no number counts; none unless told.
  package var excludedTickets: Set<ExcludedTickets> = []
  /// How many rows of each file, of those that could not be used whole, a store keeps as they stood.
  package var originalRows = 10_000

  /// The defaults: 24 hours a day in Asia/Shanghai, the standards of handbook 002, no targets.
  package init() {
    guard let clock = WallClock(identifier: Self.defaultTimeZone) else {
      preconditionFailure("this system does not know the time zone \(Self.defaultTimeZone)")
    }
    intake = IntakeSettings(clock: clock)
    analysis = AnalysisSettings(clock: clock)
  }

  /// Takes times without a zone, and the days of periods, as a wall clock shows them.
  package mutating func use(_ clock: WallClock) {
    intake.clock = clock
    analysis.clock = clock
  }

  static let defaultTimeZone = "Asia/Shanghai"
  static let usualKeyName = "touchstone.key"
}
