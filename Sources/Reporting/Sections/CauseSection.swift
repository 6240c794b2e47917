import Desk
import Improvement
import Metrics
import RootCause
import Wording

extension SectionBuilder {
  /// What complaints come from: the Pareto, the fishbone, the chains of whys, and what to look at next.
  static let causes = SectionBuilder(
    id: "causes", title: { SectionTitle(CausePhrase.title, tab: CausePhrase.tab, in: $0.language) },
    content: { material in
      func say(_ phrase: CausePhrase) -> String { phrase.text(in: material.language) }
      guard let causes = material.causes else {
        return Content(lead: say(.missing), blocks: [.missing(say(.missing))])
      }
      let tables = CauseTables(material.history, language: material.language)
      var blocks: [Block] = []
      for pareto in causes.paretos where !pareto.rows.isEmpty {
        blocks.append(.chart(tables.chart(of: pareto)))
        blocks.append(.table(tables.table(of: pareto)))
      }
      if causes.fishbone.complaints > 0 {
        blocks.append(.chart(tables.chart(of: causes.fishbone, problem: nil)))
      }
      if !causes.forest.problems.isEmpty { blocks.append(.table(tables.table(of: causes.forest))) }
      if !causes.candidates.isEmpty {
        blocks.append(
          .table(
            tables.table(
              of: Array(causes.candidates.prefix(CauseMaterial.shownCandidates)),
              customer: material.request.masking.customer)))
      }
      if let flaws = tables.table(of: causes.flaws) { blocks.append(.table(flaws)) }
      return Content(lead: causes.lead(material.words, in: material.language), blocks: blocks)
    })

  /// What is done about causes, and whether it worked.
  static let actions = SectionBuilder(
    id: "actions",
    title: { SectionTitle(ActionPhrase.title, tab: ActionPhrase.tab, in: $0.language) },
    content: { material in
      func say(_ phrase: ActionPhrase) -> String { phrase.text(in: material.language) }
      guard !material.actions.isEmpty else {
        return Content(lead: say(.missing), blocks: [.missing(say(.missing))])
      }
      let tables = ActionTables(
        material.history, on: material.analysis.settings.clock,
        language: material.language)
      let overdue = material.actions.count { $0.state == .overdue }
      let judged = material.actions.filter {
        [.worked, .notShown, .worse].contains($0.effect.verdict)
      }
      let worked = judged.count { $0.effect.verdict == .worked }
      var blocks: [Block] = [.table(tables.register(material.actions))]
      if let effects = tables.effects(material.actions) { blocks.append(.table(effects)) }
      let lead = material.words.sentences([
        say(.lead(all: material.actions.count, overdue: overdue)),
        judged.isEmpty ? "" : say(.worked(worked, judged: judged.count)),
      ])
      return Content(lead: lead, blocks: blocks)
    })
}
