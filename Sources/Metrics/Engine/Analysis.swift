import Desk

/// Answers questions about a history: any metrics, by any dimensions, for any period.
///
/// ```swift
/// let analysis = Analysis(history, settings)
/// let breakdown = await analysis.measure(
///   [MetricRequest(.csat)], by: [[.field(.channel)]], during: Period("2026-05"))
/// ```
package struct Analysis: Sendable {
  package let history: History
  package let settings: AnalysisSettings
  let facts: HistoryFacts

  package init(_ history: History, _ settings: AnalysisSettings) {
    self.history = history
    self.settings = settings
    facts = HistoryFacts(history, settings)
  }

  /// The newest instant in any record.
  package var newestInstant: Instant? { facts.newestInstant }

  /// Which of the four definitions `first_contact_resolution` follows here.
  package var firstContactDefinition: Metric {
    Metric.firstContactDefinition(settings, facts.recorded)
  }

  /// The latest month with tickets.
  package var latestMonth: Period? {
    history.tickets.column(InstantField.createdAt)?.lazy.filter { $0 != .max }.max()
      .map { Instant(secondsSince1970: Int($0)) }
      .map { Period(monthOf: settings.clock.local($0).date) }
  }

  /// When the first ticket was created and when the last; nil where no creation is known.
  package var creationReach: (oldest: Instant, newest: Instant)? {
    let known = history.tickets.column(InstantField.createdAt)?.lazy.filter { $0 != .max }
    guard let oldest = known?.min(), let newest = known?.max() else { return nil }
    return (Instant(secondsSince1970: Int(oldest)), Instant(secondsSince1970: Int(newest)))
  }

  /// Whether anything at all happened in a period: a ticket was created or resolved, a contact was
  /// reviewed, or a customer was asked or answered.
  package func hasRecords(during period: Period) -> Bool {
    let context = context(during: period)
    var ticketCase = TicketCase(context: context)
    for row in history.tickets.indices {
      ticketCase.move(to: row)
      if ticketCase.isAnchored(.created) || ticketCase.isAnchored(.resolved) { return true }
    }
    if !reviews(during: period).isEmpty { return true }
    var responseCase = ResponseCase(context: context)
    return history.responses.indices.contains { index in
      responseCase.response = history.responses[index]
      responseCase.row = history.row(of: responseCase.response.ticket)
      return responseCase.isAnchored(.responded) || responseCase.isAnchored(.invited)
    }
  }

  package func context(during period: Period?) -> MeasurementContext {
    MeasurementContext(
      history: history, settings: settings, span: period?.span(on: settings.clock), facts: facts)
  }

  /// One question with several breakdowns.
  package struct Question: Sendable {
    package var requests: [MetricRequest]
    /// Each a list of dimensions to break down by together; an empty list is the total.
    package var groupings: [[Dimension]]
    package var filter: FilterExpression?
    /// Nil: all records, undated ones too.
    package var period: Period?
    /// Threads to work with.
    package var workers: Int

    package init(
      _ requests: [MetricRequest], by groupings: [[Dimension]] = [[]],
      filter: FilterExpression? = nil, period: Period? = nil, workers: Int = 1
    ) {
      self.requests = requests
      self.groupings = groupings
      self.filter = filter
      self.period = period
      self.workers = workers
    }
  }

  /// The answer, one breakdown for each of the question's groupings.
  package func answer(_ question: Question) async -> [Breakdown] {
    let context = context(during: question.period)
    let requests = question.requests.map {
      MetricRequest(resolved($0.metric), statistics: $0.statistics)
    }
    let groupings = await groupings(of: question)
    let engine = TallyEngine(context: context, groupings: groupings)
    let tables = await engine.measure(requests, workers: question.workers)
    return groupings.indices.map { Breakdown(groupings[$0], requests, tables[$0]) }
  }

  /// Each dimension is laid out once, whatever it is used for.
  func groupings(of question: Question) async -> [Grouping] {
    let dimensions = Set(question.groupings.joined()).union(question.filter?.dimensions ?? [])
    let ordered = dimensions.sorted { $0.name < $1.name }
    let context = context(during: question.period)
    let laidOut = await inParallel(ordered, workers: question.workers) {
      DimensionColumn($0, context)
    }
    let columns = Dictionary(uniqueKeysWithValues: zip(ordered, laidOut))
    let rowCount = facts.rowCount(history)
    let filter = question.filter.map {
      RowFilter($0, rowCount: rowCount) { columns[$0]! }
    }
    return await inParallel(question.groupings, workers: question.workers) {
      Grouping($0, rowCount: rowCount, filter: filter) { columns[$0]! }
    }
  }

  /// The tallies of all tickets and responses of a period, one for each metric: what comparisons
  /// are made from.
  package func totals(
    of metrics: [Metric], during period: Period?, workers: Int = 1
  ) async -> [Tally] {
    let context = context(during: period)
    let total = Grouping([], rowCount: facts.rowCount(history), filter: nil) {
      DimensionColumn($0, context)
    }
    let engine = TallyEngine(context: context, groupings: [total])
    return await engine.tallies(of: metrics.map { resolved($0) }, workers: workers)
      .map { $0[0][0] }
  }

  /// The first contact resolution by the definition in force.
  func resolved(_ metric: Metric) -> Metric {
    guard metric.id == .firstContactResolution else { return metric }
    return firstContactDefinition.renamed(.firstContactResolution)
  }
}
