import Reporting
import Wording

/// The workbook's sheets in the order of their tabs, made before anything is written, so that links
/// can point forward.
struct Sheets {
  let cover: Worksheet
  let sections: [Worksheet]
  let chartData: Worksheet
  let tickets: [Worksheet]

  init(_ report: Report, tickets pages: TicketPages?, in workbook: borrowing Workbook) throws {
    var names = LegalNames.sheets
    cover = try workbook.addSheet(named: names.take(report.words.say(.coverSheet)))
    var sections: [Worksheet] = []
    for section in report.sections {
      sections.append(try workbook.addSheet(named: names.take(section.sheetTitle)))
    }
    self.sections = sections
    chartData = try workbook.addSheet(named: names.take(report.words.say(.chartData)))
    var tickets: [Worksheet] = []
    for part in pages?.parts.indices ?? 0..<0 {
      tickets.append(
        try workbook.addSheet(named: names.take(pages?.sheetTitle(part: part) ?? "")))
    }
    self.tickets = tickets
  }

  func setUpPrinting(_ report: Report) throws {
    let footer = PrintSetup.footer(report)
    try cover.setUp(PrintSetup(footer: footer, repeatedRows: nil))
    for sheet in sections + [chartData] {
      try sheet.setUp(PrintSetup(footer: footer, repeatedRows: 0...0))
    }
    for sheet in tickets { try sheet.setUp(PrintSetup(footer: footer, repeatedRows: 0...1)) }
  }

  func contents(_ report: Report, tickets pages: TicketPages?) -> [CoverPage.Entry] {
    var entries = zip(report.sections, sections).map { section, sheet in
      CoverPage.Entry(
        number: "\(section.number)", title: section.title, sheet: sheet.name,
        summary: section.lead)
    }
    entries.append(
      CoverPage.Entry(
        number: "", title: report.words.say(.chartData), sheet: chartData.name, summary: ""))
    for (part, sheet) in tickets.enumerated() {
      entries.append(
        CoverPage.Entry(
          number: "", title: sheet.name, sheet: sheet.name,
          summary: pages?.summary(part: part) ?? ""))
    }
    return entries
  }
}

extension PrintSetup {
  /// Organisation and title on the left, page x of y on the right.
  static func footer(_ report: Report) -> String {
    let left = "\(report.organisation) · \(report.title) · \(report.period)"
    let pages = escaped(CellText.singleLine(report.words.say(.pageOfPages), limit: 60))
      .replacing("{pages}", with: "&N").replacing("{page}", with: "&P")
    return "&L&8 \(escaped(CellText.singleLine(left, limit: 80)))&R&8 \(pages)"
  }

  /// An ampersand begins a command.
  private static func escaped(_ text: String) -> String { text.replacing("&", with: "&&") }
}
