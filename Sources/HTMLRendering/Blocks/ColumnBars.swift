import Desk
import Reporting

/// The small bars of one table column: how long each value is beside the others, and where each
/// interval lies. Only for a column whose cells share a unit, since 90 % and 90 s do not compare.
struct ColumnBars {
  private let range: ClosedRange<Double>
  private let kind: Kind

  private enum Kind {
    case dataBar
    case interval
  }

  /// Nil for a column without such bars.
  init?(_ column: Table.Column, cells: [Cell]) {
    let quantities = cells.compactMap { cell -> (Double, MeasurementUnit)? in
      guard case .quantity(let value, let unit) = cell, value.isFinite else { return nil }
      return (value, unit)
    }
    if column.decoration == .dataBar, Set(quantities.map(\.1)).count == 1 {
      range = ValueRange.covering(quantities.map(\.0), includingZero: true)
      kind = .dataBar
      return
    }
    let intervals = cells.compactMap { cell -> (Double, Double, MeasurementUnit)? in
      guard case .interval(let low, let high, let unit) = cell, low.isFinite, high.isFinite else {
        return nil
      }
      return (low, high, unit)
    }
    guard intervals.count > 1, Set(intervals.map(\.2)).count == 1 else { return nil }
    range = ValueRange.covering(intervals.flatMap { [$0.0, $0.1] }, includingZero: false)
    kind = .interval
  }

  func markup(_ cell: Cell) -> Markup {
    let scale = LinearScale(domain: range, start: 0, end: 72)
    switch (cell, kind) {
    case (.quantity(let value, _), .dataBar) where value.isFinite:
      let (zero, end) = (scale.position(0), scale.position(value))
      let box = Box(x: min(zero, end), y: 0, width: abs(end - zero), height: 9)
      return drawing(.rect(box, style: "fill", radius: 1.5))
    case (.interval(let low, let high, _), .interval) where low.isFinite && high.isFinite:
      let ends = (Point(x: scale.position(low), y: 4.5), Point(x: scale.position(high), y: 4.5))
      let track = Markup.line(Point(x: 0, y: 4.5), Point(x: 72, y: 4.5), style: "track")
      return drawing(track + .line(ends.0, ends.1, style: "whisker"))
    default:
      return Markup()
    }
  }

  private func drawing(_ marks: Markup) -> Markup {
    .element(
      "svg",
      [
        "class": "bar", "viewBox": "0 0 72 9", "preserveAspectRatio": "none",
        "aria-hidden": "true", "focusable": "false",
      ], marks)
  }
}
