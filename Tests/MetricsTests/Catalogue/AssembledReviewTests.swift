import Desk
import Metrics
import Testing

@Suite struct `A review put together` {
  private static let card = Scorecard(
    name: "card",
    items: [
      ScorecardItem("a", .rated(1...5, weight: 2)),
      ScorecardItem("b", .rated(0...1, weight: 1), severity: .critical),
      ScorecardItem("f", .rated(0...1, weight: 0), severity: .fatal),
      ScorecardItem("minus", .deduction(most: 10)), ScorecardItem("plus", .bonus(most: 5)),
    ])

  /// Items as name, position and points, in one review each with its revision.
  private func assembled(
    _ rows: [(item: String?, position: Float?, points: Float?, revision: UInt8)],
    card: Scorecard = Self.card, first: Float? = nil
  ) -> AssembledReview? {
    var history = History()
    for row in rows {
      var review = Review()
      review.ticket = history[.id].intern("T1")
      review.reviewer = history.labels.intern("Ada")
      review.reviewedAt = Instant(secondsSince1970: 1_780_000_000 + Int(row.revision) * 3600)
      review.scorecard = history.labels.intern("card")
      review.item = row.item.map { history.labels.intern($0) }
      review.itemScore = row.position
      review.points = row.points
      review.revision = row.revision
      review.firstScore = first
      history.reviews.append(review)
    }
    var settings = AnalysisSettings(clock: .utc)
    settings.scorecards = ScorecardBook(own: [card])
    let reviews = Analysis(history, settings).reviews(during: nil)
    return reviews.count == 1 ? reviews[0] : nil
  }

  @Test func `weighs positions on their scales, and adds points`() throws {
    // (2 x 75 + 1 x 0) / 3 = 50, less 5, plus 2.
    let review = try #require(
      assembled([("a", 75, nil, 0), ("b", 0, nil, 0), ("minus", nil, -5, 0), ("plus", nil, 2, 0)]))
    #expect(review.score == 47)
    #expect(review.isFailed && review.isFatal == nil)
  }

  @Test func `leaves what did not apply out of the denominator; of nothing rated there is none`() {
    #expect(assembled([("a", 75, nil, 0), ("b", nil, nil, 0)])?.score == 75)
    #expect(assembled([("a", nil, nil, 0), ("b", nil, nil, 0)])?.score == nil)
  }

  @Test func `begins at 100 where a card only takes points off, and stays within the card`() {
    #expect(assembled([("minus", nil, -10, 0)])?.score == 90)
    #expect(assembled([("a", 100, nil, 0), ("plus", nil, 5, 0)])?.score == 100)
  }

  @Test func `scores 0 for a failed fatal item, or is only not passed, as the card says`() {
    let zero = assembled([("a", 100, nil, 0), ("f", 0, nil, 0)])
    #expect(zero?.score == 0 && zero?.isFatal == true)
    var card = Self.card
    card.onFatal = .fail
    let kept = assembled([("a", 100, nil, 0), ("f", 0, nil, 0)], card: card)
    #expect(kept?.score == 100 && kept?.isFailed == true)
  }

  @Test
  func
    `is one with its later states, each of its own moment; the last counts, the first is remembered`()
    throws
  {
    let review = try #require(
      assembled([("a", 0, nil, 0), ("b", 100, nil, 0), ("a", 100, nil, 1)]))
    #expect(review.score == 100)
    // (2 x 0 + 1 x 100) / 3
    #expect(abs((review.firstScore ?? 0) - 100.0 / 3) < 1e-9)
    #expect(review.items.map(\.isRevised) == [true, false])
  }

  @Test func `takes an item that the card lacks for nothing`() {
    #expect(assembled([("a", 50, nil, 0), ("smile", 0, nil, 0)])?.score == 50)
  }

  @Test func `is as exact as its ratings, so that 80 passes the mark of 80`() {
    // Two thirds of 1-4 weigh 3 and a full rating weighs 2: (3 x 66 2/3 + 2 x 100) / 5.
    let card = Scorecard(
      name: "card",
      items: [
        ScorecardItem("a", .rated(1...4, weight: 3)),
        ScorecardItem("b", .rated(0...1, weight: 2)),
      ])
    let thirds = assembled(
      [("a", Float(200.0 / 3), nil, 0), ("b", 100, nil, 0)], card: card)
    #expect(thirds?.score == 80)
    #expect(assembled([("minus", nil, -4.1, 0), ("minus 2", nil, -5.9, 0)])?.score == 90)
    #expect(assembled([("a", 55.1, nil, 0)])?.score == 55.1)
  }

  @Test func `is not passed with a failed fatal item, whatever total the export records`() {
    var history = History()
    for (item, position) in [(nil, nil), ("f", 0)] as [(String?, Float?)] {
      var review = Review()
      review.ticket = history[.id].intern("T1")
      review.scorecard = history.labels.intern("card")
      review.item = item.map { history.labels.intern($0) }
      review.score = item == nil ? 95 : nil
      review.itemScore = position
      history.reviews.append(review)
    }
    var settings = AnalysisSettings(clock: .utc)
    settings.scorecards = ScorecardBook(own: [Self.card])
    let review = Analysis(history, settings).reviews(during: nil).first
    #expect(review?.score == 95 && review?.isFatal == true && review?.isFailed == true)
  }

  @Test func `says what each item took off the score, whatever the card's weights add up to`() {
    // Weights 2 and 1: a at 75 costs 25 x 2 / 3, b at 0 costs 100 / 3.
    let lost = assembled([("a", 75, nil, 0), ("b", 0, nil, 0), ("minus", nil, -5, 0)])?.items
      .map(\.lost)
    #expect(lost?.count == 3)
    #expect(zip(lost ?? [], [50.0 / 3, 100.0 / 3, 5]).allSatisfy { abs($0 - $1) < 1e-9 })
    // A fatal item that weighs nothing costs what the others left.
    let zero = assembled([("a", 75, nil, 0), ("b", 100, nil, 0), ("f", 0, nil, 0)])?.items
      .map(\.lost)
    #expect(zip(zero ?? [], [50.0 / 3, 0, 250.0 / 3]).allSatisfy { abs($0 - $1) < 1e-9 })
    var card = Self.card
    card.onFatal = .fail
    let kept = assembled([("a", 100, nil, 0), ("f", 0, nil, 0)], card: card)?.items.map(\.lost)
    #expect(kept == [0, 0])
  }
}
