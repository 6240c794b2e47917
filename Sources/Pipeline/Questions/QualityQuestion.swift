import Configuration
import Desk
import Metrics
import Quality
import Reporting
import TextRendering
import Wording

/// What quality reviews tell of agents and of reviewers: `touchstone quality score` and `calibrate`.
package struct ReviewQuestion: HistoryQuestion {
  package enum Subject: Sendable {
    case score(by: Dimension)
    /// - Parameter seed: of the samples that intervals come from.
    case calibrate(seed: UInt64)
  }

  package typealias Dimension = ReviewSummary.Dimension
  package static let usualDimension = Dimension.agent

  package let period: PeriodChoice
  private let subject: Subject

  package init(_ subject: Subject, period: PeriodChoice) {
    self.period = period
    self.subject = subject
  }

  package func answer(_ context: QuestionContext) async throws -> Answer {
    let (analysis, period) = (context.analysis, context.period)
    guard !analysis.reviews(during: period).isEmpty else {
      let planned = analysis.reviewsAndPlans.count(where: \.isPlanned)
      throw PipelineError(
        .nothingUsable,
        analysis.history.reviews.isEmpty ? .noReviews : .noReviewsYet(period, planned: planned))
    }
    return context.answer(tables(context), notes: context.notesOnStrayReviews)
  }

  private func tables(_ context: QuestionContext) -> [Table] {
    let tables = ScoreTables(context.analysis.settings, language: context.language)
    switch subject {
    case .score(let dimension):
      let summary = ReviewSummary(
        context.analysis, by: dimension, during: context.period, language: context.language)
      let others = [
        tables.sections(summary.sections), tables.items(summary.items),
        tables.kinds(summary.kinds),
      ]
      return [tables.scores(summary, by: dimension)] + others.compactMap(\.self)
        + tables.appeals(summary)
    case .calibrate(let seed):
      return tables.tables(Calibration(context.analysis, during: context.period, seed: seed))
    }
  }
}

/// Agents or teams against what their cases let one expect: `touchstone quality compare`.
package struct AgentComparisonQuestion: HistoryQuestion {
  package let period: PeriodChoice
  private let metrics: [Metric]
  /// Whether teams are compared instead of agents.
  package var isOfTeams = false
  /// Whether there is a league table.
  package var isRanked = false
  /// Of the draws that rank intervals come from.
  package var seed: UInt64 = 1
  /// Where the funnel of the one metric goes; nil for nowhere.
  private let drawingPath: String?

  /// The ids of the metrics that are compared unless others are asked for.
  package static let usualMetrics = MetricComparison.agentMeasures.map(\.id.name).joined(
    separator: ",")

  /// - Parameter metrics: ids with commas between them.
  /// - Throws: ``PipelineError`` for a metric without a better side, and for a drawing of several.
  package init(
    metrics: String, period: PeriodChoice, drawingPath: String?
  ) throws(PipelineError) {
    self.metrics = try metrics.split(separator: ",").map { id throws(PipelineError) in
      let metric = try MetricRequest(asked: String(id)).metric
      guard metric.polarity != .none, metric.aggregation != .count else {
        throw PipelineError(.wrongUsage, .notComparable(metric: String(id)))
      }
      return metric
    }
    try PipelineError.requireDistinct("--metric", self.metrics.map { ($0.id.name, $0.id) })
    if self.metrics.count > 1, let drawingPath {
      throw PipelineError(.wrongUsage, .drawingOfSeveralMetrics(path: drawingPath))
    }
    self.period = period
    self.drawingPath = drawingPath
  }

  package func answer(_ context: QuestionContext) async throws -> Answer {
    let (analysis, period) = (context.analysis, context.period)
    let dimension = isOfTeams ? SymbolField.team : .agent
    let tables = ComparisonTables(language: context.language, isOfTeams: isOfTeams)
    var result: [Table] = []
    var funnel: Chart?
    var comparisons: [MetricComparison] = []
    for metric in metrics {
      let compared = await MetricComparison(analysis, metric, by: dimension, during: period)
      comparisons.append(compared)
      let ranks = isRanked ? AgentRanks(compared.merits, seed: seed) : nil
      result.append(tables.table(compared, ranks: ranks))
      funnel = tables.funnel(compared)
    }
    if !analysis.settings.compositeWeights.isEmpty {
      let composite = await CompositeScore(analysis, by: dimension, during: period)
      let ranks =
        isRanked
        ? AgentRanks(composite.agents.map { ($0.value, $0.uncertainty) }, seed: seed) : nil
      result.append(tables.table(composite, ranks: ranks))
      var before: CompositeScore?
      if let period {
        before = await CompositeScore(analysis, by: dimension, during: period.previous)
      }
      result.append(tables.table(Recognition(now: composite, before: before)))
    }
    if drawingPath != nil, funnel == nil {
      throw PipelineError(
        .nothingUsable, .tooFewForFunnel(fewest: ComparisonTables.fewestInFunnel))
    }
    try context.draw(funnel, at: drawingPath)
    let notes = context.notesOnStrayReviews + tables.chanceNotes(comparisons)
    return context.answer(result, notes: notes)
  }
}

extension QuestionContext {
  /// A file's problems name its lines; out of a store there is no line to name.
  fileprivate var notesOnStrayReviews: [String] {
    guard workspace.store != nil else { return [] }
    return StrayReviews(analysis.reviews(during: period), history).notes.map(say)
  }
}
