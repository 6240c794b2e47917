import Desk
import Statistics

/// Metrics ticket by ticket, for the register: the values that totals are made from.
package struct TicketReadings: Sendable {
  /// A ticket that was created in the period, resolved in it, or open at its end.
  package struct Row: Sendable {
    package let index: Int
    package let ticket: Ticket
    package let isCreated: Bool
    package let isResolved: Bool
    package let isOpen: Bool
    package let isComplaint: Bool
    /// By the period's end.
    package let respondedAt: Instant?
    /// By the period's end.
    package let resolvedAt: Instant?
  }

  package let rows: [Row]
  /// The instant at which open tickets are looked at.
  package let asOf: Instant
  private let readings: [MetricID: [Reading]]

  /// `self[metric][index]` belongs to `rows[index]`, whatever the metric's anchor.
  package subscript(metric: Metric) -> [Reading] {
    guard let readings = readings[metric.id] else {
      preconditionFailure("\(metric.id) was not read")
    }
    return readings
  }

  fileprivate init(_ context: MeasurementContext, _ metrics: [Metric]) {
    precondition(
      metrics.allSatisfy { context.kind(of: $0) == .tickets }, "the register is of tickets")
    var rows: [Row] = []
    var readings = metrics.map { _ in [Reading]() }
    context.forEachTicket { ticketCase in
      let isCreated = context.contains(ticketCase.createdAt)
      let isResolved = ticketCase.isAnchored(.resolved)
      let isOpen = ticketCase.isAnchored(.asOf) && !ticketCase.isResolved
      guard isCreated || isResolved || isOpen else { return }
      rows.append(
        Row(
          index: ticketCase.row, ticket: context.history.tickets[ticketCase.row],
          isCreated: isCreated, isResolved: isResolved, isOpen: isOpen,
          isComplaint: ticketCase.isComplaint, respondedAt: ticketCase.respondedAt,
          resolvedAt: ticketCase.resolvedAt))
      for (place, metric) in metrics.enumerated() {
        readings[place].append(ticketCase.reading(of: metric))
      }
    }
    self.rows = rows
    asOf = context.asOf
    self.readings = Dictionary(uniqueKeysWithValues: zip(metrics.map(\.id), readings))
  }
}

extension Analysis {
  package func readings(of metrics: [Metric], during period: Period?) -> TicketReadings {
    TicketReadings(context(during: period), metrics)
  }

  /// How long each ticket created in the period took to be resolved, or has been open so far.
  package func timesToResolution(during period: Period?) -> [SurvivalObservation] {
    let context = context(during: period)
    var observations: [SurvivalObservation] = []
    context.forEachTicket { ticketCase in
      guard let created = ticketCase.createdAt, context.contains(created) else { return }
      let end = ticketCase.resolvedAt ?? context.asOf
      let seconds = end.seconds(since: created)
      let isObserved = ticketCase.resolvedAt != nil
      // Whoever is resolved at an unknown time was not observed, and is not open either.
      guard seconds >= 0, isObserved || !ticketCase.isResolved else { return }
      observations.append(
        SurvivalObservation(duration: Double(seconds), isObserved: isObserved))
    }
    return observations
  }

  package func answers(during period: Period?) -> [(response: SurveyResponse, row: Int?)] {
    var answers: [(response: SurveyResponse, row: Int?)] = []
    context(during: period).forEachResponse { responseCase in
      if responseCase.response.isAnswered, responseCase.isAnchored(.responded) {
        answers.append((responseCase.response, responseCase.row))
      }
    }
    return answers
  }

  /// Complaints by customers, counting those that followed an earlier one within 30 days.
  package func repeatComplaints(during period: Period?) -> [Symbol: Int] {
    let context = context(during: period)
    var counts: [Symbol: Int] = [:]
    let tickets = history.tickets
    for row in tickets.indices where context.facts.complaints.isRepeat(row) {
      guard context.contains(tickets.value(.createdAt, row)),
        let customer = tickets.value(.customer, row)
      else { continue }
      counts[customer, default: 0] += 1
    }
    return counts
  }
}
