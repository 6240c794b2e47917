import Desk
import Reporting
import Wording

/// One value as people read it, and beside it the exact value that a program reads back.
struct CellMarkup {
  let cell: Cell
  private let words: Words

  init(_ cell: Cell, words: Words) {
    self.cell = cell.isDrawable ? cell : .absent
    self.words = words
  }

  /// The exact number of a cell that holds one.
  var exact: String? {
    switch cell {
    case .quantity(let value, _), .difference(let value, _), .relativeChange(let value):
      value.exact
    case .absent, .text, .identifier, .interval, .verdict, .term, .sparkline, .instant: nil
    }
  }

  /// The text or drawing inside the cell.
  var content: Markup {
    switch cell {
    case .absent:
      .element(
        "span", ["class": "absent", "title": words.say(.noValue)], Markup(text: ValueText.absent))
    case .text(let text), .identifier(let text), .term(_, let text): Markup(text: text)
    case .quantity(let value, let unit): Markup(text: QuantityText.text(value, unit))
    case .difference(let value, let unit): Markup(text: QuantityText.difference(value, unit))
    case .relativeChange(let value): Markup(text: QuantityText.relativeChange(value))
    case .interval(let low, let high, let unit, let isOfDifference):
      Markup(text: QuantityText.interval(low, high, unit, ofDifference: isOfDifference))
    case .verdict(let verdict): .badge(verdict, words)
    case .sparkline(let values, let unit):
      Sparkline(values, width: 104, height: 27).markup(label: range(values, unit))
    case .instant(let instant):
      // To the minute.
      .element(
        "time", ["datetime": instant.text.replacing(" ", with: "T")],
        Markup(text: String(instant.text.dropLast(3))))
    }
  }

  var rowHeading: Markup {
    .element(
      "th", ["scope": "row", "class": cell.isNumeric ? "n" : nil, "data-value": exact], content)
  }

  /// - Parameters:
  ///   - isNumeric: whether the column holds numbers; a dash is then aligned with them.
  ///   - decoration: a small drawing before the content.
  func tableCell(isNumeric: Bool, decoration: Markup = Markup()) -> Markup {
    let isNumber = cell.isNumeric || (cell == .absent && isNumeric)
    let isId = if case .identifier = cell { true } else { false }
    let style = decoration.isEmpty ? isNumber ? "n" : isId ? "id" : nil : "n barred"
    if case .interval(let low, let high, _, _) = cell {
      return .element(
        "td", ["class": style, "data-low": low.exact, "data-high": high.exact], decoration,
        content)
    }
    return .element(
      "td", ["class": style, "data-value": exact, "data-values": series], decoration, content)
  }

  /// The exact values behind a small line, a dash where there is none.
  private var series: String? {
    guard case .sparkline(let values, _) = cell else { return nil }
    return values.map { $0?.exact ?? ValueText.absent }.joined(separator: " ")
  }

  private func range(_ values: [Double?], _ unit: MeasurementUnit) -> String {
    let known = values.compactMap { $0 }
    return "\(words.column(.low)) \(ValueText.text(known.min(), unit)), "
      + "\(words.column(.high)) \(ValueText.text(known.max(), unit))"
  }
}

extension Cell {
  /// Whether it is written right-aligned, digit under digit.
  var isNumeric: Bool {
    switch self {
    case .quantity, .difference, .relativeChange, .interval: true
    case .absent, .text, .identifier, .verdict, .term, .sparkline, .instant: false
    }
  }

  /// Whether its numbers are numbers: what is not is drawn as absent.
  fileprivate var isDrawable: Bool {
    switch self {
    case .absent, .text, .identifier, .verdict, .term, .instant: true
    case .quantity(let value, _), .difference(let value, _), .relativeChange(let value):
      value.isFinite
    case .interval(let low, let high, _, _): low.isFinite && high.isFinite
    case .sparkline(let values, _):
      values.contains { $0 != nil } && values.allSatisfy { $0?.isFinite ?? true }
    }
  }
}

extension Markup {
  /// A verdict as a word with a shape of its own.
  static func badge(_ verdict: Verdict, _ words: Words) -> Markup {
    element(
      "span", ["class": "badge \(verdict.rawValue)", "data-verdict": verdict.rawValue],
      icon(verdict.rawValue), Markup(text: words.say(.badge(verdict))))
  }

  /// A shape from the page's own set; the words beside it say the same.
  static func icon(_ name: String) -> Markup {
    element(
      "svg", ["class": "icon", "aria-hidden": "true", "focusable": "false"],
      element("use", ["href": "#icon-\(name)"]))
  }
}
