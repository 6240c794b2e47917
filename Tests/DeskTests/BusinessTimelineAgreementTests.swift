import Desk
import Statistics
import Testing

private let zones = [
  // Each with a fortnight around a change of its clocks, and one without any.
  ("Asia/Shanghai", "2026-05-01T00:00:00Z"), ("Europe/Paris", "2020-03-22T00:00:00Z"),
  ("Europe/Paris", "2020-10-18T00:00:00Z"), ("America/New_York", "2026-03-01T00:00:00Z"),
  ("America/New_York", "2026-10-25T00:00:00Z"), ("Australia/Lord_Howe", "2026-03-29T00:00:00Z"),
  ("America/Sao_Paulo", "2018-10-28T00:00:00Z"), ("America/Havana", "2025-10-26T00:00:00Z"),
]

@Suite struct `Business time, by two routes` {
  /// Minute by minute: does the wall clock show a time within the hours of its day, or of the night
  /// before?
  private func openMinutes(
    _ calendar: BusinessCalendar, _ clock: WallClock, from: Instant, to: Instant
  ) -> [Bool] {
    stride(from: from.secondsSince1970, to: to.secondsSince1970, by: 60).map { moment in
      let local = clock.local(Instant(secondsSince1970: moment))
      let second = local.secondOfDay
      let today = calendar.hours(on: local.date)
      let yesterday = calendar.hours(on: local.date.adding(days: -1))
      return today.contains { $0.start <= second && second < $0.end }
        || yesterday.contains { $0.start <= second + 86_400 && second + 86_400 < $0.end }
    }
  }

  /// Up to two ranges a day in steps of five minutes, some across midnight, some days off.
  private func randomCalendar(
    from first: CivilDate, _ generator: inout SeededGenerator
  ) -> BusinessCalendar {
    func day() -> [BusinessCalendar.Hours] {
      let marks = Set((0..<4).map { _ in Int.random(in: 0..<380, using: &generator) }).sorted()
      let pairs = [(0, 1), (2, 3)].prefix(marks.count / 2).prefix(
        Int.random(in: 0...2, using: &generator))
      return pairs.compactMap { pair in
        let (start, end) = (marks[pair.0] * 300, marks[pair.1] * 300)
        return start < 86_400 ? .init(start: start, end: end) : nil
      }
    }
    var calendar = BusinessCalendar(weekly: [:])
    for weekday in Weekday.allCases { calendar.weekly[weekday] = day() }
    for offset in 0..<14 where Int.random(in: 0..<5, using: &generator) == 0 {
      calendar.exceptions[first.adding(days: offset)] = SpecialDay(.halfDay, hours: day())
    }
    return calendar
  }

  @Test(arguments: zones)
  func `agrees with counting minutes`(zone: String, start: String) throws {
    let wall = try clock(zone)
    let first = try instant(start)
    let last = first.adding(seconds: 14 * 86_400)
    var generator = SeededGenerator(seed: 42)
    for _ in 0..<6 {
      let calendar = randomCalendar(from: wall.local(first).date, &generator)
      let timeline = BusinessTimeline(calendar, on: wall, from: first, to: last)
      let isOpen = openMinutes(calendar, wall, from: first, to: last)
      for _ in 0..<50 {
        let start = Int.random(in: 0..<isOpen.count, using: &generator)
        let end = Int.random(in: start...isOpen.count, using: &generator)
        let seconds = timeline.seconds(
          from: first.adding(seconds: start * 60), to: first.adding(seconds: end * 60))
        let slow = isOpen[start..<end].count { $0 } * 60
        #expect(seconds == slow, "minutes \(start) to \(end) of \(calendar)")
      }
    }
  }

  @Test(arguments: zones)
  func `adds up over any split`(zone: String, start: String) throws {
    let wall = try clock(zone)
    let first = try instant(start)
    let last = first.adding(seconds: 14 * 86_400)
    var generator = SeededGenerator(seed: 43)
    for _ in 0..<20 {
      let calendar = randomCalendar(from: wall.local(first).date, &generator)
      let timeline = BusinessTimeline(calendar, on: wall, from: first, to: last)
      let cuts = (0..<50).map { _ in
        first.adding(seconds: Int.random(in: 0...(14 * 86_400), using: &generator))
      }
      let moments = ([first, last] + cuts).sorted()
      let parts = zip(moments, moments.dropFirst()).map { timeline.seconds(from: $0, to: $1) }
      #expect(parts.allSatisfy { $0 >= 0 })
      #expect(parts.reduce(0, +) == timeline.seconds(from: first, to: last))
    }
  }
}
