import Reporting
import Wording

/// The cover: what the report is, what it was made from, and the way to every sheet.
struct CoverPage {
  /// A line of the contents.
  struct Entry {
    var number: String
    var title: String
    var sheet: String
    /// What one finds there: a section's main point.
    var summary: String
  }

  let report: Report
  let entries: [Entry]

  func write(on sheet: Worksheet) throws {
    for (column, width) in [5.0, 34, 92].enumerated() {
      try sheet.setWidth(width, ofColumn: column)
    }
    try line(report.organisation, .coverLine, row: 1, height: 22, on: sheet)
    try line(report.title, .coverTitle, row: 2, height: 40, on: sheet)
    try line(report.period, .coverLine, row: 3, height: 22, on: sheet)
    var row = 5
    for fact in report.coverFacts {
      try sheet.write(.text(fact.label), at: CellPosition(row: row, column: 1), .label)
      try text(fact.value, row: row, on: sheet)
      row += 1
    }
    row += 1
    for column in 0...2 {
      try sheet.write(.blank, at: CellPosition(row: row, column: column), .sheetTitle)
    }
    try line(report.words.say(.contents), .sheetTitle, row: row, height: 28, on: sheet)
    row += 1
    for entry in entries {
      try sheet.write(.text(entry.number), at: CellPosition(row: row, column: 0), .number)
      try sheet.link(
        entry.title, to: CellPosition(row: 0, column: 0), of: entry.sheet,
        at: CellPosition(row: row, column: 1), .link)
      try text(entry.summary, row: row, on: sheet)
      row += 1
    }
  }

  private func line(
    _ text: String, _ style: CellStyle, row: Int, height: Double, on sheet: Worksheet
  ) throws {
    try sheet.write(.text(text), at: CellPosition(row: row, column: 0), style)
    try sheet.setHeight(height, ofRow: row)
  }

  private func text(_ text: String, row: Int, on sheet: Worksheet) throws {
    try sheet.write(.text(text), at: CellPosition(row: row, column: 2), .body)
    let lines = WrappedText.lines(of: text, width: 88)
    try sheet.setHeight(min(Double(lines) * 16 + 5, 400), ofRow: row)
  }
}
