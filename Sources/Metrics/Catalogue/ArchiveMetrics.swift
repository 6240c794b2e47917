import Desk

extension Metric {
  /// How much of what a complete ticket must have is filled: filled required fields of all required
  /// fields of resolved tickets.
  package static let archiveCompleteness = Metric(
    .archiveCompleteness, .ratio, .prefersLarger, .resolved, .fraction,
    ofTickets: { ticketCase in
      guard let fields = ticketCase.filledFields else { return .leftOut(.notRecorded) }
      return .fraction(fields.filled, of: fields.required)
    })

  /// The share of resolved tickets with every required field filled.
  package static let archiveCompleteRate = Metric(
    .archiveCompleteRate, .ratio, .prefersLarger, .resolved, .share,
    ofTickets: { ticketCase in
      guard let fields = ticketCase.filledFields else { return .leftOut(.notRecorded) }
      return .success(fields.filled == fields.required)
    })

  /// The share of tickets whose priority is another than their impact and urgency ask for.
  package static let misprioritisedRate = Metric(
    .misprioritisedRate, .ratio, .prefersSmaller, .created, .share,
    ofTickets: { $0.context.facts.priorities.reading(of: $0) })
}
