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

  /// Whether the heading stands above right-aligned numbers.
  private func isNumeric(_ column: Int) -> Bool {
    let cells = cells(column)
    return cells.contains(where: \.isNumeric)
      || (table.columns[column].unit != nil && cells.allSatisfy { $0 == .absent })
  }
}
