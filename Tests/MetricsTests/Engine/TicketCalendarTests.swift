import Desk
import Metrics
import Testing

@Suite struct `A ticket's own calendar` {
  /// Phones 8 to 22 every day, urgent tickets around the clock, else 9 to 12 and 13 to 18 on weekdays
  /// (2026-05-01 to 05 off).
  private static let settings: AnalysisSettings = {
    var phone = BusinessCalendar(weekly: [:])
    for day in Weekday.allCases { phone.weekly[day] = [.init(start: 28_800, end: 79_200)] }
    var settings = AnalysisSettings.officeHours
    settings.calendars = [
      NamedCalendar(
        name: "hotline", conditions: [.init(field: .channel, values: ["phone"])], calendar: phone),
      NamedCalendar(
        name: "urgent", conditions: [.init(field: .priority, values: ["P0"])], calendar: .always),
    ]
    return settings
  }()

  /// From Thursday 2026-04-30 17:00 to Friday 2026-05-01 09:00.
  private func ticket(_ channel: String?, _ priority: String?) -> TicketSketch {
    TicketSketch(
      channel: channel, priority: priority, created: "2026-04-30 17:00",
      responded: "2026-05-01 09:00")
  }

  private func hours(_ tickets: [TicketSketch]) async throws -> Double? {
    let desk = SketchedDesk(tickets, settings: Self.settings)
    return try await desk.figure("first_response_time_business.mean", "all").value.map { $0 / 3600 }
  }

  @Test func `measures its business time`() async throws {
    // 17 to 22 and 8 to 9; the whole 16 hours; 17 to 18.
    #expect(try await hours([ticket("Phone", "P1")]) == 6)
    #expect(try await hours([ticket("chat", "P0")]) == 16)
    #expect(try await hours([ticket("chat", "P1")]) == 1)
    #expect(try await hours([ticket(nil, nil)]) == 1)
  }

  @Test func `is the first that fits`() async throws {
    #expect(try await hours([ticket("phone", "P0")]) == 6)
  }

  @Test func `is not its neighbour's`() async throws {
    let tickets = [ticket("phone", "P1"), ticket("chat", "P0"), ticket(nil, "P1")]
    #expect(try await hours(tickets) == (6.0 + 16 + 1) / 3)
  }

  @Test func `decides whether a business standard was met`() async throws {
    var settings = Self.settings
    settings.standard = ServiceStandard(
      name: "test",
      policies: [
        ServicePolicy(
          name: "all",
          milestones: [Milestone(.firstResponse, withinSeconds: 2 * 3600, clock: .business)])
      ])
    let desk = SketchedDesk(
      [ticket("phone", "P1"), ticket("chat", "P1"), TicketSketch(created: "2026-05-07 12:00")],
      settings: settings)
    #expect(
      try await desk.figure("first_response_attainment", "all")
        == Figure(0.5, of: 2, leftOut: [.notYetDue: 1]))
  }

  @Test func `is read from its own clock`() async throws {
    // Berlin's Thursday 9 to 17 is Shanghai's 15 to 23.
    var berlin = BusinessCalendar(weekly: [.thursday: [.init(start: 32_400, end: 61_200)]])
    berlin.clock = .zone("Europe/Berlin")
    var settings = AnalysisSettings.officeHours
    settings.calendars = [NamedCalendar(name: "Berlin", calendar: berlin)]
    let desk = SketchedDesk([ticket("chat", "P1")], settings: settings)
    let figure = try await desk.figure("first_response_time_business.mean", "all")
    #expect(figure.value == 21_600.0)
  }
}
