import Desk
import Reporting
import Wording

/// Writes the sheet that reviewers fill as a workbook: lists to choose ratings from, limits where a scale is
/// too long for a list, the header frozen, ids as text.
package struct ReviewFormWorkbook {
  private let form: ReviewForm
  private let language: Language

  package init(_ form: ReviewForm, language: Language) {
    self.form = form
    self.language = language
  }

  /// - Throws: `FaultPhrase`. What was begun of the file then is left at `path`.
  package func write(to path: String) throws {
    let workbook = try Workbook(
      path: path, font: XLSXRenderer.font(language),
      properties: Workbook.Properties(title: form.title))
    let sheet = try workbook.addSheet(named: form.title)
    let head = CellStyle(
      isBold: true, fill: Palette.band, isWrapped: true, bottomEdge: Palette.line)
    let filled = CellStyle(numberFormat: "@")
    for (column, title) in form.columns.enumerated() {
      try sheet.write(.text(title.title), at: CellPosition(row: 0, column: column), head)
      let widest = form.rows.lazy.map { EastAsianWidth.columns(of: $0[column]) }.max() ?? 0
      let width = max(EastAsianWidth.columns(of: title.title), widest)
      try sheet.setWidth(Double(min(40, max(9, width + 2))), ofColumn: column)
      guard !form.rows.isEmpty else { continue }
      let cells = CellRange(rows: 1...form.rows.count, columns: column...column)
      if !title.choices.isEmpty { try sheet.restrict(cells, to: title.choices, note: title.note) }
      if let numbers = title.numbers {
        try sheet.restrict(
          cells, toNumbers: numbers.range, or: numbers.word, note: numbers.note)
      }
    }
    for (index, row) in form.rows.enumerated() {
      for (column, text) in row.enumerated() where form.columns[column].isFilled {
        let cell = CellPosition(row: index + 1, column: column)
        try sheet.write(text.isEmpty ? .blank : .text(text), at: cell, filled)
      }
    }
    sheet.freeze(rows: 1, columns: 1)
    try sheet.setUp(footer: form.title, repeatedRows: 0...0)
    _ = try workbook.close()
  }
}
