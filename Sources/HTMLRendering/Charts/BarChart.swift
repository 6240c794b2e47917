import Desk
import Reporting
import Wording

/// Lying bars, one a label: name, bar with its interval, value and sample in one line.
struct BarChart {
  private let drawing: BarDrawing
  private let words: Words
  private let columns: BarColumns
  private let ticks: Ticks

  init(_ drawing: BarDrawing, words: Words, size: ChartSize) {
    let drawing = drawing.finite
    self.drawing = drawing
    self.words = words
    columns = BarColumns(drawing, size: size)
    let values = drawing.bars.flatMap { [$0.value, $0.low, $0.high] } + [drawing.reference]
    ticks = Ticks.covering(
      ValueRange.covering(values, includingZero: true), unit: drawing.unit,
      most: max(3, Int(columns.plot.width / 70)))
  }

  private var scale: LinearScale {
    LinearScale(domain: ticks.range, start: columns.plot.x, end: columns.plot.right)
  }

  var picture: Picture {
    let rows = drawing.bars.indices.map(row).joined()
    return Picture(
      width: columns.size.width, height: columns.plot.bottom + Frame.labelRoom,
      marks: grid + rows + reference)
  }

  private var grid: Markup {
    let plot = columns.plot
    let lines = ticks.values.map { value in
      Markup.line(
        Point(x: scale.position(value), y: plot.y),
        Point(x: scale.position(value), y: plot.bottom), style: value == 0 ? "base" : "grid")
    }
    let labels = AxisLabels.place(
      ticks.texts, at: ticks.values.map(scale.position),
      within: Box(x: 0, y: plot.bottom + 4, width: columns.size.width, height: 16))
    return .group("axis", lines + labels.map { $0.markup(y: plot.bottom + 17) })
  }

  private func row(_ index: Int) -> Markup {
    let bar = drawing.bars[index]
    let line = columns.line(index)
    let middle = line.y + line.height / 2
    var parts = [columns.name(bar, middle: middle)]
    if let value = bar.value {
      let (zero, end) = (scale.position(0), scale.position(value))
      let box = Box(
        x: min(zero, end), y: middle - 7, width: abs(end - zero), height: 14)
      let style = bar.isEmphasised ? "fill accent" : "fill muted"
      parts.append(.rect(box, style: style, radius: min(2, box.width / 2)))
    }
    if let low = bar.low, let high = bar.high {
      parts.append(whisker(from: scale.position(low), to: scale.position(high), at: middle))
    }
    parts.append(columns.numbers(bar, unit: drawing.unit, middle: middle))
    parts.append(.rect(line, style: "hover", hover: hover(bar)))
    return parts.joined()
  }

  private func whisker(from low: Double, to high: Double, at middle: Double) -> Markup {
    var path = Path(through: [Point(x: low, y: middle), Point(x: high, y: middle)])
    for end in [low, high] {
      path.move(to: Point(x: end, y: middle - 4))
      path.line(to: Point(x: end, y: middle + 4))
    }
    return .path(path, style: "whisker halo") + .path(path, style: "whisker")
  }

  private func hover(_ bar: BarDrawing.Bar) -> String {
    var lines = ["\(bar.label): \(ValueText.text(bar.value, drawing.unit))"]
    if let low = bar.low, let high = bar.high {
      let ends = "\(ValueText.text(low, drawing.unit)) – \(ValueText.text(high, drawing.unit))"
      lines.append("\(words.column(.interval)): \(ends)")
    }
    lines.append("\(words.column(.sample)): \(ValueText.text(Double(bar.sample), .count))")
    return lines.joined(separator: "\n")
  }

  private var reference: Markup {
    guard let value = drawing.reference else { return Markup() }
    let plot = columns.plot
    let x = scale.position(value)
    let name = "\(drawing.referenceName) \(ValueText.text(value, drawing.unit))"
    let room = Box(x: 0, y: 0, width: columns.size.width, height: 16)
    let label = AxisLabels.place([name], at: [x], within: room).map {
      $0.markup(y: 12, style: "t name")
    }
    return .line(
      Point(x: x, y: plot.y - 3), Point(x: x, y: plot.bottom), style: "target halo")
      + .line(Point(x: x, y: plot.y - 3), Point(x: x, y: plot.bottom), style: "target")
      + label.joined()
  }
}

extension BarDrawing {
  /// The drawing without the values that are not numbers.
  var finite: BarDrawing {
    var copy = self
    copy.reference = reference.finite
    for index in copy.bars.indices {
      copy.bars[index].value = bars[index].value.finite
      copy.bars[index].low = bars[index].low.finite
      copy.bars[index].high = bars[index].high.finite
    }
    return copy
  }
}

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

  private static func sample(_ count: Int) -> String {
    "n=\(ValueText.text(Double(count), .count))"
  }
}
