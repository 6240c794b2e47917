import Desk

/// What the survey responses say of tickets, taken together.
struct TicketRatings: Sendable {
  /// `ratedAt[row]`: the ticket's first rating in seconds since 1970; `.max` for none, 0 where it is
  /// not dated.
  let ratedAt: ContiguousArray<UInt32>
  /// `isShadowed[index]`: a rating inside a ticket export that a survey export holds too.
  let isShadowed: ContiguousArray<Bool>
  /// The scale of most ratings; means are taken on it.
  let commonScale: RatingScale?

  init(_ history: History) {
    var rated = ContiguousArray<UInt32>(repeating: .max, count: history.tickets.count)
    var hasSurveyRating = ContiguousArray<Bool>(repeating: false, count: history.tickets.count)
    var scales: [RatingScale: Int] = [:]
    var (lastScale, lastCount) = (RatingScale?.none, 0)
    for response in history.responses {
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
