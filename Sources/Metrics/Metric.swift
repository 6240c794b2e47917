import Desk

/// One number of the catalogue, as a value that carries everything about it: whom it counts, what
/// it reads of each, how that adds up, and where it is shown.
///
/// ```swift
/// extension Metric {
///   static let reopenRate = Metric(
///     .reopenRate, .handovers, .ratio, .prefersSmaller, .resolved, .share,
///     leavesOut: [.notRecorded],
///     of: .tickets { $0[.reopens].map { .success($0 > 0) } ?? .leftOut(.notRecorded) })
/// }
/// ```
package struct Metric: Sendable {
  package let id: MetricID
  package let group: MetricGroup
  package let unit: MeasurementUnit
  package let polarity: Polarity
  package let anchor: Anchor
  package let aggregation: Aggregation
  /// Why a case of the population may be left out and counted; empty where every case has a value.
  package let leftOutReasons: [LeftOutReason]
  package let clock: Clock
  let scale: Scale
  /// Whether a no of the period's end may be a yes later, as a ticket that is still open: how many
  /// there are stands beside the share, which is the lower the nearer the end is.
  package let ripens: Bool
  package let placement: Placement
  /// The same time counted in working hours only.
  package let businessTwin: MetricID?
  let subject: Subject

  package init(
    _ id: MetricID, _ group: MetricGroup, _ unit: MeasurementUnit, _ polarity: Polarity,
    _ anchor: Anchor, _ aggregation: Aggregation, leavesOut: [LeftOutReason] = [],
    clock: Clock = .calendar, scale: Scale = .ofUnit, ripens: Bool = false,
    businessTwin: MetricID? = nil,
    shown placement: Placement = Placement(), of subject: Subject
  ) {
    self.id = id
    self.group = group
    self.unit = unit
    self.polarity = polarity
    self.anchor = anchor
    self.aggregation = aggregation
    leftOutReasons = leavesOut
    self.clock = clock
    self.scale = scale
    self.ripens = ripens
    self.placement = placement
    self.businessTwin = businessTwin
    self.subject = subject
  }

  package enum Polarity: String, Sendable {
    case prefersLarger = "larger"
    case prefersSmaller = "smaller"
    case none
  }

  /// The moment by which a case belongs to a period.
  package enum Anchor: String, Sendable {
    case created
    case resolved
    /// The resolution, else the creation.
    case resolvedElseCreated = "resolved, else created"
    /// The answer, else the ticket's resolution, else its creation.
    case responded
    case invited
    case reviewed
    /// None: the tickets that are open at the period's end.
    case asOf = "as of"
  }

  package enum Aggregation: Sendable, Equatable {
    case count
    case share
    /// One number, the mean.
    case mean
    /// Several statistics, asked for as `id.statistic`.
    case distribution([Statistic])
    /// The mean of readings that are shares themselves, such as four of five fields.
    case fraction
    /// The mean of readings of 1, 0 and -1, in percent.
    case netPromoter
  }

  /// Which time a metric counts.
  package enum Clock: Sendable {
    case calendar
    /// The hours in which the team works.
    case business
    /// The clock that each promise of the standards names.
    case asPromised
  }

  /// Where the values of a metric lie.
  package enum Scale: Sendable {
    case ofUnit
    /// That of most ratings.
    case ofRatings
    /// That of efforts, as far as answers go.
    case ofEfforts
  }

  /// What is counted, and what is read of each case of a period; it is kept small.
  package enum Subject: Sendable {
    case tickets(@Sendable (TicketCase) -> Reading)
    case responses(@Sendable (ResponseCase) -> Reading)
    case reviews(@Sendable (ReviewCase) -> Reading)
    /// What the definition of first contact resolution in force counts: one of four other metrics.
    case firstContactInForce
  }

  /// Whether it counts events, of which a longer period has more, and no state at its end.
  package var countsEvents: Bool { aggregation == .count && anchor != .asOf }

  /// The statistics that the bare id asks for; nil for a metric's one value.
  package var statistics: [Statistic?] {
    if case .distribution(let statistics) = aggregation { return statistics }
    return [nil]
  }

  /// The one figure by which the metric is judged.
  package var headlineStatistic: Statistic? {
    if let rank = placement.headline ?? placement.finding, let statistic = rank.statistic {
      return statistic
    }
    guard case .distribution(let statistics) = aggregation else { return nil }
    let preferred: Statistic = unit == .seconds ? .percentile(50) : .mean
    return statistics.contains(preferred) ? preferred : statistics.first
  }

  /// The key of a figure in JSON: `csat`, `first_response_time.p90`.
  package func key(_ statistic: Statistic?) -> String {
    statistic.map { "\(id).\($0.name)" } ?? id.name
  }

  /// Whether its tally needs every value, or only how many and their sum.
  var keepsValues: Bool {
    switch aggregation {
    case .count, .share: false
    case .mean, .fraction, .distribution, .netPromoter: true
    }
  }

  /// Whether nearly every case has a value of its own.
  var hasManyValues: Bool {
    if case .distribution = aggregation { unit == .seconds } else { false }
  }
}
