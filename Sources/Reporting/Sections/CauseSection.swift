import Desk
import Improvement
import Metrics
import RootCause
import Wording

/// What complaints come from: the Pareto, the fishbone, the chains of whys, and what to look at next.
struct CauseSection: ReportSection {
  typealias Theme = CausePhrase

  static let id = "causes"

  let material: ReportMaterial

  init(_ material: ReportMaterial) { self.material = material }

  var content: SectionContent {
    guard let causes = material.causes else {
      return SectionContent(lead: say(.missing), blocks: [.missing(say(.missing))])
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
    return SectionContent(lead: causes.lead(words, in: material.language), blocks: blocks)
  }
}
