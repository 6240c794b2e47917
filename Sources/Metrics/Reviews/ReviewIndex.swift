import Desk

/// The quality reviews, each made of all its rows, as metrics read them.
struct ReviewIndex: Sendable {
  /// A review with its ticket's place.
  struct Entry: Sendable {
    /// Agents' assessments of their own work are not counted as reviews.
    let isSelfAssessment: Bool
    /// `.max` where the ticket is in no file.
    let row: UInt32
    let agent: Symbol?
    let reviewedAt: Instant?
    /// 0 to 100.
    let score: Double?
    let isFatal: Bool?
    let isPassed: Bool?
    /// A critical item failed, or a fatal one that forbids passing.
    let isFailed: Bool
    /// From which score on its scorecard passes it; nil for the organisation's mark.
    let passMark: Double?
    /// How many contacts the review represents: 1 unless a sampling plan drew at different rates.
    let weight: Double
  }

  let reviews: [AssembledReview]
  let entries: ContiguousArray<Entry>
  /// Whether any review represents more or fewer contacts than one.
  let isWeighted: Bool
  /// `reviewedAt[row]`: the ticket's first review in seconds since 1970; `.max` for none, 0 where
  /// it is not dated. Empty without any review.
  private let reviewedAt: ContiguousArray<UInt32>
  /// Whether nobody but the agents themselves has reviewed anything yet.
  private let isUnreviewed: Bool
  /// The first and the last dated review.
  private let range: ClosedRange<Instant>?

  init(_ history: History, _ book: ScorecardBook) {
    let parts = ReviewParts.all(history)
    var lookup = ScorecardLookup(book)
    reviews = parts.map { $0.assembled(history, &lookup) }
    entries = ContiguousArray(
      zip(reviews, parts).map { review, parts in
        Entry(
          isSelfAssessment: review.reviewerKind == .agent,
          row: review.row.map { UInt32($0) } ?? .max, agent: parts.agent,
          reviewedAt: review.reviewedAt, score: review.score, isFatal: review.isFatal,
          isPassed: review.isPassed, isFailed: review.isFailed,
          passMark: review.card.flatMap { book.cards[$0].passMark },
          weight: review.samplingWeight)
      })
    isWeighted = entries.contains { $0.weight != 1 }
    var first = ContiguousArray<UInt32>(
      repeating: .max, count: entries.isEmpty ? 0 : history.tickets.count)
    for (entry, review) in zip(entries, reviews)
    where entry.row != .max && !review.isPlanned && !entry.isSelfAssessment {
      let moment = UInt32(entry.reviewedAt?.secondsSince1970 ?? 0)
      first[Int(entry.row)] = min(first[Int(entry.row)], moment)
    }
    reviewedAt = first
    isUnreviewed = reviews.allSatisfy { $0.isPlanned || $0.reviewerKind == .agent }
    let moments = entries.compactMap(\.reviewedAt)
    range = moments.min().flatMap { first in moments.max().map { first...$0 } }
  }

  /// Whether the data shows which tickets of a period were reviewed: a period before the first
  /// review, or after the last, has no coverage rather than one of nothing.
  func tells(of context: MeasurementContext) -> Bool {
    guard !isUnreviewed else { return false }
    guard let span = context.span, let range else { return true }
    return span.to > range.lowerBound && span.from <= range.upperBound
  }

  /// Whether a ticket had been reviewed by a period's end.
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
    return facts.reviews.reviews.filter { context.contains($0.reviewedAt) && !$0.isPlanned }
  }

  /// All quality reviews, and the rows of plans that nobody has filled in yet.
  package var reviewsAndPlans: [AssembledReview] { facts.reviews.reviews }

  /// The tickets of a period that a review may look at: resolved in it, else created in it. In the
  /// order of the history.
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
