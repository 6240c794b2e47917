import Reporting

/// A step curve and its interval as points to draw.
///
/// Steps less than half a pixel apart are drawn as one, since no eye tells them apart: a curve of a
/// hundred thousand tickets stays a small drawing.
struct StepOutline: Equatable {
  private(set) var line: [Point] = []
  /// Along the upper end, back along the lower; empty without intervals.
  private(set) var band: [Point] = []

  init(_ points: [StepDrawing.Point], horizontal: LinearScale, vertical: LinearScale) {
    let kept = Self.merged(points, horizontal: horizontal)
    line = Self.steps(
      kept.map {
        Point(x: horizontal.position($0.horizontal), y: vertical.position($0.vertical))
      })
    let bounded = kept.compactMap { point -> (x: Double, low: Double, high: Double)? in
      guard let low = point.low, let high = point.high else { return nil }
      return (
        horizontal.position(point.horizontal), vertical.position(low), vertical.position(high)
      )
    }
    let upper = Self.steps(bounded.map { Point(x: $0.x, y: $0.high) })
    let lower = Self.steps(bounded.map { Point(x: $0.x, y: $0.low) })
    band = upper + lower.reversed()
  }

  /// Each height is held until the next point.
  private static func steps(_ points: [Point]) -> [Point] {
    var steps: [Point] = []
    for point in points {
      if let last = steps.last { steps.append(Point(x: point.x, y: last.y)) }
      steps.append(point)
    }
    return steps
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
