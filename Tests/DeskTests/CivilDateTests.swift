import Desk
import Testing

@Suite struct `A civil date` {
  @Test(arguments: [
    (1970, 1, 1, 0), (1969, 12, 31, -1), (2000, 3, 1, 11_017), (2024, 2, 29, 19_782),
    (2026, 5, 1, 20_574), (1900, 3, 1, -25_508), (1, 1, 1, -719_162),
  ])
  func `counts days as Python's datetime does`(year: Int, month: Int, day: Int, days: Int) {
    let date = CivilDate(year: year, month: month, day: day)
    #expect(date.daysSince1970 == days)
    #expect(CivilDate(daysSince1970: days) == date)
  }

  @Test func `walks through eight centuries without losing a day`() {
    var date = CivilDate(year: 1600, month: 1, day: 1)
    var days = date.daysSince1970
    while date.year < 2400 {
      let isMonthEnd = date.day == CivilDate.days(inMonth: date.month, of: date.year)
      let isYearEnd = isMonthEnd && date.month == 12
      let next = CivilDate(
        year: isYearEnd ? date.year + 1 : date.year,
        month: isYearEnd ? 1 : isMonthEnd ? date.month + 1 : date.month,
        day: isMonthEnd ? 1 : date.day + 1)
      days += 1
      guard next.daysSince1970 == days, CivilDate(daysSince1970: days) == next else {
        Issue.record("\(date) is not followed by \(next)")
        return
      }
      date = next
    }
  }

  @Test func `knows which years have a 29 February`() {
    #expect(CivilDate("2024-02-29") != nil)
    #expect(CivilDate("2000-02-29") != nil)
    #expect(CivilDate("2026-02-29") == nil)
    #expect(CivilDate("1900-02-29") == nil)
  }

  @Test(arguments: [
    "2026-05-32", "2026-13-01", "2026-00-01", "2026-05-00", "2026-5-1", "26-05-01", "2026/05/01",
    "2026-05", "2026-05-01-01", "2026-+5-01", "+026-05-01", "2026-05-01 ", "", "today",
    "２０２６-０５-０１",
  ])
  func `refuses what is not a date written as 2026-05-01`(text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test func `prints as it is read`() {
    for text in ["2026-05-01", "1970-12-31", "0099-01-01"] {
      #expect(CivilDate(text)?.description == text)
    }
  }

  @Test func `finds the first of a month before and after`() throws {
    let date = try #require(CivilDate("2026-01-31"))
    #expect(date.firstOfMonth().description == "2026-01-01")
    #expect(date.firstOfMonth(adding: 1).description == "2026-02-01")
    #expect(date.firstOfMonth(adding: -1).description == "2025-12-01")
    #expect(date.firstOfMonth(adding: 12).description == "2027-01-01")
    #expect(date.firstOfMonth(adding: -13).description == "2024-12-01")
  }

  @Test func `orders by day`() throws {
    let dates = ["2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01"].compactMap {
      CivilDate($0)
    }
    #expect(dates.count == 4)
    #expect(dates.shuffled().sorted() == dates)
  }
}

@Suite struct `Weekday of a date` {
  @Test(arguments: [
    ("1970-01-01", Weekday.thursday), ("2026-05-01", .friday), ("2026-05-09", .saturday),
    ("2020-03-29", .sunday), ("1969-12-31", .wednesday), ("1900-03-01", .thursday),
  ])
  func `is the calendar's`(date: String, weekday: Weekday) throws {
    #expect(try #require(CivilDate(date)).weekday == weekday)
  }
}
