import Desk
import Reporting
import Wording

/// Tables of the report's kind on the terminal, as CSV, Markdown or JSON.
///
/// JSON is one object with a list for each table by its id, of objects with the columns' ids as keys:
/// ratios are fractions of 1, lengths of time seconds, absent is null. CSV holds the first table.
package struct TablesOutput: Sendable {
  package var tables: [Table]
  package var language: Language
  /// What else the JSON says, before the tables.
  package var period: String?

  package init(_ tables: [Table], language: Language, period: String? = nil) {
    self.tables = tables
    self.language = language
    self.period = period
  }

  package func text(_ format: OutputFormat) -> [UInt8] {
    switch format {
    case .json: json
    case .csv: Array((tables.first.map { plain($0, isExact: true).csv } ?? "").utf8)
    case .table: Array(page { $0.aligned }.utf8)
    case .markdown: Array(page { $0.markdown }.utf8)
    }
  }

  private func page(_ layOut: (PlainTable) -> String) -> String {
    tables.map { table in
      let note = table.note.isEmpty ? "" : "\n" + TerminalText.plain(table.note) + "\n"
      return TerminalText.plain(table.title) + "\n\n" + layOut(plain(table, isExact: false)) + note
    }.joined(separator: "\n")
  }

  private func plain(_ table: Table, isExact: Bool) -> PlainTable {
    var plain = PlainTable(
      table.columns.map { .init(isExact ? $0.id : $0.title, isNumber: $0.unit != nil) })
    plain.rows = table.rows.map { row in
      row.map { isExact ? exact($0) : shown($0) }
    }
    return plain
  }

  private func shown(_ cell: Cell) -> String {
    switch cell {
    case .absent: "–"
    case .text(let text), .identifier(let text), .term(_, let text): text
    case .quantity(let value, let unit): QuantityText.text(value, unit)
    case .difference(let value, let unit): QuantityText.difference(value, unit)
    case .relativeChange(let value): QuantityText.relativeChange(value)
    case .interval(let low, let high, let unit):
      "\(QuantityText.text(low, unit)) – \(QuantityText.text(high, unit))"
    case .verdict(let verdict): Words(language).say(verdict)
    case .sparkline(let values, _): TrendWord.text(values)
    case .instant(let moment): moment.text
    }
  }

  private func exact(_ cell: Cell) -> String {
    switch cell {
    case .absent: ""
    case .sparkline(let values, _):
      values.map { $0.map(PlainTable.number) ?? "" }.joined(separator: ";")
    case .quantity(let value, _), .difference(let value, _), .relativeChange(let value):
      PlainTable.number(value)
    case .interval(let low, let high, _): "\(PlainTable.number(low))..\(PlainTable.number(high))"
    case .verdict(let verdict): verdict.rawValue
    case .term(let id, _): id
    case .text, .identifier, .instant: shown(cell)
    }
  }

  private var json: [UInt8] {
    var text = JSONText()
    text.raw("{\n")
    if let period {
      text.raw("  \"period\": ")
      text.string(period)
      text.raw(tables.isEmpty ? "\n" : ",\n")
    }
    for (index, table) in tables.enumerated() {
      text.raw(index == 0 ? "  " : ",\n  ")
      text.string(table.id)
      text.raw(": [")
      for (place, row) in table.rows.enumerated() {
        text.raw(place == 0 ? "\n    {" : ",\n    {")
        for (column, cell) in zip(table.columns.indices, row) {
          if column > 0 { text.raw(", ") }
          text.string(table.columns[column].id)
          text.raw(": ")
          write(cell, into: &text)
        }
        text.raw("}")
      }
      text.raw(table.rows.isEmpty ? "]" : "\n  ]")
    }
    text.raw("\n}\n")
    return text.bytes
  }

  private func write(_ cell: Cell, into text: inout JSONText) {
    switch cell {
    case .absent: text.raw("null")
    case .sparkline(let values, _):
      for (index, value) in values.enumerated() {
        text.raw(index == 0 ? "[" : ", ")
        text.number(value)
      }
      text.raw(values.isEmpty ? "[]" : "]")
    case .quantity(let value, _), .difference(let value, _), .relativeChange(let value):
      text.number(value)
    case .interval(let low, let high, _):
      text.raw("[")
      text.number(low)
      text.raw(", ")
      text.number(high)
      text.raw("]")
    case .text, .identifier, .verdict, .term, .instant: text.string(exact(cell))
    }
  }
}
