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

  private static let shownCandidates = 10

  var content: SectionContent {
    guard let causes = material.causes else { return without(.missing) }
    let tables = CauseTables(material.history, material.redaction, language: material.language)
    var blocks: [Block?] = causes.paretos.filter { !$0.rows.isEmpty }.flatMap { pareto in
      [.chart(tables.chart(of: pareto)), .table(tables.table(of: pareto))]
    }
    if causes.fishbone.complaints > 0 {
      blocks.append(.chart(tables.chart(of: causes.fishbone, problem: nil)))
    }
    if !causes.forest.problems.isEmpty { blocks.append(.table(tables.table(of: causes.forest))) }
    if !causes.candidates.isEmpty {
      blocks.append(
        .table(
          tables.table(of: causes.candidates.prefix(Self.shownCandidates))))
    }
    blocks.append(tables.table(of: causes.flaws).map { .table($0) })
    return SectionContent(lead: lead(causes), blocks: blocks)
  }

  private func lead(_ causes: CauseMaterial) -> String {
    let pareto = causes.paretos[0]
    let causeCount = pareto.rows.count + pareto.restCount
    return words.sentences([
      say(
        .coverage(
          known: causes.fishbone.complaints, of: causes.complaintCount,
          verified: causes.verifiedCount)),
      pareto.rows.first?.name.map {
        say(.vital(count: pareto.vitalCount, of: causeCount, first: material.redaction.text($0)))
      } ?? "",
    ])
  }
}

/// What the report says of causes, computed once.
struct CauseMaterial: Sendable {
  /// By cause, then by branch.
  let paretos: [CausePareto]
  let fishbone: Fishbone
  let forest: WhyForest
  let candidates: [AnalysisCandidate]
  let flaws: [CauseFlaw]
  let complaintCount: Int
  let verifiedCount: Int

  private static let shownCauses = 12

  /// Nil where no complaint of the period has a cause.
  init?(_ analysis: Analysis, during period: Period, in language: Language) async {
    let causes = analysis.complaintCauses
    let complaints = analysis.complaints(during: period)
    guard complaints.contains(where: { causes.entries[$0] != nil }) else { return nil }
    var paretos: [CausePareto] = []
    for dimension in [Dimension.cause, .causeBranch] {
      paretos.append(
        await CausePareto(analysis, by: dimension, during: period, top: Self.shownCauses))
    }
    self.paretos = paretos
    fishbone = await Fishbone(analysis, during: period)
    forest = WhyForest(
      causes.trees, of: analysis.history, counted: complaints.contains,
      noProblem: CausePhrase.unknownProblem.text(in: language))
    candidates = await analysis.analysisCandidates(during: period)
    flaws = causes.flaws
    complaintCount = complaints.count
    verifiedCount = complaints.count { row in
      causes.entries[row]?.contains { $0.verification == .verified } ?? false
    }
  }
}
