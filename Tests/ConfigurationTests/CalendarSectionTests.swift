import Configuration
import Desk
import Metrics
import Testing

@Suite struct `The calendar section` {
  private func calendar(_ text: String) throws -> BusinessCalendar {
    try read("calendar: {\(text)}").analysis.calendar
  }

  @Test func `gives each day of a range its hours, and the others none`() throws {
    let calendar = try calendar(
      #"weekly: {mon-fri: ["13:00-18:00", "09:00-12:00"], sat: "10:00-16:00"}"#)
    for day in [Weekday.monday, .wednesday, .friday] {
      #expect(text(of: calendar.weekly[day]) == "09:00-12:00 13:00-18:00")
    }
    #expect(text(of: calendar.weekly[.saturday]) == "10:00-16:00")
    #expect(text(of: calendar.weekly[.sunday]) == "")
  }

  @Test func `runs a range over the week's end, and knows days in Chinese`() throws {
    let calendar = try calendar(#"weekly: {fri-mon: ["09:00-17:00"], 周三: ["10:00-11:00"]}"#)
    let open = Weekday.allCases.filter { !(calendar.weekly[$0] ?? []).isEmpty }
    #expect(open == [.monday, .wednesday, .friday, .saturday, .sunday])
  }

  @Test func `carries hours across midnight, and up to it`() throws {
    let calendar = try calendar(#"weekly: {fri: ["22:00-06:00"], sat: ["08:00-24:00"]}"#)
    #expect(calendar.weekly[.friday] == [.init(start: 79_200, end: 108_000)])
    #expect(calendar.weekly[.saturday] == [.init(start: 28_800, end: 86_400)])
  }

  @Test func `is around the clock when written out`() throws {
    #expect(try calendar(#"weekly: {mon-sun: ["00:00-24:00"]}"#).isAlways)
  }

  @Test func `closes on holidays alone when no hours are given`() throws {
    let calendar = try calendar("holidays: [2026-05-01]")
    #expect(calendar.hours(on: try day("2026-05-01")).isEmpty)
    #expect(text(of: calendar.hours(on: try day("2026-05-02"))) == "00:00-24:00")
  }

  @Test func `counts both ends of a range of holidays`() throws {
    let calendar = try calendar("holidays: [2026-01-01, 2026-02-27..2026-03-02]")
    let days = calendar.exceptions.keys.sorted().map(\.description)
    #expect(
      days == ["2026-01-01", "2026-02-27", "2026-02-28", "2026-03-01", "2026-03-02"])
  }

  @Test func `works a make-up day with a weekday's hours or its own`() throws {
    let calendar = try calendar(
      """
      weekly: {mon-fri: ["09:00-18:00"]},
      workdays: {2026-05-09: mon, 2026-05-10: ["10:00-12:00"]}
      """)
    #expect(text(of: calendar.hours(on: try day("2026-05-09"))) == "09:00-18:00")
    #expect(text(of: calendar.hours(on: try day("2026-05-10"))) == "10:00-12:00")
    #expect(text(of: calendar.hours(on: try day("2026-05-16"))) == "")
  }

  @Test(arguments: [
    (#"weekly: {mno: ["09:00-18:00"]}"#, "unknown day; did you mean mon?"),
    (#"weekly: {mon-fri-sat: ["09:00-18:00"]}"#, "unknown day"),
    (#"weekly: {mon: ["9-18"]}"#, "9-18 is not a range of hours"),
    (#"weekly: {mon: ["09:00-25:00"]}"#, "09:00-25:00 is not a range of hours"),
    (#"weekly: {mon: ["09:60-10:00"]}"#, "09:60-10:00 is not a range of hours"),
    (#"weekly: {mon: ["24:00-06:00"]}"#, "24:00-06:00 is not a range of hours"),
    (#"weekly: {mon: ["09:00-09:00"]}"#, "09:00-09:00 is not a range of hours"),
    (#"weekly: {mon: ["09:00-12:00", "11:00-18:00"]}"#, "11:00-18:00 overlaps other hours"),
    (#"weekly: {mon-fri: ["09:00-12:00"], fri: ["10:00-11:00"]}"#, "hours of fri a second time"),
    (#"weekly: {mon: []}"#, "gives no working hours at all"),
    (#"weekly: {mon: {from: "09:00"}}"#, "must be a list, not keys with values"),
    ("weekly: [mon]", "must be keys with values, not a list"),
    ("holidays: [2026-02-30]", "2026-02-30 is not a date or a range of dates"),
    ("holidays: [2026-5-1]", "2026-5-1 is not a date or a range of dates"),
    ("holidays: [2026-05-05..2026-05-01]", "ends before it begins"),
    ("holidays: [2026-05-01..2062-05-05]", "is longer than a year"),
    ("workdays: {2026-05-32: mon}", "2026-05-32 is not a date"),
    ("workdays: {2026-05-09: mondy}", "unknown day mondy; did you mean mon?"),
    ("workdays: {2026-05-09: []}", "a workday needs hours"),
    (#"weekly: {mon: ["09:00-12:00"]}, workdays: {2026-05-09: sun}"#, "a workday needs hours"),
    (
      "holidays: [2026-05-01..2026-05-05], workdays: {2026-05-04: mon}",
      "is also a holiday, in calendar.holidays[1]; leave one"
    ),
    (
      "weekley: {}",
      "unknown key; did you mean weekly? Allowed: time_zone, weekly, seasons, holidays"
    ),
  ])
  func `tells what is wrong`(text: String, fault: String) throws {
    let complaints = complaints(about: "calendar: {\(text)}")
    #expect(complaints.count == 1)
    #expect(complaints.first?.contains(fault) == true, "\(complaints)")
  }
}
