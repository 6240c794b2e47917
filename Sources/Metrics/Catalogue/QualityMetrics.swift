import Desk

extension [Metric] {
  /// What reviews say of contacts.
  static let quality: [Metric] = [.qaScore, .qaPassRate, .qaFatalRate, .qaCoverage]
}

extension Metric {
  /// The mean score of the quality reviews of the period, from 0 to 100, each weighted by the
  /// number of contacts that it represents where the export gives a sampling weight.
  package static let qaScore = Metric(
    .qaScore, .quality, .score, .prefersLarger, .reviewed, .distribution([.mean]),
    leavesOut: [.notRecorded], shown: Placement(agents: 1),
    of: .reviews { $0.review.score.map { .value($0) } ?? .leftOut(.notRecorded) })

  /// The share of reviews at or over the pass mark (the scorecard's, else the configured one),
  /// without a failed critical item. Without a score the export's own verdict counts.
  package static let qaPassRate = Metric(
    .qaPassRate, .quality, .ratio, .prefersLarger, .reviewed, .share,
    leavesOut: [.notRecorded],
    of: .reviews {
      $0.review.outcome($0.context.settings).map { .success($0) } ?? .leftOut(.notRecorded)
    })

  /// The share of reviews in which a fatal item failed.
  package static let qaFatalRate = Metric(
    .qaFatalRate, .quality, .ratio, .prefersSmaller, .reviewed, .share,
    leavesOut: [.notRecorded],
    of: .reviews { $0.review.isFatal.map { .success($0) } ?? .leftOut(.notRecorded) })

  /// The share of resolved tickets that were reviewed by the period's end.
  package static let qaCoverage = Metric(
    .qaCoverage, .quality, .ratio, .prefersLarger, .resolved, .share,
    leavesOut: [.notRecorded],
    of: .tickets { ticketCase in
      let reviews = ticketCase.context.facts.reviews
      guard reviews.tells(of: ticketCase.context) else { return .leftOut(.notRecorded) }
      return .success(reviews.isReviewed(ticketCase.row, by: ticketCase.context))
    })
}

extension AssembledReview {
  /// Whether it was passed; nil for reviews without a result.
  package func outcome(_ settings: AnalysisSettings) -> Bool? {
    guard let score else { return isPassed }
    let mark = card.flatMap { settings.scorecards.cards[$0].passMark } ?? settings.passMark
    // Rounding errors from summing the items' weights are not part of a score.
    return !isFailed && (score * 1_000_000).rounded() >= mark * 1_000_000
  }
}
