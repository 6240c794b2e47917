import Desk
import Intake
import Metrics
import Wording

/// What the cover says beside the title: of when, against what, from which data.
struct CoverFacts {
  private let material: ReportMaterial

  init(_ material: ReportMaterial) { self.material = material }

  private func say(_ phrase: DocumentPhrase) -> String { phrase.text(in: material.language) }

  var facts: [Report.Fact] {
    let words = material.words
    let period = material.period
    var facts = [
      Report.Fact(label: say(.period), value: say(.days(period))),
      Report.Fact(label: material.words.column(.base), value: comparedWith),
    ]
    if let newest = material.analysis.newestInstant {
      let local = material.analysis.settings.clock.local(newest)
      facts.append(.init(label: say(.dataUntil), value: String(local.text.dropLast(3))))
    }
    facts.append(
      .init(
        label: words.column(.tickets),
        value: say(
          .tickets(
            created: material.tally(.ticketsCreated).count, known: material.history.tickets.count)))
    )
    if !material.history.responses.isEmpty {
      facts.append(.init(label: say(.answers), value: QuantityText.count(material.answers.count)))
    }
    let files = material.request.files
    if !files.isEmpty {
      let isBalanced = files.allSatisfy(\.ledger.isBalanced)
      facts.append(
        .init(label: say(.files), value: say(.fileCount(files.count, isBalanced: isBalanced))))
    }
    facts.append(
      .init(label: say(.standards), value: material.analysis.settings.standard.name))
    let digests = files.compactMap(\.digest).map { String($0.prefix(12)) }
    if !digests.isEmpty {
      // All of them stand in the section on data quality.
      let shown = digests.prefix(3) + (digests.count > 3 ? ["…"] : [])
      facts.append(.init(label: say(.digests), value: shown.joined(separator: " ")))
    }
    return facts
  }

  private var comparedWith: String {
    let names = [material.reach.previous, material.reach.yearBefore].compactMap { $0 }
      .map { material.words.say(.period($0)) }
    return names.isEmpty ? material.words.say(.noValue) : material.words.list(names)
  }
}
