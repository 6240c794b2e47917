import Desk
import Testing

@Suite struct `The stretches of business time` {
  private static let morning = [BusinessCalendar.Hours(start: 9 * 3600, end: 12 * 3600)]
  private static let office = [BusinessCalendar.Hours(start: 9 * 3600, end: 18 * 3600)]
  private static let labourDay = TranslatedName(simplifiedChinese: "劳动节", english: "Labour Day")

  /// 9 to 18 on Mondays to Thursdays, 22 to 6 on Fridays; 1 May off, Saturday 9 May worked, 11 May
  /// a half day, from 18 May on 9 to 12 on Mondays alone.
  private let calendar: BusinessCalendar = {
    var calendar = BusinessCalendar(weekly: [.friday: [.init(start: 79_200, end: 108_000)]])
    for day in [Weekday.monday, .tuesday, .wednesday, .thursday] { calendar.weekly[day] = office }
    calendar.exceptions[CivilDate(year: 2026, month: 5, day: 1)] = SpecialDay(
      .holiday, name: labourDay)
    calendar.exceptions[CivilDate(year: 2026, month: 5, day: 9)] = SpecialDay(
      .makeUpWorkday, hours: office, name: labourDay)
    calendar.exceptions[CivilDate(year: 2026, month: 5, day: 11)] = SpecialDay(
      .halfDay, hours: morning)
    let first = CivilDate(year: 2026, month: 5, day: 18)
    calendar.seasons = [
      .init(name: "summer", dates: first...first.adding(days: 60), weekly: [.monday: morning])
    ]
    return calendar
  }()

  /// Each as `from-to seconds reason`, times of Shanghai's clock: `30T18:00-01T00:00`.
  private func lines(_ from: String, _ to: String) throws -> [String] {
    let wall = try clock("Asia/Shanghai")
    func short(_ instant: Instant) -> String {
      String(wall.text(of: instant).dropFirst(8).prefix(8))
    }
    return calendar.stretches(
      on: wall, from: try instant(from + ":00+08:00"), to: try instant(to + ":00+08:00")
    ).map { stretch in
      let sign = stretch.isCounted ? "+" : "-"
      return "\(short(stretch.from))-\(short(stretch.to)) \(sign)\(stretch.seconds / 3600) "
        + text(of: stretch.reason)
    }
  }

  private func text(of reason: BusinessStretch.Reason) -> String {
    switch reason {
    case .workingHours: "workingHours"
    case .outsideHours: "outsideHours"
    case .weekend: "weekend"
    case .dayOff: "dayOff"
    case .season(let name): "season \(name ?? "")"
    case .holiday(let name): "holiday \(name?.text(in: .english) ?? "")"
    case .makeUpWorkday(let name): "makeUpWorkday \(name?.text(in: .english) ?? "")"
    case .halfDay(let name): "halfDay" + (name?.text(in: .english) ?? "")
    }
  }

  @Test func `name the holiday and join its days with nothing else`() throws {
    #expect(
      try lines("2026-04-30T17:00", "2026-05-04T10:00") == [
        "30T17:00-30T18:00 +1 workingHours", "30T18:00-01T00:00 -6 outsideHours",
        "01T00:00-02T00:00 -24 holiday Labour Day",
        "02T00:00-04T00:00 -48 weekend", "04T00:00-04T09:00 -9 outsideHours",
        "04T09:00-04T10:00 +1 workingHours",
      ])
  }

  @Test func `tell a night shift, a make-up Saturday and a half day`() throws {
    #expect(
      try lines("2026-05-08T21:00", "2026-05-11T13:00") == [
        "08T21:00-08T22:00 -1 outsideHours", "08T22:00-09T06:00 +8 workingHours",
        "09T06:00-09T09:00 -3 outsideHours",
        "09T09:00-09T18:00 +9 makeUpWorkday Labour Day",
        "09T18:00-10T00:00 -6 outsideHours", "10T00:00-11T00:00 -24 weekend",
        "11T00:00-11T09:00 -9 halfDay", "11T09:00-11T12:00 +3 halfDay",
        "11T12:00-11T13:00 -1 halfDay",
      ])
  }

  @Test func `tell a season, and its weekdays without hours`() throws {
    #expect(
      try lines("2026-05-18T08:00", "2026-05-20T00:00") == [
        "18T08:00-18T09:00 -1 outsideHours", "18T09:00-18T12:00 +3 season summer",
        "18T12:00-19T00:00 -12 outsideHours", "19T00:00-20T00:00 -24 dayOff",
      ])
  }

  @Test func `begin anew where the clock is put forward or back`() throws {
    let paris = try clock("Europe/Paris")
    let spring = BusinessCalendar.always.stretches(
      on: paris, from: try instant("2020-03-29T00:00:00Z"),
      to: try instant("2020-03-29T03:00:00Z"))
    #expect(spring.map(\.seconds) == [3600, 7200])
    #expect(spring.map(\.clockChange) == [0, 3600])
    let autumn = BusinessCalendar.always.stretches(
      on: paris, from: try instant("2020-10-25T00:00:00Z"),
      to: try instant("2020-10-25T03:00:00Z"))
    #expect(autumn.map(\.clockChange) == [0, -3600])
    #expect(autumn.allSatisfy { $0.isCounted })
  }

  @Test func `are none within no time`() throws {
    let moment = try instant("2020-10-25T00:00:00Z")
    #expect(calendar.stretches(on: .utc, from: moment, to: moment).isEmpty)
  }
}
