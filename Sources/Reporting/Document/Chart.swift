import Desk

/// A drawing with a title, a description for those who cannot see it, and its data.
package struct Chart: Sendable {
  /// Unique in the report, ASCII letters, digits and underscores.
  package var id: String
  package var title: String
  /// What the drawing shows, for a screen reader: two sentences at most.
  package var description: String
  package var drawing: Drawing

  /// Columns of one series, a label each.
  package static func columns(
    id: String, title: String, description: String, of series: String,
    counts: [(label: String, count: Int)]
  ) -> Chart {
    Chart(
      id: id, title: title, description: description,
      drawing: .columns(
        ColumnDrawing(
          labels: counts.map(\.label),
          series: [ChartSeries(name: series, values: counts.map { Double($0.count) })],
          unit: .count)))
  }

  package enum Drawing: Sendable {
    /// One line or more over the same labels (periods, oldest first).
    case lines(LineDrawing)
    /// Upright columns over labels, side by side.
    case columns(ColumnDrawing)
    /// Lying bars, one a label, with an interval where there is one.
    case bars(BarDrawing)
    /// A grid of shades, such as weekday by hour.
    case heatMap(HeatMapDrawing)
    /// A step curve over a time axis, such as the share of tickets still open.
    case steps(StepDrawing)
    case pareto(ParetoDrawing)
    case funnel(FunnelDrawing)
    case fishbone(FishboneDrawing)
  }
}

/// A named row of values; `values[index]` belongs to `labels[index]`, nil where there is no data.
package struct ChartSeries: Sendable {
  package var name: String
  package var values: [Double?]

  /// Nil beyond the end too.
  package subscript(_ index: Int) -> Double? {
    values.indices.contains(index) ? values[index] : nil
  }
}

package struct LineDrawing: Sendable {
  package var labels: [String]
  package var series: [ChartSeries]
  package var unit: MeasurementUnit
  package var target: Double?
  /// Control limits of the first series, one value a label (they widen with small samples).
  package var limits: ControlLimits?
  /// Indices of labels at which a control rule fired for the first series.
  package var signals: [Int] = []

  package struct ControlLimits: Sendable {
    package var centre: Double
    package var lower: [Double]
    package var upper: [Double]
  }
}

package struct ColumnDrawing: Sendable {
  package var labels: [String]
  package var series: [ChartSeries]
  package var unit: MeasurementUnit
}

package struct BarDrawing: Sendable {
  package var bars: [Bar]
  package var unit: MeasurementUnit
  /// A line across all bars, such as the overall value or the target, with its name.
  package var reference: Double?
  package var referenceName: String = ""

  package struct Bar: Sendable {
    package var label: String
    package var value: Double?
    package var low: Double?
    package var high: Double?
    package var sample: Int
    /// Drawn in the accent colour and with a mark: the bar that the text speaks of.
    package var isEmphasised: Bool = false
  }
}

package struct HeatMapDrawing: Sendable {
  package var rows: [String]
  package var columns: [String]
  /// `values[row][column]`.
  package var values: [[Double?]]
  package var unit: MeasurementUnit

  /// Nil beyond the end of a row too.
  package subscript(_ row: Int, _ column: Int) -> Double? {
    values.indices.contains(row) && values[row].indices.contains(column)
      ? values[row][column] : nil
  }
}

package struct StepDrawing: Sendable {
  package var curve: Curve
  package var horizontalUnit: MeasurementUnit
  package var verticalUnit: MeasurementUnit

  package struct Curve: Sendable {
    package var name: String
    package var points: [Point]
  }

  /// From `horizontal` on the curve has the height `vertical`.
  package struct Point: Sendable {
    package var horizontal: Double
    package var vertical: Double
    package var low: Double?
    package var high: Double?
  }
}

/// Columns in two parts, largest first, under a line of the cumulative share.
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

  /// The columns alone, each part one of them.
  package var columns: ColumnDrawing {
    ColumnDrawing(labels: labels, series: parts, unit: unit)
  }
}

/// Causes by branch, on the bones of a fish whose head is the problem (Ishikawa).
package struct FishboneDrawing: Sendable {
  /// The text at the head: the problem and its number of complaints.
  package var problem: String
  /// The bones in their order, empty ones too.
  package var bones: [Bone]
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
