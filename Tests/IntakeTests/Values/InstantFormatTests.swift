import Desk
import Testing

@testable import Intake

@Suite struct `An instant` {
  @Test(
    arguments: [
      ("2024-05-01 14:30:15", "2024-05-01T14:30:15"),
      ("2024-05-01T14:30:15", "2024-05-01T14:30:15"),
      ("2024-05-0114:30", "2024-05-01T14:30:00"), ("2024/5/1 14:30", "2024-05-01T14:30:00"),
      ("2024/5/1", "2024-05-01T00:00:00"), ("2024.05.01 9:05", "2024-05-01T09:05:00"),
      ("2024年5月1日 下午2:30", "2024-05-01T14:30:00"), ("2024年5月1日下午2时", "2024-05-01T14:00:00"),
      ("2024年05月01日 14时30分15秒", "2024-05-01T14:30:15"),
      ("2024年5月1日 上午12:05", "2024-05-01T00:05:00"), ("2024-05-01 2:30 PM", "2024-05-01T14:30:00"),
      ("2024-05-01 14:30:15.123", "2024-05-01T14:30:15"), ("20240501", "2024-05-01T00:00:00"),
      ("20240501 143015", "2024-05-01T14:30:15"), ("2024-05-01 24:00", "2024-05-02T00:00:00"),
      ("  2024-05-01 14:30\u{3000}", "2024-05-01T14:30:00"),
    ])
  func `is read with the year first`(text: String, expected: String) {
    #expect(ValueTexts.instant(text, .yearFirst) == expected + "+08:00")
  }

  @Test(
    arguments: [
      ("2024-05-01T06:30:00Z", "14:30:00"), ("2024-05-01T14:30:00+08:00", "14:30:00"),
      ("2024-05-01T06:30:00.000+0000", "14:30:00"), ("2024-05-01 08:30:00 +02:00", "14:30:00"),
      ("2024-05-01T01:30:00.5-05:00", "14:30:00"), ("2024-05-01 06:30:00 UTC", "14:30:00"),
      ("2024-05-01 15:30:00 GMT+9", "14:30:00"), ("2024-05-01T08:30+02", "14:30:00"),
    ])
  func `is read in its own zone, which the wall clock does not change`(
    text: String, expected: String
  ) {
    #expect(ValueTexts.instant(text, .yearFirst) == "2024-05-01T\(expected)+08:00")
  }

  @Test(
    arguments: [
      ("25/Feb/26 10:17 PM", "2026-02-25T22:17:00"), ("01-Aug-23", "2023-08-01T00:00:00"),
      ("29/2/2016 01:16", "2016-02-29T01:16:00"), ("6/1/2023 12:15", "2023-01-06T12:15:00"),
      ("31.12.2026 09:30", "2026-12-31T09:30:00"),
      ("Wed, 25 Feb 2026 10:17:08", "2026-02-25T10:17:08"),
    ])
  func `is read with the day first`(text: String, expected: String) {
    #expect(ValueTexts.instant(text, .dayFirst) == expected + "+08:00")
  }

  @Test(
    arguments: [
      ("6/1/2023 12:15", "2023-06-01T12:15:00"), ("12/31/26 9:30 am", "2026-12-31T09:30:00"),
      ("Feb 25, 2026, 12:00 AM", "2026-02-25T00:00:00"),
      ("February 25, 2026", "2026-02-25T00:00:00"),
    ])
  func `is read with the month first`(text: String, expected: String) {
    #expect(ValueTexts.instant(text, .monthFirst) == expected + "+08:00")
  }

  @Test func `is read from numbers`() {
    #expect(ValueTexts.instant("1714545015", .unixSeconds) == "2024-05-01T14:30:15+08:00")
    #expect(ValueTexts.instant("1714545015.75", .unixSeconds) == "2024-05-01T14:30:15+08:00")
    #expect(ValueTexts.instant("1714545015123", .unixMilliseconds) == "2024-05-01T14:30:15+08:00")
    #expect(ValueTexts.instant("45413", .spreadsheetSerial) == "2024-05-01T00:00:00+08:00")
    #expect(
      ValueTexts.instant("45413.6043402778", .spreadsheetSerial) == "2024-05-01T14:30:15+08:00")
  }

  @Test(
    arguments: [
      "", "yesterday", "2024-13-01", "2024-02-30", "2023-02-29 10:00", "2024-05-01 25:00",
      "2024-05-01 14:60", "2024-05-01 14:30 and more", "1800-05-01", "2024-5", "14:30",
      "2024-05-01 14:30 +", "12345678901234567890",
    ])
  func `is nothing where the day or the time does not exist, or more is written`(text: String) {
    for format in InstantFormat.allCases { #expect(ValueTexts.instant(text, format) == nil) }
  }

  @Test func `that clocks skip is the moment of the change, one shown twice the first`() throws {
    let berlin = try #require(WallClock(identifier: "Europe/Berlin"))
    func text(_ cell: String) -> String? {
      ValueTexts.cell(cell) { InstantFormat.yearFirst.instant($0, on: berlin) }
        .map { berlin.text(of: $0) }
    }
    #expect(text("2026-03-29 02:30:00") == "2026-03-29T03:00:00+02:00")
    #expect(text("2026-10-25 02:30:00") == "2026-10-25T02:30:00+02:00")
  }
}
