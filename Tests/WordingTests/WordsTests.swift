import Desk
import Intake
import Metrics
import Testing
import Wording

@Suite struct `Words of a language` {
  @Test(arguments: Language.allCases)
  func `names every dimension that all histories have`(language: Language) {
    let words = Words(language)
    for name in Dimension.names.keys { #expect(words.dimension(name) != name, "\(name)") }
    #expect(words.dimension("复杂度") == "复杂度")
  }

  @Test(arguments: Language.allCases)
  func `says every reason, verdict and weekday in words of its own`(language: Language) {
    let words = Words(language)
    func expectDistinct(_ texts: [String], _ what: String) {
      #expect(!texts.contains("") && Set(texts).count == texts.count, "\(what) in \(language)")
    }
    expectDistinct(LeftOutReason.allCases.map { words.say(.leftOut($0)) }, "reasons")
    expectDistinct(Verdict.allCases.map { words.say(.verdict($0)) }, "verdicts")
    expectDistinct(Verdict.allCases.map { words.say(.badge($0)) }, "badges")
    expectDistinct(Weekday.allCases.map { words.say(.weekday($0)) }, "weekdays")
  }

  @Test func `writes durations as people say them`() {
    let chinese = Words(.simplifiedChinese)
    #expect(chinese.duration(27) == "27 秒")
    #expect(chinese.duration(245) == "4 分 5 秒")
    #expect(chinese.duration(12_000) == "3 小时 20 分")
    #expect(chinese.duration(198_720) == "2.3 天")
    let english = Words(.english)
    #expect(english.duration(59.6) == "1 min")
    #expect(english.duration(660) == "11 min")
    #expect(english.duration(7200) == "2 h")
  }

  @Test func `tells a ratio's change in percentage points`() {
    #expect(Words(.simplifiedChinese).change(-0.031, .ratio) == "下降 3.1 个百分点")
    #expect(Words(.english).change(0.031, .ratio) == "up 3.1 points")
  }

  @Test func `names periods and joins lists and sentences`() throws {
    let quarter = try #require(Period("2026-Q2"))
    #expect(Words(.english).say(.period(quarter)) == "Q2 2026")
    let days = try #require(Period("2026-05-01/2026-05-13"))
    #expect(Words(.english).say(.period(days)) == "1-13 May 2026")
    #expect(Words(.simplifiedChinese).say(.period(days)) == "2026 年 5 月 1-13 日")
    #expect(Words(.simplifiedChinese).say(.period(quarter)) == "2026 年第 2 季度")
    #expect(Words(.english).list(["phone", "chat", "e-mail"]) == "phone, chat and e-mail")
    #expect(Words(.english).list(["phone"]) == "phone")
    #expect(Words(.simplifiedChinese).list(["电话", "在线"]) == "电话、在线")
    #expect(Words(.english).sentences(["One", "", "two"]) == "One. two.")
    #expect(Words(.simplifiedChinese).sentences(["一", "二"]) == "一。二。")
  }
}

@Suite struct `Phrases of the themes` {
  @Test(arguments: Language.allCases)
  func `says every problem in words of its own`(language: Language) {
    let codes = ProblemCode.allCases
    func say(_ phrase: ProblemPhrase) -> String { phrase.text(in: language) }
    #expect(Set(codes.map { say(.expected($0)) }).count == codes.count)
    #expect(Set(codes.map { say(.meaning($0)) }).count == codes.count)
    #expect(codes.allSatisfy { !say(.remedy($0)).isEmpty })
  }

  @Test(arguments: Language.allCases)
  func `name each section in a workbook's tab`(language: Language) {
    let tabs: [any SectionPhrase] = [
      ConclusionPhrase.tab, OverviewPhrase.tab, ChangePhrase.tab, VolumePhrase.tab,
      ResponsePhrase.tab, ResolutionPhrase.tab, SatisfactionPhrase.tab, ComplaintPhrase.tab,
      CausePhrase.tab, ActionPhrase.tab, QualityPhrase.tab,
      DataQualityPhrase.tab, DefinitionPhrase.tab,
    ]
    let names = tabs.map { $0.text(in: language) }
    #expect(names.allSatisfy { !$0.isEmpty && $0.count <= 31 })
    #expect(Set(names).count == names.count)
  }

  @Test func `say one thing as one and many as many`() {
    #expect(
      FindingPhrase.late(tickets: 1, unanswered: 0).text(in: .english).sentence
        == "1 open ticket is late.")
    #expect(
      FindingPhrase.late(tickets: 2, unanswered: 1).text(in: .english).sentence
        == "2 open tickets are late, 1 of them without any answer.")
    #expect(
      VolumePhrase.backlog(opening: 5, closing: 5).english.hasSuffix("as many as at the start"))
    #expect(VolumePhrase.backlog(opening: 5, closing: 3).simplifiedChinese == "期末积压 3 件，比期初减少 2 件")
    #expect(VolumePhrase.ageLabel(days: 0, upTo: 1).english == "under 1 d")
    #expect(VolumePhrase.ageLabel(days: 30, upTo: nil).simplifiedChinese == "30 天以上")
  }

  @Test func `tell apart who is clearly below expectation and who is outside the team's spread`() {
    #expect(
      QualityPhrase.belowExpectation(agents: 0, outside: 0).english
        == "no agent is clearly below what their cases let one expect")
    #expect(
      QualityPhrase.belowExpectation(agents: 2, outside: 1).english
        == "2 agents are clearly below what their cases let one expect, "
        + "1 lies outside the spread of the team and worse")
    #expect(
      QualityPhrase.belowExpectation(agents: 2, outside: 1).simplifiedChinese
        == "有 2 名客服明显低于其个案的期望，1 名落在团队离散范围之外且较差")
    #expect(
      ComparisonPhrase.lead(above: [], below: ["CSAT"], outside: ["CSAT"]).english
        == "Clearly below expectation: CSAT. Outside the spread of the team: CSAT.")
    // Seven measures of sixty agents, 2 in 1,000 of which are outside by chance.
    #expect(ComparisonPhrase.innocentNames(looks: 420).english.contains("about 0.84 of these"))
    #expect(ComparisonPhrase.innocentNames(looks: 420).simplifiedChinese.contains("约有 0.84 次"))
  }
}
