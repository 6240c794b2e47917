import Desk
import Reporting
import Wording

/// Lying bars, one a label, with names at the left, values and samples at the right.
struct BarChart {
  private let drawing: BarDrawing
  private let words: Words
  private let size: ChartSize
  private let plot: Box
  private let scale: LinearScale
  private let ticks: Ticks
  private let nameWidth: Double
  private let sampleWidth: Double
  private let rowHeight: Double

  init(_ drawing: BarDrawing, words: Words, size: ChartSize) {
    let drawing = drawing.finite
    self.drawing = drawing
    self.words = words
    self.size = size
    rowHeight = size == .wide ? 26 : 24
    let room = size.width * (size == .wide ? 0.3 : 0.32)
    nameWidth = min(TextWidth.widest(drawing.bars.map(\.label), size: ChartSize.text), room)
    let values = drawing.bars.map { ValueText.text($0.value, drawing.unit) }
    sampleWidth = TextWidth.widest(
      drawing.bars.map { Self.sample($0.sample) }, size: ChartSize.smallText)
    let left = nameWidth + (drawing.bars.contains(where: \.isEmphasised) ? 26 : 12)
    let right = TextWidth.widest(values, size: ChartSize.text) + sampleWidth + 28
    plot = Box(
      x: left, y: drawing.reference == nil ? 4 : 22, width: max(24, size.width - left - right),
      height: max(1, Double(drawing.bars.count)) * rowHeight)
    let shown = drawing.bars.flatMap { [$0.value, $0.low, $0.high] } + [drawing.reference]
    ticks = Ticks.covering(
      ValueRange.covering(shown, includingZero: true), unit: drawing.unit,
      most: max(3, Int(plot.width / 70)))
    scale = LinearScale(domain: ticks.range, start: plot.x, end: plot.right)
  }

  var picture: Picture {
    let rows = drawing.bars.enumerated().map { row($1, $0) }.joined()
    return Picture(
      width: size.width, height: plot.bottom + Frame.labelRoom, marks: grid + rows + reference)
  }

  private var grid: Markup {
    let positions = ticks.values.map(scale.position)
    let lines = zip(ticks.values, positions).map { value, x in
      Markup.line(
        Point(x: x, y: plot.y), Point(x: x, y: plot.bottom), style: value == 0 ? "base" : "grid")
    }
    let labels = AxisLabels.place(
      ticks.texts, at: positions,
      within: Box(x: 0, y: plot.bottom + 4, width: size.width, height: 16))
    return .group("axis", lines + labels.map { $0.markup(y: plot.bottom + 17) })
  }

  private func row(_ bar: BarDrawing.Bar, _ index: Int) -> Markup {
    let line = Box(
      x: 0, y: plot.y + Double(index) * rowHeight, width: size.width, height: rowHeight)
    let middle = line.middle
    var parts = [name(bar, middle: middle)]
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
    let style = bar.isEmphasised ? "t strong" : "t name"
    return parts.joined()
      + .text(
        ValueText.text(bar.value, drawing.unit), x: size.width - sampleWidth - 12, y: middle + 4,
        anchor: .end, style: style)
      + .text(Self.sample(bar.sample), x: size.width, y: middle + 4, anchor: .end, style: "t small")
      + .rect(line, style: "hover", hover: hover(bar))
  }

  /// The name, shortened to its room, with a mark beside it when the text speaks of this bar.
  private func name(_ bar: BarDrawing.Bar, middle: Double) -> Markup {
    let text = TextWidth.truncated(bar.label, to: nameWidth, size: ChartSize.text)
    let style = bar.isEmphasised ? "t strong" : "t name"
    let name = Markup.text(text, x: nameWidth, y: middle + 4, anchor: .end, style: style)
    guard bar.isEmphasised else { return name }
    let mark = SeriesStyle.diamond(at: Point(x: nameWidth + 12, y: middle), radius: 4.5)
    return name + .path(mark, style: "fill accent")
  }

  private static func sample(_ count: Int) -> String { "n=\(QuantityText.count(count))" }

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
      lines.append("\(words.column(.interval)): \(QuantityText.interval(low, high, drawing.unit))")
    }
    lines.append("\(words.column(.sample)): \(QuantityText.count(bar.sample))")
    return lines.joined(separator: "\n")
  }

  private var reference: Markup {
    guard let value = drawing.reference else { return Markup() }
    let x = scale.position(value)
    let name = "\(drawing.referenceName) \(ValueText.text(value, drawing.unit))"
    let room = Box(x: 0, y: 0, width: size.width, height: 16)
    let lines = ["target halo", "target"].map {
      Markup.line(Point(x: x, y: plot.y - 3), Point(x: x, y: plot.bottom), style: $0)
    }
    return lines.joined()
      + AxisLabels.place([name], at: [x], within: room).map {
        $0.markup(y: 12, style: "t name")
      }.joined()
  }
}

extension BarDrawing {
  /// The drawing without the values that are not numbers.
  fileprivate var finite: BarDrawing {
    var copy = self
    copy.reference = reference.finite
    for index in bars.indices {
      copy.bars[index].value = bars[index].value.finite
      copy.bars[index].low = bars[index].low.finite
      copy.bars[index].high = bars[index].high.finite
    }
    return copy
  }
}
