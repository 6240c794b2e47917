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

  /// - Throws: `XLSXRenderingError`. What was begun of the file then is left at `path`.
  package func render(_ report: Report, to path: String) throws {
    let workbook = try Workbook(
      path: path, font: Self.font(report.language), properties: properties(of: report))
    let tickets = report.ticketRegister.map {
      TicketPages($0, words: report.words, rowsPerSheet: rowsPerSheet)
    }
    let sheets = try write(report, tickets, in: workbook)
    try workbook.close()
    let file = URL(fileURLWithPath: path)
    guard var package = ZipArchive(Array(try Data(contentsOf: file))) else {
      throw XLSXRenderingError(code: .refused, place: path, reason: "the file is no archive")
    }
    if let tickets { try insert(tickets, sheets, into: &package) }
    for name in package.names where name.hasPrefix("xl/charts/chart") {
      if let chart = package.part(name).flatMap(ParetoChartPart.drawn) {
        package.replace(name, by: DeflatedPart(chart, isLast: true))
      }
    }
    try Data(package.bytes).write(to: file)
  }

  /// Puts the tickets' rows into the finished file: many times faster than cell by cell through the
  /// library, which does all else.
  ///
  /// - Parameter sheets: the numbers of the tickets' sheets in the file.
  private func insert(
    _ tickets: TicketPages, _ sheets: [Int], into package: inout ZipArchive
  ) throws {
    for (part, number) in sheets.enumerated() where !tickets.parts[part].isEmpty {
      let name = "xl/worksheets/sheet\(number).xml"
      guard let sheet = package.part(name).flatMap({ tickets.sheet(part: part, from: $0) }) else {
        throw XLSXRenderingError(code: .refused, place: name, reason: "the sheet has no template")
      }
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
      title: report.title, subject: report.period, company: report.organisation,
      createdAt: createdAt.date.daysSince1970 * 86_400 + createdAt.secondOfDay)
  }

  static func font(_ language: Language) -> String {
    switch language {
    case .simplifiedChinese: "Microsoft YaHei"
    case .english: "Calibri"
    }
  }
}

/// The workbook's sheets in the order of their tabs, made before anything is written, so that links
/// can point forward.
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
