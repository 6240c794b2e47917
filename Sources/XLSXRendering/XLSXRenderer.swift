import Desk
import Foundation
import Reporting

/// Draws a report as an Excel workbook: a cover, a sheet a section, the charts' numbers, the tickets.
///
/// ```swift
/// try XLSXRenderer(createdAt: end).render(report, to: "Reports/2026-05/report.xlsx")
/// ```
///
/// How each kind of value is stored stands in `StoredValue`. Two runs with one report and one
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

  package var fileName: String { "report.xlsx" }

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
    guard var package = ZipPackage(Array(try Data(contentsOf: file))) else {
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
    _ tickets: TicketPages, _ sheets: [Int], into package: inout ZipPackage
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
    try sheets.setUpPrinting(report)
    try CoverPage(report: report, entries: sheets.contents(report, tickets: tickets))
      .write(on: sheets.cover)
    var data = ChartDataPage(sheet: sheets.chartData, tables: TableWriter(words: words))
    try data.writeHead(coverSheet: sheets.cover.name)
    for (section, sheet) in zip(report.sections, sheets.sections) {
      var page = SectionPage(section, sheet: sheet, coverSheet: sheets.cover.name, words: words)
      try page.write(data: &data)
    }
    for (part, sheet) in sheets.tickets.enumerated() {
      try tickets?.write(
        part: part, on: sheet, coverSheet: sheets.cover.name, tables: &data.tables)
    }
    return sheets.tickets.map(\.number)
  }

  private func properties(of report: Report) -> Workbook.Properties {
    Workbook.Properties(
      title: report.title, subject: report.period, company: report.organisation,
      author: "Touchstone",
      createdAt: createdAt.date.daysSince1970 * 86_400 + createdAt.secondOfDay)
  }

  static func font(_ language: Language) -> String {
    switch language {
    case .simplifiedChinese: "Microsoft YaHei"
    case .english: "Calibri"
    }
  }
}
