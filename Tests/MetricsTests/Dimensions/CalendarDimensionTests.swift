import Desk
import Metrics
import Testing

@Suite struct `Calendar dimensions` {
  private func name(_ unit: String, of moment: Moment, on clock: WallClock) async throws -> String?
  {
    var settings = AnalysisSettings.shanghai
    settings.clock = clock
    let desk = SketchedDesk([TicketSketch(created: moment)], settings: settings)
    return try await desk.rows("tickets_created", by: [unit])[0].key[0]
  }

  @Test(arguments: [
    (Moment("2026-05-01 00:00"), "2026-05", "2026-W18", "2026-05-01", "fri", "00"),
    ("2026-04-30 23:59:59", "2026-04", "2026-W18", "2026-04-30", "thu", "23"),
    ("2026-05-03 09:30", "2026-05", "2026-W18", "2026-05-03", "sun", "09"),
    ("2026-05-04 12:00", "2026-05", "2026-W19", "2026-05-04", "mon", "12"),
    // A week belongs to the year of its Thursday.
    ("2024-12-29 10:00", "2024-12", "2024-W52", "2024-12-29", "sun", "10"),
    ("2024-12-30 00:00", "2024-12", "2025-W01", "2024-12-30", "mon", "00"),
    ("2025-01-05 23:00", "2025-01", "2025-W01", "2025-01-05", "sun", "23"),
    ("2027-01-01 08:00", "2027-01", "2026-W53", "2027-01-01", "fri", "08"),
    ("2021-01-03 08:00", "2021-01", "2020-W53", "2021-01-03", "sun", "08"),
    ("2024-02-29 08:00", "2024-02", "2024-W09", "2024-02-29", "thu", "08"),
  ])
  func `are read from the clock in Shanghai`(
    moment: Moment, month: String, week: String, day: String, weekday: String, hour: String
  ) async throws {
    #expect(try await name("month", of: moment, on: .shanghai) == month)
    #expect(try await name("week", of: moment, on: .shanghai) == week)
    #expect(try await name("day", of: moment, on: .shanghai) == day)
    #expect(try await name("weekday", of: moment, on: .shanghai) == weekday)
    #expect(try await name("hour", of: moment, on: .shanghai) == hour)
  }

  /// Seconds since 1970 of 2026-03-29T00:30Z and an hour later, when clocks in Paris were put
  /// forward from 2:00 to 3:00; of 2026-10-25T00:30Z and an hour later, when they were put back;
  /// and of 2026-06-30T22:00Z.
  @Test(arguments: [
    (1_774_744_200, "01", "2026-03-29", "sun"), (1_774_747_800, "03", "2026-03-29", "sun"),
    (1_792_888_200, "02", "2026-10-25", "sun"), (1_792_891_800, "02", "2026-10-25", "sun"),
    (1_782_856_800, "00", "2026-07-01", "wed"),
  ])
  func `follow summer time`(
    seconds: Int, hour: String, day: String, weekday: String
  ) async throws {
    let moment = Moment(seconds: seconds)
    #expect(try await name("hour", of: moment, on: .zone("Europe/Paris")) == hour)
    #expect(try await name("day", of: moment, on: .zone("Europe/Paris")) == day)
    #expect(try await name("weekday", of: moment, on: .zone("Europe/Paris")) == weekday)
  }

  @Test func `belong to the creation, and leave out months without tickets`() async throws {
    let desk = SketchedDesk([
      TicketSketch(created: "2025-12-31", resolved: "2026-03-01"),
      TicketSketch(created: "2026-03-01", resolved: "2026-03-02"),
      TicketSketch(created: "2026-03-05", resolved: "2026-03-06"),
      TicketSketch(status: "已解决"),
    ])
    #expect(
      try await desk.rows("tickets_resolved", by: ["month"]) == [
        BreakdownRow(["2026-03"], 2), BreakdownRow(["2025-12"], 1), BreakdownRow([nil], 1),
      ])
  }

  @Test func `are absent of tickets without a date`() async throws {
    #expect(
      try await SketchedDesk([TicketSketch()]).rows("tickets_created", by: ["week"])
        == [BreakdownRow([nil], 1)])
  }
}
