import Desk
import Improvement
import Metrics
import Wording

/// What is done about causes, and whether it worked.
struct ActionSection: ReportSection {
  typealias Theme = ActionPhrase

  static let id = "actions"

  let material: ReportMaterial

  var content: SectionContent {
    guard !material.actions.isEmpty else { return without(.missing) }
    let tables = ActionTables(
      material.history, material.redaction, on: material.settings.clock,
      language: material.language)
    let overdue = material.actions.count { $0.state == .overdue }
    let judged = material.actions.filter {
      [.worked, .notShown, .worse].contains($0.effect.verdict)
    }
    let worked = judged.count { $0.effect.verdict == .worked }
    return SectionContent(
      lead: words.sentences([
        say(.lead(all: material.actions.count, overdue: overdue)),
        judged.isEmpty ? "" : say(.worked(worked, judged: judged.count)),
      ]),
      blocks: [
        .table(tables.register(material.actions)),
        tables.effects(material.actions).map { .table($0) },
      ])
  }
}
