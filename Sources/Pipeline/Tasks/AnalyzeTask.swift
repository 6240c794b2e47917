import Configuration
import Desk
import Intake
import Metrics
import Reporting
import Wording

/// Answers one ad-hoc question: `touchstone analyze`.
package struct AnalyzeTask: Sendable {
  package var workspace: Workspace
  package var requests: [MetricRequest]
  /// Each a list of dimensions; none is the total.
  package var groupings: [[Dimension]]
  package var filter: FilterExpression?
  /// The filter as it was written.
  package var filterText: String?
  package var period: PeriodChoice
  /// What to compare with; nil for nothing.
  package var comparison: ComparisonChoice?
  /// Whether each figure is to stand beside the limits of its own past.
  package var showsSignals = false
  /// How many groups of each breakdown are shown, the largest; nil for all.
  package var top: Int?

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
    package var output: any AnswerOutput
    package var files: [ImportedFile]
    /// Tickets that the configuration leaves out of every number.
    package var leftOut: [ExcludedTickets: Int]
    /// What else there is to say, beside the numbers.
    package var notes: [String]
  }

  /// - Throws: ``PipelineError`` when nothing could be read, or a dimension is no column of any file.
  package func run() async throws -> Result {
    let written = AskedDimensions(
      groupings: groupings.isEmpty ? [[]] : groupings, filter: filter, filterText: filterText)
    let read = try await workspace.read(keeping: written.keptColumns)
    let asked = try written.found(in: read)
    let analysis = workspace.analysis(of: read)
    let chosen = try period.period(in: analysis)
    let question = Analysis.Question(
      requests, by: asked.groupings, filter: asked.filter, period: chosen,
      workers: workspace.workers)
    var notes = asked.unmetValues(in: read.history)
    notes += period.notes(chosen, in: analysis)
    notes += analysis.holidayNotes(
      for: question.requests, during: chosen, in: workspace.language)
    let output = try await answer(question, analysis, &notes)
    return Result(output: output, files: read.files, leftOut: read.leftOut, notes: notes)
  }

  private func answer(
    _ question: Analysis.Question, _ analysis: Analysis, _ notes: inout [String]
  ) async throws(PipelineError) -> any AnswerOutput {
    let clock = analysis.settings.clock
    if showsSignals { return try await signals(question, analysis, &notes) }
    guard let comparison else {
      let breakdowns = await analysis.answer(question)
      notes += breakdowns.compactMap { cutNote($0.dimensions, $0.rows.count) }
      return BreakdownOutput(
        breakdowns: breakdowns.map { top.map($0.limited) ?? $0 },
        span: question.period?.span(on: clock), clock: clock, units: units)
    }
    guard let period = question.period else {
      throw PipelineError(
        .wrongUsage, "--compare needs a period to compare; --period all has none before it")
    }
    let base = comparison.period(before: period)
    notes += PeriodChoice.of(base).notes(base, in: analysis)
    notes += workingDayNote(period, base, analysis.settings)
    let breakdowns = await analysis.answer(question, against: base)
    notes += breakdowns.compactMap { cutNote($0.dimensions, $0.rows.count) }
    return ComparisonOutput(
      breakdowns: breakdowns.map { top.map($0.limited) ?? $0 }, span: period.span(on: clock),
      baseSpan: base.span(on: clock), clock: clock, units: units, language: workspace.language)
  }

  private var units: [String: MeasurementUnit] {
    let units = requests.flatMap { request in
      request.statistics.map {
        (request.metric.key($0), $0?.unit(of: request.metric.unit) ?? request.metric.unit)
      }
    }
    return Dictionary(units) { first, _ in first }
  }

  private func signals(
    _ question: Analysis.Question, _ analysis: Analysis, _ notes: inout [String]
  ) async throws(PipelineError) -> any AnswerOutput {
    guard let period = question.period else {
      throw PipelineError(
        .wrongUsage, "--signals needs a period to judge; --period all has none before it")
    }
    let periods = analysis.periods(endingWith: period)
    let signals = await analysis.signals(question, over: periods)
    let phrase: SegmentPhrase =
      periods.count < Trend.fewestPeriods
      ? .tooFewPeriods(reached: periods.count) : .scan(.init(signals))
    notes.append(phrase.text(in: workspace.language))
    if requests.contains(where: { $0.metric.aggregation == .count && $0.metric.anchor != .asOf }) {
      notes.append("counts are by working day of the calendar")
    }
    return SignalsOutput(
      signals: signals, span: period.span(on: analysis.settings.clock),
      clock: analysis.settings.clock, language: workspace.language, top: top)
  }

  /// By how many days counts are compared.
  private func workingDayNote(
    _ period: Period, _ base: Period, _ settings: AnalysisSettings
  ) -> [String] {
    let days = requests.lazy.compactMap { settings.workingDays(of: $0.metric, period, base) }.first
    return days.map {
      [
        "counts are compared by working day of the calendar: \($0.current) in \(period), "
          + "\($0.base) in \(base)"
      ]
    } ?? []
  }

  private func cutNote(_ dimensions: [Dimension], _ count: Int) -> String? {
    guard let top, count > top else { return nil }
    let names = dimensions.map(\.name).joined(separator: ",")
    return "by \(names): the \(top) largest of \(count) groups are shown"
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

  /// A sentence where a period has no data at all.
  func notes(_ period: Period?, in analysis: Analysis) -> [String] {
    guard let period, !analysis.hasRecords(during: period) else { return [] }
    let clock = analysis.settings.clock
    let reach = analysis.creationReach.map { oldest, newest in
      "; its tickets were created from \(clock.local(oldest).date) to \(clock.local(newest).date)"
    }
    return ["\(period): the data has nothing in this period\(reach ?? "")"]
  }

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

/// Which period another one is compared with: `--compare`.
package enum ComparisonChoice: Sendable, Hashable {
  case previous
  case yearBefore
  case of(Period)

  package static let help = "previous, year, or a period such as 2026-04 or 2026-04-01..2026-04-30"

  /// - Returns: nil for text that is no period.
  package init?(_ text: String) {
    switch text {
    case "previous": self = .previous
    case "year": self = .yearBefore
    default:
      guard let period = Period(text.replacing("..", with: "/")) else { return nil }
      self = .of(period)
    }
  }

  func period(before period: Period) -> Period {
    switch self {
    case .previous: period.previous
    case .yearBefore: period.yearBefore
    case .of(let other): other
    }
  }
}
