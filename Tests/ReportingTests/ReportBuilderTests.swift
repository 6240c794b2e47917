import Desk
import Reporting
import Testing

@Suite struct `Month report` {
  private func twoMonths() throws -> ReportSample {
    var sample = ReportSample()
    try sample.addMonth("2026-04", tickets: 60, rating: 5)
    try sample.addMonth("2026-05", tickets: 80, rating: 4)
    return sample
  }

  @Test(arguments: Language.allCases)
  func `has its sections in order, each with its main point first`(language: Language) async throws
  {
    let report = try await twoMonths().report("2026-05", language)
    #expect(
      report.sections.map(\.id) == [
        "coverage", "conclusion", "kpi", "change", "volume", "response", "resolution",
        "satisfaction", "complaints", "causes", "actions", "quality", "data_quality",
        "definitions",
      ])
    #expect(report.sections.map(\.number) == Array(1...14))
    for section in report.sections {
      #expect(!section.lead.isEmpty, "\(section.id)")
      // Where nothing lacks, that is one line.
      #expect(section.id == "coverage" || !section.blocks.isEmpty, "\(section.id)")
      #expect(section.sheetTitle.count <= 31)
    }
  }

  @Test func `has whole rows, and ids that are unique and plain`() async throws {
    let report = try await twoMonths().report("2026-05")
    for table in report.tables {
      for row in table.rows { #expect(row.count == table.columns.count, "\(table.id)") }
      #expect(Set(table.columns.map(\.id)).count == table.columns.count, "\(table.id)")
    }
    let ids = report.tables.map(\.id) + report.sections.flatMap(\.charts).map(\.id)
    #expect(Set(ids).count == ids.count)
    let isPlain = ids.allSatisfy { id in
      id.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
    }
    #expect(isPlain)
  }

  @Test func `is the same when it is made twice`() async throws {
    let sample = try twoMonths()
    let first = try await sample.report("2026-05")
    let second = try await sample.report("2026-05")
    #expect("\(first.sections)" == "\(second.sections)")
    #expect("\(first.coverFacts)" == "\(second.coverFacts)")
  }

  @Test func `without surveys names the column that would supply them`() async throws {
    var sample = ReportSample()
    try sample.addMonth("2026-05", tickets: 30)
    let section = try await sample.report("2026-05").section("satisfaction")
    #expect(section.missing.count == 1)
    #expect(section.missing[0].contains("满意度评分"))
  }

  @Test func `of a first month judges no change`() async throws {
    var sample = ReportSample()
    try sample.addMonth("2026-05", tickets: 30, rating: 5)
    let report = try await sample.report("2026-05")
    let table = try report.table("kpi_overview")
    #expect(try table.cell("满意度", "value") == .quantity(1, .ratio))
    #expect(try table.cell("满意度", "verdict") == .verdict(.tooFew))
    #expect(try table.cell("满意度", "reason") == .text("没有往期"))
    #expect(try table.cell("满意度", "previous") == .absent)
  }

  @Test(arguments: Language.allCases)
  func `of a period without tickets says so in every section`(language: Language) async throws {
    let sample = try twoMonths()
    for period in ["2020-01", "2026-08"] {
      let report = try await sample.report(period, language)
      #expect(report.sections.count == 14)
      #expect(try report.section("conclusion").missing.count == 1)
    }
    let empty = try await ReportSample().report("2026-05", language)
    #expect(empty.ticketRegister == nil)
    #expect(empty.sections.count == 14)
  }

  @Test func `tells whether a target is met by the metric's better side`() async throws {
    let report = try await twoMonths().report(
      "2026-05", targets: ["csat": 0.9, "first_response_time.mean": 60])
    let headlines = try report.section("kpi").blocks.flatMap { block in
      if case .headlines(let headlines) = block { headlines } else { [] as [Headline] }
    }
    #expect(headlines.first { $0.metric == "csat" }?.target == "目标 90.0%，已达成")
    let table = try report.table("kpi_overview")
    #expect(try table.cell("首次响应时长（平均）", "target") == .quantity(60, .seconds))
    #expect(try report.section("conclusion").findings.contains { $0.sentence.contains("目标 1 分钟") })
  }

  @Test func `lists every ticket of the period once, without customers`() async throws {
    let register = try #require(try await twoMonths().report("2026-05").ticketRegister)
    #expect(register.count == 80)
    let rows = register.rows(0..<80)
    #expect(!"\(rows)".contains("1380013"))
    let columns = register.beginning.columns
    let response = try #require(columns.firstIndex { $0.id == "first_response_time" })
    #expect(rows[0][response] == .quantity(1800, .seconds))
    #expect(register.rows(40..<43) == Array(rows[40..<43]))
  }
}
