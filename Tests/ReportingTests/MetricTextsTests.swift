import Desk
import Intake
import Metrics
import Reporting
import Testing
import Wording

@Suite struct `Words of the metrics` {
  @Test(arguments: Language.allCases)
  func `names and defines every metric of the catalogue`(language: Language) {
    let texts = MetricTexts.of(language)
    for metric in [Metric].catalogue {
      let text = texts.text(of: metric.id)
      #expect(text?.label.isEmpty == false, "\(metric.id) has no label in \(language)")
      #expect(text?.definition.isEmpty == false, "\(metric.id) has no definition in \(language)")
    }
    let reference = MetricReferenceTexts.of(language)
    for metric in [Metric].catalogue {
      #expect(!reference.population(metric).isEmpty)
      #expect(!reference.interval(metric).isEmpty)
      #expect(!reference.change(metric).isEmpty)
    }
    let ids = Set([Metric].catalogue.map(\.id))
    #expect(reference.compared.isSubset(of: ids), "a difference of no metric")
    #expect(reference.compared == MetricReferenceTexts.of(.english).compared)
    for id in reference.compared {
      let others = MetricReferenceTexts.of(.english).differences(of: id).map(\.document)
      #expect(reference.differences(of: id).map(\.document) == others, "\(id)")
    }
    let labels = [Metric].catalogue.map { texts.label($0.id) }
    #expect(Set(labels).count == labels.count, "two metrics share a label")
  }
}
