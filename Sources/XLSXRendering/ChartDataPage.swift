import Desk
import Reporting
import Wording

/// The sheet that holds the numbers of every chart, one table below the other.
struct ChartDataPage {
  let sheet: Worksheet
  /// The names of the workbook's tables are given out here.
  var tables: TableWriter
  /// Below the sheet's title.
  private var row = 2

  init(sheet: Worksheet, words: Words) {
    self.sheet = sheet
    tables = TableWriter(words: words)
  }

  func writeHead(coverSheet: String) throws {
    try sheet.setWidth(34, ofColumn: 0)
    for column in 1..<40 { try sheet.setWidth(12, ofColumn: column) }
    try sheet.writeHead(
      tables.words.say(.chartData), columns: 0...7, backTo: coverSheet, tables.words)
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
    let range = try tables.write(
      TableLayout(table, words: tables.words), on: sheet, at: corner, leavesGaps: true)
    row = range.rows.upperBound + 2
    return ChartPlanner(sheet: sheet.name, title: title, corner: corner)
  }
}

/// The numbers behind the small lines of a table or of the headlines: one row a line, oldest first.
extension Table {
  typealias TrendLine = (label: String, values: [Double?], unit: MeasurementUnit)

  static func trends(id: String, title: String, lines: [TrendLine], words: Words) -> Table {
    let count = lines.map(\.values.count).max() ?? 0
    let values = (0..<count).map { index in
      ItemColumn<TrendLine>.cell("\(index + 1)", "\(index + 1)") {
        let gap = count - $0.values.count
        return index < gap ? .absent : .quantity(ifAny: $0.values[index - gap], $0.unit)
      }
    }
    return Table(
      id: id, title: title, of: lines,
      columns: [.text("label", words.column(.category)) { $0.label }] + values)
  }

  /// One table for each column of small lines.
  func trendTables(words: Words) -> [Table] {
    columns.indices.compactMap { index in
      let lines = rows.compactMap { row -> TrendLine? in
        guard case .sparkline(let values, let unit) = row[index] else { return nil }
        let name = CellValue(row[0], empty: .text, words: words).content
        let label = if case .text(let label) = name { label } else { "" }
        return (label, values, unit)
      }
      guard !lines.isEmpty else { return nil }
      return .trends(
        id: "\(id)_\(columns[index].id)", title: "\(title) – \(columns[index].title)", lines: lines,
        words: words)
    }
  }
}
