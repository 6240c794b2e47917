import Reporting
import Wording

/// How the lines of a chart are named: at their right ends with the last value; by the name only
/// where that is too wide; in a legend where even the name is.
struct LineNaming {
  private enum Style {
    case full
    case short
    case legend
  }

  /// The names' share of the drawing's width, at most.
  private static let share = 0.34

  private let drawing: LineDrawing
  private let words: Words
  private var style: Style = .full

  init(_ drawing: LineDrawing, words: Words, size: ChartSize) {
    self.drawing = drawing
    self.words = words
    for candidate in [Style.full, .short, .legend] {
      style = candidate
      let wanted = ends(at: { _ in 0 })
      let room = size.height - Frame.labelRoom - 40
      if EndLabels.width(wanted) <= size.width * Self.share,
        Double(wanted.count) * ChartSize.lineHeight <= room
      {
        break
      }
    }
  }

  /// The labels at the ends of lines, at heights given by the scale.
  func ends(at position: (Double) -> Double) -> [EndLabels.Wanted] {
    var wanted: [EndLabels.Wanted] = []
    for (index, series) in drawing.series.enumerated() {
      guard let last = series.values.last(where: { $0 != nil }) ?? nil else { continue }
      let name = drawing.series.count > 1 ? series.name : ""
      add(name, last, position(last), "t end \(SeriesStyle(index: index).colour)", to: &wanted)
    }
    if style == .legend { return wanted.filter { !$0.text.isEmpty } }
    if let target = drawing.target {
      add(words.column(.target), target, position(target), "t", to: &wanted)
    }
    if let limits = drawing.limits, let upper = limits.upper.last, let lower = limits.lower.last {
      add(words.column(.upperLimit), upper, position(upper), "t", to: &wanted)
      add(words.column(.average), limits.centre, position(limits.centre), "t", to: &wanted)
      add(words.column(.lowerLimit), lower, position(lower), "t", to: &wanted)
    }
    return wanted
  }

  /// What is named above the drawing: everything when the ends have no room, else the signals only.
  var legend: [Legend.Entry] {
    var entries: [Legend.Entry] = []
    if style == .legend {
      for (index, series) in drawing.series.enumerated() {
        entries.append(.init(name: series.name, swatch: .line(SeriesStyle(index: index))))
      }
      if let target = drawing.target {
        let value = ValueText.text(target, drawing.unit)
        entries.append(.init(name: "\(words.column(.target)) \(value)", swatch: .target))
      }
      if drawing.limits != nil {
        entries.append(.init(name: words.say(.controlLimits), swatch: .limits))
      }
    }
    if !drawing.signals.isEmpty { entries.append(.init(name: words.say(.signal), swatch: .signal)) }
    return entries
  }

  private func add(
    _ name: String, _ value: Double, _ y: Double, _ textStyle: String,
    to wanted: inout [EndLabels.Wanted]
  ) {
    let number = ValueText.text(value, drawing.unit)
    let text =
      switch style {
      case .full: name.isEmpty ? number : "\(name) \(number)"
      case .short: name.isEmpty ? number : name
      case .legend: number
      }
    wanted.append(EndLabels.Wanted(text: text, y: y, style: textStyle))
  }
}

extension LineDrawing {
  /// The drawing with what cannot be drawn left out: values that are not numbers, and limits that
  /// have not one value a label.
  var finite: LineDrawing {
    var copy = self
    copy.series = series.map(\.finite)
    copy.target = target.finite
    if let limits {
      let values = limits.lower + limits.upper + [limits.centre]
      let counts = [limits.lower.count, limits.upper.count]
      let fits = counts == [labels.count, labels.count] && !labels.isEmpty
      if !fits || !values.allSatisfy(\.isFinite) { copy.limits = nil }
    }
    return copy
  }
}

extension ChartSeries {
  var finite: ChartSeries {
    ChartSeries(name: name, values: values.map(\.finite))
  }
}

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

  /// The labels where they have room.
  static func markup(_ wanted: [Wanted], rightOf plot: Box) -> Markup {
    (place(wanted, rightOf: plot) ?? []).map { label in
      Markup.text(label.text, x: label.box.x, y: label.box.bottom - 4, style: label.style)
    }.joined()
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
