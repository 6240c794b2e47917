/// A line of the last periods as small as a word: its shape, the last point marked.
struct Sparkline {
  private let values: [Double?]
  private let width: Double
  private let height: Double

  init(_ values: [Double?], width: Double, height: Double) {
    self.values = values.map(\.finite)
    self.width = width
    self.height = height
  }

  /// Empty without any value. The label, for a screen reader, says what the line shows.
  func markup(label: String?) -> Markup {
    guard values.contains(where: { $0 != nil }) else { return Markup() }
    return .element(
      "svg",
      [
        "class": "spark", "viewBox": "0 0 \(width.svg) \(height.svg)",
        "preserveAspectRatio": "xMinYMid meet", "role": label == nil ? nil : "img",
        "aria-label": label, "aria-hidden": label == nil ? "true" : nil, "focusable": "false",
      ],
      .path(Path(through: points), style: "line s1"), dots)
  }

  /// Where each value is drawn; equal values lie in the middle.
  var points: [Point?] {
    let known = values.compactMap { $0 }
    guard let low = known.min(), let high = known.max() else { return values.map { _ in nil } }
    let scale = LinearScale(
      domain: low == high ? low - 1...high + 1 : low...high, start: height - 4, end: 4)
    let step = values.count > 1 ? (width - 8) / Double(values.count - 1) : 0
    return values.enumerated().map { index, value in
      value.map { Point(x: 4 + Double(index) * step, y: scale.position($0)) }
    }
  }

  /// The last value, and those without a neighbour, which a line would not show.
  private var dots: Markup {
    let points = points
    let last = points.lastIndex { $0 != nil }
    return points.indices.compactMap { index -> Markup? in
      guard let point = points[index] else { return nil }
      let isAlone =
        (index == 0 || points[index - 1] == nil)
        && (index == points.count - 1 || points[index + 1] == nil)
      guard index == last || isAlone else { return nil }
      return SeriesStyle(index: 0).marker(at: point, radius: index == last ? 3 : 2)
    }.joined()
  }
}
