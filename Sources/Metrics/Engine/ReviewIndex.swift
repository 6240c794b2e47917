import Desk

/// The quality reviews, each made of all its rows.
///
/// A review's score is the total that is recorded; without one, the mean of its rated items, weighted
/// where each of them has a weight. An item that was not rated counts in nothing.
struct ReviewIndex: Sendable {
  /// A review with its ticket's place.
  struct Entry: Sendable {
    /// `.max` where the ticket is in no file.
    let row: UInt32
    let agent: Symbol?
    let reviewedAt: Instant?
    /// 0 to 100.
    let score: Double?
    let isFatal: Bool?
    let isPassed: Bool?
  }

  let entries: ContiguousArray<Entry>
  /// `reviewedAt[row]`: the ticket's first review in seconds since 1970; `.max` for none, 0 where it is
  /// not dated. Empty without any review.
  private let reviewedAt: ContiguousArray<UInt32>
  /// The first and the last dated review.
  private let range: ClosedRange<Instant>?

  init(_ history: History) {
    var parts: [ReviewParts] = []
    var places: [ReviewKey: Int] = [:]
    for review in history.reviews.records {
      let place = places[review.key] ?? parts.count
      if place == parts.count {
        places[review.key] = place
        parts.append(ReviewParts(review))
      } else {
        parts[place].add(review)
      }
    }
    entries = ContiguousArray(
      parts.map { parts in
        let review = parts.review
        return Entry(
          row: history.row(of: review.ticket).map { UInt32($0) } ?? .max, agent: review.agent,
          reviewedAt: review.reviewedAt, score: parts.score, isFatal: review.isFatal,
          isPassed: review.isPassed)
      })
    var first = ContiguousArray<UInt32>(
      repeating: .max, count: entries.isEmpty ? 0 : history.tickets.count)
    for entry in entries where entry.row != .max {
      let moment = UInt32(entry.reviewedAt?.secondsSince1970 ?? 0)
      first[Int(entry.row)] = min(first[Int(entry.row)], moment)
    }
    reviewedAt = first
    let moments = entries.compactMap(\.reviewedAt)
    range = moments.min().flatMap { first in moments.max().map { first...$0 } }
  }

  /// Whether the data tells which tickets of a period were reviewed: a period before the first review,
  /// or after the last, has no coverage rather than one of nothing.
  func tells(of context: MeasurementContext) -> Bool {
    guard !entries.isEmpty else { return false }
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

/// The rows of one review, taken together.
private struct ReviewParts {
  /// What the rows say of the whole: the first that says it, but fatal where any row is.
  private(set) var review: Review
  private var items: [(score: Double, weight: Double?)] = []

  init(_ review: Review) {
    self.review = review
    addItem(of: review)
  }

  mutating func add(_ row: Review) {
    let isFatal = review.isFatal == true || row.isFatal == true
    review = review.filled(from: row)
    if isFatal { review.isFatal = true }
    addItem(of: row)
  }

  private mutating func addItem(of row: Review) {
    guard let score = row.itemScore else { return }
    items.append((Double(score), row.weight.map { Double($0) }))
  }

  var score: Double? {
    if let total = review.score { return Double(total) }
    let weights = items.compactMap(\.weight)
    let sum = weights.reduce(0, +)
    if weights.count == items.count, sum > 0 {
      return zip(items, weights).reduce(0) { $0 + $1.0.score * $1.1 } / sum
    }
    return items.isEmpty ? nil : items.reduce(0) { $0 + $1.score } / Double(items.count)
  }
}
