/// Names at the right end of lines, moved apart so that each can be read.
enum EndLabels {
  struct Wanted: Sendable, Equatable {
    var text: String
    /// The height of the line's end.
    var y: Double
    /// The style class of its text.
    var style: String
  }

  struct Placed: Sendable, Equatable {
    var text: String
    var style: String
    var box: Box
  }

  /// The width they take, with the space before them; 0 without labels.
  static func width(_ wanted: [Wanted]) -> Double {
    let widest = wanted.map { TextWidth.of($0.text, size: ChartSize.text) }.max()
    return widest.map { $0 + 10 } ?? 0
  }

  /// Places the labels right of `plot`, as near to their lines as they can be without touching; nil
  /// when there is no room for all of them.
  static func place(_ wanted: [Wanted], rightOf plot: Box) -> [Placed]? {
    let gap = ChartSize.lineHeight
    guard Double(wanted.count) * gap <= plot.height + gap else { return nil }
    let ordered = wanted.sorted { ($0.y, $0.text) < ($1.y, $1.text) }
    var centres = ordered.map { max(plot.y, min($0.y, plot.bottom)) }
    for index in centres.indices.dropFirst() {
      centres[index] = max(centres[index], centres[index - 1] + gap)
    }
    var floor = plot.bottom
    for index in centres.indices.reversed() {
      centres[index] = min(centres[index], floor)
      floor = centres[index] - gap
    }
    return zip(ordered, centres).map { label, centre in
      let width = TextWidth.of(label.text, size: ChartSize.text)
      return Placed(
        text: label.text, style: label.style,
        box: Box(x: plot.right + 10, y: centre - gap / 2, width: width, height: gap))
    }
  }
}
