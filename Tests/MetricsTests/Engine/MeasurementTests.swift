import Desk
import Metrics
import Testing

/// Two values of a small sample, whose interval by Student's t would reach far beyond any scale.
@Suite struct `The interval of a mean` {
  private func reviewed(_ scores: Float...) -> SketchedDesk {
    var desk = SketchedDesk([])
    desk.reviews = scores.enumerated().map { row, score in
      ReviewSketch(agent: "Ada", reviewer: "R\(row)", reviewed: "2026-05-05", total: score)
    }
    return desk
  }

  private func answered(_ responses: ResponseSketch...) -> SketchedDesk {
    SketchedDesk(
      [],
      responses.map { response in
        var dated = response
        dated.answered = "2026-05-05"
        return dated
      })
  }

  private func ends(_ desk: SketchedDesk, _ request: String) async throws -> [Double?] {
    let found = try await desk.measurement(request)
    return [found.value, found.low, found.high]
  }

  @Test func `of scores ends at 100, and the mean stays what it is`() async throws {
    #expect(try await ends(reviewed(60, 100), "qa_score.mean") == [80, 0, 100])
  }

  @Test func `of ratings ends where their scale does`() async throws {
    let desk = answered(
      ResponseSketch(rating: Rating(value: 4, scale: .oneToFive)),
      ResponseSketch(rating: Rating(value: 5, scale: .oneToFive)))
    #expect(try await ends(desk, "csat_mean") == [4.5, 1, 5])
    #expect(try await ends(desk, "csat_score") == [87.5, 0, 100])
  }

  @Test func `of efforts ends at 7, unless answers go further`() async throws {
    let seven = answered(ResponseSketch(effort: 2), ResponseSketch(effort: 6))
    #expect(try await ends(seven, "ces.mean") == [4, 1, 7])
    let ten = answered(ResponseSketch(effort: 0), ResponseSketch(effort: 10))
    #expect(try await ends(ten, "ces.mean") == [5, 0, 10])
  }

  @Test func `of times and replies begins at 0`() async throws {
    let created: Moment = "2026-05-05 08:00"
    let desk = SketchedDesk(
      [60, 6000].map { seconds in
        TicketSketch(
          created: created, responded: Moment(seconds: created.seconds + seconds),
          resolved: Moment(seconds: created.seconds + seconds), counts: [.replies: seconds / 60])
      })
    #expect(try await ends(desk, "first_response_time.mean").prefix(2) == [3030, 0])
    #expect(try await ends(desk, "replies_per_ticket.mean").prefix(2) == [50.5, 0])
  }

  @Test func `is the same case by case and in a comparison`() async throws {
    let analysis = reviewed(60, 100).analysis
    let list = await analysis.cases(of: .qaScore, during: Period("2026-05"))
    #expect(list.groups[0].tally.measurement(of: Metric.qaScore.aggregation).high == 100)
    let totals = await PeriodTotals(
      analysis, [.qaScore], during: [Period("2026-05")!], workers: 1)
    #expect(totals.measurement(.qaScore, .mean, in: Period("2026-05")!)?.high == 100)
  }
}

@Suite struct `A ratio that ripens` {
  @Test func `counts the tickets that are still open beside it`() async throws {
    let desk = SketchedDesk([
      TicketSketch(created: "2026-05-05", resolved: "2026-05-06"),
      TicketSketch(created: "2026-05-30", resolved: "2026-06-02"),
      TicketSketch(created: "2026-05-30"),
    ])
    let may = try await desk.measurement("resolution_rate")
    #expect(isClose(may.value, 1.0 / 3) && may.ripening == 2)
    #expect(try await desk.measurement("resolution_rate", "all").ripening == 1)
  }

  @Test func `counts the customers who have not answered yet`() async throws {
    let desk = SketchedDesk(
      [],
      [
        ResponseSketch(invited: "2026-05-05", answered: "2026-05-06"),
        ResponseSketch(invited: "2026-05-31", answered: "2026-06-01"),
        ResponseSketch(invited: "2026-05-31"),
      ])
    #expect(try await desk.measurement("survey_response_rate").ripening == 2)
  }

  @Test func `has no such number where a no is final, and none without cases`() async throws {
    let desk = SketchedDesk([TicketSketch(created: "2026-05-05", counts: [.transfers: 0])])
    #expect(try await desk.measurement("transfer_rate").ripening == nil)
    #expect(try await desk.measurement("resolution_rate", "2026-04").ripening == nil)
  }
}
