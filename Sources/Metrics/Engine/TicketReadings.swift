import Desk
import Statistics

/// Metrics ticket by ticket, for the register and for questions about single tickets: the values
/// that the totals are made from.
package struct TicketReadings: Sendable {
  /// A ticket that was created in the period, resolved in it, or open at its end.
  package struct Row: Sendable {
    /// Its place in the history.
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

  /// In the order of the history.
  package let rows: [Row]
  /// The instant at which open tickets are looked at.
  package let asOf: Instant
  private let readings: [MetricID: [Reading]]

  /// `self[metric][index]` belongs to `rows[index]`, whether or not the metric's anchor lies in the
  /// period.
  package subscript(metric: Metric) -> [Reading] {
    guard let readings = readings[metric.id] else {
      preconditionFailure("\(metric.id) was not read")
    }
    return readings
  }

  fileprivate init(_ context: MeasurementContext, _ metrics: [Metric]) {
    var rows: [Row] = []
    var readings = metrics.map { _ in [Reading]() }
    let readers = metrics.ticketReaders
    precondition(readers.count == metrics.count, "the register is of tickets")
    var ticketCase = TicketCase(context: context)
    for index in context.history.tickets.indices {
      ticketCase.move(to: index)
      let isCreated = context.contains(ticketCase.createdAt)
      let isResolved = ticketCase.isAnchored(.resolved)
      let isOpen = ticketCase.isAnchored(.asOf) && !ticketCase.isResolved
      guard isCreated || isResolved || isOpen else { continue }
      rows.append(
        Row(
          index: index, ticket: context.history.tickets[index], isCreated: isCreated,
          isResolved: isResolved,
          isOpen: isOpen, isComplaint: ticketCase.isComplaint,
          respondedAt: ticketCase.respondedAt, resolvedAt: ticketCase.resolvedAt))
      for reader in readers { readings[reader.place].append(reader.read(ticketCase)) }
    }
    self.rows = rows
    asOf = context.asOf
    self.readings = Dictionary(
      uniqueKeysWithValues: zip(metrics.map(\.id), readings))
  }
}

extension Analysis {
  /// The readings of metrics of tickets, ticket by ticket.
  package func readings(of metrics: [Metric], during period: Period?) -> TicketReadings {
    TicketReadings(context(during: period), metrics)
  }

  /// The share of the tickets created in the period that are still open after each length of time.
  package func resolutionCurve(during period: Period?) -> KaplanMeierCurve {
    KaplanMeierCurve(timesToResolution(during: period))
  }

  /// How long each ticket created in the period took to be resolved, or has been open so far.
  package func timesToResolution(during period: Period?) -> [SurvivalObservation] {
    let context = context(during: period)
    var ticketCase = TicketCase(context: context)
    return context.history.tickets.indices.compactMap { row in
      ticketCase.move(to: row)
      guard let created = ticketCase.createdAt, context.contains(created) else { return nil }
      if let resolved = ticketCase.resolvedAt {
        let seconds = resolved.seconds(since: created)
        return seconds < 0
          ? nil : SurvivalObservation(duration: Double(seconds), isObserved: true)
      }
      let open = context.asOf.seconds(since: created)
      guard !ticketCase.isResolved, open >= 0 else { return nil }
      return SurvivalObservation(duration: Double(open), isObserved: false)
    }
  }

  /// The survey answers of a period, each with its ticket's place in the history.
  package func answers(during period: Period?) -> [(response: SurveyResponse, row: Int?)] {
    let context = context(during: period)
    var responseCase = ResponseCase(context: context)
    return history.responses.indices.compactMap { index in
      let response = history.responses[index]
      guard response.isAnswered, !context.facts.ratings.isShadowed[index] else { return nil }
      let row = history.row(of: response.ticket)
      responseCase.response = response
      responseCase.row = row
      return responseCase.isAnchored(.responded) ? (response, row) : nil
    }
  }

  /// The complaints of a period by each customer who complained more than once, counting only those
  /// that followed an earlier one within 30 days.
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
