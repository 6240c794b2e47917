import Desk
import Reporting
import Testing

@Suite struct `Segments in the section on changes` {
  /// Months of 40 tickets of each of two channels, one in ten of them a complaint; in the last month
  /// four in ten of 小程序.
  private func sample(months: Int) throws -> ReportSample {
    var sample = ReportSample()
    let last = try #require(Period("2026-05"))
    for back in (0..<months).reversed() {
      let first = last.shifted(by: -back).first
      for index in 0..<80 {
        let isMini = index % 2 == 1
        let isComplaint = index / 2 % 10 < (isMini && back == 0 ? 4 : 1)
        sample.add(
          day: first.adding(days: index % 28), channel: isMini ? "小程序" : "电话",
          category: isComplaint ? "投诉/态度" : "咨询/规格")
      }
    }
    return sample
  }

  private func paragraphs(_ section: Section) -> [String] {
    section.blocks.compactMap { if case .paragraph(let text) = $0 { text } else { nil } }
  }

  @Test func `name the one that left its limits, with the numbers behind it`() async throws {
    let report = try await sample(months: 13).report("2026-05", .english)
    let table = try report.table("change_segment_signals")
    let row = try #require(table.rows.first { $0[2] == .text("小程序") })
    // 16 of 40; before 4 of 40 in each of twelve months: 64 of 520 in all.
    #expect(row[3] == .quantity(0.4, .ratio))
    #expect(row[4] == .quantity(40, .count))
    #expect(row[5] == .quantity(64.0 / 520, .ratio))
    #expect(row[9] == .text("outside the limits"))
    #expect(row[10] == .text("1-28 May"))
    #expect(row[8] == .verdict(.worsened))
    #expect(table.rows.count <= 5)
    #expect(!table.rows.contains { $0[2] == .text("电话") })
    let section = try report.section("change")
    #expect(section.lead.contains("小程序 (Channel) left its own limits: Complaint rate 40.0%"))
    #expect(section.charts.contains { $0.id == "change_segment_signal" })
    #expect(paragraphs(section).contains { $0.contains("charts of segments were looked at") })
  }

  @Test(arguments: Language.allCases)
  func `say that eleven months are too few`(language: Language) async throws {
    let section = try await sample(months: 11).report("2026-05", language).section("change")
    #expect(!section.tables.contains { $0.id == "change_segment_signals" })
    #expect(paragraphs(section).contains { $0.contains("11") })
  }

  @Test func `say so where nothing left its limits`() async throws {
    var sample = ReportSample()
    let last = try #require(Period("2026-05"))
    for back in (0..<13).reversed() {
      let month = last.shifted(by: -back).description
      try sample.addMonth(month, tickets: last.shifted(by: -back).dayCount * 2)
    }
    let section = try await sample.report("2026-05", .english).section("change")
    #expect(!section.tables.contains { $0.id == "change_segment_signals" })
    #expect(paragraphs(section).contains { $0.contains("0 signal in this period") })
  }
}
