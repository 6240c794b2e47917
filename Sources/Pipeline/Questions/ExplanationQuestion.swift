import Desk
import Metrics
import TextRendering
import Wording

/// Lists the tickets behind a number: `touchstone explain`.
package struct ExplanationQuestion: HistoryQuestion {
  package let dimensions: AskedDimensions
  package let period: PeriodChoice
  private let request: MetricRequest
  /// How many cases of each group are shown to people.
  private let limit: Int

  /// - Throws: ``PipelineError`` for a metric that there is not.
  package init(
    metric: String, dimensions: AskedDimensions, period: PeriodChoice, limit: Int
  ) throws(PipelineError) {
    do {
      request = try MetricRequest(metric)
    } catch {
      throw PipelineError(.wrongUsage, wording: error)
    }
    if limit < 1 {
      throw PipelineError(.wrongUsage, .tooSmall(option: "--limit", value: limit, least: 1))
    }
    self.dimensions = dimensions
    self.period = period
    self.limit = limit
  }

  package func answer(_ context: QuestionContext) async throws -> Answer {
    let asked = context.dimensions
    let list = await context.analysis.cases(
      of: request.metric, by: asked.groupings.first ?? [], filter: asked.filter,
      during: context.period)
    return context.answer(
      ExplanationAnswer(
        list: list, history: context.history, statistics: request.statistics,
        period: context.period, clock: context.clock, language: context.language, limit: limit),
      notes: context.analysis.holidayNotes(
        for: [request], during: context.period, in: context.language))
  }
}
