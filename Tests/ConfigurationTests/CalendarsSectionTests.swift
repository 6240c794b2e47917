import Configuration
import Desk
import Metrics
import Testing

@Suite struct `The calendars section` {
  private let two = """
    calendars:
      - {name: 热线, when: {channel: [电话]}, weekly: {mon-sun: ["08:00-22:00"]}}
      - {name: Berlin, when: {team: EU}, time_zone: Europe/Berlin, weekly: {mon: ["09:00-17:00"]}}
    """

  @Test func `names calendars with their tickets and their zones, in order`() throws {
    let calendars = try read(two).analysis.calendars
    #expect(calendars.map(\.name) == ["热线", "Berlin"])
    #expect(calendars[0].conditions == [.init(field: .channel, values: ["电话"])])
    #expect(calendars[0].calendar.clock == nil)
    #expect(calendars[1].calendar.clock?.identifier == "Europe/Berlin")
    #expect(text(of: calendars[1].calendar.weekly[.monday]) == "09:00-17:00")
  }

  @Test func `leaves the default calendar as it is`() throws {
    #expect(try read(two).analysis.calendar.isAlways)
  }

  @Test(arguments: [
    ("calendars: {name: A}", "calendars: must be a list of calendars, not keys with values"),
    ("calendars: []", "calendars: lists no calendar"),
    ("calendars: [{weekly: {mon: \"09:00-10:00\"}}]", "calendars[1]: needs a name"),
    (
      "calendars: [{name: A, time_zone: Europe/Berln}]",
      "unknown time zone Europe/Berln; did you mean Europe/Berlin?"
    ),
    ("calendars: [{name: A, when: {chanel: x}}]", "unknown key; did you mean channel?"),
    (
      "calendars: [{name: A, when: {team: x}}, {name: A, when: {team: y}}]",
      "another calendar is called A too on line 1; rename one"
    ),
    (
      "calendars: [{name: A}, {name: B, when: {team: y}}]",
      "calendars[2]: can never be chosen: A, above it, takes every such ticket"
    ),
    (
      "calendars: [{name: A, when: {team: [x, Y]}}, {name: B, when: {team: y, channel: z}}]",
      "calendars[2]: can never be chosen: A, above it"
    ),
  ])
  func `tells what is wrong`(text: String, fault: String) throws {
    let complaints = complaints(about: text)
    #expect(complaints.count == 1)
    #expect(complaints.first?.contains(fault) == true, "\(complaints)")
  }

  @Test func `tells the line of a calendar that can never be chosen`() throws {
    let complaints = complaints(about: two + "\n  - {name: C, when: {channel: 电话, team: A}}")
    #expect(complaints.count == 1)
    #expect(complaints.first?.hasPrefix("4:") == true, "\(complaints)")
  }
}

@Suite struct `Seasons and half days` {
  private func calendar(_ text: String) throws -> BusinessCalendar {
    try read("calendar: {\(text)}").analysis.calendar
  }

  @Test func `give other hours on their days alone`() throws {
    let calendar = try calendar(
      """
      weekly: {mon-fri: ["09:00-18:00"]}, half_days: {2026-12-31: ["09:00-12:00"]},
      seasons: [{name: s, from: 2026-06-01, to: 2026-08-31, weekly: {mon-thu: ["08:00-15:00"]}}]
      """)
    #expect(text(of: calendar.hours(on: try day("2026-05-29"))) == "09:00-18:00")
    #expect(text(of: calendar.hours(on: try day("2026-06-01"))) == "08:00-15:00")
    #expect(text(of: calendar.hours(on: try day("2026-06-05"))) == "")
    #expect(text(of: calendar.hours(on: try day("2026-08-31"))) == "08:00-15:00")
    #expect(text(of: calendar.hours(on: try day("2026-09-01"))) == "09:00-18:00")
    #expect(text(of: calendar.hours(on: try day("2026-12-31"))) == "09:00-12:00")
    #expect(calendar.exceptions[try day("2026-12-31")]?.kind == .halfDay)
  }

  @Test func `a make-up day in a season has the season's hours of its weekday`() throws {
    let calendar = try calendar(
      """
      weekly: {mon-fri: ["09:00-18:00"]}, workdays: {2026-06-06: mon, 2026-05-30: mon},
      seasons: [{from: 2026-06-01, to: 2026-08-31, weekly: {mon-fri: ["08:00-15:00"]}}]
      """)
    #expect(text(of: calendar.hours(on: try day("2026-06-06"))) == "08:00-15:00")
    #expect(text(of: calendar.hours(on: try day("2026-05-30"))) == "09:00-18:00")
  }

  @Test(arguments: [
    (#"weekly: {sun-sat: ["22:00-06:00", "05:00-12:00"]}"#, "22:00-06:00 runs past midnight into"),
    (
      #"weekly: {fri: ["22:00-06:00"], sat: ["05:00-12:00"]}"#,
      "weekly.fri: 22:00-06:00 runs past midnight into sat and overlaps its 05:00-12:00"
    ),
    (#"weekly: {mon: ["18:00-09:00"]}"#, "18:00-09:00 ends before it begins, and would be a night"),
    ("seasons: [{from: 2026-06-01, to: 2026-08-31}]", "needs weekly"),
    (#"seasons: [{from: 2026-06-01, weekly: {mon: ["09:00-10:00"]}}]"#, "needs to"),
    (
      #"seasons: [{from: 2026-06-31, to: 2026-08-31, weekly: {mon: ["09:00-10:00"]}}]"#,
      "2026-06-31 is not a date"
    ),
    (
      #"seasons: [{from: 2026-09-01, to: 2026-08-31, weekly: {mon: ["09:00-10:00"]}}]"#,
      "ends on 2026-08-31, before it begins on 2026-09-01"
    ),
    (
      """
      seasons: [{from: 2026-06-01, to: 2026-08-31, weekly: {mon: ["09:00-10:00"]}},
      {from: 2026-08-31, to: 2026-09-30, weekly: {mon: ["09:00-10:00"]}}]
      """, "calendar.seasons[2]: overlaps the season 2026-06-01..2026-08-31"
    ),
    (
      #"holidays: [2026-12-31], half_days: {2026-12-31: ["09:00-12:00"]}"#,
      "is also a holiday, in calendar.holidays[1]; leave one"
    ),
    (
      #"workdays: {2026-12-31: mon}, half_days: {2026-12-31: ["09:00-12:00"]}"#,
      "is also a workday, in calendar.workdays.2026-12-31; leave one"
    ),
    ("half_days: {2026-12-31: mon}", "mon is not a range of hours"),
    ("time_zone: CST", "unknown time zone CST"),
  ])
  func `tells what is wrong`(text: String, fault: String) throws {
    let complaints = complaints(about: "calendar: {\(text)}")
    #expect(complaints.count == 1)
    #expect(complaints.first?.contains(fault) == true, "\(complaints)")
  }

  @Test func `a night that ends when the morning begins is no fault`() throws {
    let calendar = try calendar(#"weekly: {mon-sun: ["22:00-06:00", "06:00-12:00"]}"#)
    #expect(text(of: calendar.weekly[.monday]) == "06:00-12:00 22:00-30:00")
  }
}
