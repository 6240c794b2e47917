import Metrics
import Wording

/// What changed, whether it is real, and what is to be decided.
struct ConclusionSection: ReportSection {
  typealias Theme = ConclusionPhrase

  static let id = "conclusion"

  let material: ReportMaterial

  var content: SectionContent {
    guard material.tally(.ticketsCreated).count + material.tally(.ticketsResolved).count > 0
    else { return SectionContent(lead: say(.nothing), blocks: [.missing(say(.missing))]) }
    let entries = Findings(material: material).entries
    guard !entries.isEmpty else {
      let calm = Finding(tone: .neutral, sentence: say(.calm), evidence: say(.calmEvidence))
      return SectionContent(lead: say(.calm), blocks: [.findings([calm])])
    }
    let decided = entries.map(\.said).filter { !$0.decision.isEmpty }
    let findings = entries.map {
      Finding(tone: $0.tone, sentence: $0.said.sentence, evidence: $0.said.evidence)
    }
    let decisions = Block.table(
      id: "decisions", title: say(.decisions), of: decided,
      columns: [
        .text("topic", say(.reason)) { $0.topic },
        .text("decision", say(.decision)) { $0.decision },
      ])
    return SectionContent(
      lead: words.sentences([say(.lead(findings: entries.count, decisions: decided.count))]),
      blocks: [.findings(findings), decided.isEmpty ? nil : decisions])
  }
}
