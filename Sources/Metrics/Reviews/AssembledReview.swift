import Desk

/// A quality review made of all its rows: what was rated, and what it comes to.
///
/// The score is the total that the export records; without one it is computed from the items, by the
/// scorecard where there is one, else as their mean, weighted where each has a weight. Of a review that
/// was revised the last state of each item counts, and the first score stays known.
package struct AssembledReview: Sendable {
  /// One line of the scorecard.
  package struct Item: Sendable {
    /// Its name as the export has it, in the table of labels.
    package let label: Symbol
    /// Where it stands on a scorecard, if it does.
    package let place: ScorecardBook.Place?
    /// 0 for the lowest rating of the scale, 100 for the highest; nil where it was not rated.
    package let position: Double?
    /// Added to the score, or taken off it.
    package let points: Double?
    package let weight: Double?
    package let isFatal: Bool
    /// Where the objection was to this very item.
    package let dispute: Dispute?
    /// Whether a later state of the review rates it otherwise than the first.
    package let isRevised: Bool
    /// What it took off the score, in points of it.
    package internal(set) var lost = 0.0

    /// Rated, and under half of the scale; or points were taken off.
    package var isFailed: Bool? {
      if let position { return position < ScorecardItem.failedUnder }
      return points.map { $0 < 0 }
    }
  }

  /// The ticket's place; nil where it names none, or one that is in no file.
  package let row: Int?
  package let ticket: Symbol?
  /// Whose work: as the review says, else the ticket's agent.
  package let agent: Symbol?
  package let reviewer: Symbol?
  package let reviewerKind: ReviewerKind?
  /// Its place in the book of scorecards.
  package let card: Int?
  package let reviewedAt: Instant?
  /// 0 to 100.
  package let score: Double?
  /// Before it was disputed or revised; nil where it is as it was first.
  package let firstScore: Double?
  /// Whether a fatal item failed.
  package let isFatal: Bool?
  /// Whether a critical item failed, or a fatal one of a scorecard: such a review is not passed, whatever total
  /// the export records. A fatal error that the export names without an item fails where the card says so.
  package let isFailed: Bool
  /// What the export itself says.
  package let isPassed: Bool?
  package let dispute: Dispute?
  /// For how many contacts it stands; 1 unless a sampling plan says otherwise.
  package let samplingWeight: Double
  package let items: [Item]
  /// The review's own record among the history's.
  package let record: Int

  /// Whether it is only a row of a sampling plan that nobody has filled in yet.
  package var isPlanned: Bool {
    reviewedAt == nil && score == nil && isFatal == nil && isPassed == nil
      && items.allSatisfy { $0.isFailed == nil }
  }
}

/// The rows of one review on the way to it.
struct ReviewParts {
  /// What the rows say of the whole: the later that says it, but fatal where any row is.
  private var review: Review
  private let record: Int
  /// Each item's first and last row, in the order of the first.
  private var items: [(first: Review, last: Review)] = []
  private var places: [Symbol: Int] = [:]
  private var wholes: (first: Review, last: Review)?

  /// Of all reviews, in the order of their first rows.
  static func all(_ history: History) -> [ReviewParts] {
    var parts: [ReviewParts] = []
    var places: [ReviewKey: Int] = [:]
    // The first state of a review is not told from one that has no other, but by the others.
    let revised = Set(history.reviews.records.lazy.filter { $0.revision > 0 }.map(\.key))
    for (record, review) in history.reviews.records.enumerated() {
      let isFirst = !revised.isEmpty && revised.contains(review.keyOfLaterStates)
      let key = isFirst ? review.keyOfLaterStates : review.key
      let place = places[key] ?? parts.count
      if place == parts.count {
        places[key] = place
        parts.append(ReviewParts(review, record: record))
      } else {
        parts[place].add(review)
      }
    }
    return parts
  }

  init(_ review: Review, record: Int) {
    self.review = review
    self.record = record
    addScores(of: review)
  }

  mutating func add(_ row: Review) {
    let isFatal = review.isFatal == true || row.isFatal == true
    let isLater = Self.isLater(row, review)
    review = isLater ? row.filled(from: review) : review.filled(from: row)
    if isFatal { review.isFatal = true }
    addScores(of: row)
  }

  /// Whether a row is of a later state of the review: by its count, then by its moment, then by its
  /// place in the files.
  private static func isLater(_ row: Review, _ other: Review) -> Bool {
    if row.revision != other.revision { return row.revision > other.revision }
    guard let moment = row.reviewedAt, let known = other.reviewedAt else { return false }
    return moment > known
  }

  private mutating func addScores(of row: Review) {
    if let item = row.item {
      guard let place = places[item] else {
        places[item] = items.count
        items.append((row, row))
        return
      }
      if Self.isLater(row, items[place].last) { items[place].last = row }
      if Self.isLater(items[place].first, row) { items[place].first = row }
    } else if row.score != nil || row.points != nil {
      let known = wholes ?? (row, row)
      wholes = (
        Self.isLater(known.first, row) ? row : known.first,
        Self.isLater(row, known.last) ? row : known.last
      )
    }
  }

  /// As the review itself says.
  var agent: Symbol? { review.agent }

  func assembled(_ history: History, _ lookup: inout ScorecardLookup) -> AssembledReview {
    let book = lookup.book
    let card = card(history, &lookup)
    let last = items.compactMap { item($0.last, since: $0.first, on: card, history, &lookup) }
    let first = items.compactMap { item($0.first, since: $0.first, on: card, history, &lookup) }
    let rule = card.map { book.cards[$0] }
    let score = Self.score(wholes?.last, last, rule)
    let before =
      review.firstScore.map(WrittenNumber.exact) ?? Self.score(wholes?.first, first, rule)
    let row = history.row(of: review.ticket)
    // Failing is judged by the last state: an objection may have taken a failure back.
    let fatal = last.filter(\.isFatal).compactMap(\.isFailed)
    let isFatal = fatal.isEmpty ? review.isFatal : fatal.contains(true)
    let isCritical = last.contains { item in
      item.isFailed == true && item.place.map { book[$0].severity == .critical } == true
    }
    return AssembledReview(
      row: row, ticket: review.ticket,
      agent: review.agent ?? row.flatMap { history.tickets.value(SymbolField.agent, $0) },
      reviewer: review.reviewer, reviewerKind: review.reviewerKind, card: card,
      reviewedAt: review.reviewedAt, score: score,
      firstScore: before == score ? nil : before, isFatal: isFatal,
      isFailed: isCritical || fatal.contains(true)
        || (isFatal == true && rule?.onFatal == .fail),
      isPassed: review.isPassed, dispute: review.dispute,
      samplingWeight: review.samplingWeight.map(WrittenNumber.exact) ?? 1,
      items: last.withLosses(hasCard: card != nil, isZeroed: isFatal == true && score == 0),
      record: record)
  }

  /// The card that the review names, or the one that has all its items.
  private func card(_ history: History, _ lookup: inout ScorecardLookup) -> Int? {
    if let card = lookup.card(review.scorecard, version: review.version, in: history) {
      return card
    }
    let labels = items.compactMap(\.last.item)
    guard !labels.isEmpty else { return nil }
    for card in lookup.book.cards.indices {
      var isWhole = true
      for label in labels where isWhole {
        isWhole = lookup.place(label, card: card, in: history) != nil
      }
      if isWhole { return card }
    }
    return nil
  }

  private func item(
    _ row: Review, since first: Review, on card: Int?, _ history: History,
    _ lookup: inout ScorecardLookup
  ) -> AssembledReview.Item? {
    guard let label = row.item else { return nil }
    let place = card.flatMap { lookup.place(label, card: $0, in: history) }
    let book = lookup.book
    return AssembledReview.Item(
      label: label, place: place, position: row.itemScore.map(WrittenNumber.exact),
      points: row.points.map(WrittenNumber.exact),
      weight: row.weight.map(WrittenNumber.exact) ?? place.map { book[$0].weight },
      isFatal: place.map { book[$0].severity == .fatal } ?? false, dispute: row.dispute,
      isRevised: row.itemScore != first.itemScore || row.points != first.points)
  }

  private static func score(
    _ whole: Review?, _ items: [AssembledReview.Item], _ card: Scorecard?
  ) -> Double? {
    if let total = whole?.score { return WrittenNumber.exact(total) }
    let rated = items.contains { $0.position != nil }
    let points =
      items.compactMap(\.points) + [whole?.points.map(WrittenNumber.exact)].compactMap(\.self)
    guard rated || !points.isEmpty else { return nil }
    let lines = zip(items, items.weights(hasCard: card != nil)).map { item, weight in
      ReviewItem(
        score: item.position.map { $0 / 100 }, weight: weight,
        isFatal: item.isFatal && card?.onFatal == .zero)
    }
    if items.contains(where: { $0.isFatal && $0.isFailed == true }), card?.onFatal == .zero {
      return 0
    }
    guard let base = rated ? ReviewScore(lines)?.value : 100 else { return nil }
    return points.isEmpty ? base : min(100, max(0, base + points.reduce(0, +)))
  }
}
