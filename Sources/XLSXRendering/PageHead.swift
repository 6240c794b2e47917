import Reporting
import Wording

/// The first row of every sheet but the cover: its title and the way back. It stays in view and is
/// repeated on every printed page.
struct PageHead {
  let title: String
  let coverSheet: String
  let words: Words

  /// In points.
  static let height = 28.0

  func write(on sheet: Worksheet, columns: ClosedRange<Int>) throws {
    for column in columns {
      try sheet.write(.blank, at: CellPosition(row: 0, column: column), .sheetTitle)
    }
    try sheet.write(.text(title), at: CellPosition(row: 0, column: 0), .sheetTitle)
    try sheet.link(
      words.say(.backToCover), to: CellPosition(row: 0, column: 0), of: coverSheet,
      at: CellPosition(row: 0, column: columns.upperBound), .backLink)
    try sheet.setHeight(Self.height, ofRow: 0)
    sheet.freeze(rows: 1, columns: 0)
  }
}
