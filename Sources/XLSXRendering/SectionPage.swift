import Desk
import Reporting
import Wording

/// Writes one section on its sheet, block below block.
struct SectionPage {
  let section: Section
  let sheet: Worksheet
  let coverSheet: String
  let words: Words
  private let grid: ColumnGrid
  private var row = 0
  private var pages: PrintedPages

  init(_ section: Section, sheet: Worksheet, coverSheet: String, words: Words) {
    self.section = section
    self.sheet = sheet
    self.coverSheet = coverSheet
    self.words = words
    let layouts = section.blocks.compactMap { block in
      if case .table(let table) = block { TableLayout(table, words: words) } else { nil }
    }
    let heatMapColumns = section.blocks.compactMap { block -> Int? in
      guard case .chart(let chart) = block, case .heatMap(let map) = chart.drawing else {
        return nil
      }
      return HeatMapGrid(map).columns.count + 1
    }
    grid = ColumnGrid(tables: layouts, otherColumns: heatMapColumns.max() ?? 0)
    pages = PrintedPages(sheetWidth: grid.points, repeatedRows: Worksheet.headHeight)
  }

  mutating func write(data: inout ChartDataPage) throws {
    for (column, width) in grid.widths.enumerated() { try sheet.setWidth(width, ofColumn: column) }
    try sheet.writeHead(
      "\(section.number)  \(section.title)", columns: grid.textColumns, backTo: coverSheet, words)
    row = 1
    try paragraph(section.lead, .lead, extraHeight: 8)
    row += 1
    for block in section.blocks {
      let first = row
      try write(block, data: &data)
      pages.keepTogether(first..<row, heights: sheet.heights)
      row += 1
    }
    try sheet.breakPages(before: pages.breaks)
  }

  private mutating func write(_ block: Block, data: inout ChartDataPage) throws {
    switch block {
    case .paragraph(let text): try paragraph(text, .body)
    case .missing(let text): try paragraph(text, .missing)
    case .findings(let findings): try write(findings)
    case .headlines(let headlines): try write(headlines, data: &data)
    case .table(let table): try write(table, data: &data)
    case .chart(let chart): try write(chart, data: &data)
    }
  }

  private mutating func paragraph(
    _ text: String, _ style: CellStyle, extraHeight: Double = 0
  ) throws {
    let height = grid.height(of: text, over: grid.textColumns, size: style.size)
    try sheet.merge(CellRange(rows: row...row, columns: grid.textColumns), text, style)
    try sheet.setHeight(height + extraHeight, ofRow: row)
    row += 1
  }

  private mutating func write(_ findings: [Finding]) throws {
    for finding in findings {
      try paragraph(finding.sentence, .finding(finding.tone), extraHeight: 4)
      if !finding.evidence.isEmpty { try paragraph(finding.evidence, .evidence(finding.tone)) }
      try sheet.setHeight(5, ofRow: row)
      row += 1
    }
  }

  /// A line a headline: name, value, verdict, small line, then comparison and target side by side.
  private mutating func write(_ headlines: [Headline], data: inout ChartDataPage) throws {
    let first = row
    let last = grid.textColumns.upperBound
    let half = 4 + (last - 4) / 2
    for headline in headlines {
      let shown = headline.value == .absent ? .text(words.say(.noValue)) : headline.value
      let value = CellValue(shown, empty: .text, words: words)
      try sheet.write(.text(headline.label), at: cell(0), .cardLabel)
      try sheet.write(value.content, at: cell(1), .headline(value.format))
      let verdict = headline.verdict.map(Cell.verdict) ?? .absent
      let judged = CellValue(verdict, empty: .text, words: words)
      try sheet.write(judged.content, at: cell(2), .headline(judged.format))
      try sheet.write(
        .text(TrendWord.text(headline.trend)), at: cell(3), .headline(.sparkline))
      var height = max(26, grid.height(of: headline.label, over: 0...0, size: 10.5))
      for (text, columns) in [
        (headline.comparison, 4...half), (headline.target, half + 1...last),
      ] {
        try sheet.merge(CellRange(rows: row...row, columns: columns), text, .cardText)
        height = max(height, grid.height(of: text, over: columns, size: 10.5))
      }
      try sheet.setHeight(height, ofRow: row)
      row += 1
    }
    try addTrends(headlines, data: &data, at: CellPosition(row: first, column: 0))
  }

  private func addTrends(
    _ headlines: [Headline], data: inout ChartDataPage, at place: CellPosition
  ) throws {
    let lines = headlines.compactMap { headline -> Table.TrendLine? in
      guard !headline.trend.isEmpty, case .quantity(_, let unit) = headline.value else {
        return nil
      }
      return (headline.label, headline.trend, unit)
    }
    guard !lines.isEmpty else { return }
    let table = Table.trends(
      id: "\(section.id)_headlines", title: section.title, lines: lines, words: words)
    _ = try data.add(table, shownOn: sheet.name, at: place)
  }

  private mutating func write(_ table: Table, data: inout ChartDataPage) throws {
    let place = cell(0)
    try heading(table.title)
    let range = try data.tables.write(
      TableLayout(table, words: words), on: sheet, at: cell(0))
    row = range.rows.upperBound + 1
    if !table.note.isEmpty { try paragraph(table.note, .note) }
    for trends in table.trendTables(words: words) {
      _ = try data.add(trends, shownOn: sheet.name, at: place)
    }
  }

  private mutating func write(_ chart: Chart, data: inout ChartDataPage) throws {
    if case .heatMap(let map) = chart.drawing {
      try heading(chart.title)
      row = try HeatMapGrid(map).write(on: sheet, at: cell(0))
      return
    }
    var table = chart.table(for: .plotting, words: words)
    if case .fishbone = chart.drawing {
      table.id = chart.id
      return try write(table, data: &data)
    }
    let place = try data.add(table, shownOn: sheet.name, at: cell(0))
    guard let plan = place.plan(chart) else {
      try heading(chart.title)
      return try paragraph(words.say(.noValue), .missing)
    }
    let height = chart.pixelHeight
    try sheet.insert(
      plan, at: cell(0), width: min(grid.textPixels - 4, 980), height: height)
    row += Int(((height + 8) / 20).rounded(.up))
    try sheet.link(
      words.say(.chartData), to: place.title, of: data.sheet.name, at: cell(0), .chartLink)
    row += 1
  }

  private mutating func heading(_ text: String) throws {
    guard !text.isEmpty else { return }
    try sheet.write(.text(text), at: cell(0), .heading)
    try sheet.setHeight(20, ofRow: row)
    row += 1
  }

  private func cell(_ column: Int) -> CellPosition { CellPosition(row: row, column: column) }
}

extension Chart {
  /// Lying bars need a line each; everything else has one height.
  fileprivate var pixelHeight: Double {
    if case .bars(let bars) = drawing { return min(110 + Double(bars.bars.count) * 24, 720) }
    return 300
  }
}

/// A heat map as a grid of cells, the longer side downward so that it fits a page.
struct HeatMapGrid {
  let rows: [String]
  let columns: [String]
  private let values: [[Double?]]
  private let unit: MeasurementUnit

  init(_ map: HeatMapDrawing) {
    unit = map.unit
    guard map.columns.count > map.rows.count, map.columns.count > 8 else {
      (rows, columns, values) = (map.rows, map.columns, map.values)
      return
    }
    (rows, columns) = (map.columns, map.rows)
    values = map.columns.indices.map { column in map.values.map { $0[column] } }
  }

  /// - Returns: the row below the grid.
  func write(on sheet: Worksheet, at corner: CellPosition) throws -> Int {
    func cell(_ row: Int, _ column: Int) -> CellPosition {
      CellPosition(row: corner.row + row, column: corner.column + column)
    }
    for (column, title) in columns.enumerated() {
      try sheet.write(.text(title), at: cell(0, column + 1), .gridTitle)
    }
    for (row, title) in rows.enumerated() {
      try sheet.write(.text(title), at: cell(row + 1, 0), .gridTitle)
      for (column, value) in values[row].enumerated() {
        let content = value.map { CellValue.quantity($0, unit).content } ?? .blank
        try sheet.write(content, at: cell(row + 1, column + 1), .shade(unit))
      }
    }
    if !rows.isEmpty, !columns.isEmpty {
      let last = cell(rows.count, columns.count)
      try sheet.addColorScale(
        CellRange(
          rows: corner.row + 1...last.row, columns: corner.column + 1...last.column))
    }
    return corner.row + 1 + rows.count
  }
}
