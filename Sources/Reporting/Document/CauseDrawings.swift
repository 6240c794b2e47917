import Desk

/// Columns from the largest to the smallest, each in two parts, with the cumulative share of the whole
/// as a line over them.
package struct ParetoDrawing: Sendable {
  package var labels: [String]
  /// Two parts of each column, stacked: verified and unverified.
  package var parts: [ChartSeries]
  package var unit: MeasurementUnit
  /// The share up to and including each label, as a fraction of 1.
  package var cumulativeShares: [Double]
  package var cumulativeName: String
  /// The share at which the vital few end: 0.8.
  package var vitalShare: Double
}

/// Causes by branch, on the bones of a fish whose head is the problem (Ishikawa).
package struct FishboneDrawing: Sendable {
  /// The text at the head: the problem and its number of complaints.
  package var problem: String
  /// The bones in their order, empty ones too.
  package var bones: [Bone]
  /// What the two marks mean.
  package var verifiedName: String
  package var unverifiedName: String

  package struct Bone: Sendable, Equatable {
    package var name: String
    /// Complaints with any of its causes.
    package var count: Int
    /// The most frequent first.
    package var causes: [Cause]
  }

  package struct Cause: Sendable, Equatable {
    package var name: String
    package var count: Int
    /// How many of them are verified.
    package var verified: Int
  }
}
