import Desk
import Metrics
import Reporting
import Testing

@Suite struct `The calendars in the definitions` {
  /// A phone line of nights and a desk of mornings with a holiday whose list knows 2025 alone.
  private let settings: AnalysisSettings = {
    var settings = AnalysisSettings(clock: .utc)
    settings.calendar = BusinessCalendar(weekly: [
      .monday: [.init(start: 9 * 3600, end: 12 * 3600)]
    ])
    settings.calendar.exceptions[CivilDate(year: 2026, month: 5, day: 4)] = SpecialDay(
      .holiday, name: TranslatedName(simplifiedChinese: "劳动节", english: "Labour Day"))
    settings.calendar.holidaySources = [HolidaySource(name: "own.csv", years: 2025...2025)]
    var nights = BusinessCalendar(weekly: [.friday: [.init(start: 79_200, end: 108_000)]])
    nights.clock = WallClock(identifier: "Europe/Paris")
    settings.calendars = [
      NamedCalendar(
        name: "热线", conditions: [.init(field: .channel, values: ["电话"])], calendar: nights)
    ]
    return settings
  }()

  private func report(_ language: Language, _ settings: AnalysisSettings) async throws -> Report {
    var sample = ReportSample()
    try sample.addMonth("2026-05", tickets: 12)
    let request = ReportRequest(
      organisation: "青禾商城", language: language, period: try #require(Period("2026-05")))
    return await request.report(of: Analysis(sample.absorbed, settings))
  }

  @Test func `say which tickets have which calendar`() async throws {
    let report = try await report(.simplifiedChinese, settings)
    let table = try report.table("definition_calendars")
    #expect(
      table.rows == [
        [.text("热线"), .text("渠道: 电话"), .text("Europe/Paris"), .text("无")],
        [.text("默认"), .text("其余全部工单"), .text("UTC"), .text("own.csv")],
      ])
    let nights = try report.table("definition_calendar_1")
    #expect(nights.title == "工作日历：热线")
    #expect(try nights.cell("周五", "hours") == .text("22:00–次日 06:00"))
  }

  @Test func `name the holiday, and the years that its list does not know`() async throws {
    let table = try await report(.english, settings).table("definition_calendar")
    #expect(table.title == "Calendar: default")
    #expect(try table.cell("2026-05-04 Mon Labour Day", "hours") == .text("holiday, closed"))
    #expect(table.note.contains("the holidays of own.csv are known for 2025 only"))
  }

  @Test func `are one table where there is one calendar`() async throws {
    let report = try await report(.english, AnalysisSettings(clock: .utc))
    #expect(!report.tables.contains { $0.id == "definition_calendars" })
    let table = try report.table("definition_calendar")
    #expect(table.title == "Calendar")
    #expect(table.rows == [[.text("every day"), .text("24 hours")]])
  }
}
