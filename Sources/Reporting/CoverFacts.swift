import Desk
import Intake
import Metrics

/// What the cover says beside the title: of when, against what, from which data.
struct CoverFacts {
  private let material: ReportMaterial

  init(_ material: ReportMaterial) { self.material = material }

  var facts: [Report.Fact] {
    let texts = material.phrases.cover
    let words = material.words
    let period = material.period
    var facts = [
      Report.Fact(label: texts.period, value: texts.days(period)),
      Report.Fact(label: texts.comparedWith, value: comparedWith),
    ]
    if let newest = material.analysis.newestInstant {
      let local = material.analysis.settings.clock.local(newest)
      facts.append(.init(label: texts.dataUntil, value: String(local.text.dropLast(3))))
    }
    facts.append(
      .init(
        label: words.columns.tickets,
        value: texts.tickets(
          material.tally(.ticketsCreated).count, material.history.tickets.count)))
    if !material.history.responses.isEmpty {
      facts.append(.init(label: texts.answers, value: words.count(material.answers.count)))
    }
    let files = material.request.files
    if !files.isEmpty {
      let isBalanced = files.allSatisfy(\.ledger.isBalanced)
      facts.append(.init(label: texts.files, value: texts.fileCount(files.count, isBalanced)))
    }
    facts.append(
      .init(label: texts.standards, value: material.analysis.settings.standard.name))
    let digests = files.compactMap(\.digest).map { String($0.prefix(12)) }
    if !digests.isEmpty {
      // All of them stand in the section on data quality.
      let shown = digests.prefix(3) + (digests.count > 3 ? ["…"] : [])
      facts.append(.init(label: texts.digests, value: shown.joined(separator: " ")))
    }
    return facts
  }

  private var comparedWith: String {
    let names = [material.reach.previous, material.reach.yearBefore].compactMap { $0 }
      .map { material.words.period($0) }
    return names.isEmpty ? material.words.renderer.noValue : material.words.list(names)
  }
}
