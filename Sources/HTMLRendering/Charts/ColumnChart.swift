import Desk
import Reporting
import Wording

/// Upright columns over labels, side by side.
struct ColumnChart {
  private let legend: Legend
  private let frame: Frame
  private let columns: Columns

  init(_ drawing: ColumnDrawing, size: ChartSize) {
    columns = Columns(drawing, widest: 48, isStacked: false)
    let entries = columns.legend
    legend = Legend(entries.count > 1 ? entries : [], width: size.width)
    frame = Frame(size, columns.ticks, top: legend.height, right: 0)
  }

  var picture: Picture {
    let drawing = columns.drawing
    let marks = columns.markup(in: frame) { label, series in
      "\(drawing.labels[label])\n\(series.name): \(ValueText.text(series[label], drawing.unit))"
    }
    return frame.picture([legend.markup, frame.grid, marks, values, frame.labels(drawing.labels)])
  }

  /// The values of a lone series above its columns, where all of them have room.
  private var values: Markup {
    let drawing = columns.drawing
    guard drawing.series.count == 1 else { return Markup() }
    let values = drawing.labels.indices.map { drawing.series[0][$0] }
    let texts = values.map { ValueText.text($0, drawing.unit) }
    guard
      TextWidth.widest(texts, size: ChartSize.smallText) + 4 <= frame.band(drawing.labels.count)
    else { return Markup() }
    let centres = frame.centres(drawing.labels.count)
    return values.indices.map { index in
      guard let value = values[index] else { return Markup() }
      let y = frame.vertical.position(value) + (value < 0 ? 13 : -5)
      return .text(texts[index], x: centres[index], y: y, anchor: .middle, style: "t value")
    }.joined()
  }
}

/// Columns cut into what each series adds to them.
struct Columns {
  struct Segment: Sendable, Equatable {
    var series: Int
    var label: Int
    var from: Double
    var to: Double
  }

  let drawing: ColumnDrawing
  /// One segment a value; stacked, what is above zero and what is below it grow apart.
  let segments: [Segment]
  private let widest: Double
  private let isStacked: Bool

  init(_ drawing: ColumnDrawing, widest: Double, isStacked: Bool) {
    var drawing = drawing
    drawing.series = drawing.series.map(\.finite)
    self.drawing = drawing
    self.widest = widest
    self.isStacked = isStacked
    var segments: [Segment] = []
    for label in drawing.labels.indices {
      var (above, below) = (0.0, 0.0)
      for (index, series) in drawing.series.enumerated() {
        guard let value = series[label] else { continue }
        let from = isStacked ? (value < 0 ? below : above) : 0
        segments.append(Segment(series: index, label: label, from: from, to: from + value))
        if value < 0 { below += value } else { above += value }
      }
    }
    self.segments = segments
  }

  var ticks: Ticks {
    Ticks.covering(
      ValueRange.covering(segments.flatMap { [$0.from, $0.to] }, includingZero: true),
      unit: drawing.unit)
  }

  var legend: [Legend.Entry] {
    drawing.series.enumerated().map { .column($1.name, SeriesStyle(index: $0)) }
  }

  func markup(
    in frame: Frame, hover: (Int, ChartSeries) -> String? = { _, _ in nil }
  ) -> Markup {
    segments.map { segment in
      Self.block(
        box(segment, frame), SeriesStyle(index: segment.series),
        hover: hover(segment.label, drawing.series[segment.series]))
    }.joined()
  }

  private func box(_ segment: Segment, _ frame: Frame) -> Box {
    let band = frame.band(drawing.labels.count)
    let lanes = isStacked ? 1 : max(1, drawing.series.count)
    let width = min(band * 0.74 / Double(lanes), widest)
    let lane = isStacked ? 0 : Double(segment.series)
    let left =
      frame.plot.x + (Double(segment.label) + 0.5) * band + (lane - Double(lanes) / 2) * width
    let ends = [segment.from, segment.to].map(frame.vertical.position)
    let (top, height) = (min(ends[0], ends[1]), abs(ends[0] - ends[1]))
    let air = lanes > 1 && width > 6 ? 1.0 : 0
    return Box(x: left + air / 2, y: top, width: width - air, height: height)
  }

  /// A column's piece, hatched when its series is.
  static func block(_ box: Box, _ series: SeriesStyle, hover: String? = nil) -> Markup {
    let radius = max(0, min(1.5, box.width / 4, box.height / 2))
    let fill = Markup.rect(box, style: "fill \(series.colour)", radius: radius, hover: hover)
    guard series.isHatched else { return fill }
    return fill + .rect(box, style: "hatch", radius: radius)
  }
}
