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
      ticks.values.map { TickText.text($0, step: ticks.step, unit: drawing.unit) },
      at: ticks.values.map(scale.position),
      within: Box(x: 0, y: plot.bottom + 4, width: columns.size.width, height: 16))
    return .group("axis", lines + labels.map(columns.tick))
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
    let label = AxisLabels.place([name], at: [x], within: room).map { placed in
      Markup.text(placed.text, x: placed.box.centre, y: 12, anchor: .middle, style: "t name")
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
    func number(_ value: Double?) -> Double? { value.flatMap { $0.isFinite ? $0 : nil } }
    var copy = self
    copy.reference = number(reference)
    for index in copy.bars.indices {
      copy.bars[index].value = number(bars[index].value)
      copy.bars[index].low = number(bars[index].low)
      copy.bars[index].high = number(bars[index].high)
    }
    return copy
  }
}
