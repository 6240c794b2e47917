import Desk
import Metrics
import Statistics
import Testing

@testable import Quality

@Suite struct `A summary of reviews` {
  /// Reviews as their day, their item's position and what they stand for.
  private func summary(
    _ reviews: [(day: String, position: Float, stands: Float?)], during period: Period?
  ) throws -> ReviewSummary {
    var history = History()
    for (index, one) in reviews.enumerated() {
      var review = Review()
      review.ticket = history[.id].intern("T\(index)")
      review.agent = history[.agent].intern("Ada")
      let day = try #require(CivilDate(one.day))
      review.reviewedAt = Instant(secondsSince1970: day.daysSince1970 * 86_400)
      review.scorecard = history.labels.intern("card")
      review.item = history.labels.intern("solution")
      review.itemScore = one.position
      review.samplingWeight = one.stands
      history.reviews.append(review)
    }
    var settings = AnalysisSettings(clock: .utc)
    settings.scorecards = ScorecardBook(own: [
      Scorecard(name: "card", items: [ScorecardItem("solution", .rated(0...100, weight: 1))])
    ])
    return ReviewSummary(
      Analysis(history, settings), by: .agent, during: period, language: .english)
  }

  @Test func `has a trend of six periods, with gaps where nothing was reviewed`() throws {
    let summary = try summary(
      [
        ("2025-11-30", 10, nil), ("2025-12-01", 20, nil), ("2026-03-05", 80, nil),
        ("2026-05-02", 100, nil), ("2026-05-03", 30, nil),
      ], during: Period("2026-05"))
    #expect(summary.total.trend == [20, nil, nil, 80, nil, 65])
    #expect(summary.groups.map(\.trend) == [[20, nil, nil, 80, nil, 65]])
    #expect(summary.total.previous == nil)
    // Under half of the scale is failed: of May every second.
    #expect(summary.items.map(\.trend) == [[1, nil, nil, 0, nil, 0.5]])
  }

  @Test func `of all data has no trend`() throws {
    let summary = try summary([("2026-05-02", 100, nil)], during: nil)
    #expect(summary.total.trend == [100])
  }

  /// A failed one that stands for 3 and a passed one for 1: 3 of 4 contacts, and 3 times 100 points lost.
  @Test func `weighs shares, items and what they cost by what reviews stand for`() throws {
    let summary = try summary(
      [("2026-05-02", 0, 3), ("2026-05-03", 100, 1)],
      during: Period("2026-05"))
    #expect(summary.total.score?.value == 25)
    #expect(summary.total.passed?.value == 0.25 && summary.total.errors?.value == 0.75)
    let item = try #require(summary.items.first)
    #expect(item.failed.value == 0.75 && item.failed.count == 2)
    #expect(item.position == 25 && item.lost == 300)
  }
}
