import Desk
import Reporting
import Wording

/// Writes tables as Excel's own: a name, filters, bands, and a format in every cell.
struct TableWriter {
  let words: Words
  /// Names of all tables of the workbook.
  private var names = LegalNames.tables

  init(words: Words) {
    self.words = words
  }

  /// Writes the titles at `corner` and the rows below.
  ///
  /// Excel's tables have a row at least: an empty one says that there is no value.
  /// - Parameter leavesGaps: leaves cells without a value out of the file: a chart then keeps a gap where
  ///   programs that read its cached numbers would draw a written blank as 0.
  /// - Returns: the cells that it took, titles included.
  @discardableResult
  mutating func write(
    _ layout: TableLayout, on sheet: Worksheet, at corner: CellPosition, leavesGaps: Bool = false
  ) throws -> CellRange {
    let range = try writeTitles(
      layout, rowCount: max(layout.table.rows.count, 1), on: sheet, at: corner)
    if layout.table.rows.isEmpty {
      let first = CellPosition(row: corner.row + 1, column: corner.column)
      try sheet.write(.text(words.say(.noValue)), at: first, .value(.text))
    }
    try writeCells(layout, on: sheet, at: corner, leavesGaps: leavesGaps)
    for (offset, column) in layout.columns.enumerated() where column.hasDataBars {
      let index = corner.column + offset
      try sheet.addDataBars(
        CellRange(rows: corner.row + 1...range.rows.upperBound, columns: index...index))
    }
    return range
  }

  /// Writes the titles alone of a table of `rowCount` rows.
  ///
  /// - Returns: the cells that titles and rows take.
  @discardableResult
  mutating func writeTitles(
    _ layout: TableLayout, rowCount: Int, on sheet: Worksheet, at corner: CellPosition
  ) throws -> CellRange {
    let range = CellRange(
      rows: corner.row...corner.row + rowCount,
      columns: corner.column...corner.column + layout.columns.count - 1)
    try sheet.addTable(
      range, name: names.take(layout.table.id),
      titles: layout.columns.map { ($0.title, layout.isOfNumbers($0)) })
    // Room for titles that need more than a line of their column.
    let lines = layout.columns.map { column in
      WrappedText.lines(of: column.title, width: max(layout.width(column) - 4, 8))
    }
    try sheet.setHeight(6 + 15 * Double(min(lines.max() ?? 1, 4)), ofRow: corner.row)
    return range
  }

  private func writeCells(
    _ layout: TableLayout, on sheet: Worksheet, at corner: CellPosition, leavesGaps: Bool
  ) throws {
    var formats: [ValueFormat: Format] = [:]
    for format in ValueFormat.all { formats[format] = try sheet.format(.value(format)) }
    let widths = layout.columns.map { layout.width($0) }
    var row = corner.row
    for cells in layout.table.rows {
      row += 1
      var lines = 1
      for (offset, column) in layout.columns.enumerated() {
        let value = layout.value(cells, column)
        if leavesGaps, value.content == .blank { continue }
        if !leavesGaps, case .text(let text) = value.content, value.format == .text {
          lines = max(lines, WrappedText.lines(of: text, width: widths[offset] - 1))
        }
        let content = leavesGaps ? value.withoutNoise.content : value.content
        try sheet.write(
          content, at: CellPosition(row: row, column: corner.column + offset),
          formats[value.format]!)
      }
      if lines > 1 { try sheet.setHeight(3 + 15 * Double(lines), ofRow: row) }
    }
  }
}

extension CellValue {
  /// Without decimals past the tenth, under ten microseconds of a day: most of a register's text.
  var withoutNoise: CellValue {
    guard case .number(let value) = content, abs(value) < 100_000 else { return self }
    return CellValue(content: .number((value * 1e10).rounded() / 1e10), format: format)
  }
}
