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
      size, showing: ValueRange.forLines(values), unit: drawing.unit, top: legend.height,
      right: EndLabels.width(naming.ends(at: { _ in 0 })))
  }

  var picture: Picture {
    let marks = [
      legend.markup, frame.grid, limits, target, lines, signals, ends,
      frame.labels(drawing.labels), hovers,
    ]
    return Picture(width: frame.size.width, height: frame.height, marks: marks.joined())
  }

  private func point(_ index: Int, _ value: Double) -> Point {
    Point(
      x: frame.plot.x + (Double(index) + 0.5) * frame.band(drawing.labels.count),
      y: frame.vertical.position(value))
  }

  private var limits: Markup {
    guard let limits = drawing.limits else { return Markup() }
    return ControlLimitBand(limits, frame: frame, count: drawing.labels.count).markup
  }

  private var target: Markup {
    guard let target = drawing.target else { return Markup() }
    let y = frame.vertical.position(target)
    return .line(
      Point(x: frame.plot.x, y: y), Point(x: frame.plot.right, y: y), style: "target")
  }

  private var lines: Markup {
    drawing.series.enumerated().map { index, series in
      let style = SeriesStyle(index: index)
      var path = Path()
      var isOpen = false
      var markers: [Markup] = []
      for (position, value) in series.values.prefix(drawing.labels.count).enumerated() {
        guard let value else {
          isOpen = false
          continue
        }
        let point = point(position, value)
        if isOpen { path.line(to: point) } else { path.move(to: point) }
        isOpen = true
        markers.append(style.marker(at: point))
      }
      if markers.count > 40 { markers = [markers[markers.count - 1]] }
      return .path(path, style: "line \(style.colour)") + markers.joined()
    }.joined()
  }

  private var signals: Markup {
    guard let first = drawing.series.first else { return Markup() }
    return drawing.signals.filter { first.values.indices.contains($0) }.map { index in
      first.values[index].map { Signal.draw(at: point(index, $0)) } ?? Markup()
    }.joined()
  }

  private var ends: Markup {
    let wanted = naming.ends(at: frame.vertical.position)
    return (EndLabels.place(wanted, rightOf: frame.plot) ?? []).map { label in
      Markup.text(label.text, x: label.box.x, y: label.box.bottom - 4, style: label.style)
    }.joined()
  }

  /// What a pointer is told anywhere over a period.
  private var hovers: Markup {
    let band = frame.band(drawing.labels.count)
    return drawing.labels.enumerated().map { index, label in
      let values = drawing.series.map { series in
        let value = series.values.indices.contains(index) ? series.values[index] : nil
        return "\(series.name): \(ValueText.text(value, drawing.unit))"
      }
      let signal = drawing.signals.contains(index) ? [words.say(.signal)] : []
      let box = Box(
        x: frame.plot.x + Double(index) * band, y: frame.plot.y, width: band,
        height: frame.plot.height)
      return .rect(
        box, style: "hover", hover: ([label] + values + signal).joined(separator: "\n"))
    }.joined()
  }
}

/// A value for people, a dash where there is none.
enum ValueText {
  static let absent = "–"

  static func text(_ value: Double?, _ unit: MeasurementUnit) -> String {
    guard let value, value.isFinite else { return absent }
    return QuantityText.text(value, unit)
  }
}
