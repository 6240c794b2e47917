import Desk
import Reporting
import Testing

@Suite struct `Sections` {
  private func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

  @Test func `balance the backlog to the ticket in every month`() async throws {
    var sample = ReportSample()
    try sample.addMonth("2026-03", tickets: 12)
    sample.add(day: try day("2026-03-30"), resolvedAfterHours: 24 * 20)
    sample.add(day: try day("2026-04-29"), resolvedAfterHours: 24 * 5)
    sample.add(day: try day("2026-05-30"), resolvedAfterHours: nil)
    try sample.addMonth("2026-05", tickets: 12)
    let table = try await sample.report("2026-05").table("volume_balance")
    let numbers = table.rows.map { row in
      row.dropFirst().map { cell -> Double in
        if case .quantity(let value, _) = cell { value } else { .nan }
      }
    }
    // Newest first: opening, created, reopened, resolved, untimed, closing.
    #expect(numbers[0] == [1, 13, 0, 13, 0, 1])
    #expect(numbers[1] == [1, 1, 0, 1, 0, 1])
    #expect(numbers[2] == [0, 13, 0, 12, 0, 1])
    for row in numbers { #expect(row[0] + row[1] + row[2] - row[3] + row[4] == row[5]) }
  }

  @Test func `find the segment that rose, and what was usual for it`() async throws {
    var sample = ReportSample()
    try sample.addMonth("2026-04", tickets: 180)
    try sample.addMonth("2026-05", tickets: 140)
    for index in 0..<20 {
      sample.add(day: try day("2026-04-0\(index % 9 + 1)"), category: "支付问题/支付失败")
    }
    for index in 0..<60 {
      sample.add(
        day: try day("2026-05-0\(index % 9 + 1)"), channel: "小程序", category: "支付问题/支付失败")
    }
    let finding = try #require(
      try await sample.report("2026-05").section("conclusion").findings.first)
    // None before; the category had 20.
    #expect(finding.sentence.contains("小程序的新建工单高于平常：60，平常为 0 至 "))
    #expect(finding.evidence.contains("先看小程序"))
    #expect(finding.tone == .neutral)
  }

  @Test func `split a ratio's change into what segments did and what their mix did`() async throws {
    var sample = ReportSample()
    // Chat: 360 of 400 satisfied, then 180 of 200. Store: 200 of 400, then 300 of 600.
    for (month, chat, store) in [("04", 400, 400), ("05", 200, 600)] {
      for (channel, count, satisfied) in [("在线", chat, chat * 9 / 10), ("门店", store, store / 2)] {
        for index in 0..<count {
          sample.add(
            day: try day("2026-\(month)-01").adding(days: index % 30), channel: channel,
            rating: index < satisfied ? 5 : 1)
        }
      }
    }
    let report = try await sample.report("2026-05")
    let effects = try report.table("change_effects").rows
    let csat = try #require(effects.first { $0[4] == .text("渠道") })
    // 70 % became 60 %: no channel did worse, there are more of the worse one.
    #expect(csat[3].number.map { abs($0 + 0.1) < 1e-12 } == true)
    #expect(csat[5].number.map { abs($0) < 1e-12 } == true)
    #expect(csat[6].number.map { abs($0 + 0.1) < 1e-12 } == true)
    let rows = try report.table("change_segments").rows
    let sums = rows.dropLast().reduce(0) { $0 + ($1[7].number ?? .nan) }
    #expect(abs(sums - (rows.last?[7].number ?? .nan)) < 1e-12)
    #expect(rows.count == 3)
  }

  @Test func `compare volumes by working day`() async throws {
    var sample = ReportSample()
    try sample.addMonth("2026-04", tickets: 300)
    try sample.addMonth("2026-05", tickets: 310)
    let rows = try await sample.report("2026-05").table("change_volume").rows
    // 300 in 30 days and 310 in 31 days are as many a day.
    #expect(rows[0][3].number == 10)
    #expect(rows[1][3].number == 10)
    #expect(rows[1][4].number.map { abs($0) < 1e-12 } == true)
  }

  @Test func `claim nothing where only chance moved`() async throws {
    var sample = ReportSample()
    try sample.addMonth("2026-04", tickets: 100, rating: 5)
    try sample.addMonth("2026-05", tickets: 100, rating: 5)
    let findings = try await sample.report("2026-05").section("conclusion").findings
    #expect(findings.map(\.tone) == [.neutral])
  }

  @Test func `find a batch that came open again`() async throws {
    var sample = ReportSample()
    try sample.addMonth("2026-05", tickets: 150)
    for index in 0..<20 {
      sample.add(
        day: try day("2026-05-1\(index % 3)"), category: "物流配送/延迟",
        reopens: index % 2)
    }
    for index in 0..<60 {
      sample.add(day: try day("2026-05-2\(index % 9)"), category: "物流配送/延迟")
    }
    let table = try await sample.report("2026-05").table("resolution_reopened_batch")
    #expect(table.title.contains("物流配送"))
    #expect(table.rows[0][0] == .text("2026-05-10 至 2026-05-12"))
    #expect(table.rows[0][2] == .quantity(10, .count))
  }

  @Test func `name customers who complain again only masked`() async throws {
    var sample = ReportSample()
    try sample.addMonth("2026-05", tickets: 40)
    for date in ["2026-05-02", "2026-05-12", "2026-05-20"] {
      sample.add(day: try day(date), category: "投诉/态度", customer: "C0099887")
    }
    let table = try await sample.report("2026-05").table("complaints_repeat")
    #expect(table.rows == [[.identifier("C0**87"), .quantity(2, .count)]])
  }

  @Test func `mask contacts in the comments of low ratings`() async throws {
    var sample = ReportSample()
    try sample.addMonth("2026-05", tickets: 20, rating: 5)
    sample.add(day: try day("2026-05-09"), rating: 1, comment: "没人回电 13812345678")
    let table = try await sample.report("2026-05").table("satisfaction_comments")
    #expect(table.rows.count == 1)
    #expect(table.rows[0][2] == .text("没人回电 138****5678"))
  }

  @Test func `list who is late now, unanswered ones first`() async throws {
    var sample = ReportSample()
    try sample.addMonth("2026-05", tickets: 30)
    sample.add(day: try day("2026-05-03"), respondedAfterHours: nil, resolvedAfterHours: nil)
    sample.add(day: try day("2026-05-01"), respondedAfterHours: 1, resolvedAfterHours: nil)
    let table = try await sample.report("2026-05").table("response_late")
    #expect(table.rows.map { $0[0] } == [.identifier("QH31")])
  }

  /// 002 promises the tickets of this desk, which have no priority, a pick-up alone.
  @Test func `judge the pick-up where nothing else is promised`() async throws {
    var sample = ReportSample()
    try sample.addMonth("2026-05", tickets: 30)
    let response = try await sample.report("2026-05").section("response")
    #expect(response.charts.contains { $0.id == "response_attainment" })
  }

  @Test func `give no rank to an agent with few ratings`() async throws {
    var sample = ReportSample()
    try sample.addMonth("2026-05", tickets: 9, rating: 5)
    let table = try await sample.report("2026-05").table("satisfaction_agent_table")
    #expect(table.rows.allSatisfy { $0[1] == .verdict(.tooFew) })
  }
}

extension Cell {
  /// The number of a quantity, a difference or a relative change.
  fileprivate var number: Double? {
    switch self {
    case .quantity(let value, _), .difference(let value, _), .relativeChange(let value): value
    case .absent, .text, .identifier, .interval, .verdict, .term, .sparkline, .instant: nil
    }
  }
}

@Suite struct `What the data covers, in a report` {
  @Test func `is one line where nothing lacks, and first of all`() async throws {
    var sample = ReportSample()
    try sample.addMonth("2026-05", tickets: 80, rating: 4)
    let report = try await sample.report("2026-05", .english)
    #expect(report.sections.first?.id == "coverage")
    #expect(report.coverage.first?.kind == "tickets_created")
  }

  @Test func `names a period in part by its days`() async throws {
    var sample = ReportSample()
    try sample.addMonth("2026-05", tickets: 80, rating: 4)
    let report = try await sample.report("2026-Q2", .english)
    #expect(report.period == "2026-Q2")
    #expect(report.shownPeriod != report.period)
    #expect(report.coverage[0].notes.first?.code == "period_in_part")
    let section = try report.section("coverage")
    #expect(section.lead.hasPrefix("Of Q2 2026 the data covers only "))
    #expect(section.lead == report.coverage[0].notes[0].text + ".")
  }
}
