import Desk

/// The flow of tickets through a period: opening + created + reopened - resolved + untimed =
/// closing.
package struct BacklogBalance: Equatable, Sendable {
  package let opening: Int
  package let created: Int
  /// What closes the balance: tickets that came back to the backlog, where their last resolution
  /// does not show it.
  package let reopened: Int
  package let resolved: Int
  /// Resolved tickets that were never seen to come in, less tickets that left without a time.
  package let untimed: Int
  package let closing: Int
}

extension PeriodInsights {
  /// One for each period of the trend, oldest first.
  package var backlogBalances: [BacklogBalance] {
    var balances: [BacklogBalance] = []
    var untimedBefore = untimedBefore
    for period in reach.trend {
      let created = tally(.ticketsCreated, in: period).count
      let resolved = tally(.ticketsResolved, in: period).count
      let closing = tally(.backlog, in: period).count
      let opening = balances.last?.closing ?? openingBacklog
      let untimedSoFar = untimed(until: period)
      let untimed = uncreatedResolutions(in: period) - (untimedSoFar - untimedBefore)
      untimedBefore = untimedSoFar
      balances.append(
        BacklogBalance(
          opening: opening, created: created,
          reopened: closing - opening - created + resolved - untimed, resolved: resolved,
          untimed: untimed, closing: closing))
    }
    return balances
  }

  /// The backlog before the first period of the trend: open tickets created before it.
  private var openingBacklog: Int {
    guard let first = reach.trend.first else { return 0 }
    let start = first.span(on: analysis.settings.clock).from
    return analysis.history.tickets.count { ticket in
      guard let created = ticket.createdAt, created < start else { return false }
      return ticket.lastResolvedAt.map { $0 >= start } ?? false
    } + openUndatedBefore(start)
  }

  /// Tickets created by a period's end that are done at an unknown time.
  private func untimed(until period: Period) -> Int {
    tally(.backlog, in: period).leftOut[.unknownResolution] ?? 0
  }

  /// The same before the first period of the trend.
  private var untimedBefore: Int {
    guard let first = reach.trend.first else { return 0 }
    let span = first.span(on: analysis.settings.clock)
    let later = analysis.readings(of: [], during: first).rows.count { row in
      row.isCreated && !row.isOpen && row.resolvedAt == nil
        && row.ticket.createdAt.map(span.contains) ?? false
    }
    return untimed(until: first) - later
  }

  /// Tickets resolved in a period whose creation is not known.
  private func uncreatedResolutions(in period: Period) -> Int {
    let span = period.span(on: analysis.settings.clock)
    return analysis.history.tickets.count { ticket in
      ticket.createdAt == nil && ticket.lastResolvedAt.map(span.contains) ?? false
    }
  }

  /// Tickets created before an instant that are open to this day.
  private func openUndatedBefore(_ start: Instant) -> Int {
    readings.rows.count { row in
      row.isOpen && row.ticket.lastResolvedAt == nil
        && row.ticket.createdAt.map { $0 < start } ?? false
    }
  }
}
