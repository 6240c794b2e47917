import Desk
import Metrics
import Wording

/// The words that every part of the report needs.
package struct Words: Sendable {
  /// The period's name in a sentence: `2026 年 5 月`, `May 2026`.
  package let period: @Sendable (Period) -> String
  /// The period before, in a sentence: `上月`, `the month before`.
  package let previous: @Sendable (Period.Kind) -> String
  /// `较上月`, `vs last month`.
  package let versusPrevious: @Sendable (Period.Kind) -> String
  /// `去年同期`.
  package let yearBefore: String
  /// Monday first, two or three characters each.
  package let weekdays: [String]
  /// The name of tickets without a value of a dimension.
  package let unknown: String
  /// The name of a dimension; a column of the export is its own name.
  package let dimension: @Sendable (String) -> String
  package let statistic: @Sendable (Statistic) -> String
  package let verdict: @Sendable (Verdict) -> String
  package let leftOut: @Sendable (LeftOutReason) -> String
  package let polarity: @Sendable (Metric.Polarity) -> String
  package let anchor: @Sendable (Metric.Anchor) -> String
  package let unit: @Sendable (MeasurementUnit) -> String
  /// A length of time in words: `4 分 5 秒`, `3.2 天`.
  package let duration: @Sendable (Double) -> String
  /// `3.1 个百分点`, without a sign.
  package let points: @Sendable (Double) -> String
  /// A change in words: `上升 3.1 个百分点`.
  package let change: @Sendable (Double, MeasurementUnit) -> String
  package let list: @Sendable ([String]) -> String
  package let yes: String
  package let no: String
  package let total: String
  /// A full stop and what stands between two sentences.
  let sentences: @Sendable ([String]) -> String
  package let columns: ColumnTitles
  package let renderer: RendererWords

  /// Titles of columns that many tables have.
  package struct ColumnTitles: Sendable {
    package let metric: String
    package let value: String
    let target: String
    let sample: String
    let interval: String
    let previous: String
    /// Any other period, beside this one.
    package let base: String
    let yearBefore: String
    package let change: String
    package let relativeChange: String
    /// By how much durations typically moved.
    package let shift: String
    /// The change of a count by working day.
    package let byWorkingDay: String
    package let rateEffect: String
    package let mixEffect: String
    package let centre: String
    package let limits: String
    package let rule: String
    package let verdict: String
    let trend: String
    let tickets: String
    let mean: String
    let median: String
    let ninetieth: String
    let attainment: String
    let share: String
    package let reason: String
    let count: String
    package let period: String
    let leftOut: String
    package let ticket: String
    let age: String
  }
}

extension Words {
  /// A value as it stands in a sentence: durations in words, anything else as in a table.
  func text(_ value: Double, _ unit: MeasurementUnit) -> String {
    unit == .seconds ? duration(value) : QuantityText.text(value, unit)
  }

  func text(_ value: Double?, _ unit: MeasurementUnit) -> String {
    value.map { text($0, unit) } ?? renderer.noValue
  }

  func count(_ value: Int) -> String { QuantityText.text(Double(value), .count) }
}
