import Desk
import Testing

/// 09-12 and 13-18 on weekdays, 10-16 on Saturdays; May Day's holiday and its make-up Saturday.
private let shop: BusinessCalendar = {
  let weekday: [BusinessCalendar.Hours] = [
    .init(start: 9 * 3600, end: 12 * 3600), .init(start: 13 * 3600, end: 18 * 3600),
  ]
  var weekly: [Weekday: [BusinessCalendar.Hours]] = [
    .saturday: [.init(start: 10 * 3600, end: 16 * 3600)]
  ]
  for day in [Weekday.monday, .tuesday, .wednesday, .thursday, .friday] { weekly[day] = weekday }
  var exceptions: [CivilDate: SpecialDay] = [:]
  for day in 1...5 { exceptions[CivilDate(year: 2026, month: 5, day: day)] = SpecialDay(.holiday) }
  exceptions[CivilDate(year: 2026, month: 5, day: 9)] = SpecialDay(.makeUpWorkday, hours: weekday)
  return BusinessCalendar(weekly: weekly, exceptions: exceptions)
}()

@Suite struct `Business time` {
  /// Working seconds between two local times in Shanghai.
  private func hours(
    _ from: String, _ to: String, of calendar: BusinessCalendar = shop,
    zone: String = "Asia/Shanghai"
  ) throws -> Double {
    let start = try instant(from)
    let end = try instant(to)
    let timeline = BusinessTimeline(calendar, on: try clock(zone), from: start, to: end)
    return Double(timeline.seconds(from: start, to: end)) / 3600
  }

  @Test func `leaves out the midday break`() throws {
    #expect(try hours("2026-05-11T11:30:00+08:00", "2026-05-11T13:30:00+08:00") == 1)
  }

  @Test func `is nothing within the break and at night`() throws {
    #expect(try hours("2026-05-11T12:00:00+08:00", "2026-05-11T13:00:00+08:00") == 0)
    #expect(try hours("2026-05-11T18:00:00+08:00", "2026-05-12T09:00:00+08:00") == 0)
  }

  @Test func `goes on the next morning`() throws {
    #expect(try hours("2026-05-11T17:00:00+08:00", "2026-05-12T10:00:00+08:00") == 2)
  }

  @Test func `passes over Sunday but not over Saturday`() throws {
    #expect(try hours("2026-05-15T17:00:00+08:00", "2026-05-18T10:00:00+08:00") == 8)
  }

  @Test func `passes over a holiday`() throws {
    // Thursday 30 April from 17:00: one hour; 1 to 5 May off; Wednesday 6 May to 10:00: one hour.
    #expect(try hours("2026-04-30T17:00:00+08:00", "2026-05-06T10:00:00+08:00") == 2)
  }

  @Test func `counts a make-up Saturday with Monday's hours`() throws {
    #expect(try hours("2026-05-09T00:00:00+08:00", "2026-05-10T00:00:00+08:00") == 8)
    #expect(try hours("2026-05-16T00:00:00+08:00", "2026-05-17T00:00:00+08:00") == 6)
  }

  @Test func `runs across midnight`() throws {
    let nights = BusinessCalendar(weekly: [.friday: [.init(start: 22 * 3600, end: 30 * 3600)]])
    #expect(
      try hours("2026-05-15T21:00:00+08:00", "2026-05-16T07:00:00+08:00", of: nights) == 8)
    #expect(
      try hours("2026-05-16T00:00:00+08:00", "2026-05-16T05:00:00+08:00", of: nights) == 5)
    #expect(
      try hours("2026-05-14T22:00:00+08:00", "2026-05-15T06:00:00+08:00", of: nights) == 0)
  }

  @Test func `counts hours once where a night shift meets the morning's`() throws {
    let both = BusinessCalendar(weekly: [
      .friday: [.init(start: 22 * 3600, end: 34 * 3600)],
      .saturday: [.init(start: 9 * 3600, end: 12 * 3600)],
    ])
    #expect(try hours("2026-05-15T21:00:00+08:00", "2026-05-16T20:00:00+08:00", of: both) == 14)
  }

  @Test func `is calendar time around the clock`() throws {
    #expect(
      try hours("2020-03-28T00:00:00Z", "2020-03-30T00:00:00Z", of: .always, zone: "Europe/Paris")
        == 48)
    var written = BusinessCalendar.always
    written.exceptions[CivilDate(year: 1999, month: 1, day: 1)] = SpecialDay(.holiday)
    #expect(
      try hours("2020-03-28T00:00:00Z", "2020-03-30T00:00:00Z", of: written, zone: "Europe/Paris")
        == 48)
  }

  @Test func `is 13 hours on the Paris Sunday of the known answer`() throws {
    let sundays = BusinessCalendar(weekly: [.sunday: [.init(start: 8 * 3600, end: 21 * 3600)]])
    #expect(
      try hours("2020-03-29T01:00:00Z", "2020-03-30T00:00:00Z", of: sundays, zone: "Europe/Paris")
        == 13)
  }

  @Test func `does not count the hour that is skipped`() throws {
    let nights = BusinessCalendar(weekly: [.sunday: [.init(start: 0, end: 6 * 3600)]])
    #expect(
      try hours("2020-03-28T12:00:00Z", "2020-03-29T12:00:00Z", of: nights, zone: "Europe/Paris")
        == 5)
  }

  @Test func `counts the hour that repeats twice`() throws {
    let nights = BusinessCalendar(weekly: [.sunday: [.init(start: 0, end: 6 * 3600)]])
    #expect(
      try hours("2020-10-24T12:00:00Z", "2020-10-25T12:00:00Z", of: nights, zone: "Europe/Paris")
        == 7)
  }

  @Test func `counts half of the hour that repeats twice where work ends at half past`() throws {
    let nights = BusinessCalendar(weekly: [.sunday: [.init(start: 7200, end: 9000)]])
    #expect(
      try hours("2020-10-24T12:00:00Z", "2020-10-25T12:00:00Z", of: nights, zone: "Europe/Paris")
        == 1)
  }

  @Test func `is nothing without working hours`() throws {
    let never = BusinessCalendar(weekly: [:])
    #expect(try hours("2026-05-01T00:00:00Z", "2026-06-01T00:00:00Z", of: never) == 0)
  }

  @Test func `changes hours at midnight where a season begins and ends`() throws {
    // Thursday 9 to 18, Friday 8 to 15, and after the season's last day 9 to 18 again.
    var calendar = BusinessCalendar(weekly: [:])
    for day in Weekday.allCases { calendar.weekly[day] = [.init(start: 32_400, end: 64_800)] }
    let first = CivilDate(year: 2026, month: 5, day: 15)
    var summer: [Weekday: [BusinessCalendar.Hours]] = [:]
    for day in Weekday.allCases { summer[day] = [.init(start: 28_800, end: 54_000)] }
    calendar.seasons = [.init(dates: first...first.adding(days: 1), weekly: summer)]
    func day(_ date: Int) throws -> Double {
      try hours(
        "2026-05-\(date)T00:00:00+08:00", "2026-05-\(date + 1)T00:00:00+08:00", of: calendar)
    }
    #expect(try (14...17).map(day) == [9, 7, 7, 9])
    #expect(
      try hours("2026-05-14T17:00:00+08:00", "2026-05-15T09:00:00+08:00", of: calendar) == 2)
  }

  @Test func `counts a half day's own hours`() throws {
    var calendar = shop
    calendar.exceptions[CivilDate(year: 2026, month: 5, day: 12)] = SpecialDay(
      .halfDay, hours: [.init(start: 32_400, end: 43_200)])
    #expect(
      try hours("2026-05-12T00:00:00+08:00", "2026-05-13T00:00:00+08:00", of: calendar) == 3)
  }

  @Test func `is read from the calendar's own clock where it has one`() throws {
    // 9 to 18 in Paris in May is 15 to 24 in Shanghai.
    var paris = BusinessCalendar(weekly: [.monday: [.init(start: 32_400, end: 64_800)]])
    paris.clock = try clock("Europe/Paris")
    #expect(
      try hours("2026-05-11T15:00:00+08:00", "2026-05-12T00:00:00+08:00", of: paris) == 9)
    #expect(
      try hours("2026-05-11T09:00:00+08:00", "2026-05-11T15:00:00+08:00", of: paris) == 0)
  }
}
