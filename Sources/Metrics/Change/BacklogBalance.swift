import Desk

/// The flow of tickets: opening + created + reopened - resolved + untimed = closing.
package struct BacklogBalance: Equatable, Sendable {
  package let opening: Int
  package let created: Int
  /// Tickets that came back, where their last resolution does not show it: what closes the balance.
  package let reopened: Int
  package let resolved: Int
  /// Resolved tickets that were never seen to come in, less tickets that left without a time.
  package let untimed: Int
  package let closing: Int
}

extension PeriodInsights {
  /// One for each period of the trend, oldest first.
  package var backlogBalances: [BacklogBalance] {
    let clock = analysis.settings.clock
    let tickets = analysis.history.tickets
    guard let first = reach.trend.first?.span(on: clock) else { return [] }
    // Open tickets created before the first period; those without a resolution to this day.
    var opening =
      tickets.count { ticket in
        guard let created = ticket.createdAt, created < first.from else { return false }
        return ticket.endedAt.map { $0 >= first.from } ?? false
      }
      + context.ticketCount { ticket in
        ticket.isOpen && ticket[.resolvedAt] == nil && ticket[.closedAt] == nil
          && ticket.createdAt.map { $0 < first.from } ?? false
      }
    // Tickets that were open then, and were closed in the first period without a resolution.
    let closed = tickets.count { ticket in
      guard ticket[.resolvedAt] == nil, ticket[.resolutionTime] == nil else { return false }
      return ticket.createdAt.map { $0 < first.from } ?? false
        && ticket[.closedAt].map(first.contains) ?? false
    }
    var untimedBefore =
      untimed(until: reach.trend[0]) - createdAndUntimed(in: reach.trend[0]) - closed
    return reach.trend.map { period in
      let created = tally(.ticketsCreated, in: period).count
      let resolved = tally(.ticketsResolved, in: period).count
      let closing = tally(.backlog, in: period).count
      let span = period.span(on: clock)
      let uncreated = tickets.count { ticket in
        ticket.createdAt == nil && ticket[.resolvedAt].map(span.contains) ?? false
      }
      let untimedSoFar = untimed(until: period)
      let untimed = uncreated - (untimedSoFar - untimedBefore)
      defer { (opening, untimedBefore) = (closing, untimedSoFar) }
      return BacklogBalance(
        opening: opening, created: created,
        reopened: closing - opening - created + resolved - untimed, resolved: resolved,
        untimed: untimed, closing: closing)
    }
  }

  /// Tickets created by a period's end that are done at an unknown time, or of which nobody knows.
  private func untimed(until period: Period) -> Int {
    let leftOut = tally(.backlog, in: period).leftOut
    return [LeftOutReason.unknownResolution, .endedUnresolved, .unknownStatus, .notRecorded]
      .reduce(0) { $0 + (leftOut[$1] ?? 0) }
  }

  private func createdAndUntimed(in period: Period) -> Int {
    let span = period.span(on: analysis.settings.clock)
    return analysis.context(during: period).ticketCount { ticket in
      ticket.isCreatedInPeriod && !ticket.isOpen && ticket.resolvedAt == nil
        && ticket.createdAt.map(span.contains) ?? false
    }
  }
}
