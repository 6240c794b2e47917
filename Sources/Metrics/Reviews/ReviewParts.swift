import Desk
import Statistics

/// The rows of one review, collected before it is put together.
struct ReviewParts {
  /// The fields of the whole review: the latest value of each, but fatal where any row is.
  private var review: Review
  private let record: Int
  /// Each item's first and last row, in the order of the first.
  private var items: [(first: Review, last: Review)] = []
  private var places: [Symbol: Int] = [:]
  private var wholes: (first: Review, last: Review)?

  static func all(_ history: History) -> [ReviewParts] {
    var parts: [ReviewParts] = []
    var places: [RecordIdentity: Int] = [:]
    // Only its later states show that a review was revised.
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

  /// Whether a row is of a later state: by its count, else its moment, else its place.
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

  func assembled(_ history: History, _ lookup: inout ScorecardLookup) -> AssembledReview {
    let book = lookup.book
    let card = card(history, &lookup)
    let last = items.compactMap { item($0.last, since: $0.first, on: card, history, &lookup) }
    let first = items.compactMap { item($0.first, since: $0.first, on: card, history, &lookup) }
    let rule = card.map { book.cards[$0] }
    let score = Self.score(wholes?.last, last, rule)
    let before = review.firstScore?.asWritten ?? Self.score(wholes?.first, first, rule)
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
      samplingWeight: review.samplingWeight?.asWritten ?? 1,
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
    return lookup.book.cards.indices.first { card in
      labels.allSatisfy { lookup.place($0, card: card, in: history) != nil }
    }
  }

  private func item(
    _ row: Review, since first: Review, on card: Int?, _ history: History,
    _ lookup: inout ScorecardLookup
  ) -> AssembledReview.Item? {
    guard let label = row.item else { return nil }
    let place = card.flatMap { lookup.place(label, card: $0, in: history) }
    let book = lookup.book
    return AssembledReview.Item(
      label: label, place: place, position: row.itemScore?.asWritten,
      points: row.points?.asWritten,
      weight: row.weight?.asWritten ?? place.map { book[$0].weight },
      isFatal: place.map { book[$0].severity == .fatal } ?? false, dispute: row.dispute,
      isRevised: row.itemScore != first.itemScore || row.points != first.points)
  }

  private static func score(
    _ whole: Review?, _ items: [AssembledReview.Item], _ card: Scorecard?
  ) -> Double? {
    if let total = whole?.score { return total.asWritten }
    let rated = items.contains { $0.position != nil }
    let points = (items.map(\.points) + [whole?.points?.asWritten]).compactMap(\.self)
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

extension Float {
  /// The number that an export wrote, of which this is kept in 32 bits.
  ///
  /// Of 79.9 is kept 79.9000015, of two thirds of a scale 66.6666641: near enough to print, and too
  /// far off to be compared with a pass mark. So it is a decimal of four places that is kept as this
  /// very number, or a position on a scale whose length has such a factor; else the number itself.
  fileprivate var asWritten: Double {
    let kept = Double(self)
    let decimal = (kept * 10_000).rounded() / 10_000
    if Float(decimal) == self { return decimal }
    // What decimals have no end for, among the lengths of scales: 1-4 is 3 long, 1-10 is 9 long.
    for factor in [3.0, 7, 9, 11, 13] {
      let position = (kept * factor * 100).rounded() / 100 / factor
      if Float(position) == self { return position }
    }
    return kept
  }
}
