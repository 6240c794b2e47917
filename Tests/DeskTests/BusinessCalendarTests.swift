import Desk
import Testing

@Suite struct `A business calendar` {
  private let office = BusinessCalendar(
    weekly: [.monday: [.init(start: 32_400, end: 64_800)]],
    exceptions: [
      CivilDate(year: 2026, month: 5, day: 4): SpecialDay(.holiday),
      CivilDate(year: 2026, month: 5, day: 9): SpecialDay(
        .makeUpWorkday, hours: [.init(start: 32_400, end: 64_800)]),
    ])

  @Test func `has the weekday's hours on a plain day`() throws {
    let monday = try #require(CivilDate("2026-05-11"))
    #expect(office.hours(on: monday) == [.init(start: 32_400, end: 64_800)])
  }

  @Test func `has no hours on a weekday that is not listed`() throws {
    #expect(office.hours(on: try #require(CivilDate("2026-05-12"))).isEmpty)
  }

  @Test func `has no hours on a holiday, and hours on a make-up Saturday`() throws {
    #expect(office.hours(on: try #require(CivilDate("2026-05-04"))).isEmpty)
    #expect(office.hours(on: try #require(CivilDate("2026-05-09"))).count == 1)
  }

  @Test func `is always open only without exceptions`() {
    #expect(BusinessCalendar.always.isAlways)
    var calendar = BusinessCalendar.always
    calendar.exceptions[CivilDate(year: 2026, month: 5, day: 1)] = SpecialDay(.holiday)
    #expect(!calendar.isAlways)
  }

  @Test func `says which years its holidays are not known for`() {
    var calendar = office
    calendar.holidaySources = [HolidaySource(name: "china", years: 2024...2026)]
    let inside = CivilDate(year: 2024, month: 1, day: 1)...CivilDate(year: 2026, month: 12, day: 31)
    #expect(calendar.sourcesNotKnowing(inside).isEmpty)
    let before = CivilDate(year: 2023, month: 12, day: 31)...inside.upperBound
    #expect(calendar.sourcesNotKnowing(before).map(\.name) == ["china"])
    let after = inside.lowerBound...CivilDate(year: 2027, month: 1, day: 1)
    #expect(calendar.sourcesNotKnowing(after).map(\.name) == ["china"])
  }
}

@Suite struct `Conditions of tickets` {
  private func conditions(_ values: [SymbolField: [String]]) -> [ServicePolicy.Condition] {
    values.map { ServicePolicy.Condition(field: $0.key, values: $0.value) }
  }

  @Test func `are covered by wider ones, and by none at all`() {
    let phone = conditions([.channel: ["Phone"], .priority: ["P0"]])
    #expect(conditions([:]).covers(phone))
    #expect(conditions([.channel: ["phone", "chat"]]).covers(phone))
    #expect(phone.covers(phone))
  }

  @Test func `are not covered by narrower or other ones`() {
    let channel = conditions([.channel: ["phone", "chat"]])
    #expect(!conditions([.channel: ["phone"]]).covers(channel))
    #expect(!conditions([.team: ["EU"]]).covers(channel))
    #expect(!channel.covers([]))
  }
}
