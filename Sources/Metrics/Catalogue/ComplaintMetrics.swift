import Desk

extension Metric {
  /// Tickets that are complaints: by their own flag, else by the configured categories.
  package static let complaints = Metric(
    .complaints, .count, .prefersSmaller, .created, .count,
    ofTickets: { $0.isComplaint ? .yes : .outside })

  /// The share of tickets that are complaints.
  package static let complaintRate = Metric(
    .complaintRate, .ratio, .prefersSmaller, .created, .share,
    ofTickets: { .success($0.isComplaint) })

  /// The share of complaints by a customer who had complained in the 30 days before.
  package static let repeatComplaintRate = Metric(
    .repeatComplaintRate, .ratio, .prefersSmaller, .created, .share,
    ofTickets: { ticketCase in
      guard ticketCase.isComplaint else { return .outside }
      guard ticketCase[.customer] != nil else { return .leftOut(.unknownCustomer) }
      guard ticketCase.createdAt != nil else { return .leftOut(.notRecorded) }
      return .success(ticketCase.context.facts.complaints.isRepeat(ticketCase.row))
    })

  /// The resolution time of complaints.
  package static let complaintResolutionTime = Metric(
    .complaintResolutionTime, .seconds, .prefersSmaller, .resolved,
    .distribution([.mean, .percentile(50), .percentile(90)]),
    ofTickets: { $0.isComplaint ? $0.resolutionReading : .outside })
}
