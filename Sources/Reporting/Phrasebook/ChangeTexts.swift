import Statistics

/// What the section on where changes came from says.
package struct ChangeTexts: Sendable {
  let title: SectionTitle
  /// Without a period before.
  let nothing: String
  let missing: String
  let shift: @Sendable (Shift) -> String
  let noShift: String
  /// The period before, the relative change by working day, and whether it is more than chance.
  let volume: @Sendable (String, Double, Bool) -> String
  /// How many figures left the limits of chance.
  let signals: @Sendable (Int) -> String
  let noLimits: String
  let shiftTable: String
  let shiftNote: String
  let dimensionColumn: String
  let segmentColumn: String
  let effectColumn: String
  /// The metric and the dimension.
  let segmentTable: @Sendable (String, String) -> String
  let segmentNote: String
  let sampleBefore: String
  let sampleNow: String
  let signalTable: String
  let signalNote: String
  package let rule: @Sendable (ControlChartRule) -> String
  let signalChart: @Sendable (String) -> String
  /// The figure and the rule.
  let signalDescription: @Sendable (String, String) -> String
  let volumeTable: String
  let volumeNote: String
  let workingDays: String
  let perDay: String
  let volumeChange: String

  /// A ratio's change, and which segment explains most of it.
  struct Shift: Sendable {
    var metric: String
    var change: String
    var mix: String
    var rate: String
    var dimension: String
    var segment: String
    /// Of the change that the segment explains.
    var share: String
  }
}
