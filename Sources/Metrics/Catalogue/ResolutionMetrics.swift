import Desk

extension Metric {
  private static let durationStatistics: [Statistic] = [
    .mean, .percentile(50), .percentile(90), .percentile(95),
  ]

  /// From a ticket's creation to its last resolution.
  package static let resolutionTime = Metric(
    .resolutionTime, .seconds, .prefersSmaller, .resolved, .distribution(durationStatistics),
    ofTickets: { $0.resolutionReading })

  /// The resolution time in business seconds of the calendar in force.
  package static let resolutionTimeBusiness = Metric(
    .resolutionTimeBusiness, .seconds, .prefersSmaller, .resolved,
    .distribution(durationStatistics),
    ofTickets: { $0.resolutionReadingBusiness })

  /// The share of tickets that were resolved within the standard, of those met or breached.
  package static let resolutionAttainment = Metric(
    .resolutionAttainment, .ratio, .prefersLarger, .created, .share,
    ofTickets: { $0.attainment(of: .resolution) })

  /// The share of the period's tickets that are resolved by its end; where the export says yes or
  /// no itself, that.
  package static let resolutionRate = Metric(
    .resolutionRate, .ratio, .prefersLarger, .created, .share,
    ofTickets: { ticketCase in
      .success(ticketCase[.resolved] ?? ticketCase.isResolved)
    })

  /// The share of resolved tickets that were reopened at least once.
  package static let reopenRate = Metric(
    .reopenRate, .ratio, .prefersSmaller, .resolved, .share,
    ofTickets: { $0[.reopens].map { .success($0 > 0) } ?? .leftOut(.notRecorded) })

  /// The share of tickets that were handed on at least once.
  package static let transferRate = Metric(
    .transferRate, .ratio, .prefersSmaller, .created, .share,
    ofTickets: { $0[.transfers].map { .success($0 > 0) } ?? .leftOut(.notRecorded) })

  /// The share of tickets that went back at least once to whom they had just come from.
  package static let pingPongRate = Metric(
    .pingPongRate, .ratio, .prefersSmaller, .created, .share,
    ofTickets: { $0[.returns].map { .success($0 > 0) } ?? .leftOut(.notRecorded) })

  /// The share of tickets that were escalated, by the period's end.
  package static let escalationRate = Metric(
    .escalationRate, .ratio, .prefersSmaller, .created, .share,
    ofTickets: { ticketCase in
      if let escalated = ticketCase[.escalatedAt] {
        return .success(ticketCase.context.hasHappened(escalated))
      }
      if let flag = ticketCase[.escalated] { return .success(flag) }
      return ticketCase.context.facts.recorded.hasEscalation ? .no : .leftOut(.notRecorded)
    })
}

extension TicketCase {
  /// The time to the last resolution; by its instants, else as the export gives it.
  var resolutionReading: Reading {
    guard let created = createdAt, let resolved = resolvedAt else {
      return isResolved ? exported(.resolutionTime) : .leftOut(.notRecorded)
    }
    if !hasResolutionInstant { return exported(.resolutionTime) }
    let seconds = resolved.seconds(since: created)
    return seconds < 0 ? .leftOut(.impossible) : .seconds(seconds)
  }

  /// The same in business seconds.
  var resolutionReadingBusiness: Reading {
    guard let created = createdAt, let resolved = resolvedAt else {
      return isResolved ? exported(.resolutionTimeBusiness) : .leftOut(.notRecorded)
    }
    if !hasResolutionInstant, let seconds = self[.resolutionTimeBusiness] {
      return .value(seconds)
    }
    guard created <= resolved else { return .leftOut(.impossible) }
    return .seconds(businessSeconds(from: created, to: resolved))
  }

  /// Whether the resolution is a moment in the export, and not only a length of time.
  private var hasResolutionInstant: Bool { self[.resolvedAt] != nil || self[.closedAt] != nil }

  /// A length of time as the export gives it.
  func exported(_ field: DurationField) -> Reading {
    self[field].map { .value($0) } ?? .leftOut(.notRecorded)
  }
}
