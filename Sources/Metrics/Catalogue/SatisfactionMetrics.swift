import Desk

extension Metric {
  /// The share of satisfied ratings: the two best of five, unless configured otherwise.
  package static let csat = Metric(
    .csat, .ratio, .prefersLarger, .responded, .share,
    ofResponses: { $0.response.rating.map { .success($0.isSatisfied) } ?? .outside })

  /// The mean rating on its own scale. Where ratings come on several, the most frequent counts.
  package static let csatMean = Metric(
    .csatMean, .number, .prefersLarger, .responded, .mean,
    ofResponses: { responseCase in
      guard let rating = responseCase.response.rating else { return .outside }
      guard rating.scale == responseCase.context.facts.ratings.commonScale else {
        return .leftOut(.otherScale)
      }
      return .value(Double(rating.value))
    })

  /// The mean rating as a score of 0 to 100.
  package static let csatScore = Metric(
    .csatScore, .score, .prefersLarger, .responded, .mean,
    ofResponses: { $0.response.rating.map { .value($0.position * 100) } ?? .outside })

  /// The share of dissatisfied ratings: the two worst of five.
  package static let dissatisfaction = Metric(
    .dissatisfaction, .ratio, .prefersSmaller, .responded, .share,
    ofResponses: { $0.response.rating.map { .success($0.isDissatisfied) } ?? .outside })

  /// Net promoter score: the share of 9 and 10 minus the share of 0 to 6, in points.
  package static let nps = Metric(
    .nps, .netPromoterScore, .prefersLarger, .responded, .netPromoter,
    ofResponses: { responseCase in
      guard let answer = responseCase.response.recommendation else { return .outside }
      return .value(answer >= 9 ? 1 : answer <= 6 ? -1 : 0)
    })

  /// Customer effort on the survey's own scale. No side is better: scales run both ways.
  package static let ces = Metric(
    .ces, .number, .none, .responded, .distribution([.mean]),
    ofResponses: { $0.response.effort.map { .value(Double($0)) } ?? .outside })

  /// The share of invited customers who answered.
  package static let surveyResponseRate = Metric(
    .surveyResponseRate, .ratio, .prefersLarger, .invited, .share,
    ofResponses: { responseCase in
      guard responseCase.context.facts.recorded.hasInvitations,
        !responseCase.response.isFromTicket
      else { return .leftOut(.notRecorded) }
      guard responseCase.response.isAnswered else { return .no }
      let answered = responseCase.response.respondedAt
      return .success(answered.map { responseCase.context.hasHappened($0) } ?? true)
    })

  /// The share of resolved tickets that have a rating.
  package static let surveyCoverage = Metric(
    .surveyCoverage, .ratio, .prefersLarger, .resolved, .share,
    ofTickets: { .success($0.context.facts.isRated($0.row, by: $0.context)) })
}
