import Reporting
import Wording

/// The cover: what the report is, what it was made from, and the way to every sheet.
struct CoverPage {
  /// A line of the contents.
  struct Entry {
    var number = ""
    var title: String
    var sheet: String
    /// What one finds there: a section's main point.
    var summary = ""
  }

  let report: Report
  let entries: [Entry]

  func write(on sheet: Worksheet) throws {
    for (column, width) in [5.0, 34, 92].enumerated() {
      try sheet.setWidth(width, ofColumn: column)
    }
    func write(
      _ text: String, _ style: CellStyle, row: Int, column: Int = 0, height: Double? = nil
    ) throws {
      try sheet.write(.text(text), at: CellPosition(row: row, column: column), style)
      if let height { try sheet.setHeight(height, ofRow: row) }
    }
    func describe(_ text: String, row: Int) throws {
      let lines = WrappedText.lines(of: text, width: 88)
      try write(text, .body, row: row, column: 2, height: min(Double(lines) * 16 + 5, 400))
    }
    try write(report.organisation, .coverLine, row: 1, height: 22)
    try write(report.title, .coverTitle, row: 2, height: 40)
    try write(report.period, .coverLine, row: 3, height: 22)
    for (row, fact) in zip(5..., report.coverFacts) {
      try write(fact.label, .label, row: row, column: 1)
      try describe(fact.value, row: row)
    }
    let heading = 6 + report.coverFacts.count
    for column in 0...2 {
      try sheet.write(.blank, at: CellPosition(row: heading, column: column), .sheetTitle)
    }
    try write(report.words.say(.contents), .sheetTitle, row: heading, height: 28)
    for (row, entry) in zip((heading + 1)..., entries) {
      try write(entry.number, .number, row: row)
      try sheet.link(
        entry.title, to: CellPosition(row: 0, column: 0), of: entry.sheet,
        at: CellPosition(row: row, column: 1), .link)
      try describe(entry.summary, row: row)
    }
  }
}
