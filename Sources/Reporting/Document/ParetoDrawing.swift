import Desk

/// Columns from the largest to the smallest, each in two parts, with the cumulative share of the whole
/// as a line over them.
package struct ParetoDrawing: Sendable {
  package var labels: [String]
  /// Two parts of each column, stacked: verified and unverified.
  package var parts: [ChartSeries]
  package var unit: MeasurementUnit
  /// Up to and with each label, as fractions of 1.
  package var cumulativeShares: [Double]
  package var cumulativeName: String
  /// The share at which the vital few end: 0.8.
  package var vitalShare: Double

  package init(
    labels: [String], parts: [ChartSeries], unit: MeasurementUnit, cumulativeShares: [Double],
    cumulativeName: String, vitalShare: Double
  ) {
    self.labels = labels
    self.parts = parts
    self.unit = unit
    self.cumulativeShares = cumulativeShares
    self.cumulativeName = cumulativeName
    self.vitalShare = vitalShare
  }
}
