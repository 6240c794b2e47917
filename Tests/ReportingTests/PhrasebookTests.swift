import Desk
import Intake
import Metrics
import Reporting
import Testing
import Wording

@Suite struct `Phrases of a language` {
  @Test(arguments: Language.allCases)
  func `names and defines every metric of the catalogue`(language: Language) {
    let texts = Phrasebook.of(language).metrics
    for metric in [Metric].catalogue {
      let text = texts.text(of: metric.id)
      #expect(text?.label.isEmpty == false, "\(metric.id) has no label in \(language)")
      #expect(text?.definition.isEmpty == false, "\(metric.id) has no definition in \(language)")
    }
    let reference = Phrasebook.of(language).metricReference
    for metric in [Metric].catalogue {
      #expect(!reference.population(metric).isEmpty)
      #expect(!reference.interval(metric).isEmpty)
      #expect(!reference.change(metric).isEmpty)
    }
    let ids = Set([Metric].catalogue.map(\.id))
    #expect(reference.compared.isSubset(of: ids), "a difference of no metric")
    #expect(reference.compared == Phrasebook.of(.english).metricReference.compared)
    for id in reference.compared {
      let others = Phrasebook.of(.english).metricReference.differences(of: id).map(\.document)
      #expect(reference.differences(of: id).map(\.document) == others, "\(id)")
    }
    let labels = [Metric].catalogue.map { texts.label($0.id) }
    #expect(Set(labels).count == labels.count, "two metrics share a label")
  }

  @Test(arguments: Language.allCases)
  func `names every dimension that all histories have`(language: Language) {
    let words = Phrasebook.of(language).words
    for name in Dimension.names.keys { #expect(words.dimension(name) != name, "\(name)") }
    #expect(words.dimension("复杂度") == "复杂度")
    #expect(words.weekdays.count == 7)
  }

  @Test(arguments: Language.allCases)
  func `says every problem, reason and verdict in words of its own`(language: Language) {
    let book = Phrasebook.of(language)
    let codes = ProblemCode.allCases
    func say(_ phrase: ProblemPhrase) -> String { phrase.text(in: language) }
    #expect(Set(codes.map { say(.expected($0)) }).count == codes.count)
    #expect(Set(codes.map { say(.meaning($0)) }).count == codes.count)
    #expect(codes.allSatisfy { !say(.remedy($0)).isEmpty })
    let reasons = LeftOutReason.allCases.map { book.words.leftOut($0) }
    #expect(Set(reasons).count == reasons.count)
    for verdict in Verdict.allCases {
      #expect(book.words.renderer.verdicts[verdict]?.isEmpty == false)
    }
  }

  @Test func `writes durations as people say them`() {
    let chinese = Phrasebook.of(.simplifiedChinese).words.duration
    #expect(chinese(27) == "27 秒")
    #expect(chinese(245) == "4 分 5 秒")
    #expect(chinese(12_000) == "3 小时 20 分")
    #expect(chinese(198_720) == "2.3 天")
    let english = Phrasebook.of(.english).words.duration
    #expect(english(59.6) == "1 min")
    #expect(english(7200) == "2 h")
  }

  @Test func `tells a ratio's change in percentage points`() {
    #expect(Phrasebook.of(.simplifiedChinese).words.change(-0.031, .ratio) == "下降 3.1 个百分点")
    #expect(Phrasebook.of(.english).words.change(0.031, .ratio) == "up 3.1 points")
  }
}
