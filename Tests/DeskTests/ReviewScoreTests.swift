import Desk
import Testing

@Suite struct `Review score` {
  /// The example of Zendesk QA's help page on its Reviews dashboard: critical items weigh 0.05, and
  /// the scores printed are 1.1, 7.1 and 10.1 of 11.1 points. Which items were good is made up.
  private func review(_ good: Set<Double>, privacy: Double = 1) -> ReviewScore? {
    let weights = [1.0, 2, 0.5, 2, 1.5, 1, 1, 1, 1]
    var left = good.reduce(0, +)
    let items = weights.sorted(by: >).map { weight in
      let isGood = weight <= left
      if isGood { left -= weight }
      return ReviewItem(score: isGood ? 1 : 0, weight: weight)
    }
    return ReviewScore(
      items + [
        ReviewItem(score: privacy, weight: 0.05, isFatal: true),
        ReviewItem(score: 1, weight: 0.05, isFatal: true),
      ])
  }

  /// KPIs.md: reviews 100, 9.91, 63.96, 90.99, 0 -> mean 52.97.
  @Test func `agrees with the published reviews and their mean`() throws {
    let reviews = try [
      review([11]), review([1]), review([7]), review([10]), review([11], privacy: 0),
    ].map { try #require($0) }
    let printed = [100, 9.91, 63.96, 90.99, 0]
    #expect(zip(reviews, printed).allSatisfy { abs($0.value - $1) < 5e-3 })
    #expect(reviews.map(\.isFatal) == [false, false, false, false, true])
    #expect(abs(reviews.reduce(0) { $0 + $1.value } / 5 - 52.97) < 5e-3)
  }

  @Test func `is the weighted mean of what was rated`() throws {
    let score = try #require(
      ReviewScore([
        ReviewItem(score: 1, weight: 2), ReviewItem(score: 0.5, weight: 1),
        ReviewItem(score: nil, weight: 30), ReviewItem(score: 1, weight: 1, isFatal: true),
      ]))
    #expect(score.value == 87.5)
    #expect(!score.isFatal)
  }

  @Test func `is zero under half of a fatal item, and not at half`() throws {
    func score(_ fatal: Double?) throws -> Double {
      try #require(
        ReviewScore([
          ReviewItem(score: 1, weight: 3), ReviewItem(score: fatal, weight: 1, isFatal: true),
        ])
      ).value
    }
    #expect(try score(0.499) == 0)
    #expect(try score(0.5) == 87.5)
    #expect(try score(nil) == 100)
  }

  @Test func `is absent, not zero, where nothing was rated`() {
    #expect(ReviewScore([]) == nil)
    #expect(ReviewScore([ReviewItem(score: nil, weight: 1)]) == nil)
    #expect(ReviewScore([ReviewItem(score: 1, weight: 0)]) == nil)
  }

  @Test func `fails by a fatal item even where that has no weight`() throws {
    let score = try #require(ReviewScore([ReviewItem(score: 0, weight: 0, isFatal: true)]))
    #expect(score.value == 0)
    #expect(score.isFatal)
  }
}
