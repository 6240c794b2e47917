import Reporting
import Wording

/// How the lines of a chart are named: at their right ends with the last value; with the name only
/// where that is too wide; in a legend where even that is.
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
    copy.target = target.flatMap { $0.isFinite ? $0 : nil }
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
    ChartSeries(name: name, values: values.map { $0.flatMap { $0.isFinite ? $0 : nil } })
  }
}
