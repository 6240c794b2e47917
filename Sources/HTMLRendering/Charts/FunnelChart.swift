#if canImport(Glibc)
  import Glibc
#else
  import Foundation
#endif

import Desk
import Reporting
import Wording

/// Points over their number of cases with the limits of 95 % and 99.8 % around the centre; points outside
/// are ringed and named.
struct FunnelChart {
  private let drawing: FunnelDrawing
  private let legend: Legend
  private let frame: Frame
  private let across: Ticks

  /// Room under the axis for its name.
  private static let nameRoom = 16.0

  init(_ drawing: FunnelDrawing, size: ChartSize) {
    let drawing = drawing.finite
    self.drawing = drawing
    var entries = [
      Legend.Entry(name: drawing.names.warning, swatch: .warning),
      Legend.Entry(name: drawing.names.alarm, swatch: .limits),
    ]
    if drawing.points.contains(where: { $0.place == .better }) {
      entries.append(.init(name: drawing.names.better, swatch: .better))
    }
    if drawing.points.contains(where: { $0.place == .worse }) {
      entries.append(.init(name: drawing.names.worse, swatch: .signal))
    }
    legend = Legend(entries, width: size.width)
    let limits = drawing.limits.flatMap { [$0.alarm.lowerBound, $0.alarm.upperBound] }
    let heights = (drawing.points.map(\.value) + limits + [drawing.centre]).map(drawing.height)
    let ticks = Ticks.covering(
      ValueRange.covering(heights, includingZero: false),
      unit: drawing.scale == .ratios ? .count : drawing.unit)
    frame = Frame(
      size, ticks, labels: ticks.values.map { drawing.scale.text($0, drawing.unit) },
      top: legend.height, right: 14)
    let sizes = drawing.points.map { Double($0.cases) } + drawing.limits.map { Double($0.cases) }
    across = Ticks.covering(
      ValueRange.covering(sizes, includingZero: true), unit: .count,
      most: size.layout == .wide ? 10 : 5)
  }

  var picture: Picture {
    let marks = [legend.markup, frame.grid, limits, inside, outside, names, axis]
    return Picture(
      width: frame.size.width, height: frame.height + Self.nameRoom, marks: marks.joined())
  }

  private func place(_ cases: Int, _ value: Double) -> Point {
    Point(
      x: frame.horizontal(across).position(Double(cases)),
      y: frame.vertical.position(drawing.height(value)))
  }

  private var limits: Markup {
    func line(_ height: (FunnelDrawing.Limits) -> Double) -> [Point] {
      drawing.limits.map { place($0.cases, height($0)) }
    }
    let (low, high) = (line { $0.alarm.lowerBound }, line { $0.alarm.upperBound })
    let centre = frame.vertical.position(drawing.height(drawing.centre))
    return .path(Path(through: high + low.reversed(), closed: true), style: "limits")
      + .path(Path(through: low), style: "limit")
      + .path(Path(through: high), style: "limit")
      + .path(Path(through: line { $0.warning.lowerBound }), style: "warning")
      + .path(Path(through: line { $0.warning.upperBound }), style: "warning")
      + .line(
        Point(x: frame.plot.x, y: centre), Point(x: frame.plot.right, y: centre),
        style: "centre")
  }

  private var inside: Markup {
    drawing.points.filter { $0.place == .inside }.map { point in
      let place = place(point.cases, point.value)
      return .element(
        "circle", ["class": "mark s1", "cx": place.x.svg, "cy": place.y.svg, "r": 3.5.svg],
        .hover(hover(point)))
    }.joined()
  }

  private var outside: Markup {
    drawing.points.filter { $0.place != .inside }.map { point in
      Signal.draw(
        at: place(point.cases, point.value), isGood: point.place == .better, hover: hover(point))
    }.joined()
  }

  private func hover(_ point: FunnelDrawing.Point) -> String {
    let value =
      switch drawing.scale {
      case .differences: QuantityText.difference(point.value, drawing.unit)
      case .ratios: QuantityText.text(point.value, drawing.unit)
      }
    return [
      point.name, "\(drawing.names.cases): \(QuantityText.text(Double(point.cases), .count))",
      "\(drawing.names.value): \(value)",
    ].joined(separator: "\n")
  }

  /// Beside the points outside, at the side that has room; one that would lie on another is left to the
  /// pointer and the table.
  private var names: Markup {
    let size = ChartSize.smallText
    var taken = drawing.points.map { point in
      let place = place(point.cases, point.value)
      return Box(x: place.x - 4, y: place.y - 4, width: 8, height: 8)
    }
    var marks: [Markup] = []
    for point in drawing.points where point.place != .inside {
      let place = place(point.cases, point.value)
      let text = TextWidth.truncated(point.name, to: frame.plot.width * 0.4, size: size)
      let width = TextWidth.of(text, size: size)
      let boxes = [place.x + 11, place.x - 11 - width].map {
        Box(x: $0, y: place.y - 7, width: width, height: 14)
      }
      let free = boxes.first { box in
        box.x >= frame.plot.x && box.right <= frame.plot.right
          && !taken.contains { $0.overlaps(box) }
      }
      guard let free else { continue }
      taken.append(free)
      marks.append(.text(text, x: free.x, y: free.bottom - 3, style: "t small name"))
    }
    return marks.joined()
  }

  private var axis: Markup {
    let name = Markup.text(
      drawing.names.cases, x: frame.plot.centre, y: frame.plot.bottom + 19 + Self.nameRoom,
      anchor: .middle)
    return .group("axis", frame.axis(across) + [name])
  }
}

extension FunnelDrawing.Scale {
  /// A tick as a difference with its sign or, from its doublings, as a factor: half is `÷2`, double
  /// `×2`; a power where that would be long.
  fileprivate func text(_ value: Double, _ unit: MeasurementUnit) -> String {
    switch self {
    case .differences:
      let digits = unit == .number ? 1 : 0
      let number =
        unit == .ratio
        ? QuantityText.fixed(value * 100, fractionDigits: digits) + "%"
        : QuantityText.fixed(value, fractionDigits: digits)
      return (value > 0 ? "+" : "") + number
    case .ratios:
      let size = abs(value)
      let number =
        size <= 16
        ? QuantityText.fixed(exp2(size), fractionDigits: 0)
        : "2^" + QuantityText.fixed(size, fractionDigits: 0)
      return (value < 0 ? "÷" : "×") + number
    }
  }
}
