import Desk

/// The totals of many metrics for one period, in one pass that steps over the tickets of all other
/// periods: what a trend of thirteen months is made from.
struct PeriodTally {
  /// `tallies[index]` belongs to `metrics[index]`; the same as
  /// ``Analysis/totals(of:during:workers:)``.
  private(set) var tallies: [Tally]

  init(_ analysis: Analysis, _ metrics: [Metric], during period: Period) {
    let context = analysis.context(during: period)
    var readings = metrics.map { _ in [Reading]() }
    var weighted = metrics.map { _ in [WeightedReading]() }
    let inForce = analysis.firstContactDefinition
    let defined = metrics.map {
      $0.id == .firstContactResolution ? inForce : $0
    }
    let (ofTickets, ofResponses) = (defined.ticketReaders, defined.responseReaders)
    var ticketCase = TicketCase(context: context)
    for row in context.history.tickets.indices {
      ticketCase.move(to: row)
      guard ticketCase.concernsPeriod else { continue }
      for reader in ofTickets where ticketCase.isAnchored(reader.anchor) {
        readings[reader.place].append(reader.read(ticketCase))
      }
    }
    var responseCase = ResponseCase(context: context)
    for index in context.history.responses.indices where !context.facts.ratings.isShadowed[index] {
      responseCase.response = context.history.responses[index]
      responseCase.row = context.history.row(of: responseCase.response.ticket)
      let isResponded = responseCase.isAnchored(.responded)
      let isInvited = responseCase.isAnchored(.invited)
      guard isResponded || isInvited else { continue }
      for reader in ofResponses
      where reader.anchor == .responded ? isResponded : reader.anchor == .invited && isInvited {
        readings[reader.place].append(reader.read(responseCase))
      }
    }
    let ofReviews = defined.reviewReaders
    if !ofReviews.isEmpty {
      context.forEachReview { review, _ in
        for reader in ofReviews where review.isAnchored(reader.anchor) {
          weighted[reader.place].append(review.weighted(reader.read(review)))
        }
      }
    }
    tallies = metrics.indices.map { index in
      let keepsValues = metrics[index].keepsValues
      return metrics[index].hasWeights(context)
        ? Tally(weighted: weighted[index], keepsValues: keepsValues)
        : Tally(
          readings[index] + weighted[index].map(\.reading), keepsValues: keepsValues)
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
