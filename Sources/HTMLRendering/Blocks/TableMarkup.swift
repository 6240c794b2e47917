import Desk
import Reporting
import Wording

/// A table that is complete without a script, which adds sorting and a search in long ones.
struct TableMarkup {
  /// Above this many rows a reader looks for one rather than reads all.
  static let searchableFrom = 16
  static let sortableFrom = 3
  /// Above this many rows the table scrolls in itself, so that what follows stays near.
  static let scrollingFrom = 41

  private let table: Table
  private let words: Words
  /// Which columns are of numbers, or of nothing that would be.
  private let isNumeric: [Bool]

  init(_ table: Table, words: Words) {
    self.table = table
    self.words = words
    isNumeric = table.columns.indices.map { column in
      table.rows.contains { $0[column].isNumeric }
        || (table.columns[column].unit != nil && table.rows.allSatisfy { $0[column] == .absent })
    }
  }

  var figure: Markup {
    Template.table.filled([
      "id": .text(table.id),
      "title": .text(table.title),
      "table": .markup(markup(labelledBy: "table-\(table.id)-title")),
      "note": .part(table.note),
    ])
  }

  /// The table in a container of its own that scrolls when it is wider or much longer than the page.
  func markup(labelledBy title: String? = nil) -> Markup {
    let isLong = table.rows.count >= Self.searchableFrom
    let isSortable = table.rows.count >= Self.sortableFrom
    let label = title == nil ? table.title : nil
    return .element(
      "div",
      [
        "class": table.rows.count >= Self.scrollingFrom ? "scroll tall" : "scroll",
        "role": "region", "tabindex": "0", "aria-labelledby": title, "aria-label": label,
      ],
      .element(
        "table",
        [
          "data-table": table.id, "aria-labelledby": title, "aria-label": label,
          "data-sortable": isSortable ? "" : nil, "data-search": isLong ? words.say(.search) : nil,
          "data-rows": isLong ? words.say(.rows) : nil,
        ], head, bodyRows))
  }

  private var head: Markup {
    let cells = table.columns.enumerated().map { index, column in
      Markup.element(
        "th",
        [
          "scope": "col", "class": isNumeric[index] ? "n" : nil, "data-column": column.id,
        ], Markup(text: column.title))
    }
    return .element("thead", [:], .element("tr", [:], cells))
  }

  private var bodyRows: Markup {
    let bars = table.columns.indices.map { column in
      ColumnBars(table.columns[column], cells: table.rows.map { $0[column] })
    }
    let rows = table.rows.map { row in
      let cells = zip(row, table.columns.indices).map { cell, index in
        let markup = CellMarkup(cell, words: words)
        if index == 0 { return markup.rowHeading }
        return markup.tableCell(
          isNumeric: isNumeric[index], decoration: bars[index]?.markup(cell) ?? Markup())
      }
      return Markup.element("tr", [:], cells) + Markup(ours: "\n")
    }
    return .element("tbody", [:], rows)
  }
}

/// The small bars of one table column: how long each value is beside the others, and where each
/// interval lies. Only for a column whose cells share a unit, since 90 % and 90 s do not compare.
private struct ColumnBars {
  private let range: ClosedRange<Double>
  private let isOfQuantities: Bool

  /// Nil for a column without such bars.
  init?(_ column: Table.Column, cells: [Cell]) {
    let isOfQuantities = column.hasBars
    let spans = cells.compactMap { Self.span($0, ofQuantities: isOfQuantities) }
    guard Set(spans.map(\.unit)).count == 1, isOfQuantities || spans.count > 1 else { return nil }
    self.isOfQuantities = isOfQuantities
    range = ValueRange.covering(spans.flatMap { [$0.from, $0.to] }, includingZero: false)
  }

  /// From where to where a cell's bar goes.
  private static func span(
    _ cell: Cell, ofQuantities: Bool
  ) -> (from: Double, to: Double, unit: MeasurementUnit)? {
    switch cell {
    case .quantity(let value, let unit) where ofQuantities && value.isFinite: (0, value, unit)
    case .interval(let low, let high, let unit, _)
    where !ofQuantities && low.isFinite && high.isFinite:
      (low, high, unit)
    default: nil
    }
  }

  func markup(_ cell: Cell) -> Markup {
    guard let span = Self.span(cell, ofQuantities: isOfQuantities) else { return Markup() }
    let scale = LinearScale(domain: range, start: 0, end: 72)
    let (from, to) = (scale.position(span.from), scale.position(span.to))
    let bar = Box(x: min(from, to), y: 0, width: abs(to - from), height: 9)
    let track = Box(x: 0, y: 0, width: 72, height: 9)
    let marks: Markup =
      isOfQuantities
      ? .rect(bar, style: "fill", radius: 1.5)
      : .line(across: track, at: 4.5, style: "track")
        + .line(across: bar, at: 4.5, style: "whisker")
    return .element(
      "svg",
      [
        "class": "bar", "viewBox": "0 0 72 9", "preserveAspectRatio": "none",
        "aria-hidden": "true", "focusable": "false",
      ], marks)
  }
}
