import Desk
import Reporting
import Wording

/// A step curve over a time axis with its interval.
struct StepChart {
  private let curve: StepDrawing.Curve
  private let isNamedInLegend: Bool
  private let legend: Legend
  private let frame: Frame
  private let across: Ticks

  private static let style = SeriesStyle(index: 0)

  init(_ drawing: StepDrawing, words: Words, size: ChartSize) {
    curve = drawing.curve.finite
    let points = curve.points
    let nameWidth = EndLabels.width(Self.name(curve, at: { _ in 0 }))
    isNamedInLegend = nameWidth > size.width * 0.3
    let hasInterval = points.contains { $0.low != nil && $0.high != nil }
    legend = Legend(
      (isNamedInLegend ? [.line(curve.name, Self.style)] : [])
        + (hasInterval ? [.area(words.column(.interval), "band s1")] : []),
      width: size.width)
    let heights = points.flatMap { [$0.vertical, $0.low, $0.high] }
    frame = Frame(
      size,
      Ticks.covering(
        ValueRange.covering(heights, includingZero: true), unit: drawing.verticalUnit),
      top: legend.height, right: isNamedInLegend ? 14 : nameWidth)
    across = Ticks.across(points.map(\.horizontal), unit: drawing.horizontalUnit, size)
  }

  var picture: Picture {
    let name = isNamedInLegend ? [] : Self.name(curve, at: frame.vertical.position)
    return frame.picture([
      legend.markup, frame.grid, line, EndLabels.markup(name, rightOf: frame.plot),
      .group("axis", frame.axis(across)),
    ])
  }

  /// At the curve's end; nothing for no curve.
  private static func name(
    _ curve: StepDrawing.Curve, at position: (Double) -> Double
  ) -> [EndLabels.Wanted] {
    curve.points.suffix(1).map {
      .init(text: curve.name, y: position($0.vertical), style: "t end \(style.colour)")
    }
  }

  private var line: Markup {
    let style = Self.style
    let outline = StepOutline(
      curve.points, horizontal: frame.horizontal(across), vertical: frame.vertical)
    guard let end = outline.line.last else { return Markup() }
    return .path(Path(through: outline.band, closed: true), style: "band \(style.colour)")
      + .path(Path(through: outline.line), style: "line \(style.colour)")
      + style.marker(at: end)
  }
}

extension StepDrawing.Curve {
  /// The curve without the points that are not numbers, from left to right.
  fileprivate var finite: Self {
    var copy = self
    copy.points = points.filter { $0.horizontal.isFinite && $0.vertical.isFinite }
      .sorted { $0.horizontal < $1.horizontal }
    return copy
  }
}

/// A step curve and its interval as points to draw.
///
/// Steps less than half a pixel apart are drawn as one, so that many tickets stay a small drawing.
struct StepOutline {
  let line: [Point]
  /// Along the upper end, back along the lower; empty without intervals.
  let band: [Point]

  init(_ points: [StepDrawing.Point], horizontal: LinearScale, vertical: LinearScale) {
    func place(_ point: StepDrawing.Point, _ height: Double?) -> Point? {
      height.finite.map {
        Point(x: horizontal.position(point.horizontal), y: vertical.position($0))
      }
    }
    let kept = Self.merged(points, horizontal: horizontal)
    let bounded = kept.filter { $0.low.finite != nil && $0.high.finite != nil }.corners
    line = kept.corners.compactMap { place($0, $0.vertical) }
    band =
      bounded.compactMap { place($0, $0.high) }
      + bounded.reversed().compactMap { place($0, $0.low) }
  }

  private static func merged(
    _ points: [StepDrawing.Point], horizontal: LinearScale
  ) -> [StepDrawing.Point] {
    var kept: [StepDrawing.Point] = []
    func halfPixel(_ point: StepDrawing.Point) -> Double {
      (horizontal.position(point.horizontal) * 2).rounded(.down)
    }
    for point in points {
      if kept.count > 1, let last = kept.last, halfPixel(point) == halfPixel(last) {
        kept[kept.count - 1] = point
      } else {
        kept.append(point)
      }
    }
    return kept
  }
}
