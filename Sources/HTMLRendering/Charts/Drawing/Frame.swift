import Desk

/// The axes of an upright chart: the plot's place, the vertical scale and its lines.
struct Frame: Sendable {
  var size: ChartSize
  var plot: Box
  var ticks: Ticks
  /// What stands beside each tick.
  var labels: [String]
  /// The whole drawing's: a legend adds to it and leaves the plot as it is.
  var height: Double

  /// Room under the plot for one line of labels.
  static let labelRoom = 24.0

  /// - Parameters:
  ///   - top: room above the plot, for a legend.
  ///   - right: room beside the plot, for names at the ends of lines.
  ///   - text: how a tick is written; as its unit is where nil.
  init(
    _ size: ChartSize, showing values: ClosedRange<Double>, unit: MeasurementUnit, top: Double,
    right: Double, text: ((Double) -> String)? = nil
  ) {
    self.size = size
    let ticks = Ticks.covering(values, unit: unit, most: 5)
    self.ticks = ticks
    labels = ticks.values.map { text?($0) ?? TickText.text($0, step: ticks.step, unit: unit) }
    let widest = labels.map { TextWidth.of($0, size: ChartSize.text) }.max()
    let left = (widest ?? 0) + 10
    let upper = top + 10
    plot = Box(
      x: left, y: upper, width: size.width - left - max(right, 8),
      height: size.height - 10 - Self.labelRoom)
    height = size.height + top
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
      parts.append(
        .line(
          Point(x: plot.x, y: y), Point(x: plot.right, y: y), style: isBase ? "base" : "grid"))
      parts.append(.text(label, x: plot.x - 8, y: y + 4, anchor: .end))
    }
    return .group("axis", parts)
  }

  /// The middle of each of `count` equal bands.
  func centres(_ count: Int) -> [Double] {
    (0..<count).map { plot.x + (Double($0) + 0.5) * band(count) }
  }

  func band(_ count: Int) -> Double { plot.width / Double(max(1, count)) }

  /// The names under the plot, thinned so that they do not touch.
  func labels(_ labels: [String]) -> Markup {
    let room = Box(x: 0, y: plot.bottom + 6, width: size.width, height: ChartSize.lineHeight)
    return AxisLabels.place(labels, at: centres(labels.count), within: room).map { label in
      Markup.text(label.text, x: label.box.centre, y: plot.bottom + 19, anchor: .middle)
    }.joined()
  }
}
