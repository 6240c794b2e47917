import Desk

/// The axes of an upright chart: the plot's place, the vertical scale and its lines.
struct Frame {
  private let size: ChartSize
  let plot: Box
  private let ticks: Ticks
  private let labels: [String]
  /// The whole drawing's: a legend adds to it and leaves the plot as it is.
  private let height: Double

  /// Room under the plot for one line of labels.
  static let labelRoom = 24.0

  /// - Parameters:
  ///   - labels: the texts beside the ticks; nil for their values in their unit.
  ///   - top: room for a legend; `right`, for names at the ends of lines.
  init(
    _ size: ChartSize, _ ticks: Ticks, labels: [String]? = nil, top: Double, right: Double
  ) {
    self.size = size
    self.ticks = ticks
    let labels = labels ?? ticks.texts
    self.labels = labels
    let left = TextWidth.widest(labels, size: ChartSize.text) + 10
    let upper = top + 10
    plot = Box(
      x: left, y: upper, width: size.width - left - max(right, 8),
      height: size.height - 10 - Self.labelRoom)
    height = size.height + top
  }

  /// - Parameter below: more room under the labels.
  func picture(_ marks: [Markup], below: Double = 0) -> Picture {
    Picture(width: size.width, height: height + below, marks: marks.joined())
  }

  var vertical: LinearScale {
    LinearScale(domain: ticks.range, start: plot.bottom, end: plot.y)
  }

  /// Lines across the plot with their numbers left of it; the line at zero is the strongest.
  var grid: Markup {
    var parts: [Markup] = []
    for (value, label) in zip(ticks.values, labels) {
      let y = vertical.position(value)
      let isBase = value == 0 || (value == ticks.values[0] && !ticks.range.contains(0))
      parts.append(.line(across: plot, at: y, style: isBase ? "base" : "grid"))
      parts.append(.text(label, x: plot.x - 8, y: y + 4, anchor: .end))
    }
    return .group("axis", parts)
  }

  /// The middle of each of `count` equal bands.
  func centres(_ count: Int) -> [Double] {
    (0..<count).map { plot.x + (Double($0) + 0.5) * band(count) }
  }

  func band(_ count: Int) -> Double { plot.width / Double(max(1, count)) }

  /// The names under the plot's bands, thinned so that they do not touch.
  func labels(_ labels: [String]) -> Markup {
    self.labels(labels, at: centres(labels.count)).joined()
  }

  private func labels(_ labels: [String], at positions: [Double]) -> [Markup] {
    let room = Box(x: 0, y: plot.bottom + 6, width: size.width, height: ChartSize.lineHeight)
    return AxisLabels.place(labels, at: positions, within: room).map {
      $0.markup(y: plot.bottom + 19)
    }
  }

  /// The ticks of an axis of numbers under the plot, with their labels.
  func axis(_ ticks: Ticks) -> [Markup] {
    let positions = ticks.values.map(horizontal(ticks).position)
    let marks = positions.map { x in
      Markup.line(Point(x: x, y: plot.bottom), Point(x: x, y: plot.bottom + 4), style: "base")
    }
    return marks + labels(ticks.texts, at: positions)
  }

  func horizontal(_ ticks: Ticks) -> LinearScale {
    LinearScale(domain: ticks.range, start: plot.x, end: plot.right)
  }

  /// What a pointer is told anywhere over each of the plot's bands.
  func hovers(_ texts: [String]) -> Markup {
    let band = band(texts.count)
    return texts.enumerated().map { index, text in
      let box = Box(
        x: plot.x + Double(index) * band, y: plot.y, width: band, height: plot.height)
      return .rect(box, style: "hover", hover: text)
    }.joined()
  }
}

/// Labels under an axis, thinned until no two of them touch.
///
/// The newest, that is the last, is always among them; from there every second, third and so on is
/// kept. A label at the edge is moved inside, and one that is wider than the drawing is shortened.
enum AxisLabels {
  struct Placed {
    var text: String
    var box: Box

    /// The label centred in its box.
    func markup(y: Double, style: String = "t") -> Markup {
      .text(text, x: box.centre, y: y, anchor: .middle, style: style)
    }
  }

  /// The space that stays free between two labels.
  static let gap = 8.0

  /// - Parameter centres: where each label belongs, ascending, one a label.
  static func place(
    _ labels: [String], at centres: [Double], within bounds: Box, size: Double = ChartSize.text
  ) -> [Placed] {
    precondition(labels.count == centres.count, "one position a label")
    let boxes = zip(labels, centres).map { label, centre in
      let text = TextWidth.truncated(label, to: bounds.width, size: size)
      let width = TextWidth.of(text, size: size)
      let x = max(bounds.x, min(centre - width / 2, bounds.right - width))
      return Placed(
        text: text, box: Box(x: x, y: bounds.y, width: width, height: bounds.height))
    }
    for every in 1...max(1, labels.count) {
      let kept = boxes.indices.filter { (labels.count - 1 - $0) % every == 0 }.map { boxes[$0] }
      if zip(kept, kept.dropFirst()).allSatisfy({ $0.box.right + gap <= $1.box.x }) {
        return kept.filter { !$0.text.isEmpty }
      }
    }
    return []
  }
}
