import Desk

/// The totals of many metrics for one period, in one pass that steps over the tickets of all other
/// periods: what a trend of thirteen months is made from.
struct PeriodTally {
  /// `tallies[index]` belongs to `metrics[index]`; the same as ``Analysis/totals(of:during:workers:)``.
  private(set) var tallies: [Tally]

  init(_ analysis: Analysis, _ metrics: [Metric], during period: Period) {
    let context = analysis.context(during: period)
    var readings = metrics.map { _ in [Reading]() }
    let inForce = analysis.firstContactDefinition
    var ofTickets: [(index: Int, anchor: Metric.Anchor, read: (TicketCase) -> Reading)] = []
    var ofResponses: [(index: Int, anchor: Metric.Anchor, read: (ResponseCase) -> Reading)] = []
    for (index, asked) in metrics.enumerated() {
      let metric = asked.id == Metric.firstContactResolutionID ? inForce : asked
      switch metric.subject {
      case .tickets(let read): ofTickets.append((index, metric.anchor, read))
      case .responses(let read): ofResponses.append((index, metric.anchor, read))
      }
    }
    var ticketCase = TicketCase(context: context)
    for row in context.history.tickets.indices {
      ticketCase.row = row
      guard ticketCase.concernsPeriod else { continue }
      for metric in ofTickets where ticketCase.isAnchored(metric.anchor) {
        readings[metric.index].append(metric.read(ticketCase))
      }
    }
    var responseCase = ResponseCase(context: context)
    for index in context.history.responses.indices where !context.facts.isShadowed[index] {
      responseCase.response = context.history.responses[index]
      responseCase.row = context.history.row(of: responseCase.response.ticket)
      let isResponded = responseCase.isAnchored(.responded)
      let isInvited = responseCase.isAnchored(.invited)
      guard isResponded || isInvited else { continue }
      for metric in ofResponses
      where metric.anchor == .responded ? isResponded : metric.anchor == .invited && isInvited {
        readings[metric.index].append(metric.read(responseCase))
      }
    }
    tallies = zip(metrics, readings).map { metric, readings in
      Tally(readings, keepsValues: metric.keepsValues)
    }
  }
}

extension TicketCase {
  /// Whether the ticket can belong to the period by any anchor: created in it, resolved in it, or
  /// open at its end.
  @inline(__always)
  fileprivate var concernsPeriod: Bool {
    guard let span = context.span else { return true }
    let resolved = lastResolvedAt
    if let resolved, span.contains(resolved) { return true }
    guard let created = createdAt, created < span.to else { return false }
    return created >= span.from || resolved.map { $0 >= span.to } ?? true
  }
}
