import Desk
import Reporting
import Wording

/// The sheet that holds the numbers of every chart, one table below the other.
struct ChartDataPage {
  let sheet: Worksheet
  /// The names of the workbook's tables are given out here.
  var tables: TableWriter
  private var row: Int

  /// The first row with a chart's numbers: above stands the sheet's title.
  static let firstRow = 2

  init(sheet: Worksheet, tables: TableWriter) {
    self.sheet = sheet
    self.tables = tables
    row = Self.firstRow
  }

  func writeHead(coverSheet: String) throws {
    try sheet.setWidth(34, ofColumn: 0)
    for column in 1..<40 { try sheet.setWidth(12, ofColumn: column) }
    try PageHead(title: tables.words.say(.chartData), coverSheet: coverSheet, words: tables.words)
      .write(on: sheet, columns: 0...7)
  }

  /// Writes the numbers of `table` with a link to the place that shows them.
  ///
  /// - Returns: where the title and where the table's corner stand.
  mutating func add(
    _ table: Table, shownOn shownSheet: String, at place: CellPosition
  ) throws -> ChartPlanner {
    let title = CellPosition(row: row, column: 0)
    let corner = CellPosition(row: row + 1, column: 0)
    try sheet.link(
      table.title, to: CellPosition(row: place.row, column: 0), of: shownSheet, at: title,
      .chartDataTitle)
    tables.leavesGaps = true
    defer { tables.leavesGaps = false }
    let range = try tables.write(
      TableLayout(table, words: tables.words), on: sheet, at: corner)
    row = range.rows.upperBound + 2
    return ChartPlanner(sheet: sheet.name, title: title, corner: corner)
  }
}
