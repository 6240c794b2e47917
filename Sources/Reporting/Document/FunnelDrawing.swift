import Desk

/// Points over their number of cases, within limits that narrow as cases grow in number: who lies outside
/// differs from ``centre`` by more than chance explains.
package struct FunnelDrawing: Sendable {
  package var points: [Point]
  /// By number of cases, from the fewest.
  package var limits: [Limits]
  package var unit: MeasurementUnit
  package var scale: Scale
  package var names: Names

  package init(
    points: [Point], limits: [Limits], unit: MeasurementUnit,
    scale: Scale, names: Names
  ) {
    self.points = points
    self.limits = limits
    self.unit = unit
    self.scale = scale
    self.names = names
  }

  package enum Scale: String, Sendable {
    /// From the centre 0; of ratios in percentage points.
    case differences
    /// Around the centre 1: half and double are equally far from it.
    case ratios
  }

  package struct Point: Sendable {
    package var name: String
    package var cases: Int
    package var value: Double
    package var place: Place

    package init(name: String, cases: Int, value: Double, place: Place) {
      self.name = name
      self.cases = cases
      self.value = value
      self.place = place
    }
  }

  /// Where a point lies by its own limits, which need not be those of the curves to a hair. Those outside
  /// have a mark of their own and are named.
  package enum Place: String, Sendable {
    case inside
    case better
    case worse
  }

  /// 95 % (warning) and 99.8 % (alarm).
  package struct Limits: Sendable {
    package var cases: Int
    package var warning: ClosedRange<Double>
    package var alarm: ClosedRange<Double>

    package init(cases: Int, warning: ClosedRange<Double>, alarm: ClosedRange<Double>) {
      self.cases = cases
      self.warning = warning
      self.alarm = alarm
    }
  }

  package struct Names: Sendable {
    /// Of a point: agent.
    package var point: String
    package var cases: String
    package var value: String
    package var warning: String
    package var alarm: String
    package var better: String
    package var worse: String

    package init(
      point: String, cases: String, value: String, warning: String, alarm: String,
      better: String, worse: String
    ) {
      self.point = point
      self.cases = cases
      self.value = value
      self.warning = warning
      self.alarm = alarm
      self.better = better
      self.worse = worse
    }
  }
}

extension FunnelDrawing {
  /// Where all would lie but for chance.
  package var centre: Double { scale == .differences ? 0 : 1 }

  /// A row a point, those outside standing again in a column of their own; then a row for each step of
  /// the limits.
  package func table(id: String, title: String) -> Table {
    let columns: [Table.Column] = [
      .init(id: "point", title: names.point), .init(id: "cases", title: names.cases, unit: .count),
      .init(id: "value", title: names.value, unit: unit),
      .init(id: "better", title: names.better, unit: unit),
      .init(id: "worse", title: names.worse, unit: unit),
      .init(id: "warning_low", title: "\(names.warning) ↓", unit: unit),
      .init(id: "warning_high", title: "\(names.warning) ↑", unit: unit),
      .init(id: "alarm_low", title: "\(names.alarm) ↓", unit: unit),
      .init(id: "alarm_high", title: "\(names.alarm) ↑", unit: unit),
    ]
    let ofPoints = points.map { point -> [Cell] in
      let value = cell(point.value)
      return [
        .text(point.name), .quantity(Double(point.cases), .count), value,
        point.place == .better ? value : .absent, point.place == .worse ? value : .absent,
        .absent, .absent, .absent, .absent,
      ]
    }
    let ofLimits = limits.map { limit -> [Cell] in
      [.absent, .quantity(Double(limit.cases), .count), .absent, .absent, .absent]
        + [
          limit.warning.lowerBound, limit.warning.upperBound, limit.alarm.lowerBound,
          limit.alarm.upperBound,
        ].map(cell)
    }
    return Table(id: id, title: title, columns: columns, rows: ofPoints + ofLimits)
  }

  private func cell(_ value: Double) -> Cell {
    scale == .differences ? .difference(value, unit) : .quantity(value, unit)
  }
}
