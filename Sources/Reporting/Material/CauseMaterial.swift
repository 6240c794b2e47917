import Desk
import Improvement
import Metrics
import RootCause
import Wording

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

  func lead(_ words: Words, in language: Language) -> String {
    func say(_ phrase: CausePhrase) -> String { phrase.text(in: language) }
    let pareto = paretos[0]
    let causeCount = pareto.rows.count + pareto.restCount
    return words.sentences([
      say(.coverage(known: fishbone.complaints, of: complaintCount, verified: verifiedCount)),
      pareto.rows.first?.name.map {
        say(.vital(count: pareto.vitalCount, of: causeCount, first: $0))
      } ?? "",
    ])
  }
}
