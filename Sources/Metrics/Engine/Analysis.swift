import Desk
import Parallel

/// Answers questions about a history: any metrics, by any dimensions, for any period.
///
/// ```swift
/// let analysis = Analysis(history, settings)
/// let breakdowns = await analysis.answer(
///   .init([MetricRequest(.csat)], by: [[.field(.channel)]], period: Period("2026-05")))
/// ```
package struct Analysis: Sendable {
  package let history: History
  package let settings: AnalysisSettings
  /// From when to when the data reaches, and what it lacks.
  package let coverage: Coverage
  let facts: HistoryFacts

  package init(_ history: History, _ settings: AnalysisSettings) {
    self.history = history
    self.settings = settings
    coverage = Coverage(history, settings)
    facts = HistoryFacts(history, settings, coverage.statuses)
  }

  package var newestInstant: Instant? { facts.newestInstant }

  /// What `first_contact_resolution` counts here: one of four other metrics.
  package var firstContactDefinition: Metric { facts.firstContactDefinition }

  /// When the first ticket was created and when the last; nil where no creation is known.
  package var creationReach: (oldest: Instant, newest: Instant)? { history.tickets.creationReach }

  package func context(during period: Period?) -> MeasurementContext {
    MeasurementContext(
      history: history, settings: settings, span: period?.span(on: settings.clock), facts: facts)
  }

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

  package func answer(_ question: Question) async -> [Breakdown] {
    let context = context(during: question.period)
    let groupings = groupings(of: question)
    let engine = TallyEngine(context: context, groupings: groupings, workers: question.workers)
    let requests = question.requests
    let figures = engine.table(of: requests.map(\.metric)) { metric, tally in
      requests[metric].statistics.map {
        tally.measurement(of: requests[metric].metric.aggregation, $0)
      }
    }
    return groupings.indices.map { grouping in
      Breakdown(groupings[grouping], requests) { group in
        Breakdown.Row(
          key: groupings[grouping].keys[group],
          measurements: requests.indices.flatMap { figures[$0][grouping][group] })
      }
    }
  }

  /// Each dimension is laid out once, whatever it is used for.
  func groupings(of question: Question) -> [Grouping] {
    let dimensions = Set(question.groupings.joined()).union(question.filter?.dimensions ?? [])
    let ordered = dimensions.sorted { $0.name < $1.name }
    let context = context(during: question.period)
    let laidOut = concurrentMap(ordered.count, workers: question.workers) {
      DimensionColumn(ordered[$0], context)
    }
    let columns = Dictionary(uniqueKeysWithValues: zip(ordered, laidOut))
    let filter = question.filter.map {
      RowFilter($0, rowCount: context.rowCount) { columns[$0]! }
    }
    return concurrentMap(question.groupings.count, workers: question.workers) {
      Grouping(question.groupings[$0], rowCount: context.rowCount, filter: filter) { columns[$0]! }
    }
  }

  package func readsTickets(_ metric: Metric) -> Bool {
    context(during: nil).kind(of: metric) == .tickets
  }

  /// What a metric sees in each ticket, by row of the history, without a cut by a period; outside
  /// where the ticket is none of the metric's cases. Nil for a metric that does not read tickets.
  package func facts(of metric: Metric) -> ContiguousArray<Reading>? {
    let context = context(during: nil)
    guard context.kind(of: metric) == .tickets else { return nil }
    var readings = ContiguousArray<Reading>(repeating: .outside, count: history.tickets.count)
    context.forEachReading(of: [metric]) { _, reading, place in readings[place.index] = reading }
    return readings
  }
}

extension TicketColumns {
  var creationReach: (oldest: Instant, newest: Instant)? {
    let known = column(InstantField.createdAt)?.lazy.filter { $0 != .max }
    guard let oldest = known?.min(), let newest = known?.max() else { return nil }
    return (Instant(secondsSince1970: Int(oldest)), Instant(secondsSince1970: Int(newest)))
  }
}
