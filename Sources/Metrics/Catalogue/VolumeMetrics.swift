import Desk

extension [Metric] {
  /// How much comes in, and the work in it.
  static let volumeAndWork: [Metric] = [
    .ticketsCreated, .ticketsResolved, .backlog, .backlogAge, .handleTime, .requesterWaitTime,
    .agentWaitTime, .onHoldTime, .newTime, .openTime, .repliesPerTicket,
  ]
}

extension Metric {
  package static let ticketsCreated = Metric(
    .ticketsCreated, .volume, .count, .none, .created, .count,
    shown: Placement(
      headline: 7, segments: 1,
      breakdowns: .byServiceAndTopic.union([.weekdayAndHour])),
    of: .tickets { _ in .yes })

  /// Tickets whose last resolution lies in the period.
  package static let ticketsResolved = Metric(
    .ticketsResolved, .volume, .count, .none, .resolved, .count,
    shown: Placement(breakdowns: .byService), of: .tickets { _ in .yes })

  /// Tickets created by the period's end and not resolved by then.
  ///
  /// A ticket that the export calls solved without saying when is left out and counted, and so is what
  /// ended otherwise or has a status whose meaning is not known.
  package static let backlog = Metric(
    .backlog, .volume, .count, .prefersSmaller, .asOf, .count,
    leavesOut: [.notRecorded, .unknownResolution, .endedUnresolved, .unknownStatus],
    shown: Placement(headline: 8, finding: 11, breakdowns: .byService),
    of: .tickets { $0.openReading })

  /// How old the open tickets are: the period's end minus their creation.
  package static let backlogAge = Metric(
    .backlogAge, .volume, .seconds, .prefersSmaller, .asOf,
    .distribution([.percentile(50), .percentile(90), .maximum]),
    leavesOut: [.notRecorded, .unknownResolution, .endedUnresolved, .unknownStatus],
    of: .tickets { ticketCase in
      let open = ticketCase.openReading
      guard open == .yes else { return open }
      guard let created = ticketCase.createdAt else { return .leftOut(.notRecorded) }
      return .seconds(ticketCase.context.asOf.seconds(since: created))
    })

  /// Time worked on a ticket.
  package static let handleTime = work(
    .handleTime, .handleTime,
    shown: Placement(finding: .init(17, .mean)))
  /// Time that the customer waited for the team.
  package static let requesterWaitTime = work(.requesterWaitTime, .requesterWaitTime)
  /// Time that the team waited for the customer.
  package static let agentWaitTime = work(.agentWaitTime, .agentWaitTime)
  package static let onHoldTime = work(.onHoldTime, .onHoldTime)
  /// Time before anybody took a ticket up, by its statuses.
  package static let newTime = work(.newTime, .newTime)
  /// Time that the team worked on a ticket, by its statuses.
  package static let openTime = work(.openTime, .openTime)

  private static func work(
    _ id: MetricID, _ field: DurationField, shown placement: Placement = Placement()
  ) -> Metric {
    Metric(
      id, .work, .seconds, .prefersSmaller, .resolved,
      .distribution([.mean, .percentile(50), .percentile(90)]), leavesOut: [.notRecorded],
      shown: placement, of: .tickets { $0.exported(field) })
  }

  /// Public replies by people to a resolved ticket.
  package static let repliesPerTicket = Metric(
    .repliesPerTicket, .work, .number, .prefersSmaller, .resolved, .distribution([.mean]),
    leavesOut: [.notRecorded],
    of: .tickets { $0[.replies].map { .value(Double($0)) } ?? .leftOut(.notRecorded) })
}

extension TicketCase {
  func exported(_ field: DurationField) -> Reading {
    self[field].map { .value($0) } ?? .leftOut(.notRecorded)
  }
}
