/// What the marks of a chart mean, above the drawing.
struct Legend: Sendable, Equatable {
  enum Swatch: Sendable, Equatable {
    case line(SeriesStyle)
    case column(SeriesStyle)
    case target
    case limits
    case interval
    case signal
    case better
    case warning
    case verified
    case unverified
  }

  struct Entry: Sendable, Equatable {
    var name: String
    var swatch: Swatch
  }

  var entries: [Entry]
  var layout: LegendLayout

  init(_ entries: [Entry], width: Double) {
    self.entries = entries
    layout = LegendLayout(entries.map(\.name), width: width)
  }

  var height: Double { layout.height }

  var markup: Markup {
    var parts: [Markup] = []
    for (index, entry) in entries.enumerated() {
      let box = layout.boxes[index]
      parts.append(Self.draw(entry.swatch, at: Point(x: box.x + 8, y: box.y + box.height / 2)))
      parts.append(
        .text(layout.names[index], x: box.x + LegendLayout.swatch, y: box.y + 12, style: "t name"))
    }
    return parts.joined()
  }

  private static func draw(_ swatch: Swatch, at centre: Point) -> Markup {
    let (left, right) = (
      Point(x: centre.x - 8, y: centre.y), Point(x: centre.x + 8, y: centre.y)
    )
    let block = Box(x: centre.x - 7, y: centre.y - 5, width: 14, height: 10)
    switch swatch {
    case .line(let series):
      return .line(left, right, style: "line \(series.colour)") + series.marker(at: centre)
    case .column(let series): return Columns.block(block, series)
    case .target: return .line(left, right, style: "target")
    case .limits: return .rect(block, style: "limits") + .rect(block, style: "limit")
    case .interval: return .rect(block, style: "band s1")
    case .signal: return Signal.draw(at: centre)
    case .better: return Signal.draw(at: centre, isGood: true)
    case .warning: return .line(left, right, style: "warning")
    case .verified: return CauseMark.draw(isVerified: true, at: centre)
    case .unverified: return CauseMark.draw(isVerified: false, at: centre)
    }
  }
}

/// Where the entries of a legend are drawn: in lines from the left, wrapped at the drawing's width.
struct LegendLayout: Sendable, Equatable {
  /// One box an entry: the swatch, then the name.
  var boxes: [Box]
  var names: [String]
  var height: Double

  static let swatch = 22.0
  static let gap = 18.0

  init(_ names: [String], width: Double) {
    let room = width - Self.swatch
    self.names = names.map { TextWidth.truncated($0, to: room, size: ChartSize.text) }
    boxes = []
    var (x, y) = (0.0, 0.0)
    for name in self.names {
      let entry = Self.swatch + TextWidth.of(name, size: ChartSize.text)
      if x > 0, x + entry > width { (x, y) = (0, y + ChartSize.lineHeight + 4) }
      boxes.append(Box(x: x, y: y, width: entry, height: ChartSize.lineHeight))
      x += entry + Self.gap
    }
    height = boxes.isEmpty ? 0 : y + ChartSize.lineHeight + 10
  }
}
