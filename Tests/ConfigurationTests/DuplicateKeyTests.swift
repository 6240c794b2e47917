import Configuration
import Testing

@Suite struct `A key that is given twice` {
  @Test func `is told with both lines`() {
    #expect(
      complaints(about: "privacy: plain\nlanguage: en\nprivacy: masked\n")
        == ["3:1: privacy: is given twice, first on line 1; leave one of them"])
  }

  @Test func `does not hide the other faults of the file`() {
    let complaints = complaints(
      about: """
        privacy: plain
        targets: {csat: 85%, csat: 90%}
        privacy: none
        calendar:
          "holidays": [2026-02-30]
          "holidays": [2026-05-01]
        langauge: en
        privacy: masked
        """)
    #expect(
      complaints.map { $0.components(upTo: " Allowed") } == [
        "2:22: targets.csat: is given twice, first on line 2; leave one of them",
        "3:1: privacy: is given twice, first on line 1; leave one of them",
        "5:16: calendar.holidays[1]: 2026-02-30 is not a date or a range of dates.",
        "6:3: calendar.holidays: is given twice, first on line 5; leave one of them",
        "7:1: langauge: unknown key; did you mean language?",
        "8:1: privacy: is given twice, first on line 1; leave one of them",
      ])
  }

  @Test func `is the same key with and without quotes`() {
    let complaints = complaints(
      about: "calendar: {workdays: {2026-05-09: mon, '2026-05-09': tue}}")
    #expect(complaints.count == 1)
    #expect(complaints.first?.contains("calendar.workdays.2026-05-09: is given twice") == true)
  }

  @Test func `is told beside a syntax fault further on`() {
    let complaints = complaints(
      about: "targets: {csat: 1, csat: 2}\nmapping:\n  tickets: [\nprivacy: plain\n")
    #expect(complaints.count == 2)
    #expect(complaints.first?.contains("csat: is given twice") == true)
    #expect(complaints.last?.contains("is not YAML") == true)
  }

  @Test(arguments: ["{'': 1, '': 2}", "{*a : 1}", "&a x: 1\n&a x: 2", "{? {a: 1}: 2, ? {a: 1}: 3}"])
  func `is a fault, not a crash, in odd forms`(text: String) {
    #expect(!complaints(about: text).isEmpty)
  }

  @Test func `is found on its line after line ends of every kind`() {
    #expect(
      complaints(about: "# 一\r\n# 二\r# 三\nprivacy: plain\r\nprivacy: masked\r\n")
        == ["5:1: privacy: is given twice, first on line 4; leave one of them"])
  }
}
