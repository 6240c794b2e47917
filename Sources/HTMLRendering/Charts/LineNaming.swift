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
    let room = size.height - Frame.labelRoom - 40
    for candidate in [Style.full, .short, .legend] {
      style = candidate
      let wanted = ends(at: { _ in 0 })
      if EndLabels.width(wanted) <= size.width * Self.share,
        Double(wanted.count) * ChartSize.lineHeight <= room
      {
        break
      }
    }
  }

  /// The labels at the ends of lines, at heights given by the scale.
  func ends(at position: (Double) -> Double) -> [EndLabels.Wanted] {
    func end(_ name: String, _ value: Double, _ textStyle: String = "t") -> EndLabels.Wanted {
      let number = ValueText.text(value, drawing.unit)
      let text =
        switch style {
        case .full: name.isEmpty ? number : "\(name) \(number)"
        case .short: name.isEmpty ? number : name
        case .legend: number
        }
      return EndLabels.Wanted(text: text, y: position(value), style: textStyle)
    }
    var wanted = drawing.series.enumerated().compactMap { index, series in
      series.values.compactMap(\.self).last.map { last in
        end(
          drawing.series.count > 1 ? series.name : "", last,
          "t end \(SeriesStyle(index: index).colour)")
      }
    }
    if style == .legend { return wanted }
    if let target = drawing.target { wanted.append(end(words.column(.target), target)) }
    if let limits = drawing.limits, let upper = limits.upper.last, let lower = limits.lower.last {
      wanted += [
        end(words.column(.upperLimit), upper), end(words.column(.centre), limits.centre),
        end(words.column(.lowerLimit), lower),
      ]
    }
    return wanted
  }

  /// What is named above the drawing: everything when the ends have no room, else the signals only.
  var legend: [Legend.Entry] {
    var entries: [Legend.Entry] = []
    if style == .legend {
      entries = drawing.series.enumerated().map { .line($1.name, SeriesStyle(index: $0)) }
      if let target = drawing.target {
        let value = ValueText.text(target, drawing.unit)
        entries.append(.stroke("\(words.column(.target)) \(value)", "target"))
      }
      if drawing.limits != nil {
        entries.append(.area(words.say(.limits), "limits", "limit"))
      }
    }
    if !drawing.signals.isEmpty {
      entries.append(.init(name: words.say(.signal)) { Signal.draw(at: $0) })
    }
    return entries
  }
}

extension LineDrawing {
  /// The drawing without what is no number, and without limits that do not fit its labels.
  var finite: LineDrawing {
    var copy = self
    copy.series = series.map(\.finite)
    copy.target = target.finite
    if let limits {
      let fits = [limits.lower, limits.upper].allSatisfy { $0.count == labels.count }
      let values = limits.lower + limits.upper + [limits.centre]
      if !fits || labels.isEmpty || !values.allSatisfy(\.isFinite) { copy.limits = nil }
    }
    return copy
  }
}

extension ChartSeries {
  var finite: ChartSeries {
    var copy = self
    copy.values = values.map(\.finite)
    return copy
  }
}

/// Names at the right end of lines, moved apart so that each can be read.
enum EndLabels {
  struct Wanted {
    var text: String
    /// The height of the line's end.
    var y: Double
    /// The style class of its text.
    var style: String
  }

  struct Placed {
    var text: String
    var style: String
    var box: Box
  }

  /// The width they take, with the space before them; 0 without labels.
  static func width(_ wanted: [Wanted]) -> Double {
    wanted.isEmpty ? 0 : TextWidth.widest(wanted.map(\.text), size: ChartSize.text) + 10
  }

  /// The labels where they have room.
  static func markup(_ wanted: [Wanted], rightOf plot: Box) -> Markup {
    (place(wanted, rightOf: plot) ?? []).map { label in
      Markup.text(label.text, x: label.box.x, y: label.box.bottom - 4, style: label.style)
    }.joined()
  }

  /// Places the labels as near to their lines as fits; nil without room for all.
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
