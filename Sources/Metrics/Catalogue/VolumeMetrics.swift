import Desk

extension Metric {
  /// Tickets created in the period.
  package static let ticketsCreated = Metric(
    .ticketsCreated, .count, .none, .created, .count, ofTickets: { _ in .yes })

  /// Tickets whose last resolution lies in the period.
  package static let ticketsResolved = Metric(
    .ticketsResolved, .count, .none, .resolved, .count, ofTickets: { _ in .yes })

  /// Tickets created by the period's end and not resolved by then.
  ///
  /// A ticket that the export calls solved without saying when is left out and counted.
  package static let backlog = Metric(
    .backlog, .count, .prefersSmaller, .asOf, .count,
    ofTickets: { ticketCase in
      if ticketCase.resolvedAt != nil { return .outside }
      return ticketCase.isResolved ? .leftOut(.unknownResolution) : .yes
    })

  /// How old the open tickets are: the period's end minus their creation.
  package static let backlogAge = Metric(
    .backlogAge, .seconds, .prefersSmaller, .asOf,
    .distribution([.percentile(50), .percentile(90), .maximum]),
    ofTickets: { ticketCase in
      if ticketCase.resolvedAt != nil { return .outside }
      if ticketCase.isResolved { return .leftOut(.unknownResolution) }
      guard let created = ticketCase.createdAt else { return .leftOut(.notRecorded) }
      return .seconds(ticketCase.context.asOf.seconds(since: created))
    })
}
