import Desk
import Metrics
import Testing

/// Answers in May with these ratings.
private func answers(_ values: [Float], _ scale: RatingScale = .oneToFive) -> [ResponseSketch] {
  values.map { ResponseSketch(answered: "2026-05-10", rating: Rating(value: $0, scale: scale)) }
}

@Suite struct `Customer satisfaction` {
  /// 5, 5, 4, 3, 1, 2, 5, 4: satisfied 5 of 8, dissatisfied 2 of 8, mean 29 / 8 = 3.625, score
  /// 2.625 / 4 = 65.625. Intervals of the means: scipy.stats.t.interval.
  @Test func `of 1 to 5 takes 4 and 5 for satisfied, 1 and 2 for dissatisfied`() async throws {
    let desk = SketchedDesk([], answers([5, 5, 4, 3, 1, 2, 5, 4]))
    #expect(try await desk.figure("csat") == Figure(0.625, of: 8))
    #expect(try await desk.figure("dissatisfaction") == Figure(0.25, of: 8))
    let mean = try await desk.measurement("csat_mean")
    #expect(Figure(mean) == Figure(3.625, of: 8))
    #expect(isClose(mean.low, 2.3660021371987874) && isClose(mean.high, 4.883997862801213))
    let score = try await desk.measurement("csat_score")
    #expect(Figure(score) == Figure(65.625, of: 8))
    #expect(isClose(score.low, 34.15005342996969) && isClose(score.high, 97.09994657003031))
  }

  @Test func `of 0 to 10 takes 8 to 10 for satisfied, 0 to 2 for dissatisfied`() async throws {
    let desk = SketchedDesk([], answers([0, 2, 3, 7, 8, 9, 10, 5], .zeroToTen))
    #expect(try await desk.figure("csat") == Figure(0.375, of: 8))
    #expect(try await desk.figure("dissatisfaction") == Figure(0.25, of: 8))
    #expect(try await desk.figure("csat_mean") == Figure(5.5, of: 8))
    #expect(try await desk.figure("csat_score") == Figure(55, of: 8))
  }

  @Test func `of good and bad takes good for satisfied`() async throws {
    let desk = SketchedDesk([], answers([1, 1, 1, 0], .twoWords))
    #expect(try await desk.figure("csat") == Figure(0.75, of: 4))
    #expect(try await desk.figure("dissatisfaction") == Figure(0.25, of: 4))
    #expect(try await desk.figure("csat_score") == Figure(75, of: 4))
  }

  /// 好评 3, 中评 2, 差评 1: a middling rating is neither.
  @Test func `of 好评, 中评 and 差评 takes 好评 for satisfied`() async throws {
    let desk = SketchedDesk([], answers([3, 3, 2, 1], .threeWords))
    #expect(try await desk.figure("csat") == Figure(0.5, of: 4))
    #expect(try await desk.figure("dissatisfaction") == Figure(0.25, of: 4))
    #expect(try await desk.figure("csat_mean") == Figure(2.25, of: 4))
    #expect(try await desk.figure("csat_score") == Figure(62.5, of: 4))
  }

  @Test func `takes the configured rating for satisfied`() async throws {
    let strict = RatingScale(lowest: 1, highest: 5, satisfiedFrom: 5)
    let desk = SketchedDesk([], answers([5, 4, 4, 3], strict))
    #expect(try await desk.figure("csat") == Figure(0.25, of: 4))
  }

  /// Two of good and bad, three of 1 to 5: the mean is taken of the latter, the score of all.
  @Test func `is averaged on the scale of most ratings`() async throws {
    let desk = SketchedDesk([], answers([1, 0], .twoWords) + answers([5, 4, 3]))
    #expect(
      try await desk.figure("csat_mean") == Figure(4, of: 3, leftOut: [.otherScale: 2]))
    // (100 + 0 + 100 + 75 + 50) / 5
    #expect(try await desk.figure("csat_score") == Figure(65, of: 5))
    #expect(try await desk.figure("csat") == Figure(0.6, of: 5))
  }

  /// As many ratings on either scale: the wider one is taken, in every run.
  @Test func `is averaged on the higher scale where two are as frequent`() async throws {
    let desk = SketchedDesk([], answers([8, 6], .zeroToTen) + answers([5, 5]))
    #expect(
      try await desk.figure("csat_mean") == Figure(7, of: 2, leftOut: [.otherScale: 2]))
  }

  @Test func `belongs to the answer, else to the ticket's resolution, else to its creation`()
    async throws
  {
    let good = Rating(value: 5, scale: .oneToFive)
    let desk = SketchedDesk(
      [
        TicketSketch(id: "resolved", created: "2026-04-01", resolved: "2026-05-01"),
        TicketSketch(id: "closed", created: "2026-04-01", closed: "2026-05-01"),
        TicketSketch(id: "open", created: "2026-05-31"),
        TicketSketch(id: "undated"),
      ],
      [
        ResponseSketch(ticket: "open", answered: "2026-06-01", rating: good),
        ResponseSketch(ticket: "resolved", rating: good),
        ResponseSketch(ticket: "closed", rating: good),
        ResponseSketch(ticket: "open", rating: good),
        ResponseSketch(ticket: "undated", rating: good),
        ResponseSketch(ticket: "unheard of", rating: good),
        ResponseSketch(rating: good),
      ])
    #expect(try await desk.figure("csat", "2026-05") == Figure(1, of: 2))
    #expect(try await desk.figure("csat", "2026-06") == Figure(1, of: 1))
    // A closing is no resolution.
    #expect(try await desk.figure("csat", "2026-04") == Figure(1, of: 1))
    #expect(try await desk.figure("csat", "all") == Figure(1, of: 7))
  }

  /// The ticket export repeats what the survey says.
  @Test func `counts a rating once that both exports hold`() async throws {
    func rating(_ ticket: String, _ value: Float, isFromTicket: Bool) -> ResponseSketch {
      ResponseSketch(
        ticket: ticket, answered: "2026-05-02", rating: Rating(value: value, scale: .oneToFive),
        isFromTicket: isFromTicket)
    }
    let desk = SketchedDesk(
      [TicketSketch(id: "A", created: "2026-05-01"), TicketSketch(id: "B", created: "2026-05-01")],
      [
        rating("A", 1, isFromTicket: true), rating("A", 5, isFromTicket: false),
        rating("B", 4, isFromTicket: true),
      ])
    #expect(try await desk.figure("csat_mean") == Figure(4.5, of: 2))
  }
}

@Suite struct `Net promoter score` {
  /// KPIs.md: 50 promoters, 30 passives and 20 detractors of 100 give 30 ± 15.31. To more places,
  /// 1.959964 x sqrt((0.7 - 0.09) / 100) x 100 = 15.307808 (SciPy).
  @Test func `is 30 ± 15.31 for 50, 30 and 20 of 100`() async throws {
    let promoters = (0..<50).map { Float(9 + $0 % 2) }
    let passives = (0..<30).map { Float(7 + $0 % 2) }
    let detractors = (0..<20).map { Float($0 % 7) }
    let desk = SketchedDesk(
      [],
      (promoters + passives + detractors).map {
        ResponseSketch(answered: "2026-05-10", recommendation: $0)
      } + answers([5]))
    let nps = try await desk.measurement("nps")
    #expect(Figure(nps) == Figure(30, of: 100))
    #expect(isClose(nps.low, 30 - 15.30780807504267))
    #expect(isClose(nps.high, 30 + 15.30780807504267))
  }

  @Test(arguments: [(Float(6), -100.0), (7, 0), (8, 0), (9, 100)])
  func `parts the answers at 7 and 9`(answer: Float, score: Double) async throws {
    let desk = SketchedDesk([], [ResponseSketch(answered: "2026-05-10", recommendation: answer)])
    #expect(try await desk.figure("nps") == Figure(score, of: 1))
  }
}

@Suite struct `Customer effort` {
  @Test func `is the mean on the survey's own scale`() async throws {
    let desk = SketchedDesk(
      [],
      [1, 2, 6].map { ResponseSketch(answered: "2026-05-10", effort: $0) }
        + answers([5]) + [ResponseSketch(answered: "2026-04-10", effort: 7)])
    #expect(try await desk.figure("ces.mean") == Figure(3, of: 3))
  }
}

@Suite struct `Survey response rate` {
  private let good = Rating(value: 5, scale: .oneToFive)

  @Test func `goes by the month of the invitation`() async throws {
    let desk = SketchedDesk(
      [],
      [
        ResponseSketch(invited: "2026-05-01", answered: "2026-05-02", rating: good),
        ResponseSketch(invited: "2026-05-02"), ResponseSketch(invited: "2026-05-03"),
        // Invited in May, answered in June: no answer by the end of May.
        ResponseSketch(invited: "2026-05-31", answered: "2026-06-01", rating: good),
        ResponseSketch(invited: "2026-04-30", answered: "2026-05-01", rating: good),
      ])
    #expect(try await desk.figure("survey_response_rate") == Figure(0.25, of: 4))
    #expect(try await desk.figure("survey_response_rate", "2026-04") == Figure(0, of: 1))
    #expect(try await desk.figure("survey_response_rate", "all") == Figure(0.6, of: 5))
  }

  /// A survey export that holds answers only would always say 100 %.
  @Test func `is absent where invitations are not recorded`() async throws {
    let desk = SketchedDesk([], answers([5, 4]))
    #expect(
      try await desk.figure("survey_response_rate")
        == Figure(nil, of: 0, leftOut: [.notRecorded: 2]))
  }

  @Test func `leaves out ratings inside a ticket export`() async throws {
    let desk = SketchedDesk(
      [TicketSketch(id: "A", created: "2026-05-01", resolved: "2026-05-02")],
      [
        ResponseSketch(invited: "2026-05-02"),
        ResponseSketch(ticket: "A", rating: good, isFromTicket: true),
      ])
    #expect(
      try await desk.figure("survey_response_rate")
        == Figure(0, of: 1, leftOut: [.notRecorded: 1]))
  }
}

@Suite struct `Survey coverage` {
  @Test func `is the rated share of the tickets resolved in the period`() async throws {
    let good = Rating(value: 5, scale: .oneToFive)
    let desk = SketchedDesk(
      ["A", "B", "C", "D"].map {
        TicketSketch(id: $0, created: "2026-05-01", resolved: "2026-05-30")
      } + [TicketSketch(id: "E", created: "2026-05-01")],
      [
        ResponseSketch(ticket: "A", answered: "2026-05-31", rating: good),
        // Two ratings of one ticket cover one ticket; the first of them counts.
        ResponseSketch(ticket: "B", answered: "2026-06-03", rating: good),
        ResponseSketch(ticket: "B", answered: "2026-05-31", rating: good),
        // Rated in June only; answered without a rating; not resolved.
        ResponseSketch(ticket: "C", answered: "2026-06-01", rating: good),
        ResponseSketch(ticket: "D", answered: "2026-05-31", recommendation: 9),
        ResponseSketch(ticket: "E", answered: "2026-05-31", rating: good),
      ])
    #expect(try await desk.figure("survey_coverage") == Figure(0.5, of: 4))
    #expect(try await desk.figure("survey_coverage", "all") == Figure(0.75, of: 4))
  }
}
