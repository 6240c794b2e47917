import Desk

/// One number of the catalogue, as a value: whom it counts, what it counts, and how that adds up.
///
/// ```swift
/// extension Metric {
///   static let reopenRate = Metric(
///     .reopenRate, .ratio, .prefersSmaller, .resolved, .share,
///     ofTickets: { $0[.reopens].map { .success($0 > 0) } ?? .leftOut(.notRecorded) })
/// }
/// ```
package struct Metric: Sendable {
  /// The stable name: `reopen_rate`.
  package let id: MetricID
  package let unit: MeasurementUnit
  package let polarity: Polarity
  package let anchor: Anchor
  package let aggregation: Aggregation
  package let subject: Subject

  package init(
    _ id: MetricID, _ unit: MeasurementUnit, _ polarity: Polarity, _ anchor: Anchor,
    _ aggregation: Aggregation, ofTickets read: @escaping @Sendable (TicketCase) -> Reading
  ) {
    self.id = id
    self.unit = unit
    self.polarity = polarity
    self.anchor = anchor
    self.aggregation = aggregation
    subject = .tickets(read)
  }

  package init(
    _ id: MetricID, _ unit: MeasurementUnit, _ polarity: Polarity, _ anchor: Anchor,
    _ aggregation: Aggregation, ofResponses read: @escaping @Sendable (ResponseCase) -> Reading
  ) {
    self.id = id
    self.unit = unit
    self.polarity = polarity
    self.anchor = anchor
    self.aggregation = aggregation
    subject = .responses(read)
  }

  package init(
    _ id: MetricID, _ unit: MeasurementUnit, _ polarity: Polarity, _ anchor: Anchor,
    _ aggregation: Aggregation, ofReviews read: @escaping @Sendable (ReviewCase) -> Reading
  ) {
    self.id = id
    self.unit = unit
    self.polarity = polarity
    self.anchor = anchor
    self.aggregation = aggregation
    // Agents are not measured by what they say of their own work.
    subject = .reviews { $0.isSelfAssessment ? .outside : read($0) }
  }

  /// Which way is better.
  package enum Polarity: String, Sendable {
    case prefersLarger = "larger"
    case prefersSmaller = "smaller"
    case none
  }

  /// By which of its moments a case belongs to a period.
  package enum Anchor: String, Sendable {
    case created
    case resolved
    /// The resolution, else the creation.
    case resolvedElseCreated = "resolved, else created"
    /// The answer, else the ticket's resolution, else its creation.
    case responded
    case invited
    /// The review's date.
    case reviewed
    /// No moment: the state at the period's end.
    case asOf = "as of"
  }

  /// How readings add up.
  package enum Aggregation: Sendable, Equatable {
    case count
    case share
    /// One number, the mean.
    case mean
    /// Several statistics, asked for as `id.statistic`.
    case distribution([Statistic])
    /// Readings of a share each, such as four of five fields: their mean.
    case fraction
    /// Readings of 1, 0 and -1; the value is the mean in percent.
    case netPromoter
  }

  /// Reads a case. Run for every ticket, response or review of a period, and so kept small.
  package enum Subject: Sendable {
    case tickets(@Sendable (TicketCase) -> Reading)
    case responses(@Sendable (ResponseCase) -> Reading)
    case reviews(@Sendable (ReviewCase) -> Reading)
  }
}

/// A single figure taken from a metric's values.
package enum Statistic: Sendable, Hashable {
  case mean
  case percentile(Int)
  case maximum
  /// The share of values at or under a number of seconds.
  case within(seconds: Int)

  /// The name behind the point in `first_response_time.p90`.
  package var name: String {
    switch self {
    case .mean: "mean"
    case .percentile(let percent): "p\(percent)"
    case .maximum: "max"
    case .within(let seconds): "within(\(seconds)s)"
    }
  }

  /// Which way the figure is better: the more tickets within a limit, the better.
  package func polarity(of metric: Metric) -> Metric.Polarity {
    if case .within = self { return .prefersLarger }
    return metric.polarity
  }

  /// The unit of the figure, where the metric's values have `unit`.
  package func unit(of unit: MeasurementUnit) -> MeasurementUnit {
    if case .within = self { return .ratio }
    return unit
  }
}

extension Metric {
  /// The statistics that the bare id stands for; nil for the one value of a metric without any.
  package var statistics: [Statistic?] {
    if case .distribution(let statistics) = aggregation { return statistics }
    return [nil]
  }

  /// The key of a figure in JSON: `csat`, `first_response_time.p90`.
  package func key(_ statistic: Statistic?) -> String {
    statistic.map { "\(id).\($0.name)" } ?? id.rawValue
  }
}
