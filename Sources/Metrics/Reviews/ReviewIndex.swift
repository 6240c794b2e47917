import Desk

struct ReviewIndex: Sendable {
  let all: [AssembledReview]
  /// Whether any review represents more or fewer contacts than one.
  let isWeighted: Bool
  /// `reviewedAt[row]`: the ticket's first review in seconds since 1970; `.max` for none, 0 where
  /// it is not dated. Empty without any review.
  private let reviewedAt: ContiguousArray<UInt32>
  /// Whether nobody but the agents themselves has reviewed anything yet.
  private let isUnreviewed: Bool
  private let range: ClosedRange<Instant>?

  init(_ history: History, _ book: ScorecardBook) {
    all = history.assembledReviews(by: book)
    isWeighted = all.contains { $0.samplingWeight != 1 }
    var first = ContiguousArray<UInt32>(
      repeating: .max, count: all.isEmpty ? 0 : history.tickets.count)
    let made = all.filter { !$0.isPlanned && !$0.isSelfAssessment }
    for review in made {
      guard let row = review.row else { continue }
      first[row] = min(first[row], UInt32(review.reviewedAt?.secondsSince1970 ?? 0))
    }
    reviewedAt = first
    isUnreviewed = made.isEmpty
    let moments = all.compactMap(\.reviewedAt)
    range = moments.min().flatMap { first in moments.max().map { first...$0 } }
  }

  /// Whether the data shows which tickets of a period were reviewed: a period before the first
  /// review, or after the last, has no coverage rather than one of nothing.
  func tells(of context: MeasurementContext) -> Bool {
    guard !isUnreviewed else { return false }
    guard let span = context.span, let range else { return true }
    return span.to > range.lowerBound && span.from <= range.upperBound
  }

  @inline(__always)
  func isReviewed(_ row: Int, by context: MeasurementContext) -> Bool {
    let moment = reviewedAt[row]
    return moment != .max && context.hasHappened(Instant(secondsSince1970: Int(moment)))
  }
}

extension Analysis {
  /// The quality reviews made in a period; nil: all, undated ones too. In the order of the files.
  package func reviews(during period: Period?) -> [AssembledReview] {
    let context = context(during: period)
    return facts.reviews.all.filter { context.contains($0.reviewedAt) && !$0.isPlanned }
  }

  package var reviewsAndPlans: [AssembledReview] { facts.reviews.all }

  /// Tickets that a review may look at: resolved in the period, else created in it.
  package func contacts(during period: Period?) -> [Int] {
    context(during: period).rows(by: .resolvedElseCreated)
  }
}

extension History {
  /// All quality reviews, each made of its rows, in the order of the files.
  package func assembledReviews(by book: ScorecardBook) -> [AssembledReview] {
    var lookup = ScorecardLookup(book)
    return ReviewParts.all(self).map { $0.assembled(self, &lookup) }
  }
}
