import Configuration
import Desk
import Metrics
import Reporting
import Statistics
import TextRendering
import Wording

/// Measures any metrics by any dimensions: `touchstone analyze`.
package struct MetricQuestion: HistoryQuestion {
  package let requests: [MetricRequest]
  package let dimensions: AskedDimensions
  package let period: PeriodChoice
  package var leavesOutIncidents = false
  private let view: View
  /// How many groups of each breakdown are shown, the largest; nil for all.
  private let top: Int?

  /// What each figure stands beside.
  package enum View: Sendable {
    case alone
    /// What is usual for it.
    case judged
    case comparedWith(ComparisonChoice)
    /// The limits of its own past.
    case signals

    /// - Parameter comparison: as written after `--compare`; nil for none.
    /// - Throws: ``PipelineError`` for text that is no period, and for both views at once.
    package init(
      comparedWith comparison: String?, signals: Bool, judged: Bool
    ) throws(PipelineError) {
      if signals, comparison != nil { throw PipelineError(.wrongUsage, .signalsAndComparison) }
      if let comparison {
        self = .comparedWith(try ComparisonChoice(comparison))
      } else {
        self = signals ? .signals : judged ? .judged : .alone
      }
    }
  }

  /// - Parameter metrics: ids with commas between them, or `all`.
  /// - Throws: ``PipelineError`` for an id that is none, and for fewer groups than one.
  package init(
    metrics: String, dimensions: AskedDimensions, period: PeriodChoice, view: View, top: Int?
  ) throws(PipelineError) {
    requests = try [MetricRequest](named: metrics)
    try PipelineError.require("--top", top, atLeast: 1)
    self.top = top
    self.dimensions = dimensions
    self.period = period
    self.view = view
  }

  package func answer(_ context: QuestionContext) async throws -> Answer {
    let asked = context.dimensions
    let question = Analysis.Question(
      requests, by: asked.groupings.isEmpty ? [[]] : asked.groupings, filter: asked.filter,
      period: context.period, workers: context.workspace.workers)
    var notes = context.analysis.holidayNotes(
      for: requests, during: context.period, in: context.language)
    let body: any AnswerBody
    switch view {
    case .signals: body = try await signals(question, context, &notes)
    case .comparedWith(let comparison):
      body = try await compared(question, comparison, context, &notes)
    case .alone, .judged:
      let breakdowns = await context.analysis.answer(question)
      notes += breakdowns.compactMap { cutNote($0.dimensions, $0.rows.count, context) }
      let redaction = context.redaction
      var parts = breakdowns.map { $0.part(units, top) }
      if case .judged = view {
        let facts = await facts(question, context)
        parts = parts.map { judged($0, by: facts, context) }
      }
      body = MetricAnswer(
        parts: parts.map { $0.redacted(by: redaction) }, period: context.period,
        clock: context.clock, language: context.language)
    }
    notes += (body as? MetricAnswer)?.ripeningNotes ?? []
    return context.answer(body, notes: notes)
  }

  private func compared(
    _ question: Analysis.Question, _ comparison: ComparisonChoice, _ context: QuestionContext,
    _ notes: inout [String]
  ) async throws(PipelineError) -> MetricAnswer {
    guard let period = question.period else {
      throw PipelineError(.wrongUsage, .comparisonNeedsPeriod)
    }
    let base = comparison.period(before: period)
    notes += context.analysis.coverage.notes(onBase: base).map(context.say)
    let settings = context.analysis.settings
    if let days = requests.lazy.compactMap({
      settings.lengths(of: $0.metric, period, base).workingDays
    })
    .first {
      notes.append(
        context.say(.countsByWorkingDays(days.current, in: period, days.base, inBase: base)))
    }
    let facts = await facts(question, context)
    let breakdowns = await context.analysis.answer(question, against: base)
    notes += breakdowns.compactMap { cutNote($0.dimensions, $0.rows.count, context) }
    let redaction = context.redaction
    return MetricAnswer(
      parts: breakdowns.map {
        judged($0.part(units, top), by: facts, context).redacted(by: redaction)
      }, period: period, base: base, clock: context.clock, language: context.language)
  }

  /// The verdicts on what is asked for; none for all records.
  private func facts(
    _ question: Analysis.Question, _ context: QuestionContext
  ) async -> FactTable {
    guard let period = question.period else { return FactTable() }
    return await context.analysis.judged(question, around: PeriodReach(context.analysis, period))
  }

  private func judged(
    _ part: MetricAnswer.Part, by facts: FactTable, _ context: QuestionContext
  ) -> MetricAnswer.Part {
    let figures = requests.flatMap { request in request.statistics.map { (request.metric, $0) } }
    let silence = Judgement(cannotSay: context.period == nil ? .notTested : .noData)
    var judged = part
    for (row, key) in part.rows.map(\.key).enumerated() {
      for (place, (metric, statistic)) in figures.enumerated() {
        var figure = part.rows[row].figures[place]
        let fact = facts[metric, statistic, of: key, by: part.dimensions]
        figure.judgement = fact?.judgement ?? silence
        if part.dimensions.isEmpty, dimensions.filter == nil {
          figure.target = context.configuration.targets[figure.key]?.mark(
            of: figure.measurement, statistic?.polarity(of: metric) ?? metric.polarity)
        }
        judged.rows[row].figures[place] = figure
      }
    }
    return judged
  }

  private func signals(
    _ question: Analysis.Question, _ context: QuestionContext, _ notes: inout [String]
  ) async throws(PipelineError) -> SignalsAnswer {
    guard let period = question.period else {
      throw PipelineError(.wrongUsage, .signalsNeedPeriod)
    }
    let periods = PeriodReach(context.analysis, period).trend
    let facts = await facts(question, context)
    let signals = await context.analysis.signals(question, over: periods, facts)
    let scan: ChangePhrase =
      periods.count < ControlChart.fewestPoints
      ? .tooFewPeriods(reached: periods.count) : .scan(signals)
    notes.append(scan.text(in: context.language))
    if requests.contains(where: \.metric.countsEvents) {
      notes.append(context.say(.countsByWorkingDay))
    }
    return SignalsAnswer(
      signals: signals, redaction: context.redaction, period: period, clock: context.clock,
      language: context.language, top: top)
  }

  private var units: [String: MeasurementUnit] {
    let units = requests.flatMap { request in
      request.statistics.map {
        (request.metric.key($0), $0?.unit(of: request.metric.unit) ?? request.metric.unit)
      }
    }
    return Dictionary(units) { first, _ in first }
  }

  private func cutNote(
    _ dimensions: [Dimension], _ count: Int, _ context: QuestionContext
  ) -> String? {
    guard let top, count > top else { return nil }
    return context.say(.largestGroups(top, of: count, dimensions: dimensions.map(\.name)))
  }
}

extension MetricRequest {
  /// - Throws: ``PipelineError`` for a metric that there is not.
  init(asked name: String) throws(PipelineError) {
    do {
      self = try MetricRequest(name)
    } catch {
      throw PipelineError(.wrongUsage, .metric(error))
    }
  }
}

extension [MetricRequest] {
  /// - Parameter text: ids with commas between them, or `all`.
  /// - Throws: ``PipelineError`` for an id that is none.
  init(named text: String) throws(PipelineError) {
    if text == "all" {
      self = [Metric].catalogue.map { MetricRequest($0) }
      return
    }
    self = try text.split(separator: ",").map { name throws(PipelineError) in
      do throws(UnknownMetric) {
        return try MetricRequest(name.trimmingBlanks)
      } catch {
        throw PipelineError(.wrongUsage, .about("--metric", .metric(error)))
      }
    }
    try PipelineError.requireDistinct(
      "--metric",
      flatMap { request in
        zip(request.keys, request.statistics).map {
          ($0, [request.metric.id, $1] as [AnyHashable])
        }
      })
  }
}

extension Analysis {
  /// A sentence for each source of holidays that does not know a year whose working time counts.
  func holidayNotes(
    for requests: [MetricRequest], during period: Period?, in language: Language
  ) -> [String] {
    guard requests.contains(where: { $0.metric.clock != .calendar }), let reach = creationReach
    else { return [] }
    let oldest = settings.clock.local(reach.oldest).date
    let newest = settings.clock.local(newestInstant ?? reach.newest).date
    let first = max(oldest, period?.first ?? oldest)
    let last = min(newest, period?.last ?? newest)
    guard first <= last else { return [] }
    var told: [HolidaySource] = []
    for calendar in [settings.calendar] + settings.calendars.map(\.calendar) {
      for source in calendar.sourcesNotKnowing(first...last) where !told.contains(source) {
        told.append(source)
      }
    }
    return told.map { CalendarPhrase.unknownYears($0).text(in: language) }
  }
}
