import Desk
import Metrics
import Testing
import Wording

@Suite struct `Words of the metrics` {
  @Test(arguments: Language.allCases)
  func `name and define every metric`(language: Language) {
    let words = Words(language)
    for id in MetricID.allCases {
      #expect(!words.say(id).label.isEmpty && !words.say(id).definition.isEmpty, "\(id)")
    }
    for metric in [Metric].catalogue {
      #expect(!words.say(ReferencePhrase.population(metric)).isEmpty)
      #expect(!words.interval(of: metric).isEmpty)
      #expect(!words.change(of: metric).isEmpty)
    }
    let labels = MetricID.allCases.map { words.label($0) }
    #expect(Set(labels).count == labels.count, "two metrics share a label")
  }

  @Test(arguments: Language.allCases)
  func `cite the same documents of vendors in every language`(language: Language) {
    let differences = VendorDifferences().text(in: language)
    let inEnglish = VendorDifferences().english
    #expect(
      differences.mapValues { $0.map(\.key) } == inEnglish.mapValues { $0.map(\.key) })
    #expect(differences.values.joined().allSatisfy { !$0.value.isEmpty })
  }
}
