import Desk
import Reporting
import Wording

/// The sheet that holds the numbers of every chart, one table below the other.
struct ChartDataPage {
  let sheet: Worksheet
  /// The names of the workbook's tables are given out here.
  var tables: TableWriter
  private var row: Int

  /// The first row with a chart's numbers, below the sheet's title.
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
  /// - Returns: what plans a chart of these numbers.
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

/// The numbers behind the small lines of a table or of the headlines: one row a line, oldest first.
extension Table {
  struct TrendLine {
    var label: String
    var values: [Double?]
    var unit: MeasurementUnit
  }

  static func trends(
    id: String, title: String, lines: [TrendLine], words: Words
  ) -> Table {
    let count = lines.map(\.values.count).max() ?? 0
    let columns =
      [Column(id: "label", title: words.column(.category))]
      + (0..<count).map { Column(id: "\($0 + 1)", title: "\($0 + 1)") }
    let rows = lines.map { line -> [Cell] in
      let gap = [Cell](repeating: .absent, count: count - line.values.count)
      return [.text(line.label)] + gap
        + line.values.map { value in value.map { .quantity($0, line.unit) } ?? .absent }
    }
    return Table(id: id, title: title, columns: columns, rows: rows)
  }

  /// One table for each column of small lines.
  func trendTables(words: Words) -> [Table] {
    columns.indices.compactMap { index in
      let lines = rows.compactMap { row -> TrendLine? in
        guard case .sparkline(let values, let unit) = row[index] else { return nil }
        let name = CellValue(row[0], empty: .text, words: words)
        guard case .text(let label) = name.content else {
          return TrendLine(label: "", values: values, unit: unit)
        }
        return TrendLine(label: label, values: values, unit: unit)
      }
      guard !lines.isEmpty else { return nil }
      return .trends(
        id: "\(id)_\(columns[index].id)", title: "\(title) – \(columns[index].title)", lines: lines,
        words: words)
    }
  }
}
