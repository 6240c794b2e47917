import Configuration
import Desk
import Intake
import Metrics

/// Answers one ad-hoc question: `touchstone analyze`.
package struct AnalyzeTask: Sendable {
  package var workspace: Workspace
  package var requests: [MetricRequest]
  /// Each a list of dimensions; none is the total.
  package var groupings: [[Dimension]]
  package var filter: FilterExpression?
  package var period: PeriodChoice

  package init(
    workspace: Workspace, requests: [MetricRequest], groupings: [[Dimension]],
    filter: FilterExpression?, period: PeriodChoice
  ) {
    self.workspace = workspace
    self.requests = requests
    self.groupings = groupings
    self.filter = filter
    self.period = period
  }

  package struct Result: Sendable {
    package var output: BreakdownOutput
    package var files: [ImportedFile]
    /// Tickets that the configuration leaves out of every number.
    package var leftOut: [ExcludedTickets: Int]
  }

  /// - Throws: ``PipelineError`` when nothing could be read, or a dimension is no column of any file.
  package func run() async throws -> Result {
    let dimensions = groupings.flatMap { $0 } + (filter?.dimensions ?? [])
    let custom = dimensions.compactMap { dimension -> String? in
      if case .custom(let name) = dimension { name } else { nil }
    }
    let read = try await workspace.read(
      keeping: custom.isEmpty ? .none : .named(Set(custom)))
    for name in custom where !read.history.customColumns.contains(where: { $0.name == name }) {
      throw PipelineError(
        .wrongUsage,
        "\(name): no such dimension, nor a column of the input; dimensions: "
          + Dimension.names.keys.sorted().joined(separator: ", "))
    }
    let analysis = Analysis(read.history, workspace.configuration.analysis)
    let chosen = try period.period(in: analysis)
    let question = Analysis.Question(
      requests, by: groupings.isEmpty ? [[]] : groupings, filter: filter, period: chosen,
      workers: workspace.workers)
    let breakdowns = await analysis.answer(question)
    let units = requests.flatMap { request in
      request.statistics.map {
        (request.metric.key($0), $0?.unit(of: request.metric.unit) ?? request.metric.unit)
      }
    }
    let output = BreakdownOutput(
      breakdowns: breakdowns, span: chosen?.span(on: analysis.settings.clock),
      clock: analysis.settings.clock, units: Dictionary(units) { first, _ in first })
    return Result(output: output, files: read.files, leftOut: read.leftOut)
  }
}

/// Which period a command speaks of.
package enum PeriodChoice: Sendable, Hashable {
  /// The latest month with tickets.
  case latest
  /// No cut.
  case all
  case of(Period)

  /// - Returns: nil for text that is no period.
  package init?(_ text: String?) {
    guard let text else {
      self = .latest
      return
    }
    if text == "all" {
      self = .all
    } else if let period = Period(text) {
      self = .of(period)
    } else {
      return nil
    }
  }

  package static let help =
    "2026-05, 2026-Q2, 2026-H1, 2026, or 2026-05-01/2026-05-31 (both days included)"

  func period(in analysis: Analysis) throws(PipelineError) -> Period? {
    switch self {
    case .all: return nil
    case .of(let period): return period
    case .latest:
      guard let latest = analysis.latestMonth else {
        throw PipelineError(
          .nothingUsable,
          "no ticket has a creation time, so there is no latest month; say --period all")
      }
      return latest
    }
  }
}
