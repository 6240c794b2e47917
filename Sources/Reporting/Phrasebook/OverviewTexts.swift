import Desk
import Metrics

/// What may be said of reaching a target.
struct TargetResult: Sendable {
  var state: MetricTarget.State
  /// Whether chance alone may have put the figure on its side.
  var mayBeChance: Bool
}

/// A target as it is printed.
struct TargetBands: Sendable {
  var value: String?
  var warning: String?
  var alarm: String?
  var benchmark: String?
  var benchmarkSource: String?

  init(_ target: MetricTarget, _ unit: MeasurementUnit, _ words: Words) {
    func text(_ number: Double?) -> String? { number.map { words.text($0, unit) } }
    value = text(target.value)
    warning = text(target.warning)
    alarm = text(target.alarm)
    benchmark = text(target.benchmark)
    benchmarkSource = target.benchmarkSource
  }
}

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
  /// The target's value, and what may be said of reaching it.
  let target: @Sendable (String, TargetResult?) -> String
  /// What may be said of reaching a target, as a word of its own.
  let result: @Sendable (TargetResult) -> String
  /// A target with its bands and its benchmark.
  let bands: @Sendable (TargetBands) -> String
  let benchmarkColumn: String
  let resultColumn: String
  let yearChangeColumn: String
  let yearVerdictColumn: String
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
