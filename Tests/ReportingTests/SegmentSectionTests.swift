import Desk
import Metrics
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

  @Test(arguments: [13, 4])
  func `name the one that is unlike usual, with the numbers behind it`(months: Int) async throws {
    let report = try await sample(months: months).report("2026-05", .english)
    let table = try report.table("change_segment_figures")
    let found = table.rows.first { row in
      row[1] == Cell.text("小程序") && row[2] == Cell.text("Complaint rate")
    }
    let row = try #require(found)
    // 16 of 40; before 4 of 40 in each of the months, the first of which has 20.
    #expect(row[3] == .quantity(0.4, .ratio))
    #expect(row[4] == .quantity(40, .count))
    let usual = try #require(
      report.facts.first {
        $0.name.metric == "complaint_rate" && $0.name.key == ["小程序"]
      }?.judgement.usual)
    #expect(row[5] == .interval(low: usual.low, high: usual.high, .ratio))
    #expect(usual.low < 0.1)
    #expect(usual.high > 0.12 && usual.high < 0.4)
    #expect(row[6] == .verdict(.worsened))
    #expect(row[7] == .text("outside of what is usual"))
    #expect(row[8] == .text("2026-05"))
    #expect(!table.rows.contains { $0[1] == .text("电话") })
  }

  @Test func `say so where all are as usual`() async throws {
    var sample = ReportSample()
    let last = try #require(Period("2026-05"))
    for back in (0..<13).reversed() {
      let month = last.shifted(by: -back).description
      try sample.addMonth(month, tickets: last.shifted(by: -back).dayCount * 2)
    }
    let section = try await sample.report("2026-05", .english).section("change")
    #expect(!section.tables.contains { $0.id == "change_segment_figures" })
    #expect(section.lead.hasPrefix("0 of "))
    #expect(section.lead.contains("and 0 of "))
  }
}
