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

/// Causes by branch, on the bones of a fish whose head is the problem (Ishikawa).
package struct FishboneDrawing: Sendable {
  /// The text at the head: the problem and its number of complaints.
  package var problem: String
  /// The bones in their order, empty ones too.
  package var bones: [Bone]
  /// What the two marks mean.
  package var verifiedName: String
  package var unverifiedName: String

  package init(problem: String, bones: [Bone], verifiedName: String, unverifiedName: String) {
    self.problem = problem
    self.bones = bones
    self.verifiedName = verifiedName
    self.unverifiedName = unverifiedName
  }

  package struct Bone: Sendable, Equatable {
    package var name: String
    /// Complaints with any of its causes.
    package var count: Int
    /// The most frequent first.
    package var causes: [Cause]

    package init(name: String, count: Int, causes: [Cause]) {
      self.name = name
      self.count = count
      self.causes = causes
    }
  }

  package struct Cause: Sendable, Equatable {
    package var name: String
    package var count: Int
    /// How many of them are verified.
    package var verified: Int

    package init(name: String, count: Int, verified: Int) {
      self.name = name
      self.count = count
      self.verified = verified
    }
  }
}
