import Metrics
import Wording

/// What the section on changes says of segments that left their own limits.
package struct SegmentTexts: Sendable {
  let table: String
  let note: String
  /// Of the segment that is named first.
  let lead: @Sendable (Shift) -> String
  /// How many charts were looked at, how many signal, and how many chance alone lets expect.
  package let scan: @Sendable (Scan) -> String
  /// How many periods the data reaches.
  package let tooFewPeriods: @Sendable (Int) -> String
  /// No group has cases enough for limits.
  let tooFewCases: String
  let segmentColumn: String
  /// The metric's name, counted by working day.
  let byWorkingDay: @Sendable (String) -> String
  /// The metric, the dimension and the segment.
  let chart: @Sendable (String, String, String) -> String

  /// A segment's figure beside the limits of its own past.
  struct Shift: Sendable {
    var metric: String
    var dimension: String
    var segment: String
    var value: String
    var low: String
    var high: String
  }

  package struct Scan: Sendable {
    var charts: Int
    var signals: Int
    /// Rounded: hardly ever a whole number.
    var byChance: String
    /// More than chance after the correction for how many charts there are.
    var real: Int
    /// Of these, how many the table has room for.
    var shown: Int

    /// - Parameter shown: how many there is room for; nil for all.
    package init(_ signals: SegmentSignals, shown: Int? = nil) {
      charts = signals.chartCount
      self.signals = signals.signalCount
      let expected = signals.expectedByChance
      byChance = QuantityText.fixed(expected, fractionDigits: expected < 1 ? 2 : 1)
      real = signals.real.count
      self.shown = shown ?? real
    }
  }
}
