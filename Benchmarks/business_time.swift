import Foundation

/// How many stretches of time a second a calendar's working seconds are found for.
///
/// Random stretches of up to thirty days over two years, the same in every run; one calendar around
/// the clock, one of office hours, and five with zones of their own that take turns. Processor time:
/// other work on the machine does not count.
@main struct BusinessTimeBenchmark {
  private static let first = 1_735_689_600  // 2025-01-01T00:00:00Z
  private static let length = 2 * 365 * 86_400
  private static let count = 4_000_000

  static func main() {
    let stretches = stretches()
    let zones = [
      "Asia/Shanghai", "Europe/Paris", "America/New_York", "Australia/Lord_Howe", "America/Havana",
    ]
    measure("around the clock", [timeline(.always, "Asia/Shanghai")], stretches)
    measure("office hours", [timeline(office, zones[0])], stretches)
    measure("five calendars", zones.map { timeline(office, $0) }, stretches)
    let began = clock()
    let built = (0..<100).map { _ in timeline(office, zones[1]) }
    let microseconds = (clock() - began) / built.count
    print("laying one out over two years: \(microseconds) microseconds")
  }

  /// 9 to 12 and 13 to 18 on weekdays, a night on Fridays, a holiday every month.
  private static let office: BusinessCalendar = {
    let day = [
      BusinessCalendar.Hours(start: 9 * 3600, end: 12 * 3600),
      BusinessCalendar.Hours(start: 13 * 3600, end: 18 * 3600),
    ]
    let night = BusinessCalendar.Hours(start: 22 * 3600, end: 30 * 3600)
    var calendar = BusinessCalendar(weekly: [
      .monday: day, .tuesday: day, .wednesday: day, .thursday: day, .friday: day + [night],
    ])
    for month in 1...12 {
      calendar.exceptions[CivilDate(year: 2025, month: month, day: 1)] = SpecialDay(.holiday)
    }
    return calendar
  }()

  private static func timeline(_ calendar: BusinessCalendar, _ zone: String) -> BusinessTimeline {
    guard let clock = WallClock(identifier: zone) else {
      preconditionFailure("this system does not know the time zone \(zone)")
    }
    return BusinessTimeline(
      calendar, on: clock, from: Instant(secondsSince1970: first),
      to: Instant(secondsSince1970: first + length))
  }

  private static func stretches() -> [(from: Instant, to: Instant)] {
    var state: UInt64 = 42
    func next(below limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    return (0..<count).map { _ in
      let from = Instant(secondsSince1970: first + next(below: length - 30 * 86_400))
      return (from, from.adding(seconds: next(below: 30 * 86_400)))
    }
  }

  private static func measure(
    _ name: String, _ timelines: [BusinessTimeline], _ stretches: [(from: Instant, to: Instant)]
  ) {
    var best = Int.max
    var total = 0
    for _ in 0..<3 {
      let began = clock()
      total = 0
      for (index, stretch) in stretches.enumerated() {
        total &+= timelines[index % timelines.count].seconds(from: stretch.from, to: stretch.to)
      }
      best = min(best, clock() - began)
    }
    let perSecond = Double(stretches.count) / (Double(best) / Double(CLOCKS_PER_SEC))
    let rounded = Int(perSecond / 100_000)
    print("\(name): \(rounded / 10).\(rounded % 10) million stretches a second (sum \(total) s)")
  }
}
