import Configuration
import Desk
import Metrics
import Testing

@Suite struct `Holidays of a set` {
  private func calendar(_ text: String) throws -> BusinessCalendar {
    try read("calendar: {\(text)}").analysis.calendar
  }

  @Test func `close on China's holidays and open on the days made up for`() throws {
    let calendar = try calendar(#"weekly: {mon-fri: ["09:00-18:00"]}, holidays: china"#)
    for date in ["2024-02-10", "2025-10-08", "2026-01-02", "2026-02-23", "2026-05-05"] {
      #expect(calendar.hours(on: try day(date)).isEmpty, "\(date)")
    }
    for date in ["2024-02-04", "2025-09-28", "2026-01-04", "2026-05-09", "2026-10-10"] {
      #expect(text(of: calendar.hours(on: try day(date))) == "09:00-18:00", "\(date)")
    }
    #expect(calendar.exceptions[try day("2026-06-19")]?.name?.text(in: .simplifiedChinese) == "端午节")
    #expect(
      calendar.exceptions[try day("2026-06-19")]?.name?.text(in: .english) == "Dragon Boat Festival"
    )
    #expect(calendar.holidaySources == [HolidaySource(name: "china", years: 2024...2026)])
  }

  /// The State Council's notices: 28 days off in 2024 and 2025, 33 in 2026.
  @Test func `have as many days as the notices`() throws {
    let days = try calendar("holidays: china").exceptions
    func count(_ year: Int, _ kind: SpecialDay.Kind) -> Int {
      days.count { $0.key.year == year && $0.value.kind == kind }
    }
    #expect((2024...2026).map { count($0, .holiday) } == [28, 28, 33])
    #expect((2024...2026).map { count($0, .makeUpWorkday) } == [8, 5, 6])
  }

  @Test func `are worked on make-up days by the weekday or the hours named`() throws {
    let friday = try calendar(
      #"weekly: {mon-thu: ["09:00-18:00"], fri: ["09:00-15:00"]}, holidays: china, make_up: fri"#)
    #expect(text(of: friday.hours(on: try day("2026-05-09"))) == "09:00-15:00")
    let own = try calendar(
      #"weekly: {tue: ["09:00-18:00"]}, holidays: china, make_up: ["10:00-12:00"]"#)
    #expect(text(of: own.hours(on: try day("2026-05-09"))) == "10:00-12:00")
  }

  @Test func `give way to what the configuration says of a day`() throws {
    let calendar = try calendar(
      """
      weekly: {mon-fri: ["09:00-18:00"]}, holidays: [china, 2026-05-09, 2026-12-24],
      workdays: {2026-05-05: tue}, half_days: {2026-05-04: ["10:00-12:00"]}
      """)
    #expect(calendar.hours(on: try day("2026-05-09")).isEmpty)
    #expect(calendar.hours(on: try day("2026-12-24")).isEmpty)
    #expect(text(of: calendar.hours(on: try day("2026-05-05"))) == "09:00-18:00")
    #expect(text(of: calendar.hours(on: try day("2026-05-04"))) == "10:00-12:00")
  }

  @Test(arguments: [
    (
      #"weekly: {tue: ["09:00-18:00"]}, holidays: china"#,
      "china has make-up workdays, and no hours for them on 2024-02-04"
    ),
    ("holidays: chnia", "unknown holidays chnia; did you mean china?"),
    ("holidays: nowhere.csv", "nowhere.csv: there is no such file"),
    ("holidays: china, make_up: mno", "unknown day mno; did you mean mon?"),
  ])
  func `tell what is wrong`(text: String, fault: String) throws {
    let complaints = complaints(about: "calendar: {\(text)}")
    #expect(complaints.count == 1)
    #expect(complaints.first?.contains(fault) == true, "\(complaints)")
  }

  @Test func `may have names in the configuration`() throws {
    let calendar = try calendar(
      "holidays: {2026-12-25..2026-12-26: Christmas, 2026-01-01: {zh: 元旦, en: New Year}}")
    #expect(calendar.exceptions[try day("2026-12-26")]?.name == TranslatedName("Christmas"))
    #expect(calendar.exceptions[try day("2026-01-01")]?.name?.text(in: .english) == "New Year")
  }
}

@Suite struct `A user's own file of holidays` {
  private func calendar(_ holidays: String, _ name: String) throws -> BusinessCalendar {
    let folder = try TemporaryFolder()
    _ = try folder.write(name, Array(holidays.utf8))
    let file = try folder.write(
      "touchstone.yaml",
      Array("calendar: {weekly: {mon-fri: [\"09:00-18:00\"]}, holidays: \(name)}\n".utf8))
    return try Configuration.load(path: file).analysis.calendar
  }

  private func fault(_ holidays: String, _ name: String) throws -> String {
    do {
      _ = try calendar(holidays, name)
      return ""
    } catch let error as ConfigurationError {
      return error.description
    }
  }

  @Test func `is read beside the configuration, as CSV`() throws {
    let calendar = try calendar(
      """
      date,day,name,english_name
      # A remark.
      2027-10-01..2027-10-02,off,国庆节,National Day
      2027-10-09,work

      """, "own.csv")
    #expect(calendar.exceptions.count == 3)
    #expect(calendar.exceptions[try day("2027-10-02")]?.name?.text(in: .english) == "National Day")
    #expect(text(of: calendar.hours(on: try day("2027-10-09"))) == "09:00-18:00")
    #expect(calendar.holidaySources == [HolidaySource(name: "own.csv", years: 2027...2027)])
  }

  @Test func `is read as YAML`() throws {
    let calendar = try calendar(
      """
      holidays: {2027-10-01..2027-10-02: 国庆节}
      workdays: {2027-10-09: {zh: 国庆节, en: National Day}}

      """, "own.yaml")
    #expect(calendar.exceptions.count == 3)
    #expect(calendar.exceptions[try day("2027-10-01")]?.kind == .holiday)
    #expect(calendar.exceptions[try day("2027-10-09")]?.name?.text(in: .english) == "National Day")
  }

  @Test func `may be what the program itself prints`() throws {
    let china = try #require(HolidaySet.text(named: "china"))
    let own = try calendar(china, "china.csv")
    let known = try read(
      "calendar: {weekly: {mon-fri: [\"09:00-18:00\"]}, holidays: china}"
    ).analysis.calendar
    #expect(own.exceptions == known.exceptions)
    #expect(own.exceptions.count == 108)
  }

  @Test(arguments: [
    ("2027-10-01,holiday\n", "own.csv line 1: holiday is not a kind of day; expected off or work"),
    ("date,day\n2027-10-32,off\n", "own.csv line 2: 2027-10-32 is not a date"),
    ("2027-10-01,off\n2027-10-01,work\n", "own.csv line 2: 2027-10-01 is given twice"),
    ("2027-10-01\n", "own.csv line 1: has 1 cells"),
    ("# nothing\n", "own.csv holds no day"),
  ])
  func `tells its line where it is wrong`(text: String, expected: String) throws {
    #expect(try fault(text, "own.csv").contains(expected))
  }

  @Test func `tells its line where its YAML is wrong`() throws {
    let text = "holidays:\n  2027-10-01: 国庆节\nworkdays:\n  2027-10-01: 国庆节\n"
    #expect(try fault(text, "own.yml").contains("own.yml line 4: "))
    #expect(try fault(text, "own.yml").contains("2027-10-01 is given twice"))
    #expect(try fault("holiday: {}\n", "own.yml").contains("unknown key; did you mean holidays?"))
  }
}
