import Reporting

/// The sentences of the conclusion, each with a mark whose shape says good, bad or neither.
struct FindingList {
  private let findings: [Finding]

  init(_ findings: [Finding]) { self.findings = findings }

  var markup: Markup {
    guard !findings.isEmpty else { return Markup() }
    return Template.findings.filled([
      "findings": .list(
        findings.map { finding in
          [
            "tone": .text(finding.tone.rawValue),
            "icon": .markup(Icon.markup(icon(finding.tone))),
            "sentence": .text(finding.sentence),
            "hasEvidence": .shown(!finding.evidence.isEmpty),
            "evidence": .text(finding.evidence),
          ]
        })
    ])
  }

  private func icon(_ tone: Finding.Tone) -> String {
    switch tone {
    case .good: "improved"
    case .bad: "worsened"
    case .neutral: "neutral"
    }
  }
}
