import Archive
import Desk
import Foundation
import Reporting
import Wording

/// Draws a report as an Excel workbook: a cover, a sheet a section, the charts' numbers, the tickets.
///
/// ```swift
/// try XLSXRenderer(createdAt: end).render(report, to: "Reports/2026-05/report.xlsx")
/// ```
///
/// ``CellValue`` says how each kind of value is stored. Two runs with one report and one
/// `createdAt` write the same bytes.
package struct XLSXRenderer: Renderer {
  /// The date in the document's properties; the clock is never read.
  package var createdAt: LocalDateTime
  /// Where a sheet of tickets is full: Excel's own limit.
  package var rowsPerSheet: Int

  package init(createdAt: LocalDateTime, rowsPerSheet: Int = 1_048_576) {
    self.createdAt = createdAt
    self.rowsPerSheet = rowsPerSheet
  }

  package let fileName = "report.xlsx"

  /// - Throws: `FaultPhrase`. What was begun of the file then is left at `path`.
  package func render(_ report: Report, to path: String) throws {
    let workbook = try Workbook(
      path: path, font: Self.font(report.language), properties: properties(of: report))
    let tickets = report.ticketRegister.map {
      TicketPages($0, words: report.words, rowsPerSheet: rowsPerSheet)
    }
    let sheets = try write(report, tickets, in: workbook)
    var package = try workbook.close()
    if let tickets { try insert(tickets, sheets, into: &package) }
    for name in package.names where name.hasPrefix("xl/charts/chart") {
      if let chart = package.part(name).flatMap(ParetoChartPart.drawn) {
        package.replace(name, by: DeflatedPart(chart, isLast: true))
      }
    }
    try Data(package.bytes).write(to: URL(fileURLWithPath: path))
  }

  /// Puts the tickets' rows into the finished file, which is many times faster than by the library.
  ///
  /// - Parameter sheets: the numbers of the tickets' sheets in the file.
  private func insert(
    _ tickets: TicketPages, _ sheets: [Int], into package: inout ZipArchive
  ) throws {
    for (part, number) in sheets.enumerated() where !tickets.parts[part].isEmpty {
      let name = "xl/worksheets/sheet\(number).xml"
      let sheet = try made(
        package.part(name).flatMap { tickets.sheet(part: part, from: $0) }, "template", name,
        else: .reportFault)
      package.replace(name, by: sheet)
    }
  }

  /// - Returns: the numbers of the tickets' sheets in the file.
  private func write(
    _ report: Report, _ tickets: TicketPages?, in workbook: borrowing Workbook
  ) throws -> [Int] {
    let words = report.words
    let sheets = try Sheets(report, tickets: tickets, in: workbook)
    let cover = sheets.cover.name
    try CoverPage(report: report, entries: sheets.contents(report, tickets: tickets))
      .write(on: sheets.cover)
    var data = ChartDataPage(sheet: sheets.chartData, words: words)
    try data.writeHead(coverSheet: cover)
    for (section, sheet) in zip(report.sections, sheets.sections) {
      var page = SectionPage(section, sheet: sheet, coverSheet: cover, words: words)
      try page.write(data: &data)
    }
    for (part, sheet) in sheets.tickets.enumerated() {
      try tickets?.write(part: part, on: sheet, coverSheet: cover, tables: &data.tables)
    }
    return sheets.tickets.map(\.number)
  }

  private func properties(of report: Report) -> Workbook.Properties {
    Workbook.Properties(
      title: report.title, subject: report.shownPeriod, company: report.organisation,
      createdAt: createdAt.date.daysSince1970 * 86_400 + createdAt.secondOfDay)
  }

  static func font(_ language: Language) -> String { DocumentPhrase.typeface.text(in: language) }
}

/// The workbook's sheets, made before anything is written so that links can point forward.
struct Sheets {
  let cover: Worksheet
  let sections: [Worksheet]
  let chartData: Worksheet
  let tickets: [Worksheet]

  init(_ report: Report, tickets pages: TicketPages?, in workbook: borrowing Workbook) throws {
    let footer = report.footer
    var names = LegalNames.sheets
    func sheet(_ name: String, repeating rows: ClosedRange<Int>?) throws -> Worksheet {
      let sheet = try workbook.addSheet(named: names.take(name))
      try sheet.setUp(footer: footer, repeatedRows: rows)
      return sheet
    }
    cover = try sheet(report.words.say(.coverSheet), repeating: nil)
    sections = try report.sections.map { try sheet($0.sheetTitle, repeating: 0...0) }
    chartData = try sheet(report.words.say(.chartData), repeating: 0...0)
    tickets =
      try pages.map { pages in
        try pages.parts.indices.map { try sheet(pages.sheetTitle(part: $0), repeating: 0...1) }
      } ?? []
  }

  func contents(_ report: Report, tickets pages: TicketPages?) -> [CoverPage.Entry] {
    zip(report.sections, sections).map { section, sheet in
      .init(
        number: "\(section.number)", title: section.title, sheet: sheet.name,
        summary: section.lead)
    } + [.init(title: report.words.say(.chartData), sheet: chartData.name)]
      + tickets.enumerated().map { part, sheet in
        .init(title: sheet.name, sheet: sheet.name, summary: pages?.summary(part: part) ?? "")
      }
  }
}

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
    try write(report.shownPeriod, .coverLine, row: 3, height: 22)
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
