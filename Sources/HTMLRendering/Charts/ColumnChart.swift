import Desk
import Reporting
import Wording

/// Upright columns over labels, side by side or stacked.
struct ColumnChart {
  private let drawing: ColumnDrawing
  private let legend: Legend
  private let frame: Frame

  init(_ drawing: ColumnDrawing, words: Words, size: ChartSize) {
    var drawing = drawing
    drawing.series = drawing.series.map(\.finite)
    self.drawing = drawing
    let entries = drawing.series.enumerated().map { index, series in
      Legend.Entry(name: series.name, swatch: .column(SeriesStyle(index: index)))
    }
    legend = Legend(entries.count > 1 ? entries : [], width: size.width)
    let ends = Columns.segments(drawing).flatMap { [$0.from, $0.to] }
    frame = Frame(
      size, Ticks.covering(ValueRange.covering(ends, includingZero: true), unit: drawing.unit),
      top: legend.height, right: 0)
  }

  var picture: Picture {
    let marks = [legend.markup, frame.grid, columns, values, frame.labels(drawing.labels)]
    return Picture(width: frame.size.width, height: frame.height, marks: marks.joined())
  }

  private var columns: Markup {
    Columns.segments(drawing).map { segment in
      let series = drawing.series[segment.series]
      let value = ValueText.text(series.values[segment.label], drawing.unit)
      let hover = "\(drawing.labels[segment.label])\n\(series.name): \(value)"
      return Columns.block(box(segment), SeriesStyle(index: segment.series), hover: hover)
    }.joined()
  }

  private func box(_ segment: Columns.Segment) -> Box {
    let band = frame.band(drawing.labels.count)
    let lanes = drawing.isStacked ? 1 : max(1, drawing.series.count)
    let width = min(band * 0.74 / Double(lanes), 48)
    let lane = drawing.isStacked ? 0 : Double(segment.series)
    let left =
      frame.plot.x + (Double(segment.label) + 0.5) * band + (lane - Double(lanes) / 2) * width
    let (one, other) = (
      frame.vertical.position(segment.from), frame.vertical.position(segment.to)
    )
    let air = lanes > 1 && width > 6 ? 1.0 : 0
    let seam = drawing.isStacked && abs(one - other) > 3 ? 1.0 : 0
    return Box(
      x: left + air / 2, y: min(one, other), width: width - air, height: abs(one - other) - seam)
  }

  /// Each label's total above its column, where all of them have room.
  private var values: Markup {
    let totals = Columns.totals(drawing)
    guard drawing.isStacked || drawing.series.count == 1 else { return Markup() }
    let texts = totals.map { ValueText.text($0?.value, drawing.unit) }
    let band = frame.band(drawing.labels.count)
    let widest = texts.map { TextWidth.of($0, size: ChartSize.smallText) }.max() ?? 0
    guard widest + 4 <= band else { return Markup() }
    let centres = frame.centres(drawing.labels.count)
    return totals.indices.map { index in
      guard let total = totals[index] else { return Markup() }
      let isBelow = total.top == 0 && total.value < 0
      let y =
        isBelow
        ? frame.vertical.position(total.value) + 13 : frame.vertical.position(total.top) - 5
      return .text(texts[index], x: centres[index], y: y, anchor: .middle, style: "t value")
    }.joined()
  }
}

/// Columns cut into what each series adds to them.
enum Columns {
  struct Segment: Sendable, Equatable {
    var series: Int
    var label: Int
    var from: Double
    var to: Double
  }

  /// One segment a value; stacked, what is above zero and what is below it grow apart.
  static func segments(_ drawing: ColumnDrawing) -> [Segment] {
    var segments: [Segment] = []
    for label in drawing.labels.indices {
      var (above, below) = (0.0, 0.0)
      for (index, series) in drawing.series.enumerated() {
        guard series.values.indices.contains(label), let value = series.values[label] else {
          continue
        }
        let from = drawing.isStacked ? (value < 0 ? below : above) : 0
        segments.append(Segment(series: index, label: label, from: from, to: from + value))
        if value < 0 { below += value } else { above += value }
      }
    }
    return segments
  }

  /// A label's sum and the height of its column; nil where no series has a value.
  static func totals(_ drawing: ColumnDrawing) -> [(value: Double, top: Double)?] {
    drawing.labels.indices.map { label in
      let values = drawing.series.compactMap { series in
        series.values.indices.contains(label) ? series.values[label] : nil
      }
      guard !values.isEmpty else { return nil }
      return (values.reduce(0, +), values.filter { $0 > 0 }.reduce(0, +))
    }
  }

  /// A column's piece, hatched when its series is.
  static func block(_ box: Box, _ series: SeriesStyle, hover: String? = nil) -> Markup {
    let radius = max(0, min(1.5, box.width / 4, box.height / 2))
    let fill = Markup.rect(box, style: "fill \(series.colour)", radius: radius, hover: hover)
    guard series.isHatched else { return fill }
    return fill + .rect(box, style: "hatch", radius: radius)
  }
}
