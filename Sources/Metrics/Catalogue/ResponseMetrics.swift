import Desk

extension Metric {
  private static let durationStatistics: [Statistic] = [
    .mean, .percentile(50), .percentile(90), .percentile(95),
  ]

  /// The share of calls and chats that were answered, of those whose answering is known.
  package static let answerRate = Metric(
    .answerRate, .ratio, .prefersLarger, .created, .share,
    ofTickets: { $0[.answered].map { .success($0) } ?? .leftOut(.notRecorded) })

  /// Time in a queue or ringing, where the export has it.
  package static let waitTime = Metric(
    .waitTime, .seconds, .prefersSmaller, .created, .distribution(durationStatistics),
    ofTickets: { $0.exported(.waitTime) })

  /// From a ticket's creation to the first public reply by a person.
  ///
  /// Unanswered tickets are left out and counted: they were not answered in 0 seconds.
  package static let firstResponseTime = Metric(
    .firstResponseTime, .seconds, .prefersSmaller, .created,
    .distribution(durationStatistics),
    ofTickets: { $0.responseReading })

  /// The first response time in business seconds of the calendar in force.
  package static let firstResponseTimeBusiness = Metric(
    .firstResponseTimeBusiness, .seconds, .prefersSmaller, .created,
    .distribution(durationStatistics),
    ofTickets: { $0.responseReadingBusiness })

  /// The share of tickets that were answered within the standard, of those met or breached.
  package static let firstResponseAttainment = Metric(
    .firstResponseAttainment, .ratio, .prefersLarger, .created, .share,
    ofTickets: { $0.attainment(of: .response) })

  /// Time worked on a ticket, where the export has it.
  package static let handleTime = Metric(
    .handleTime, .seconds, .prefersSmaller, .resolved,
    .distribution([.mean, .percentile(50), .percentile(90)]),
    ofTickets: { $0.exported(.handleTime) })

  /// Time that the customer waited for the team, as exported.
  package static let requesterWaitTime = waiting(.requesterWaitTime, .requesterWaitTime)
  /// Time that the team waited for the customer, as exported.
  package static let agentWaitTime = waiting(.agentWaitTime, .agentWaitTime)
  /// Time on hold, as exported.
  package static let onHoldTime = waiting(.onHoldTime, .onHoldTime)

  /// Time before anybody took a ticket up, by its statuses.
  package static let newTime = waiting(.newTime, .newTime)
  /// Time that the team worked on a ticket, by its statuses.
  package static let openTime = waiting(.openTime, .openTime)

  private static func waiting(_ id: MetricID, _ field: DurationField) -> Metric {
    Metric(
      id, .seconds, .prefersSmaller, .resolved,
      .distribution([.mean, .percentile(50), .percentile(90)]),
      ofTickets: { $0.exported(field) })
  }

  /// Public replies by people to a resolved ticket.
  package static let repliesPerTicket = Metric(
    .repliesPerTicket, .number, .prefersSmaller, .resolved, .distribution([.mean]),
    ofTickets: { $0[.replies].map { .value(Double($0)) } ?? .leftOut(.notRecorded) })
}

extension TicketCase {
  /// The time to the first reply; by its instants, else as the export gives it.
  var responseReading: Reading {
    guard let created = createdAt, let response = self[.firstResponseAt] else {
      if isAnsweredLater { return .leftOut(.unanswered) }
      return self[.firstResponseTime].map { .value($0) } ?? withoutResponse
    }
    guard context.hasHappened(response) else { return .leftOut(.unanswered) }
    let seconds = response.seconds(since: created)
    return seconds < 0 ? .leftOut(.impossible) : .seconds(seconds)
  }

  /// The same in business seconds.
  var responseReadingBusiness: Reading {
    if createdAt == nil || self[.firstResponseAt] == nil {
      if isAnsweredLater { return .leftOut(.unanswered) }
      if let seconds = self[.firstResponseTimeBusiness] { return .value(seconds) }
    }
    guard let created = createdAt, let response = respondedAt else { return withoutResponse }
    guard created <= response else { return .leftOut(.impossible) }
    return .seconds(businessSeconds(from: created, to: response))
  }

  /// Whether the time that the export gives ends after the period.
  private var isAnsweredLater: Bool {
    self[.firstResponseTime] != nil && createdAt != nil && respondedAt == nil
  }

  /// Why there is no time to the first reply: none yet, or nothing that tells it.
  private var withoutResponse: Reading {
    if let response = self[.firstResponseAt], !context.hasHappened(response) {
      return .leftOut(.unanswered)
    }
    let isAnswered =
      self[.firstResponseAt] != nil || self[.firstResponseTime] != nil
      || self[.firstResponseTimeBusiness] != nil
    return .leftOut(
      context.facts.recorded.hasFirstResponse && !isAnswered ? .unanswered : .notRecorded)
  }
}
