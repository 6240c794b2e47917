import Reporting

/// The register of tickets, cut where a sheet is full.
struct TicketPages {
  let layout: TableLayout
  let words: RendererWords
  /// The rows of each sheet's part, first part first; one at least.
  let parts: [Range<Int>]

  /// Above the tickets stand the sheet's title and the columns' titles.
  private static let rowsAbove = 2

  init(_ register: Table, words: RendererWords, rowsPerSheet: Int) {
    precondition(rowsPerSheet > Self.rowsAbove, "a sheet needs room for a ticket")
    layout = TableLayout(register, words: words)
    self.words = words
    let room = rowsPerSheet - Self.rowsAbove
    let count = register.rows.count
    parts =
      count == 0
      ? [0..<0]
      : stride(from: 0, to: count, by: room).map { $0..<min($0 + room, count) }
  }

  func sheetTitle(part: Int) -> String {
    part == 0 ? words.ticketsSheet : "\(words.ticketsSheet) \(part + 1)"
  }

  /// What the cover says of a part: nothing more of the only one, else which tickets it holds.
  func summary(part: Int) -> String {
    guard parts.count > 1 else { return layout.table.title }
    let rows = parts[part]
    let span = "\(rows.lowerBound + 1)–\(rows.upperBound)"
    return part == 0 ? span : "\(span) (\(words.continued))"
  }

  func write(
    part: Int, on sheet: Worksheet, coverSheet: String, tables: inout TableWriter
  ) throws {
    for (index, column) in layout.columns.enumerated() {
      try sheet.setWidth(layout.width(column), ofColumn: index)
    }
    let title =
      part == 0 ? layout.table.title : "\(layout.table.title) (\(words.continued), \(part + 1))"
    try PageHead(title: title, coverSheet: coverSheet, words: words)
      .write(on: sheet, columns: 0...max(layout.columns.count - 1, 1))
    // Many tickets lack many values; a cell that is not there costs nothing.
    tables.leavesGaps = true
    defer { tables.leavesGaps = false }
    try tables.write(
      layout, rows: parts[part], on: sheet, at: CellPosition(row: 1, column: 0))
    sheet.freeze(rows: Self.rowsAbove, columns: 1)
  }
}
