import Desk
import Reporting

/// The columns of a bar chart: names at the left, the bars, values and samples at the right.
struct BarColumns {
  let size: ChartSize
  let plot: Box
  private let nameWidth: Double
  private let sampleWidth: Double
  private let hasMarks: Bool
  private let rowHeight: Double

  init(_ drawing: BarDrawing, size: ChartSize) {
    func widest(_ texts: [String], _ textSize: Double) -> Double {
      texts.map { TextWidth.of($0, size: textSize) }.max() ?? 0
    }
    self.size = size
    hasMarks = drawing.bars.contains(where: \.isEmphasised)
    rowHeight = size.layout == .wide ? 26 : 24
    let room = size.width * (size.layout == .wide ? 0.3 : 0.32)
    nameWidth = min(widest(drawing.bars.map(\.label), ChartSize.text), room)
    let values = drawing.bars.map { ValueText.text($0.value, drawing.unit) }
    sampleWidth = widest(drawing.bars.map { Self.sample($0.sample) }, ChartSize.smallText)
    let left = nameWidth + (hasMarks ? 26 : 12)
    let right = widest(values, ChartSize.text) + sampleWidth + 28
    plot = Box(
      x: left, y: drawing.reference == nil ? 4 : 22, width: max(24, size.width - left - right),
      height: max(1, Double(drawing.bars.count)) * rowHeight)
  }

  /// The whole row of a bar, over all columns.
  func line(_ index: Int) -> Box {
    Box(x: 0, y: plot.y + Double(index) * rowHeight, width: size.width, height: rowHeight)
  }

  /// The name, shortened to its room, with a mark beside it when the text speaks of this bar.
  func name(_ bar: BarDrawing.Bar, middle: Double) -> Markup {
    let text = TextWidth.truncated(bar.label, to: nameWidth, size: ChartSize.text)
    let style = bar.isEmphasised ? "t strong" : "t name"
    let name = Markup.text(text, x: nameWidth, y: middle + 4, anchor: .end, style: style)
    guard bar.isEmphasised else { return name }
    let mark = SeriesStyle.diamond(at: Point(x: nameWidth + 12, y: middle), radius: 4.5)
    return name + .path(mark, style: "fill accent")
  }

  func numbers(_ bar: BarDrawing.Bar, unit: MeasurementUnit, middle: Double) -> Markup {
    .text(
      ValueText.text(bar.value, unit), x: size.width - sampleWidth - 12, y: middle + 4,
      anchor: .end, style: bar.isEmphasised ? "t strong" : "t name")
      + .text(
        Self.sample(bar.sample), x: size.width, y: middle + 4, anchor: .end, style: "t small")
  }

  func tick(_ label: AxisLabels.Placed) -> Markup {
    .text(label.text, x: label.box.centre, y: plot.bottom + 17, anchor: .middle)
  }

  private static func sample(_ count: Int) -> String {
    "n=\(ValueText.text(Double(count), .count))"
  }
}
