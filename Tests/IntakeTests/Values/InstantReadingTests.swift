import Desk
import Testing

@testable import Intake

@Suite struct `A moment written unlike its column` {
  private func text(
    _ cell: String, in format: InstantFormat, on clock: WallClock = ValueTexts.clock
  ) -> String? {
    var day = DayMemory()
    return ValueTexts.cell(cell) { format.instantInAnyForm($0, on: clock, &day) }
      .map { clock.text(of: $0) }
  }

  /// 1777597200 is 2026-05-01 09:00 in Shanghai, 46143.375 the same in a spreadsheet.
  @Test(
    arguments: [
      "1777597200", "1777597200000", "1777597200000000", "1777597200.75", "46143.375",
      "20260501090000", "202605010900", "20260501T090000", "20260501T010000Z",
      "２０２６－０５－０１　０９：００", "２０２６/5/1 9:00", "May 1, 2026 9:00 AM", "1 May 2026 09:00",
      "Fri, 01 May 2026 09:00:00 +0800", "Fri May 01 2026 09:00:00 GMT+0800",
      "2026年5月1日 上午9点00分", "2026年五月1日 9:00", "2026-May-01 09:00", "民国115年5月1日 9:00",
      "民國115年5月1日 上午9時", "2026-05-01T03:00:00+02:00", "2026年5月1號 9點",
    ])
  func `is read by what it says itself`(cell: String) {
    for format in InstantFormat.allCases where format.isWritten {
      #expect(text(cell, in: format) == "2026-05-01T09:00:00+08:00", "\(format)")
    }
    #expect(text(cell, in: .unixSeconds) == "2026-05-01T09:00:00+08:00")
  }

  @Test func `is read with the day or the month first where only one of them is a date`() {
    #expect(text("13/5/2026 09:00", in: .yearFirst) == "2026-05-13T09:00:00+08:00")
    #expect(text("5/13/26, 9:00 AM", in: .yearFirst) == "2026-05-13T09:00:00+08:00")
    #expect(text("5/5/2026", in: .unixSeconds) == "2026-05-05T00:00:00+08:00")
    #expect(text("5/1/26, 9:00\u{202F}AM", in: .monthFirst) == "2026-05-01T09:00:00+08:00")
  }

  @Test(
    arguments: [
      "5/6/2026 09:00", "2026-W18-5", "123", "12345678901", "99999999", "20261301090000",
      "1.7776E+12", "0", "-1", "36000", "80000", "tomorrow", "13/13/2026", "12345", "2026",
      "1777597200x", "民国115年13月1日",
    ])
  func `is none where it could be two moments or none of our time`(cell: String) {
    #expect(text(cell, in: .yearFirst) == nil)
    #expect(text(cell, in: .unixSeconds) == nil)
  }

  @Test func `does not turn the order of its column`() {
    #expect(text("12/31/2026", in: .dayFirst) == nil)
    #expect(text("31/12/2026", in: .monthFirst) == nil)
    #expect(text("5/6/2026", in: .dayFirst) == "2026-06-05T00:00:00+08:00")
  }

  @Test(
    arguments: [
      ("0", true), ("-1", true), ("0.0", true), ("0000-00-00", true), ("0000-00-00 00:00:00", true),
      ("00:00", false), ("-", false), ("1", false), ("-10", false), ("0100", false), ("-2", false),
      ("2026-05-01", false),
    ])
  func `is not set where a program writes 0 or -1`(cell: String, isUnset: Bool) {
    #expect(ValueTexts.cell(cell) { UnsetMoment.isUnset($0) } == isUnset)
  }

  /// Clocks of New York go from 02:00 to 03:00 on 8 March 2026 and from 02:00 back to 01:00 on 1
  /// November.
  @Test(
    arguments: [
      ("2026-03-08 01:59:59", "01:59:59-05:00", .none),
      ("2026-03-08 02:30:00", "03:00:00-04:00", .skipped),
      ("2026-03-08 03:00:00", "03:00:00-04:00", .none),
      ("2026-11-01 00:59:59", "00:59:59-04:00", .none),
      ("2026-11-01 01:30:00", "01:30:00-04:00", .repeated),
      ("2026-11-01 02:00", "02:00:00-05:00", .none),
      ("2026-11-01 1:30 AM", "01:30:00-04:00", .repeated),
      ("2026-11-01T01:30:00-05:00", "01:30:00-05:00", .none),
      ("2026-11-02 01:30:00", "01:30:00-05:00", .none),
    ] as [(String, String, DayMemory.Doubt)])
  func `that clocks skip or show twice is known for one`(
    cell: String, time: String, doubt: DayMemory.Doubt
  ) throws {
    let clock = try #require(WallClock(identifier: "America/New_York"))
    var day = DayMemory()
    for _ in 0..<2 {  // the second time the day is known
      let read = ValueTexts.cell(cell) {
        InstantFormat.yearFirst.instantInAnyForm($0, on: clock, &day)
      }
      #expect(read.map { String(clock.text(of: $0).dropFirst(11)) } == time)
      #expect(day.doubt == doubt)
    }
  }
}
