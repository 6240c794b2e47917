import Desk
import Improvement
import Metrics
import RootCause

extension SectionBuilder {
  /// What complaints come from: the Pareto, the fishbone, the chains of whys, and what to look at next.
  static let causes = SectionBuilder(
    id: "causes", title: { $0.causes.title },
    content: { material in
      let texts = material.phrases.causes
      guard let causes = material.causes else {
        return Content(lead: texts.missing, blocks: [.missing(texts.missing)])
      }
      let tables = CauseTables(material.history, language: material.phrases.language)
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
      return Content(lead: causes.lead(texts, material.words), blocks: blocks)
    })

  /// What is done about causes, and whether it worked.
  static let actions = SectionBuilder(
    id: "actions", title: { $0.actions.title },
    content: { material in
      let texts = material.phrases.actions
      guard !material.actions.isEmpty else {
        return Content(lead: texts.missing, blocks: [.missing(texts.missing)])
      }
      let tables = ActionTables(
        material.history, on: material.analysis.settings.clock,
        language: material.phrases.language)
      let overdue = material.actions.count { $0.state == .overdue }
      let judged = material.actions.filter {
        [.worked, .notShown, .worse].contains($0.effect.verdict)
      }
      let worked = judged.count { $0.effect.verdict == .worked }
      var blocks: [Block] = [.table(tables.register(material.actions))]
      if let effects = tables.effects(material.actions) { blocks.append(.table(effects)) }
      let lead = material.words.sentences([
        texts.lead(material.actions.count, overdue),
        judged.isEmpty ? "" : texts.worked(worked, judged.count),
      ])
      return Content(lead: lead, blocks: blocks)
    })
}
