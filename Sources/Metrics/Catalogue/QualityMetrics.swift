import Desk

extension Metric {
  /// The mean score of the quality reviews of the period, from 0 to 100; each counts for the contacts that
  /// its draw stands for, where the export says so (sampling weight).
  package static let qaScore = Metric(
    .qaScore, .score, .prefersLarger, .reviewed, .distribution([.mean]),
    ofReviews: { $0.score.map { .value($0) } ?? .leftOut(.notRecorded) })

  /// The share of reviews at or over the pass mark: the scorecard's, else 80 unless configured, and 79.9
  /// fails, as does a failed critical item. A review without a score counts as the export says itself.
  package static let qaPassRate = Metric(
    .qaPassRate, .ratio, .prefersLarger, .reviewed, .share,
    ofReviews: { reviewCase in
      if let score = reviewCase.score {
        // What summing the items' weights leaves in the last digits is no part of a score.
        let mark = reviewCase.passMark
        return .success(
          !reviewCase.isFailed && (score * 1_000_000).rounded() >= mark * 1_000_000)
      }
      return reviewCase.isPassed.map { .success($0) } ?? .leftOut(.notRecorded)
    })

  /// The share of reviews in which a fatal item failed.
  package static let qaFatalRate = Metric(
    .qaFatalRate, .ratio, .prefersSmaller, .reviewed, .share,
    ofReviews: { $0.isFatal.map { .success($0) } ?? .leftOut(.notRecorded) })

  /// The share of resolved tickets that were reviewed by the period's end.
  package static let qaCoverage = Metric(
    .qaCoverage, .ratio, .prefersLarger, .resolved, .share,
    ofTickets: { ticketCase in
      let reviews = ticketCase.context.facts.reviews
      guard reviews.tells(of: ticketCase.context) else { return .leftOut(.notRecorded) }
      return .success(reviews.isReviewed(ticketCase.row, by: ticketCase.context))
    })

  /// The share of complaints with a cause whose cause was verified.
  package static let causeVerifiedRate = Metric(
    .causeVerifiedRate, .ratio, .prefersLarger, .created, .share,
    ofTickets: { ticketCase in
      guard ticketCase.isComplaint else { return .outside }
      return ticketCase.context.facts.causes.reading(
        ofRow: ticketCase.row, by: ticketCase.context)
    })
}
