import Metrics

extension SectionBuilder {
  /// What changed, whether it is real, and what is to be decided.
  static let conclusion = SectionBuilder(
    id: "conclusion", title: { $0.conclusion.title },
    content: { material in
      let texts = material.phrases.conclusion
      guard material.tally(.ticketsCreated).count + material.tally(.ticketsResolved).count > 0
      else { return Content(lead: texts.nothing, blocks: [.missing(texts.missing)]) }
      let entries = Findings(material).entries
      guard !entries.isEmpty else {
        return Content(
          lead: texts.calm,
          blocks: [
            .findings([
              Finding(tone: .neutral, sentence: texts.calm, evidence: texts.calmEvidence)
            ])
          ])
      }
      let decided = entries.filter { !$0.said.decision.isEmpty }
      var blocks: [Block] = [
        .findings(
          entries.map {
            Finding(tone: $0.tone, sentence: $0.said.sentence, evidence: $0.said.evidence)
          })
      ]
      if !decided.isEmpty { blocks.append(.table(decisions(decided, material))) }
      return Content(
        lead: material.words.sentences([texts.lead(entries.count, decided.count)]),
        blocks: blocks)
    })

  private static func decisions(
    _ entries: [Findings.Entry], _ material: ReportMaterial
  ) -> Table {
    let texts = material.phrases.conclusion
    return Table(
      id: "decisions", title: texts.decisions,
      columns: [
        .init(id: "topic", title: texts.reason), .init(id: "decision", title: texts.decision),
      ],
      rows: entries.map { [.text($0.said.topic), .text($0.said.decision)] })
  }
}
