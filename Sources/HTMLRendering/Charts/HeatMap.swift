import Desk
import Reporting
import Wording

/// A grid of shades, such as weekday by hour; numbers stand in the cells where all of them fit.
struct HeatMap {
  private let drawing: HeatMapDrawing
  private let size: ChartSize
  private let shades: ShadeScale?
  private let plot: Box
  private let cell: (width: Double, height: Double)
  private let nameWidth: Double

  private static let gap = 1.5

  init(_ drawing: HeatMapDrawing, size: ChartSize) {
    self.drawing = drawing
    self.size = size
    shades = ShadeScale(drawing.values.flatMap { $0 })
    nameWidth = min(TextWidth.widest(drawing.rows, size: ChartSize.text), size.width * 0.3)
    let left = nameWidth + 10
    let columns = Double(max(1, drawing.columns.count))
    let width = min((size.width - left) / columns, 72)
    let height = size == .wide ? 26.0 : 22
    cell = (width, height)
    plot = Box(
      x: left, y: 22, width: width * columns,
      height: height * Double(max(1, drawing.rows.count)))
  }

  var picture: Picture {
    Picture(
      width: size.width, height: plot.bottom + (shades == nil ? 6 : 38),
      marks: columnNames + rowNames + cells + scale)
  }

  private var columnNames: Markup {
    let centres = drawing.columns.indices.map { plot.x + (Double($0) + 0.5) * cell.width }
    let room = Box(x: 0, y: 0, width: size.width, height: 16)
    let labels = AxisLabels.place(
      drawing.columns, at: centres, within: room, size: ChartSize.smallText)
    return labels.map { $0.markup(y: 13, style: "t small") }.joined()
  }

  private var rowNames: Markup {
    drawing.rows.enumerated().map { index, row in
      let y = plot.y + (Double(index) + 0.5) * cell.height + 4
      let text = TextWidth.truncated(row, to: nameWidth, size: ChartSize.text)
      return Markup.text(text, x: nameWidth, y: y, anchor: .end, style: "t name")
    }.joined()
  }

  private var cells: Markup {
    let texts = drawing.values.joined().compactMap(\.finite).map(shortText)
    let showsNumbers = TextWidth.widest(texts, size: ChartSize.smallText) + 4 <= cell.width
    var parts: [Markup] = []
    for (row, rowName) in drawing.rows.enumerated() {
      for (column, columnName) in drawing.columns.enumerated() {
        let box = box(row, column)
        let value = drawing[row, column].finite
        let hover = "\(rowName) · \(columnName): \(ValueText.text(value, drawing.unit))"
        guard let value, let shades else {
          parts.append(.rect(box, style: "void", radius: 2, hover: hover))
          continue
        }
        let shade = shades.shade(value)
        parts.append(.rect(box, style: "h\(shade)", radius: 2, hover: hover))
        if showsNumbers {
          parts.append(
            .text(
              shortText(value), x: box.centre, y: box.middle + 4, anchor: .middle,
              style: "on\(shade)"))
        }
      }
    }
    return parts.joined()
  }

  private func box(_ row: Int, _ column: Int) -> Box {
    Box(
      x: plot.x + Double(column) * cell.width + Self.gap / 2,
      y: plot.y + Double(row) * cell.height + Self.gap / 2,
      width: cell.width - Self.gap, height: cell.height - Self.gap)
  }

  private func shortText(_ value: Double) -> String {
    switch drawing.unit {
    case .ratio: QuantityText.fixed(value * 100, fractionDigits: 0) + "%"
    case .score, .netPromoterScore: QuantityText.fixed(value, fractionDigits: 0)
    case .count, .seconds, .number: QuantityText.text(value, drawing.unit)
    }
  }

  /// The shades from low to high with the values at both ends.
  private var scale: Markup {
    guard let shades else { return Markup() }
    let y = plot.bottom + 16
    let low = ValueText.text(shades.low, drawing.unit)
    let width = TextWidth.of(low, size: ChartSize.smallText)
    var parts = [Markup.text(low, x: plot.x, y: y + 10, style: "t small")]
    for shade in 0..<ShadeScale.shades {
      let box = Box(x: plot.x + width + 8 + Double(shade) * 16, y: y, width: 15, height: 12)
      parts.append(.rect(box, style: "h\(shade)", radius: 2))
    }
    let end = plot.x + width + 16 + Double(ShadeScale.shades) * 16
    let high = ValueText.text(shades.high, drawing.unit)
    return parts.joined() + .text(high, x: end, y: y + 10, style: "t small")
  }
}

/// The shade of a value, one of seven: the first for the lowest, the last for the highest.
struct ShadeScale: Equatable {
  static let shades = 7

  let low: Double
  let high: Double

  /// Nil when there is no value to shade.
  init?(_ values: [Double?]) {
    let known = values.compactMap(\.finite)
    guard let low = known.min(), let high = known.max() else { return nil }
    self.low = low
    self.high = high
  }

  /// 0 to 6.
  func shade(_ value: Double) -> Int {
    guard high > low else { return 0 }
    let share = (value - low) / (high - low)
    return max(0, min(Self.shades - 1, Int(share * Double(Self.shades))))
  }
}
