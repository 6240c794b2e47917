import Desk
import Reporting
import Wording

/// Step curves over a time axis with their intervals, such as the share of tickets still open after
/// so many hours.
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
    var entries: [Legend.Entry] = []
    if isNarrow {
      entries = drawing.curves.enumerated().map { index, curve in
        .init(name: curve.name, swatch: .line(SeriesStyle(index: index)))
      }
    }
    if hasInterval { entries.append(.init(name: words.column(.interval), swatch: .interval)) }
    legend = Legend(entries, width: size.width)
    let heights = points.flatMap { [$0.vertical, $0.low, $0.high] }
    frame = Frame(
      size, showing: ValueRange.covering(heights, includingZero: true),
      unit: drawing.verticalUnit, top: legend.height,
      right: isNarrow ? 14 : EndLabels.width(named))
    across = Ticks.covering(
      ValueRange.covering(points.map(\.horizontal), includingZero: true),
      unit: drawing.horizontalUnit, most: size.layout == .wide ? 10 : 5)
    ends = isNarrow ? [] : Self.names(drawing, at: frame.vertical.position)
  }

  var picture: Picture {
    Picture(
      width: frame.size.width, height: frame.height,
      marks: legend.markup + frame.grid + curves + names + axis)
  }

  private var horizontal: LinearScale {
    LinearScale(domain: across.range, start: frame.plot.x, end: frame.plot.right)
  }

  private static func names(
    _ drawing: StepDrawing, at position: (Double) -> Double
  ) -> [EndLabels.Wanted] {
    drawing.curves.enumerated().compactMap { index, curve in
      curve.points.last.map { last in
        EndLabels.Wanted(
          text: curve.name, y: position(last.vertical),
          style: "t end \(SeriesStyle(index: index).colour)")
      }
    }
  }

  private var curves: Markup {
    drawing.curves.enumerated().map { index, curve in
      let style = SeriesStyle(index: index)
      let outline = StepOutline(curve.points, horizontal: horizontal, vertical: frame.vertical)
      guard let end = outline.line.last else { return Markup() }
      return .path(Path(through: outline.band, closed: true), style: "band \(style.colour)")
        + .path(Path(through: outline.line), style: "line \(style.colour)")
        + style.marker(at: end)
    }.joined()
  }

  private var names: Markup {
    (EndLabels.place(ends, rightOf: frame.plot) ?? []).map { label in
      Markup.text(label.text, x: label.box.x, y: label.box.bottom - 4, style: label.style)
    }.joined()
  }

  private var axis: Markup {
    let texts = across.values.map {
      TickText.text($0, step: across.step, unit: drawing.horizontalUnit)
    }
    let room = Box(x: 0, y: frame.plot.bottom + 6, width: frame.size.width, height: 16)
    let labels = AxisLabels.place(texts, at: across.values.map(horizontal.position), within: room)
    let marks = across.values.map { value in
      let x = horizontal.position(value)
      return Markup.line(
        Point(x: x, y: frame.plot.bottom), Point(x: x, y: frame.plot.bottom + 4), style: "base")
    }
    return .group(
      "axis",
      marks
        + labels.map {
          .text($0.text, x: $0.box.centre, y: frame.plot.bottom + 19, anchor: .middle)
        })
  }
}

extension StepDrawing {
  /// The drawing without the points that are not numbers, each curve from left to right.
  var finite: StepDrawing {
    func number(_ value: Double?) -> Double? { value.flatMap { $0.isFinite ? $0 : nil } }
    var copy = self
    for index in copy.curves.indices {
      copy.curves[index].points = curves[index].points
        .filter { $0.horizontal.isFinite && $0.vertical.isFinite }
        .map { point in
          Point(
            horizontal: point.horizontal, vertical: point.vertical, low: number(point.low),
            high: number(point.high))
        }
        .sorted { $0.horizontal < $1.horizontal }
    }
    return copy
  }
}
