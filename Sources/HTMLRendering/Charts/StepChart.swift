import Desk
import Reporting
import Wording

/// Step curves over a time axis with their intervals.
struct StepChart {
  private let drawing: StepDrawing
  private let ends: [EndLabels.Wanted]
  private let legend: Legend
  private let frame: Frame
  private let across: Ticks

  init(_ drawing: StepDrawing, words: Words, size: ChartSize) {
    let drawing = drawing.finite
    self.drawing = drawing
    let named = Self.names(drawing, at: { _ in 0 })
    let isNarrow = EndLabels.width(named) > size.width * 0.3 || named.count > 8
    let points = drawing.curves.flatMap(\.points)
    let hasInterval = points.contains { $0.low != nil && $0.high != nil }
    let curves = drawing.curves.enumerated().map {
      Legend.Entry.line($1.name, SeriesStyle(index: $0))
    }
    legend = Legend(
      (isNarrow ? curves : []) + (hasInterval ? [.area(words.column(.interval), "band s1")] : []),
      width: size.width)
    let heights = points.flatMap { [$0.vertical, $0.low, $0.high] }
    frame = Frame(
      size,
      Ticks.covering(
        ValueRange.covering(heights, includingZero: true), unit: drawing.verticalUnit),
      top: legend.height, right: isNarrow ? 14 : EndLabels.width(named))
    across = Ticks.across(points.map(\.horizontal), unit: drawing.horizontalUnit, size)
    ends = isNarrow ? [] : Self.names(drawing, at: frame.vertical.position)
  }

  var picture: Picture {
    frame.picture([
      legend.markup, frame.grid, curves, EndLabels.markup(ends, rightOf: frame.plot),
      .group("axis", frame.axis(across)),
    ])
  }

  private static func names(
    _ drawing: StepDrawing, at position: (Double) -> Double
  ) -> [EndLabels.Wanted] {
    drawing.curves.enumerated().compactMap { index, curve in
      curve.points.last.map {
        .init(
          text: curve.name, y: position($0.vertical),
          style: "t end \(SeriesStyle(index: index).colour)")
      }
    }
  }

  private var curves: Markup {
    drawing.curves.enumerated().map { index, curve in
      let style = SeriesStyle(index: index)
      let outline = StepOutline(
        curve.points, horizontal: frame.horizontal(across), vertical: frame.vertical)
      guard let end = outline.line.last else { return Markup() }
      return .path(Path(through: outline.band, closed: true), style: "band \(style.colour)")
        + .path(Path(through: outline.line), style: "line \(style.colour)")
        + style.marker(at: end)
    }.joined()
  }
}

extension StepDrawing {
  /// The drawing without the points that are not numbers, each curve from left to right.
  var finite: StepDrawing {
    var copy = self
    for index in copy.curves.indices {
      copy.curves[index].points = curves[index].points
        .filter { $0.horizontal.isFinite && $0.vertical.isFinite }
        .sorted { $0.horizontal < $1.horizontal }
    }
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
