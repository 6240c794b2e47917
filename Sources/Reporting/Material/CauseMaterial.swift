import Desk
import Improvement
import Metrics
import RootCause

/// What the report says of causes, computed once.
struct CauseMaterial: Sendable {
  /// By cause, then by branch.
  let paretos: [CausePareto]
  let fishbone: Fishbone
  let forest: WhyForest
  let candidates: [AnalysisCandidate]
  let flaws: [CauseFlaw]
  private let complaintCount: Int
  private let verifiedCount: Int

  static let shownCauses = 12
  static let shownCandidates = 10

  /// Nil where no complaint of the period has a cause.
  init?(_ analysis: Analysis, during period: Period, _ phrases: Phrasebook) async {
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
      noProblem: phrases.causes.unknownProblem)
    candidates = await analysis.analysisCandidates(during: period)
    flaws = causes.flaws
    complaintCount = complaints.count
    verifiedCount = complaints.count { row in
      causes.entries[row]?.contains { $0.verification == .verified } ?? false
    }
  }

  func lead(_ texts: CauseTexts, _ words: Words) -> String {
    let pareto = paretos[0]
    let causeCount = pareto.rows.count + pareto.restCount
    return words.sentences([
      texts.coverage(fishbone.complaints, complaintCount, verifiedCount),
      pareto.rows.first?.name.map { texts.vital(pareto.vitalCount, causeCount, $0) } ?? "",
    ])
  }
}
