import Desk
import Foundation
import Statistics
import Testing

@Suite struct `A wall clock` {
  @Test func `shows China's time`() throws {
    let shanghai = try clock("Asia/Shanghai")
    #expect(shanghai.text(of: try instant("2026-04-30T16:00:00Z")) == "2026-05-01T00:00:00+08:00")
    let noon = try #require(CivilDate("2026-05-01"))
    #expect(
      shanghai.instant(of: noon, secondOfDay: 43_200) == (try instant("2026-05-01T04:00:00Z")))
  }

  @Test func `knows China's summer time of 1988`() throws {
    let shanghai = try clock("Asia/Shanghai")
    #expect(shanghai.offset(at: try instant("1988-07-01T00:00:00Z")) == 9 * 3600)
  }

  @Test func `skips an hour in Paris in March`() throws {
    let paris = try clock("Europe/Paris")
    #expect(paris.text(of: try instant("2020-03-29T00:59:59Z")) == "2020-03-29T01:59:59+01:00")
    #expect(paris.text(of: try instant("2020-03-29T01:00:00Z")) == "2020-03-29T03:00:00+02:00")
    let day = try #require(CivilDate("2020-03-29"))
    let change = try instant("2020-03-29T01:00:00Z")
    for second in [7200, 9000, 10_799, 10_800] {
      #expect(paris.instant(of: day, secondOfDay: second) == change)
    }
    #expect(paris.instant(of: day, secondOfDay: 7199) == change.adding(seconds: -1))
    #expect(paris.instant(of: day, secondOfDay: 10_801) == change.adding(seconds: 1))
  }

  @Test func `shows an hour twice in Paris in October`() throws {
    let paris = try clock("Europe/Paris")
    let day = try #require(CivilDate("2020-10-25"))
    let halfPastTwo = 9000
    #expect(
      paris.instant(of: day, secondOfDay: halfPastTwo) == (try instant("2020-10-25T00:30:00Z")))
    #expect(
      paris.instant(of: day, secondOfDay: halfPastTwo, isLate: true)
        == (try instant("2020-10-25T01:30:00Z")))
    #expect(paris.text(of: try instant("2020-10-25T00:30:00Z")) == "2020-10-25T02:30:00+02:00")
    #expect(paris.text(of: try instant("2020-10-25T01:30:00Z")) == "2020-10-25T02:30:00+01:00")
  }

  @Test func `shows a span of local time once, twice or never`() throws {
    let paris = try clock("Europe/Paris")
    func minutes(_ date: String, _ from: Int, _ to: Int) throws -> [Int] {
      let midnight = try #require(CivilDate(date)).daysSince1970 * 86_400
      return paris.spans(showing: midnight + from * 60..<midnight + to * 60)
        .map { $0.count / 60 }
    }
    #expect(try minutes("2020-05-01", 540, 1080) == [540])
    #expect(try minutes("2020-10-25", 120, 150) == [30, 30])
    #expect(try minutes("2020-10-25", 0, 360) == [180, 240])
    #expect(try minutes("2020-03-29", 120, 180) == [])
    #expect(try minutes("2020-03-29", 0, 360) == [120, 180])
  }

  @Test func `is behind UTC in New York`() throws {
    let newYork = try clock("America/New_York")
    #expect(newYork.text(of: try instant("2026-01-01T03:00:00Z")) == "2025-12-31T22:00:00-05:00")
    #expect(newYork.text(of: try instant("2026-07-01T03:00:00Z")) == "2026-06-30T23:00:00-04:00")
    let gap = try #require(CivilDate("2026-03-08"))
    #expect(newYork.instant(of: gap, secondOfDay: 9000) == (try instant("2026-03-08T07:00:00Z")))
    let overlap = try #require(CivilDate("2026-11-01"))
    #expect(
      newYork.instant(of: overlap, secondOfDay: 5400) == (try instant("2026-11-01T05:30:00Z")))
    #expect(
      newYork.instant(of: overlap, secondOfDay: 5400, isLate: true)
        == (try instant("2026-11-01T06:30:00Z")))
  }

  @Test func `follows changes that are no summer time`() throws {
    let moscow = try clock("Europe/Moscow")
    #expect(moscow.offset(at: try instant("2014-06-01T00:00:00Z")) == 4 * 3600)
    #expect(moscow.offset(at: try instant("2015-06-01T00:00:00Z")) == 3 * 3600)
  }

  @Test func `prints half-hour zones`() throws {
    let kolkata = try clock("Asia/Kolkata")
    #expect(kolkata.text(of: try instant("2026-05-01T00:00:00Z")) == "2026-05-01T05:30:00+05:30")
    let lordHowe = try clock("Australia/Lord_Howe")
    #expect(lordHowe.text(of: try instant("2026-05-01T00:00:00Z")) == "2026-05-01T10:30:00+10:30")
  }

  @Test func `is nothing for an unknown zone`() {
    #expect(WallClock(identifier: "Mars/Olympus") == nil)
    #expect(WallClock(identifier: "") == nil)
  }

  @Test func `shows midnight of 1970 and moments before it`() throws {
    let text = WallClock.utc.text(of: Instant(secondsSince1970: -1))
    #expect(text == "1969-12-31T23:59:59+00:00")
    #expect(WallClock.utc.text(of: Instant(secondsSince1970: 0)) == "1970-01-01T00:00:00+00:00")
  }

  @Test(arguments: [
    "Asia/Shanghai", "Europe/Paris", "America/New_York", "Australia/Lord_Howe",
    "America/Sao_Paulo", "Pacific/Apia",
  ])
  func `agrees with Foundation, and leads back to every instant`(identifier: String) throws {
    let wall = try clock(identifier)
    let zone = try #require(TimeZone(identifier: identifier))
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<5000 {
      let seconds = Int.random(in: 0..<2_500_000_000, using: &generator)
      let moment = Instant(secondsSince1970: seconds)
      let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds)))
      #expect(wall.offset(at: moment) == offset)
      let local = wall.localSeconds(at: moment)
      let readings = [false, true].map { wall.instant(localSeconds: local, isLate: $0) }
      #expect(readings.contains(moment))
    }
  }
}
