import Configuration
import Desk
import Improvement
import Intake
import Metrics
import Reporting
import RootCause
import TextRendering
import Wording

/// Complaints from symptom to cause to a fix that worked: `touchstone causes`.
package struct CauseQuestion: HistoryQuestion {
  package enum Subject: Sendable {
    /// Only this problem; nil for all.
    case tree(problem: String?)
    /// - Parameter by: the name of a dimension.
    case pareto(by: String, Weight)
    case fishbone(problem: String?)
    case candidates
    case rules
    case actions
  }

  package typealias Weight = CausePareto.Weight
  package static let usualWeight = Weight.complaints

  package let period: PeriodChoice
  private let subject: Subject
  /// How many rows are shown.
  private let top: Int?
  /// Where the drawing goes, if the subject has one; nil for nowhere.
  private let drawingPath: String?

  /// - Throws: ``PipelineError`` for a number of rows below 1.
  package init(
    _ subject: Subject, period: PeriodChoice, top: Int? = nil, drawingPath: String? = nil
  ) throws(PipelineError) {
    try PipelineError.require("--top", top, atLeast: 1)
    self.top = top
    self.period = period
    self.subject = subject
    self.drawingPath = drawingPath
  }

  package var needs: HistoryNeeds { HistoryNeeds(columns: .all) }

  package func answer(_ context: QuestionContext) async throws -> Answer {
    if case .pareto(_, .cost) = subject, context.analysis.settings.costPerComplaint == nil {
      throw PipelineError(.wrongUsage, .costIsNotConfigured)
    }
    let tables = CauseTables(context.history, context.redaction, language: context.language)
    let (analysis, period) = (context.analysis, context.period)
    let causes = analysis.complaintCauses
    switch subject {
    case .tree(let problem):
      let trees = try self.trees(causes.trees, of: problem, context)
      let forest = WhyForest(
        trees, of: context.history, counted: analysis.complaints(during: period).contains,
        noProblem: tables.unknownProblem)
      let flaws = causes.flaws.filter { flaw in
        problem == nil || context.history.label(flaw.problem) == problem
      }
      return context.answer(
        [tables.table(of: forest)] + (tables.table(of: flaws).map { [$0] } ?? []))
    case .pareto(let name, let weight):
      let pareto = await CausePareto(
        analysis, by: Dimension(named: name), weight: weight, during: period, top: top)
      try context.draw(tables.chart(of: pareto), at: drawingPath)
      return context.answer([tables.table(of: pareto)])
    case .fishbone(let problem):
      _ = try trees(causes.trees, of: problem, context)
      let fishbone = await Fishbone(analysis, of: problem, during: period)
      try context.draw(tables.chart(of: fishbone, problem: problem), at: drawingPath)
      return context.answer([tables.table(of: fishbone)])
    case .candidates:
      guard let period else { throw PipelineError(.wrongUsage, .candidatesNeedPeriod) }
      let candidates = await analysis.analysisCandidates(during: period)
      return context.answer([
        tables.table(of: candidates.prefix(top ?? .max))
      ])
    case .rules:
      return context.answer(
        [tables.table(of: analysis.ruleMatches, in: analysis)],
        notes: analysis.settings.causeRules.isEmpty ? [context.say(.noCauseRules)] : [])
    case .actions:
      let reviews = await analysis.actionReviews(
        at: analysis.context(during: period).asOf, workers: context.workspace.workers)
      let actions = ActionTables(
        context.history, context.redaction, on: context.clock, language: context.language)
      return context.answer(
        [actions.register(reviews)] + (actions.effects(reviews).map { [$0] } ?? []))
    }
  }

  private func trees(
    _ trees: [CauseTree], of problem: String?, _ context: QuestionContext
  ) throws(PipelineError) -> [CauseTree] {
    guard let problem else { return trees }
    let (history, redaction) = (context.history, context.redaction)
    let own = trees.filter { history.label($0.problem) == problem }
    guard own.isEmpty else { return own }
    let known = Set(trees.compactMap { history.label($0.problem) }).sorted()
    // A known problem is only named where it may be shown as it is.
    let near = NearestName.guess(for: problem, among: known)
      .flatMap { redaction.text($0) == $0 ? $0 : nil }
    throw PipelineError(.wrongUsage, .unknownComplaintProblem(problem, near: near))
  }
}
