import Archive
import Parallel
import Reporting
import Wording

/// The register of tickets, cut where a sheet is full.
struct TicketPages {
  private let register: LongTable
  private let layout: TableLayout
  let words: Words
  /// The rows of each sheet's part, first part first; one at least.
  let parts: [Range<Int>]

  /// The sheet's title and the columns' titles above the tickets.
  private static let rowsAbove = 2

  init(_ register: LongTable, words: Words, rowsPerSheet: Int) {
    precondition(rowsPerSheet > Self.rowsAbove, "a sheet needs room for a ticket")
    self.register = register
    layout = TableLayout(register.beginning, words: words)
    self.words = words
    let room = rowsPerSheet - Self.rowsAbove
    let count = register.count
    parts =
      count == 0
      ? [0..<0]
      : stride(from: 0, to: count, by: room).map { $0..<min($0 + room, count) }
  }

  func sheetTitle(part: Int) -> String {
    part == 0 ? words.say(.ticketsSheet) : "\(words.say(.ticketsSheet)) \(part + 1)"
  }

  /// What the cover says: the register's title for the only part, else which tickets it holds.
  func summary(part: Int) -> String {
    guard parts.count > 1 else { return layout.table.title }
    let rows = parts[part]
    let span = "\(rows.lowerBound + 1)–\(rows.upperBound)"
    return part == 0 ? span : "\(span) (\(words.say(.continued)))"
  }

  func write(
    part: Int, on sheet: Worksheet, coverSheet: String, tables: inout TableWriter
  ) throws {
    for (index, column) in layout.columns.enumerated() {
      try sheet.setWidth(layout.width(column), ofColumn: index)
    }
    let title =
      part == 0
      ? layout.table.title : "\(layout.table.title) (\(words.say(.continued)), \(part + 1))"
    try sheet.writeHead(
      title, columns: 0...max(layout.columns.count - 1, 1), backTo: coverSheet, words)
    let corner = CellPosition(row: 1, column: 0)
    if parts[part].isEmpty {
      try tables.write(layout, on: sheet, at: corner)
    } else {
      try tables.writeTitles(layout, rowCount: parts[part].count, on: sheet, at: corner)
      try SheetTemplate.writeStyles(on: sheet)
    }
    sheet.freeze(rows: Self.rowsAbove, columns: 1)
  }

  /// The whole sheet of a part, from what the library wrote of it.
  ///
  /// Rows are written and deflated some thousand at a time, by as many threads as there are.
  func sheet(part: Int, from xml: [UInt8]) -> DeflatedPart? {
    let rows = parts[part]
    let corner = CellPosition(
      row: Self.rowsAbove + rows.count - 1, column: layout.columns.count - 1)
    guard let template = SheetTemplate(xml, corner: corner) else { return nil }
    let writer = SheetRows(styles: template.styles, columnCount: layout.columns.count)
    let starts = Array(stride(from: rows.lowerBound, to: rows.upperBound, by: Self.rowsAtOnce))
    let pieces = concurrentMap(starts.count) { index in
      let piece = starts[index]..<min(starts[index] + Self.rowsAtOnce, rows.upperBound)
      let values = register.rows(piece).map { row in
        layout.columns.map { layout.value(row, $0).withoutNoise }
      }
      let xml = writer.xml(
        of: values[...], from: Self.rowsAbove + piece.lowerBound - rows.lowerBound)
      return DeflatedPart(xml, isLast: false)
    }
    return pieces.reduce(DeflatedPart(template.head, isLast: false), +)
      + DeflatedPart(template.tail, isLast: true)
  }

  private static let rowsAtOnce = 2_000
}
