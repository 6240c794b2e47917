/// Labels under an axis, thinned until no two of them touch.
///
/// The newest, that is the last, is always among them; from there every second, third and so on is
/// kept. A label at the edge is moved inside, and one that is wider than the drawing is shortened.
enum AxisLabels {
  struct Placed: Sendable, Equatable {
    /// Which of the labels this is.
    var index: Int
    var text: String
    var box: Box
  }

  /// The space that stays free between two labels.
  static let gap = 8.0

  /// - Parameter centres: where each label belongs, ascending, one a label.
  static func place(
    _ labels: [String], at centres: [Double], within bounds: Box, size: Double = ChartSize.text
  ) -> [Placed] {
    precondition(labels.count == centres.count, "one position a label")
    guard !labels.isEmpty else { return [] }
    let boxes = zip(labels, centres).enumerated().map { index, label in
      placed(label.0, index: index, at: label.1, within: bounds, size: size)
    }
    for every in 1...labels.count {
      let kept = boxes.filter { ($0.index - (labels.count - 1)) % every == 0 }
      if zip(kept, kept.dropFirst()).allSatisfy({ $0.box.right + gap <= $1.box.x }) {
        return kept.filter { !$0.text.isEmpty }
      }
    }
    return []
  }

  private static func placed(
    _ label: String, index: Int, at centre: Double, within bounds: Box, size: Double
  ) -> Placed {
    let text = TextWidth.truncated(label, to: bounds.width, size: size)
    let width = TextWidth.of(text, size: size)
    let x = max(bounds.x, min(centre - width / 2, bounds.right - width))
    return Placed(
      index: index, text: text, box: Box(x: x, y: bounds.y, width: width, height: bounds.height))
  }
}
