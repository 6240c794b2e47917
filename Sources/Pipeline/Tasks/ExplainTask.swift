import Configuration
import Desk
import Intake
import Metrics

/// Lists the tickets behind a number: `touchstone explain`.
package struct ExplainTask: Sendable {
  package var workspace: Workspace
  package var request: MetricRequest
  /// What to group by; none is one group of all.
  package var dimensions: [Dimension]
  package var filter: FilterExpression?
  /// The filter as it was written.
  package var filterText: String?
  package var period: PeriodChoice

  package init(
    workspace: Workspace, request: MetricRequest, dimensions: [Dimension],
    filter: FilterExpression?, period: PeriodChoice
  ) {
    self.workspace = workspace
    self.request = request
    self.dimensions = dimensions
    self.filter = filter
    self.period = period
  }

  package struct Result: Sendable {
    package var output: ExplanationOutput
    package var files: [ImportedFile]
    /// Tickets that the configuration leaves out of every number.
    package var leftOut: [ExcludedTickets: Int]
    /// What else there is to say, beside the numbers.
    package var notes: [String]
  }

  /// - Throws: ``PipelineError`` when nothing could be read, or a dimension is no column of any file.
  package func run() async throws -> Result {
    let written = AskedDimensions(
      groupings: [dimensions], filter: filter, filterText: filterText)
    let read = try await workspace.read(keeping: written.keptColumns)
    let asked = try written.found(in: read)
    let analysis = workspace.analysis(of: read)
    let chosen = try period.period(in: analysis)
    let list = await analysis.cases(
      of: request.metric, by: asked.groupings[0], filter: asked.filter, during: chosen)
    return Result(
      output: ExplanationOutput(
        list: list, history: read.history, statistics: request.statistics,
        span: chosen?.span(on: analysis.settings.clock), clock: analysis.settings.clock,
        language: workspace.language),
      files: read.files, leftOut: read.leftOut,
      notes: asked.unmetValues(in: read.history) + period.notes(chosen, in: analysis)
        + analysis.holidayNotes(for: [request], during: chosen, in: workspace.language))
  }
}
