import Desk
import Metrics
import Testing

@testable import Quality

/// Kim has 60 on a contact that stands for 1 and 90 on one that stands for 3: 82.5, where the plain mean is 75.
@Suite struct `Reviews of a sampling plan` {
  private let analysis: Analysis = {
    var history = History()
    let reviews:
      [(ticket: String, agent: String, reviewer: String, position: Float, stands: Float)] = [
        ("T1", "Kim", "Ada", 60, 1), ("T2", "Kim", "Ada", 90, 3), ("T3", "Lee", "Ada", 70, 1),
        ("T3", "Lee", "Bob", 80, 1),
      ]
    for one in reviews {
      var review = Review()
      review.ticket = history[.id].intern(one.ticket)
      review.agent = history[.agent].intern(one.agent)
      review.reviewer = history.labels.intern(one.reviewer)
      review.reviewedAt = Instant(secondsSince1970: 1_780_000_000)
      review.item = history.labels.intern("solution")
      review.itemScore = one.position
      review.samplingWeight = one.stands
      history.reviews.append(review)
    }
    return Analysis(history, AnalysisSettings(clock: .utc))
  }()

  @Test func `count for their contacts beside scores with the reviewers' severity taken out`() {
    let agents = Calibration(analysis, during: nil).agents
    #expect(agents.map(\.agent) == ["Kim", "Lee"])
    #expect(agents.map(\.raw) == [82.5, 75])
    // On T3 Ada gave 10 points less than Bob: 5 under the middle of both.
    #expect(agents.map(\.adjusted) == [87.5, 75])
  }

  @Test func `count for their contacts in what an agent's sheet says of an item`() throws {
    let profile = try #require(
      ItemProfile.all(of: "Kim", analysis.reviews(during: nil), analysis).first)
    #expect(profile.own == 82.5 && profile.others == 75 && profile.rated == 2)
  }
}

@Suite struct `Whole scores of several reviewers` {
  @Test func `agree within five points, also where arithmetic is off by a hair`() throws {
    // 5.1 less 0.1 is 5 in decimals, and a little less; 8.3 less 3.3 a little more.
    let scores: [(Double, Double)] = [(5.1, 0.1), (8.3, 3.3), (80, 74.9)]
    #expect(scores[1].0 - scores[1].1 > 5)
    let agreement = try #require(
      ItemAgreement(
        nil, scores.map { [(reviewer: 0, rating: $0.0), (reviewer: 1, rating: $0.1)] }, seed: 1))
    #expect(agreement.agreement == 2.0 / 3)
  }
}

@Suite struct `A pair of reviewers` {
  @Test func `agrees on passed and failed by the scorecard's own mark and its critical items`()
    throws
  {
    var history = History()
    // 85 passes the organisation's 80, but not the card's 90; 95 with the critical item failed passes neither.
    for (ticket, reviewer, score, isMet) in [
      ("T1", "Ada", 85, true), ("T1", "Bob", 95, false),
    ] as [(String, String, Float, Bool)] {
      for (item, position) in [("talk", score), ("check", isMet ? 100 : 0)] {
        var review = Review()
        review.ticket = history[.id].intern(ticket)
        review.reviewer = history.labels.intern(reviewer)
        review.reviewedAt = Instant(secondsSince1970: 1_780_000_000)
        review.item = history.labels.intern(item)
        review.itemScore = position
        history.reviews.append(review)
      }
    }
    var settings = AnalysisSettings(clock: .utc)
    settings.scorecards = ScorecardBook(own: [
      Scorecard(
        name: "card",
        items: [
          ScorecardItem("talk", .rated(0...100, weight: 1)),
          ScorecardItem("check", .rated(0...1, weight: 0), severity: .critical),
        ], passMark: 90)
    ])
    let pair = try #require(Calibration(Analysis(history, settings), during: nil).pairs.first)
    #expect(pair.agreement == 1 && pair.difference == -10)
  }
}
