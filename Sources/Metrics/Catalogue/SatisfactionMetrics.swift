import Desk

extension [Metric] {
  /// What customers say of the service.
  static let satisfaction: [Metric] = [
    .csat, .csatMean, .csatScore, .dissatisfaction, .nps, .ces, .surveyResponseRate,
    .surveyCoverage,
  ]
}

extension Metric {
  /// The share of satisfied ratings: the two best of five, unless configured otherwise.
  package static let csat = Metric(
    .csat, .satisfaction, .ratio, .prefersLarger, .responded, .share,
    shown: Placement(
      headline: 2, finding: 1, segments: 2, agents: 2, breakdowns: .byServiceAndTopic,
      isExplained: true),
    of: .responses { $0.response.rating.map { .success($0.isSatisfied) } ?? .outside })

  /// The mean rating on its own scale. Where ratings come on several, the most frequent counts.
  package static let csatMean = Metric(
    .csatMean, .satisfaction, .number, .prefersLarger, .responded, .mean,
    leavesOut: [.otherScale], scale: .ofRatings,
    of: .responses { responseCase in
      guard let rating = responseCase.response.rating else { return .outside }
      guard rating.scale == responseCase.context.facts.ratings.commonScale else {
        return .leftOut(.otherScale)
      }
      return .value(Double(rating.value))
    })

  /// The mean rating as a score of 0 to 100.
  package static let csatScore = Metric(
    .csatScore, .satisfaction, .score, .prefersLarger, .responded, .mean,
    shown: Placement(finding: 2),
    of: .responses { $0.response.rating.map { .value($0.position * 100) } ?? .outside })

  /// The share of dissatisfied ratings: the two worst of five.
  package static let dissatisfaction = Metric(
    .dissatisfaction, .satisfaction, .ratio, .prefersSmaller, .responded, .share,
    of: .responses { $0.response.rating.map { .success($0.isDissatisfied) } ?? .outside })

  /// Net promoter score: the share of 9 and 10 minus the share of 0 to 6, in points.
  package static let nps = Metric(
    .nps, .satisfaction, .netPromoterScore, .prefersLarger, .responded, .netPromoter,
    shown: Placement(finding: 10),
    of: .responses { responseCase in
      guard let answer = responseCase.response.recommendation else { return .outside }
      return .value(answer >= 9 ? 1 : answer <= 6 ? -1 : 0)
    })

  /// Customer effort on the survey's own scale. No side is better: scales run both ways.
  package static let ces = Metric(
    .ces, .satisfaction, .number, .none, .responded, .distribution([.mean]), scale: .ofEfforts,
    of: .responses { $0.response.effort.map { .value(Double($0)) } ?? .outside })

  /// The share of invited customers who answered.
  package static let surveyResponseRate = Metric(
    .surveyResponseRate, .satisfaction, .ratio, .prefersLarger, .invited, .share,
    leavesOut: [.notRecorded], ripens: true, shown: Placement(finding: 18),
    of: .responses { responseCase in
      guard responseCase.context.facts.recorded.hasInvitations,
        !responseCase.response.isFromTicket
      else { return .leftOut(.notRecorded) }
      guard responseCase.response.isAnswered else { return .no }
      let answered = responseCase.response.respondedAt
      return .success(answered.map { responseCase.context.hasHappened($0) } ?? true)
    })

  /// The share of resolved tickets that have a rating.
  package static let surveyCoverage = Metric(
    .surveyCoverage, .satisfaction, .ratio, .prefersLarger, .resolved, .share,
    leavesOut: [.notRecorded],
    of: .tickets { ticketCase in
      let facts = ticketCase.context.facts
      guard facts.recorded.hasRatings else { return .leftOut(.notRecorded) }
      return .success(facts.isRated(ticketCase.row, by: ticketCase.context))
    })
}

struct TicketRatings: Sendable {
  /// The ticket's first rating in seconds since 1970; `.max` for none, 0 where it is not dated.
  let ratedAt: ContiguousArray<UInt32>
  /// `isShadowed[index]`: a rating inside a ticket export that a survey export holds too.
  let isShadowed: ContiguousArray<Bool>
  /// The scale of most ratings; means are taken on it.
  let commonScale: RatingScale?
  /// Efforts are given from 1 to 7, unless answers go further.
  let effortScale: ClosedRange<Double>

  init(_ history: History) {
    var rated = ContiguousArray<UInt32>(repeating: .max, count: history.tickets.count)
    var hasSurveyRating = ContiguousArray<Bool>(repeating: false, count: history.tickets.count)
    var scales: [RatingScale: Int] = [:]
    var (lastScale, lastCount) = (RatingScale?.none, 0)
    var efforts = Float(1)...7
    for response in history.responses {
      if let effort = response.effort, !efforts.contains(effort) {
        efforts = min(efforts.lowerBound, effort)...max(efforts.upperBound, effort)
      }
      guard let rating = response.rating else { continue }
      if rating.scale == lastScale {
        lastCount += 1
      } else {
        if let lastScale { scales[lastScale, default: 0] += lastCount }
        (lastScale, lastCount) = (rating.scale, 1)
      }
      guard let row = history.row(of: response.ticket) else { continue }
      rated[row] = min(rated[row], UInt32(response.respondedAt?.secondsSince1970 ?? 0))
      if !response.isFromTicket { hasSurveyRating[row] = true }
    }
    if let lastScale { scales[lastScale, default: 0] += lastCount }
    ratedAt = rated
    effortScale = Double(efforts.lowerBound)...Double(efforts.upperBound)
    isShadowed = ContiguousArray(
      history.responses.map { response in
        guard response.isFromTicket, let row = history.row(of: response.ticket) else {
          return false
        }
        return hasSurveyRating[row]
      })
    commonScale = scales.max { Self.rank($0.key, $0.value) < Self.rank($1.key, $1.value) }?.key
  }

  /// The order of scales: by how many ratings are on each, ties by the scale itself.
  private static func rank(_ scale: RatingScale, _ ratings: Int) -> (Int, UInt8, UInt8, UInt8) {
    (ratings, scale.highest, scale.lowest, scale.satisfiedFrom ?? 0)
  }
}
