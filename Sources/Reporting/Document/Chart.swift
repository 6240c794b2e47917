import Desk

/// A drawing with a title, a description for those who cannot see it, and its data.
package struct Chart: Sendable {
  /// Unique in the report, ASCII letters, digits and underscores.
  package var id: String
  package var title: String
  /// What the drawing shows, for a screen reader: two sentences at most.
  package var description: String
  package var drawing: Drawing

  package init(id: String, title: String, description: String, drawing: Drawing) {
    self.id = id
    self.title = title
    self.description = description
    self.drawing = drawing
  }

  package enum Drawing: Sendable {
    /// One line or more over the same labels (periods, oldest first).
    case lines(LineDrawing)
    /// Upright columns over labels, side by side or stacked.
    case columns(ColumnDrawing)
    /// Lying bars, one a label, with an interval where there is one.
    case bars(BarDrawing)
    /// A grid of shades, such as weekday by hour.
    case heatMap(HeatMapDrawing)
    /// Step curves over a time axis, such as the share of tickets still open.
    case steps(StepDrawing)
    /// Columns from the largest to the smallest with their cumulative share.
    case pareto(ParetoDrawing)
    /// Points over their number of cases, within limits that narrow with it.
    case funnel(FunnelDrawing)
    /// Causes on the bones of a fish.
    case fishbone(FishboneDrawing)
  }
}

/// A named row of values; `values[index]` belongs to `labels[index]`, nil where there is no data.
package struct ChartSeries: Sendable {
  package var name: String
  package var values: [Double?]

  package init(name: String, values: [Double?]) {
    self.name = name
    self.values = values
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
  package var isStacked: Bool

  package init(
    labels: [String], series: [ChartSeries], unit: MeasurementUnit, isStacked: Bool = false
  ) {
    self.labels = labels
    self.series = series
    self.unit = unit
    self.isStacked = isStacked
  }
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
}

package struct StepDrawing: Sendable {
  package var curves: [Curve]
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

    package init(horizontal: Double, vertical: Double, low: Double? = nil, high: Double? = nil) {
      self.horizontal = horizontal
      self.vertical = vertical
      self.low = low
      self.high = high
    }
  }
}
