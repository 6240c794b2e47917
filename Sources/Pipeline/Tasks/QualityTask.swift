import Configuration
import Desk
import Intake
import Metrics
import Quality
import Reporting

/// What quality reviews say: `touchstone quality`.
package struct QualityTask: Sendable {
  package enum Subject: Sendable {
    case score(by: ReviewSummary.Dimension)
    /// - Parameter seed: of the samples that intervals come from.
    case calibrate(seed: UInt64)
    case compare(CompareQuestion)
  }

  /// What agents are compared by.
  package struct CompareQuestion: Sendable {
    package var metrics: [Metric]
    /// Agents, or teams.
    package var dimension = SymbolField.agent
    /// Whether there is a league table.
    package var isRanked = false
    package var seed: UInt64 = 1

    package init(metrics: [Metric]) { self.metrics = metrics }
  }

  package var workspace: Workspace
  package var subject: Subject
  package var period: PeriodChoice

  package init(workspace: Workspace, subject: Subject, period: PeriodChoice) {
    self.workspace = workspace
    self.subject = subject
    self.period = period
  }

  package struct Result: Sendable {
    package var output: TablesOutput
    package var files: [ImportedFile]
    package var leftOut: [ExcludedTickets: Int]
    package var notes: [String] = []
    fileprivate var chart: Chart?

    /// The funnel of the one metric that was compared.
    ///
    /// - Throws: ``PipelineError`` where too few agents have cases enough.
    package func drawing() throws(PipelineError) -> DrawingFile {
      guard let chart else {
        throw PipelineError(
          .nothingUsable,
          "nothing to draw: fewer than \(ComparisonTables.fewestInFunnel) have cases enough; "
            + "leave --output out, or try --period all")
      }
      return DrawingFile(chart, language: output.language)
    }
  }

  /// - Throws: ``PipelineError`` when nothing could be read, or no review was made in the period.
  package func run() async throws -> Result {
    let read = try await workspace.read(keeping: .none)
    let analysis = workspace.analysis(of: read)
    let chosen = try period.period(in: analysis)
    if case .compare(let question) = subject {
      let (tables, chart) = await comparison(question, analysis, chosen)
      let output = TablesOutput(
        tables, language: workspace.language, period: chosen?.description ?? "all")
      var result = Result(output: output, files: read.files, leftOut: read.leftOut)
      result.chart = chart
      result.notes = period.notes(chosen, in: analysis) + strayNotes(analysis, chosen)
      return result
    }
    guard !analysis.reviews(during: chosen).isEmpty else {
      throw PipelineError(.nothingUsable, nothingToSay(analysis, chosen))
    }
    let output = TablesOutput(
      tables(analysis, chosen), language: workspace.language,
      period: chosen?.description ?? "all")
    var result = Result(output: output, files: read.files, leftOut: read.leftOut)
    result.notes = period.notes(chosen, in: analysis) + strayNotes(analysis, chosen)
    return result
  }

  private func nothingToSay(_ analysis: Analysis, _ period: Period?) -> String {
    if analysis.history.reviews.isEmpty {
      return
        "no quality review in any file; a table with reviewer, ticket, agent, date and scores is one"
    }
    let planned = analysis.reviewsAndPlans.count(where: \.isPlanned)
    let sentence = "no quality review in \(period?.description ?? "the data")"
    if planned > 0 { return "\(sentence); \(planned) are planned and not filled in yet" }
    return period == nil ? sentence : "\(sentence); try --period all"
  }

  /// A file's problems name its lines; out of a store there is no line to name.
  private func strayNotes(_ analysis: Analysis, _ period: Period?) -> [String] {
    guard workspace.store != nil else { return [] }
    return StrayReviews(analysis.reviews(during: period), analysis.history).notes
  }

  private func tables(_ analysis: Analysis, _ period: Period?) -> [Table] {
    switch subject {
    case .score(let dimension):
      let summary = ReviewSummary(
        analysis, by: dimension, during: period, language: workspace.language)
      let tables = ScoreTables(analysis.settings, language: workspace.language)
      return [tables.scores(summary, by: dimension)]
        + [
          tables.sections(summary.sections), tables.items(summary.items),
          tables.kinds(summary.kinds),
        ].compactMap(\.self) + tables.appeals(summary)
    case .compare: return []
    case .calibrate(let seed):
      return CalibrationTables(language: workspace.language)
        .tables(Calibration(analysis, during: period, seed: seed))
    }
  }

  private func comparison(
    _ question: CompareQuestion, _ analysis: Analysis, _ period: Period?
  ) async -> (tables: [Table], funnel: Chart?) {
    let tables = ComparisonTables(
      language: workspace.language, isOfTeams: question.dimension == .team)
    var result: [Table] = []
    var funnel: Chart?
    for metric in question.metrics {
      let compared = await MetricComparison(
        analysis, metric, by: question.dimension, during: period)
      let ranks = question.isRanked ? AgentRanks(compared.merits, seed: question.seed) : nil
      result.append(tables.table(compared, ranks: ranks))
      funnel = tables.funnel(compared)
    }
    guard !analysis.settings.compositeWeights.isEmpty else { return (result, funnel) }
    let composite = await CompositeScore(analysis, by: question.dimension, during: period)
    let ranks =
      question.isRanked
      ? AgentRanks(
        composite.agents.map { ($0.value, $0.uncertainty) }, seed: question.seed) : nil
    result.append(tables.table(composite, ranks: ranks))
    var before: CompositeScore?
    if let period {
      before = await CompositeScore(analysis, by: question.dimension, during: period.previous)
    }
    result.append(tables.table(Recognition(now: composite, before: before)))
    return (result, funnel)
  }
}
