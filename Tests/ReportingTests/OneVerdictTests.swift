import Desk
import Metrics
import Reporting
import Statistics
import Testing
import Wording

/// Whole documents, read for two verdicts on one fact, for "nothing differs" beside something that does,
/// and for counts of lists that were cut.
@Suite struct `A report's verdicts` {
  enum Desk: String, CaseIterable {
    case noise, drift, step, busyChannel, startedMonth, oneMonth, withoutSurveys, fewTickets
  }

  private static func sample(_ desk: Desk) throws -> (ReportSample, period: String) {
    var sample = ReportSample()
    var dice = SeededGenerator(seed: 31)
    let last = try #require(Period("2026-05"))
    let months = desk == .oneMonth ? 1 : 16
    for back in (0..<months).reversed() {
      let month = last.shifted(by: -back)
      let days = desk == .startedMonth && back == 0 ? 12 : month.dayCount
      for day in 0..<days {
        for index in 0..<(desk == .fewTickets ? 1 : 12) {
          let isLate = back < 6
          let chance =
            switch desk {
            case .drift: 0.9 - 0.02 * Double(16 - back)
            case .step: isLate ? 0.6 : 0.85
            case .noise, .busyChannel, .startedMonth, .oneMonth, .withoutSurveys, .fewTickets: 0.85
            }
          let channel =
            desk == .busyChannel && back == 0 && index < 9
            ? "电话" : ["电话", "邮件", "网页"][dice.index(below: 3)]
          sample.add(
            day: month.first.adding(days: day), channel: channel,
            category: ["咨询/规格", "投诉/态度", "物流/延迟", "退换/换货"][dice.index(below: 4)],
            respondedAfterHours: dice.unit() * 3, resolvedAfterHours: 1 + dice.index(below: 40),
            reopens: dice.unit() < 0.06 ? 1 : 0,
            rating: desk == .withoutSurveys ? nil : dice.unit() < chance ? 5 : 2)
        }
      }
    }
    return (sample, last.description)
  }

  @Test(arguments: Desk.allCases, Language.allCases)
  func `are one a fact wherever they stand`(desk: Desk, language: Language) async throws {
    let (sample, period) = try Self.sample(desk)
    let report = try await sample.report(
      period, language, targets: ["csat": 0.85, "first_response_time.p50": 3600])
    let facts = report.facts
    let totals = facts.filter { $0.name.by.isEmpty }

    let names = facts.map { [$0.name.metric] + $0.name.by + $0.name.key.map { $0 ?? "" } }
    #expect(Set(names).count == names.count, "a fact stands twice")

    let words = Words(language)
    let byLabel = Dictionary(
      totals.compactMap { fact -> (String, Verdict)? in
        guard let request = try? MetricRequest(fact.name.metric) else { return nil }
        return (words.label(request.metric, request.statistics[0]), fact.judgement.verdict)
      }
    ) { first, _ in first }
    var compared = 0
    for table in report.tables where table.columns.first?.id == "metric" {
      guard let place = table.columns.firstIndex(where: { $0.id == "verdict" }) else { continue }
      for row in table.rows {
        guard case .text(let label) = row[0], let verdict = byLabel[label] else { continue }
        #expect(row[place] == .verdict(verdict), "\(table.id): \(label)")
        compared += 1
      }
    }
    for block in report.sections.flatMap(\.blocks) {
      guard case .headlines(let headlines) = block else { continue }
      for headline in headlines {
        let fact = try #require(totals.first { $0.name.metric == headline.metric })
        #expect(headline.verdict == fact.judgement.verdict)
        compared += 1
      }
    }
    #expect(compared > 10)
  }

  @Test(arguments: Desk.allCases)
  func `leave "nothing differs" to documents in which nothing does`(desk: Desk) async throws {
    let (sample, period) = try Self.sample(desk)
    let report = try await sample.report(period, .english)
    let changed = report.facts.filter { $0.judgement.verdict.isChange }
    let conclusion = try report.section("conclusion")
    let said = conclusion.lead + conclusion.findings.map(\.sentence).joined()
    if said.contains("differs from what is usual") { #expect(changed.isEmpty) }
    for entry in report.conclusion {
      for name in entry.facts {
        let fact = try #require(report.facts.first { $0.name == name })
        #expect(fact.judgement.verdict.isChange || fact.target == .missed)
      }
    }
    let change = try report.section("change")
    if let table = change.tables.first(where: { $0.id == "change_segment_figures" }) {
      let all = changed.count { !$0.name.by.isEmpty }
      #expect(table.rows.count == min(12, all))
      #expect(table.title.contains("of \(all)") == (all > 12))
    } else {
      #expect(!changed.contains { !$0.name.by.isEmpty })
    }
  }

  @Test func `find what was planted and nothing in noise`() async throws {
    func changed(_ desk: Desk) async throws -> [Report.FactName] {
      let (sample, period) = try Self.sample(desk)
      return try await sample.report(period).facts
        .filter { $0.isOnBoard && $0.judgement.verdict.isChange }.map(\.name)
    }
    #expect(try await changed(.noise).isEmpty)
    #expect(try await changed(.oneMonth).isEmpty)
    #expect(try await changed(.fewTickets).isEmpty)
    #expect(try await changed(.drift).map(\.metric) == ["csat"])
    #expect(try await changed(.step).map(\.metric) == ["csat"])
  }

  @Test func `of a month that is not over are by the same days of the others`() async throws {
    let (sample, period) = try Self.sample(.startedMonth)
    let report = try await sample.report(period, .english)
    let created = try #require(
      report.facts.first { $0.name.metric == "tickets_created" && $0.name.by.isEmpty })
    #expect(created.measurement.value == 144)
    #expect(created.judgement.verdict == .noClearChange)
    let usual = try #require(created.judgement.usual)
    // Twelve a day on twelve days, of each month.
    #expect(abs(usual.expected - 144) < 1)
  }
}
