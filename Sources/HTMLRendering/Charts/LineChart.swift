import Desk
import Reporting
import Wording

/// Lines over periods, with the first series' control limits, a target and the points at which a
/// control rule fired. A period without a value breaks the line.
struct LineChart {
  private let drawing: LineDrawing
  private let words: Words
  private let naming: LineNaming
  private let legend: Legend
  private let frame: Frame

  init(_ drawing: LineDrawing, words: Words, size: ChartSize) {
    let drawing = drawing.finite
    self.drawing = drawing
    self.words = words
    naming = LineNaming(drawing, words: words, size: size)
    legend = Legend(naming.legend, width: size.width)
    let limits = drawing.limits.map { $0.lower + $0.upper + [$0.centre] } ?? []
    let values = drawing.series.flatMap(\.values) + limits + [drawing.target]
    frame = Frame(
      size, Ticks.covering(ValueRange.forLines(values), unit: drawing.unit), top: legend.height,
      right: EndLabels.width(naming.ends(at: { _ in 0 })))
  }

  var picture: Picture {
    frame.picture([
      legend.markup, frame.grid, limits, target, lines, signals, ends,
      frame.labels(drawing.labels), hovers,
    ])
  }

  private func point(_ index: Int, _ value: Double) -> Point {
    Point(
      x: frame.plot.x + (Double(index) + 0.5) * frame.band(drawing.labels.count),
      y: frame.vertical.position(value))
  }

  /// Between which values chance explains a point: a band with one step a period, since small samples
  /// have wide limits, and a line at the centre.
  private var limits: Markup {
    guard let limits = drawing.limits else { return Markup() }
    let (upper, lower) = (outline(limits.upper), outline(limits.lower))
    let centre = frame.vertical.position(limits.centre)
    return .path(Path(through: upper + lower.reversed(), closed: true), style: "limits")
      + .path(Path(through: upper), style: "limit") + .path(Path(through: lower), style: "limit")
      + .line(across: frame.plot, at: centre, style: "centre")
  }

  /// From the left edge of each period to its right edge at its own height.
  private func outline(_ values: [Double]) -> [Point] {
    let band = frame.band(drawing.labels.count)
    return values.enumerated().flatMap { index, value in
      let y = frame.vertical.position(value)
      let left = frame.plot.x + Double(index) * band
      return [Point(x: left, y: y), Point(x: left + band, y: y)]
    }
  }

  private var target: Markup {
    drawing.target.map {
      .line(across: frame.plot, at: frame.vertical.position($0), style: "target")
    } ?? Markup()
  }

  private var lines: Markup {
    drawing.series.enumerated().map { index, series in
      let style = SeriesStyle(index: index)
      let points = drawing.labels.indices.map { label in series[label].map { point(label, $0) } }
      let known = points.compactMap(\.self)
      let marked = known.count > 40 ? known.suffix(1) : known[...]
      return .path(Path(through: points), style: "line \(style.colour)")
        + marked.map { style.marker(at: $0) }.joined()
    }.joined()
  }

  private var signals: Markup {
    drawing.signals.compactMap { index in
      drawing.series.first?[index].map { Signal.draw(at: point(index, $0)) }
    }.joined()
  }

  private var ends: Markup {
    EndLabels.markup(naming.ends(at: frame.vertical.position), rightOf: frame.plot)
  }

  /// What a pointer is told anywhere over a period.
  private var hovers: Markup {
    frame.hovers(
      drawing.labels.enumerated().map { index, label in
        let values = drawing.series.map {
          "\($0.name): \(ValueText.text($0[index], drawing.unit))"
        }
        let signal = drawing.signals.contains(index) ? [words.say(.signal)] : []
        return ([label] + values + signal).joined(separator: "\n")
      })
  }
}
