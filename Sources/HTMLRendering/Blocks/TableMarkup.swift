import Desk
import Reporting
import Wording

/// A table that is complete without a script; with it, its headers sort and the long ones have a
/// search.
struct TableMarkup {
  /// Above this many rows a reader looks for one rather than reads all.
  static let searchableFrom = 16
  static let sortableFrom = 3
  /// Above this many rows the table scrolls in itself, so that what follows stays near.
  static let scrollingFrom = 41

  private let table: Table
  private let words: Words

  init(_ table: Table, words: Words) {
    self.table = table
    self.words = words
  }

  /// The table with its title and note.
  var figure: Markup {
    Template.table.filled([
      "id": .text(table.id),
      "title": .text(table.title),
      "table": .markup(markup(labelledBy: "table-\(table.id)-title")),
      "hasNote": .shown(!table.note.isEmpty),
      "note": .text(table.note),
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
          "scope": "col", "class": isNumeric(index) ? "n" : nil, "data-column": column.id,
        ], Markup(text: column.title))
    }
    return .element("thead", [:], .element("tr", [:], cells))
  }

  private var bodyRows: Markup {
    let bars = table.columns.indices.map { ColumnBars(table.columns[$0], cells: cells($0)) }
    let numeric = table.columns.indices.map(isNumeric)
    let rows = table.rows.map { row in
      let cells = zip(row, table.columns.indices).map { cell, index in
        let markup = CellMarkup(cell, words: words)
        if index == 0 { return markup.rowHeading }
        return markup.tableCell(
          isNumeric: numeric[index], decoration: bars[index]?.markup(cell) ?? Markup())
      }
      return Markup.element("tr", [:], cells) + Markup(ours: "\n")
    }
    return .element("tbody", [:], rows)
  }

  private func cells(_ column: Int) -> [Cell] {
    table.rows.compactMap { $0.indices.contains(column) ? $0[column] : nil }
  }

  /// Whether the heading is above right-aligned numbers.
  private func isNumeric(_ column: Int) -> Bool {
    let cells = cells(column)
    return cells.contains(where: \.isNumeric)
      || (table.columns[column].unit != nil && cells.allSatisfy { $0 == .absent })
  }
}

/// The small bars of one table column: how long each value is beside the others, and where each
/// interval lies. Only for a column whose cells share a unit, since 90 % and 90 s do not compare.
struct ColumnBars {
  private let range: ClosedRange<Double>
  private let kind: Kind

  private enum Kind {
    case dataBar
    case interval
  }

  /// Nil for a column without such bars.
  init?(_ column: Table.Column, cells: [Cell]) {
    let quantities = cells.compactMap { cell -> (Double, MeasurementUnit)? in
      guard case .quantity(let value, let unit) = cell, value.isFinite else { return nil }
      return (value, unit)
    }
    if column.decoration == .dataBar, Set(quantities.map(\.1)).count == 1 {
      range = ValueRange.covering(quantities.map(\.0), includingZero: true)
      kind = .dataBar
      return
    }
    let intervals = cells.compactMap { cell -> (Double, Double, MeasurementUnit)? in
      guard case .interval(let low, let high, let unit) = cell, low.isFinite, high.isFinite else {
        return nil
      }
      return (low, high, unit)
    }
    guard intervals.count > 1, Set(intervals.map(\.2)).count == 1 else { return nil }
    range = ValueRange.covering(intervals.flatMap { [$0.0, $0.1] }, includingZero: false)
    kind = .interval
  }

  func markup(_ cell: Cell) -> Markup {
    let scale = LinearScale(domain: range, start: 0, end: 72)
    switch (cell, kind) {
    case (.quantity(let value, _), .dataBar) where value.isFinite:
      let (zero, end) = (scale.position(0), scale.position(value))
      let box = Box(x: min(zero, end), y: 0, width: abs(end - zero), height: 9)
      return drawing(.rect(box, style: "fill", radius: 1.5))
    case (.interval(let low, let high, _), .interval) where low.isFinite && high.isFinite:
      let ends = (Point(x: scale.position(low), y: 4.5), Point(x: scale.position(high), y: 4.5))
      let track = Markup.line(Point(x: 0, y: 4.5), Point(x: 72, y: 4.5), style: "track")
      return drawing(track + .line(ends.0, ends.1, style: "whisker"))
    default:
      return Markup()
    }
  }

  private func drawing(_ marks: Markup) -> Markup {
    .element(
      "svg",
      [
        "class": "bar", "viewBox": "0 0 72 9", "preserveAspectRatio": "none",
        "aria-hidden": "true", "focusable": "false",
      ], marks)
  }
}
