import Desk
import Testing

@Suite struct `A period` {
  private func period(_ text: String) throws -> Period { try #require(Period(text)) }

  @Test(arguments: [
    ("2026-05", "2026-05-01", "2026-05-31"), ("2024-02", "2024-02-01", "2024-02-29"),
    ("2026-Q2", "2026-04-01", "2026-06-30"), ("2026-q4", "2026-10-01", "2026-12-31"),
    ("2026-H1", "2026-01-01", "2026-06-30"), ("2026-H2", "2026-07-01", "2026-12-31"),
    ("2026", "2026-01-01", "2026-12-31"),
    ("2026-05-01/2026-05-31", "2026-05-01", "2026-05-31"),
    ("2026-05-09/2026-05-09", "2026-05-09", "2026-05-09"),
  ])
  func `reads its first and last day`(text: String, first: String, last: String) throws {
    let period = try period(text)
    #expect(period.first.description == first)
    #expect(period.last.description == last)
  }

  @Test(arguments: [
    "", "all", "26", "2026-", "2026-00", "2026-13", "2026-5", "2026-+5", "2026-Q0", "2026-Q5",
    "2026-Q", "2026-Q+1", "2026-Q01", "2026-H3", "1969", "2026-05-01", "2026-05-02/2026-05-01",
    "2026-02-30/2026-03-01", "2026-05-01/", "/2026-05-01", "2026-05-01/2026-05-02/2026-05-03",
    "+202-05",
  ])
  func `refuses what is no period`(text: String) {
    #expect(Period(text) == nil)
  }

  @Test(arguments: [
    ("2026-01", "2025-12", "2025-01"), ("2026-Q1", "2025-Q4", "2025-Q1"),
    ("2026-H1", "2025-H2", "2025-H1"), ("2026", "2025", "2025"),
    ("2026-05-08/2026-05-14", "2026-05-01/2026-05-07", "2025-05-08/2025-05-14"),
    ("2024-02-29/2024-03-01", "2024-02-27/2024-02-28", "2023-02-28/2023-03-01"),
  ])
  func `knows the one before and the one a year ago`(
    text: String, previous: String, yearBefore: String
  ) throws {
    let period = try period(text)
    #expect(period.previous.description == previous)
    #expect(period.yearBefore.description == yearBefore)
  }

  @Test func `shifts forth and back to itself`() throws {
    for text in ["2026-05", "2026-Q3", "2026-H2", "2026", "2026-05-09/2026-05-20"] {
      let period = try period(text)
      for count in [1, 5, 12, 40] {
        #expect(period.shifted(by: count).shifted(by: -count) == period)
        let stepwise = (0..<count).reduce(period) { later, _ in later.shifted(by: 1) }
        #expect(period.shifted(by: count) == stepwise)
      }
    }
  }

  @Test func `follows on the one before without a gap`() throws {
    for text in ["2026-03", "2026-Q3", "2026-H2", "2026", "2026-05-09/2026-05-20"] {
      let period = try period(text)
      #expect(period.previous.last.adding(days: 1) == period.first)
    }
  }

  @Test func `of a month holds the day that it was made from`() throws {
    let day = try #require(CivilDate("2026-02-17"))
    #expect(Period(.month, with: day).description == "2026-02")
  }

  @Test func `is a folder's name without a slash`() throws {
    #expect(try period("2026-05-01/2026-05-31").folderName == "2026-05-01_2026-05-31")
    #expect(try period("2026-q2").folderName == "2026-Q2")
  }

  @Test func `spans local midnights`() throws {
    let span = try period("2026-05").span(on: clock("Asia/Shanghai"))
    #expect(span.from == (try instant("2026-04-30T16:00:00Z")))
    #expect(span.to == (try instant("2026-05-31T16:00:00Z")))
    #expect(span.contains(span.from))
    #expect(!span.contains(span.to))
  }

  @Test func `is an hour shorter in the month in which clocks go forward`() throws {
    let paris = try clock("Europe/Paris")
    let march = try period("2020-03").span(on: paris)
    #expect(march.to.seconds(since: march.from) == 31 * 86_400 - 3600)
    let october = try period("2020-10").span(on: paris)
    #expect(october.to.seconds(since: october.from) == 31 * 86_400 + 3600)
  }

  @Test func `begins with the change where clocks skip midnight`() throws {
    let span = try period("2018-11-04/2018-11-04").span(on: clock("America/Sao_Paulo"))
    #expect(span.from == (try instant("2018-11-04T03:00:00Z")))
    #expect(span.to.seconds(since: span.from) == 23 * 3600)
  }
}
