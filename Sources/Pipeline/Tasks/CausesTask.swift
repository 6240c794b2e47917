import Configuration
import Desk
import Improvement
import Intake
import Metrics
import Reporting
import RootCause

/// Complaints from symptom to cause to a fix that worked: `touchstone causes`.
package struct CausesTask: Sendable {
  package enum Subject: Sendable {
    /// Only this problem; nil for all.
    case tree(problem: String?)
    case pareto(by: Dimension, weight: CausePareto.Weight)
    case fishbone(problem: String?)
    case candidates
    case rules
    case actions
  }

  package var workspace: Workspace
  package var subject: Subject
  package var period: PeriodChoice
  /// How many rows are shown.
  package var top: Int?

  package init(workspace: Workspace, subject: Subject, period: PeriodChoice) {
    self.workspace = workspace
    self.subject = subject
    self.period = period
  }

  package struct Result: Sendable {
    package var output: TablesOutput
    /// The drawing, where the subject has one.
    package var chart: Chart?
    package var files: [ImportedFile]
    package var leftOut: [ExcludedTickets: Int]
    package var notes: [String] = []
  }

  /// - Throws: ``PipelineError`` when nothing could be read, or the question cannot be answered.
  package func run() async throws -> Result {
    let read = try await workspace.read(keeping: .all)
    let settings = workspace.configuration.analysis
    if case .pareto(_, .cost) = subject, settings.costPerComplaint == nil {
      throw PipelineError(
        .wrongUsage, "--weight cost needs causes: {cost_per_complaint: 120} in touchstone.yaml")
    }
    let analysis = workspace.analysis(of: read)
    let chosen = try period.period(in: analysis)
    var notes = period.notes(chosen, in: analysis)
    let (tables, chart) = try await answer(analysis, chosen, &notes)
    let output = TablesOutput(
      tables, language: workspace.language, period: chosen?.description ?? "all")
    return Result(
      output: output, chart: chart, files: read.files, leftOut: read.leftOut, notes: notes)
  }

  private func answer(
    _ analysis: Analysis, _ period: Period?, _ notes: inout [String]
  ) async throws -> ([Table], Chart?) {
    let causes = analysis.complaintCauses
    let tables = CauseTables(analysis.history, language: workspace.language)
    switch subject {
    case .tree(let problem):
      let trees = try self.trees(causes.trees, of: problem, in: analysis.history)
      let forest = WhyForest(
        trees, of: analysis.history, counted: analysis.complaints(during: period).contains,
        noProblem: tables.unknownProblem)
      let flaws = causes.flaws.filter { flaw in
        problem == nil || analysis.history.label(flaw.problem) == problem
      }
      return ([tables.table(of: forest)] + (tables.table(of: flaws).map { [$0] } ?? []), nil)
    case .pareto(let dimension, let weight):
      let pareto = await CausePareto(
        analysis, by: dimension, weight: weight, during: period, top: top)
      return ([tables.table(of: pareto)], tables.chart(of: pareto))
    case .fishbone(let problem):
      _ = try trees(causes.trees, of: problem, in: analysis.history)
      let fishbone = await Fishbone(analysis, of: problem, during: period)
      return ([tables.table(of: fishbone)], tables.chart(of: fishbone, problem: problem))
    case .candidates:
      guard let period else {
        throw PipelineError(.wrongUsage, "causes candidates compares periods; say one of them")
      }
      let candidates = await analysis.analysisCandidates(during: period)
      let masking = workspace.configuration.privacy
      return (
        [tables.table(of: Array(candidates.prefix(top ?? .max)), customer: masking.customer)], nil
      )
    case .rules:
      if analysis.settings.causeRules.isEmpty {
        notes.append(
          "there are no rules; write them under causes in touchstone.yaml: rules: [\"contains 超时 -> "
            + "机/接口超时\"]")
      }
      return ([tables.table(of: analysis.ruleMatches, in: analysis)], nil)
    case .actions:
      let moment = analysis.context(during: period).asOf
      let reviews = await analysis.actionReviews(at: moment, workers: workspace.workers)
      let actions = ActionTables(
        analysis.history, on: analysis.settings.clock, language: workspace.language)
      let effects = actions.effects(reviews)
      return ([actions.register(reviews)] + (effects.map { [$0] } ?? []), nil)
    }
  }

  private func trees(
    _ trees: [CauseTree], of problem: String?, in history: History
  ) throws(PipelineError) -> [CauseTree] {
    guard let problem else { return trees }
    let own = trees.filter { history.label($0.problem) == problem }
    guard own.isEmpty else { return own }
    let known = Set(trees.compactMap { history.label($0.problem) }).sorted()
    let near = NearestName.guess(for: problem, among: known)
    throw PipelineError(
      .wrongUsage,
      "no analysis is of the problem \(problem)" + (near.map { "; did you mean \($0)?" } ?? ""))
  }
}
