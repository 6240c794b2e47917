import Desk
import Foundation
import Reporting
import Wording

/// Points over their number of cases within their limits; those outside are ringed and named.
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
    let outside = [
      (FunnelDrawing.Place.better, drawing.names.better), (.worse, drawing.names.worse),
    ].filter { place, _ in drawing.points.contains { $0.place == place } }
    legend = Legend(
      [
        .stroke(drawing.names.warning, "warning"), .area(drawing.names.alarm, "limits", "limit"),
      ]
        + outside.map { place, name in
          .init(name: name) { Signal.draw(at: $0, isGood: place == .better) }
        }, width: size.width)
    let limits = drawing.limits.flatMap { [$0.alarm.lowerBound, $0.alarm.upperBound] }
    let heights = (drawing.points.map(\.value) + limits + [drawing.centre]).map(drawing.height)
    let ticks = Ticks.covering(
      ValueRange.covering(heights, includingZero: false),
      unit: drawing.scale == .ratios ? .count : drawing.unit)
    frame = Frame(
      size, ticks, labels: ticks.values.map { drawing.scale.text($0, drawing.unit) },
      top: legend.height, right: 14)
    let sizes = drawing.points.map(\.cases) + drawing.limits.map(\.cases)
    across = Ticks.across(sizes.map { Double($0) }, unit: .count, size)
  }

  var picture: Picture {
    frame.picture(
      [legend.markup, frame.grid, limits, points(.inside), points(.better, .worse), names, axis],
      below: Self.nameRoom)
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
      + .path(Path(through: low), style: "limit") + .path(Path(through: high), style: "limit")
      + .path(Path(through: line { $0.warning.lowerBound }), style: "warning")
      + .path(Path(through: line { $0.warning.upperBound }), style: "warning")
      + .line(across: frame.plot, at: centre, style: "centre")
  }

  private func points(_ places: FunnelDrawing.Place...) -> Markup {
    drawing.points.filter { places.contains($0.place) }.map { point in
      let (place, hover) = (place(point.cases, point.value), hover(point))
      return point.place == .inside
        ? .circle(at: place, radius: 3.5, style: "mark s1", hover: hover)
        : Signal.draw(at: place, isGood: point.place == .better, hover: hover)
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

  /// Beside points outside, where there is room; the others are left to pointer and table.
  private var names: Markup {
    let size = ChartSize.smallText
    var taken = drawing.points.map {
      Box(around: place($0.cases, $0.value), width: 8, height: 8)
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
