import Desk
import Statistics
import Testing

/// Laws that hold of every calendar, tried on random ones: nights, holidays, half days, seasons.
@Suite struct `Business time of any calendar` {
  private static let zones = [
    "Asia/Shanghai", "Europe/Paris", "America/New_York", "Australia/Lord_Howe", "America/Havana",
  ]
  private static let first = Instant(secondsSince1970: 1_740_787_200)  // 2025-03-01T00:00:00Z
  private static let length = 280 * 86_400

  private static func hours(_ generator: inout SeededGenerator) -> [BusinessCalendar.Hours] {
    (0..<Int.random(in: 0...3, using: &generator)).map { _ in
      let start = Int.random(in: 0..<86_400, using: &generator)
      return .init(start: start, end: start + Int.random(in: 1...60_000, using: &generator))
    }
  }

  private static func weekly(
    _ generator: inout SeededGenerator
  ) -> [Weekday: [BusinessCalendar.Hours]] {
    var weekly: [Weekday: [BusinessCalendar.Hours]] = [:]
    for weekday in Weekday.allCases { weekly[weekday] = hours(&generator) }
    return weekly
  }

  private static func calendar(_ generator: inout SeededGenerator) -> BusinessCalendar {
    var calendar = BusinessCalendar(weekly: weekly(&generator))
    let date = CivilDate(year: 2025, month: 3, day: 1)
    let start = date.adding(days: Int.random(in: 0..<200, using: &generator))
    let end = start.adding(days: Int.random(in: 0..<60, using: &generator))
    calendar.seasons = [.init(dates: start...end, weekly: weekly(&generator))]
    for offset in 0..<280 where Int.random(in: 0..<9, using: &generator) == 0 {
      let kinds: [SpecialDay] = [
        SpecialDay(.holiday), SpecialDay(.halfDay, hours: hours(&generator)),
        SpecialDay(.makeUpWorkday, hours: calendar.weekly[.monday] ?? []),
      ]
      calendar.exceptions[date.adding(days: offset)] = kinds.randomElement(using: &generator)
    }
    return calendar
  }

  private static func moments(_ count: Int, _ generator: inout SeededGenerator) -> [Instant] {
    (0..<count).map { _ in
      first.adding(seconds: Int.random(in: 0...length, using: &generator))
    }.sorted()
  }

  @Test(arguments: zones)
  func `adds up, is never negative and never more than calendar time`(zone: String) throws {
    let wall = try clock(zone)
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<20 {
      let timeline = BusinessTimeline(
        Self.calendar(&generator), on: wall, from: Self.first,
        to: Self.first.adding(seconds: Self.length))
      for _ in 0..<100 {
        let moments = Self.moments(3, &generator)
        let (one, two, three) = (moments[0], moments[1], moments[2])
        let parts = [timeline.seconds(from: one, to: two), timeline.seconds(from: two, to: three)]
        #expect(parts[0] + parts[1] == timeline.seconds(from: one, to: three))
        #expect(0...two.seconds(since: one) ~= parts[0])
        #expect(0...three.seconds(since: two) ~= parts[1])
      }
    }
  }

  @Test(arguments: zones)
  func `is what its explained stretches add up to, without a gap`(zone: String) throws {
    let wall = try clock(zone)
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<20 {
      let calendar = Self.calendar(&generator)
      let timeline = BusinessTimeline(
        calendar, on: wall, from: Self.first, to: Self.first.adding(seconds: Self.length))
      let ends = Self.moments(2, &generator)
      let stretches = calendar.stretches(on: wall, from: ends[0], to: ends[1])
      let counted = stretches.reduce(0) { $0 + ($1.isCounted ? $1.seconds : 0) }
      #expect(counted == timeline.seconds(from: ends[0], to: ends[1]))
      #expect(stretches.first?.from == ends[0])
      #expect(stretches.last?.to == ends[1])
      #expect(zip(stretches, stretches.dropFirst()).allSatisfy { $0.to == $1.from })
      #expect(stretches.allSatisfy { $0.seconds > 0 })
      for stretch in stretches {
        let seconds = timeline.seconds(from: stretch.from, to: stretch.to)
        #expect(seconds == (stretch.isCounted ? stretch.seconds : 0))
      }
    }
  }

  @Test(arguments: zones)
  func `is calendar time around the clock, whole or in parts`(zone: String) throws {
    let wall = try clock(zone)
    var parts = BusinessCalendar.always
    for weekday in Weekday.allCases {
      parts.weekly[weekday] = [.init(start: 0, end: 43_200), .init(start: 43_200, end: 86_400)]
    }
    #expect(!parts.isAlways)
    var generator = SeededGenerator(seed: 13)
    for calendar in [BusinessCalendar.always, parts] {
      let timeline = BusinessTimeline(
        calendar, on: wall, from: Self.first, to: Self.first.adding(seconds: Self.length))
      for _ in 0..<200 {
        let ends = Self.moments(2, &generator)
        #expect(timeline.seconds(from: ends[0], to: ends[1]) == ends[1].seconds(since: ends[0]))
      }
    }
  }
}
