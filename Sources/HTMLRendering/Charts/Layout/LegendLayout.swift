/// Where the entries of a legend stand: in lines from the left, wrapped at the drawing's width.
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
