import Metrics
import Wording

/// What changed, whether it is real, and what is to be decided.
struct ConclusionSection: ReportSection {
  typealias Theme = ConclusionPhrase

  static let id = "conclusion"

  let material: ReportMaterial

  init(_ material: ReportMaterial) { self.material = material }

  var content: SectionContent {
    guard material.tally(.ticketsCreated).count + material.tally(.ticketsResolved).count > 0
    else { return SectionContent(lead: say(.nothing), blocks: [.missing(say(.missing))]) }
    let entries = Findings(material).entries
    guard !entries.isEmpty else {
      let calm = Finding(tone: .neutral, sentence: say(.calm), evidence: say(.calmEvidence))
      return SectionContent(lead: say(.calm), blocks: [.findings([calm])])
    }
    let decided = entries.filter { !$0.said.decision.isEmpty }
    let findings = entries.map {
      Finding(tone: $0.tone, sentence: $0.said.sentence, evidence: $0.said.evidence)
    }
    return SectionContent(
      lead: words.sentences([say(.lead(findings: entries.count, decisions: decided.count))]),
      blocks: [.findings(findings)] + (decided.isEmpty ? [] : [.table(decisions(decided))]))
  }

  private func decisions(_ entries: [Findings.Entry]) -> Table {
    Table(
      id: "decisions", title: say(.decisions),
      columns: [
        .init(id: "topic", title: say(.reason)), .init(id: "decision", title: say(.decision)),
      ],
      rows: entries.map { [.text($0.said.topic), .text($0.said.decision)] })
  }
}
