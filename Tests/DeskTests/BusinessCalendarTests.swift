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
}
