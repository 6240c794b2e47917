import Configuration
import Desk
import Metrics
import Quality
import Reporting

/// What quality reviews say: `touchstone quality`.
package struct QualityTask: Sendable {
  package enum Subject: Sendable {
    case score(by: ReviewSummary.Dimension)
    /// - Parameter seed: of the samples that intervals come from.
    case calibrate(seed: UInt64)
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
  }

  /// - Throws: ``PipelineError`` when nothing could be read, or no review was made in the period.
  package func run() async throws -> Result {
    let read = try await workspace.read(keeping: .none)
    let analysis = workspace.analysis(of: read)
    let chosen = try period.period(in: analysis)
    guard !analysis.reviews(during: chosen).isEmpty else {
      throw PipelineError(
        .nothingUsable,
        analysis.history.reviews.isEmpty
          ? "no quality review in any file; a table with reviewer, ticket, agent, date and scores is one"
          : "no quality review in \(chosen?.description ?? "the data"); try --period all")
    }
    let output = TablesOutput(
      tables(analysis, chosen), language: workspace.language,
      period: chosen?.description ?? "all")
    var result = Result(output: output, files: read.files, leftOut: read.leftOut)
    result.notes = period.notes(chosen, in: analysis)
    return result
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
    case .calibrate(let seed):
      return CalibrationTables(language: workspace.language)
        .tables(Calibration(analysis, during: period, seed: seed))
    }
  }
}
