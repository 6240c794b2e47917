/// What the marks of a chart mean, above the drawing: in lines from the left, wrapped at its width.
struct Legend {
  struct Entry {
    var name: String
    /// Draws the mark around a point.
    var swatch: (Point) -> Markup
  }

  private let entries: [Entry]
  /// One box an entry: the swatch, then the name.
  private(set) var boxes: [Box] = []
  private let names: [String]
  let height: Double

  private static let swatch = 22.0
  private static let gap = 18.0

  init(_ entries: [Entry], width: Double) {
    self.entries = entries
    names = entries.map {
      TextWidth.truncated($0.name, to: width - Self.swatch, size: ChartSize.text)
    }
    var (x, y) = (0.0, 0.0)
    for name in names {
      let entry = Self.swatch + TextWidth.of(name, size: ChartSize.text)
      if x > 0, x + entry > width { (x, y) = (0, y + ChartSize.lineHeight + 4) }
      boxes.append(Box(x: x, y: y, width: entry, height: ChartSize.lineHeight))
      x += entry + Self.gap
    }
    height = entries.isEmpty ? 0 : y + ChartSize.lineHeight + 10
  }

  var markup: Markup {
    entries.indices.map { index in
      let box = boxes[index]
      return entries[index].swatch(Point(x: box.x + 8, y: box.middle))
        + .text(names[index], x: box.x + Self.swatch, y: box.y + 12, style: "t name")
    }.joined()
  }
}

extension Legend.Entry {
  static func line(_ name: String, _ series: SeriesStyle) -> Self {
    Self(name: name) { stroke("line \(series.colour)", at: $0) + series.marker(at: $0) }
  }

  static func column(_ name: String, _ series: SeriesStyle) -> Self {
    Self(name: name) { Columns.block(block(at: $0), series) }
  }

  /// A line across the swatch.
  static func stroke(_ name: String, _ style: String) -> Self {
    Self(name: name) { stroke(style, at: $0) }
  }

  /// A block in one style over the other.
  static func area(_ name: String, _ styles: String...) -> Self {
    Self(name: name) { centre in styles.map { .rect(block(at: centre), style: $0) }.joined() }
  }

  private static func stroke(_ style: String, at centre: Point) -> Markup {
    .line(across: Box(around: centre, width: 16, height: 0), at: centre.y, style: style)
  }

  private static func block(at centre: Point) -> Box { Box(around: centre, width: 14, height: 10) }
}
