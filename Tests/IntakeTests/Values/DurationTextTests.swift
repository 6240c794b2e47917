import Testing

@testable import Intake

@Suite struct `A length of time` {
  private func seconds(
    _ text: String, unit: Double = 1, pairsAreMinutes: Bool = false
  ) -> Double? {
    let duration = DurationText(secondsPerUnit: unit, pairsAreMinutes: pairsAreMinutes)
    return ValueTexts.cell(text) { duration.seconds($0) }
  }

  @Test(
    arguments: [
      ("90", 90), ("1.5 h", 5400), ("1.5h", 5400), ("01:30:00", 5400), ("100:00:01", 360_001),
      ("01:30", 5400), ("0.02.23", 143), ("1d 2h", 93_600), ("1d, 2h, 3m", 93_780),
      ("PT1H30M", 5400), ("P1DT2H", 93_600), ("PT45S", 45), ("1小时30分", 5400),
      ("1天2小时3分4秒", 93_784), ("2 个小时", 7200), ("30分钟", 1800), ("45 秒", 45),
      ("2 days 01:00:00", 176_400), ("1,234.5", 1234.5), ("９０", 90), ("250 ms", 0.25),
      ("２分", 120), ("2小時", 7200), ("1個小時30分鐘", 5400), ("1,5 h", 5400), ("1.234,5 min", 74_070),
      ("1,234.5 min", 74_070), ("1時間30分", 5400), ("PT1M", 60), ("PT0.5H", 1800), ("P1W", 604_800),
      ("P1D", 86_400), ("P1W2D", 777_600), ("PT36H", 129_600), ("１：３０", 5400), ("-PT15M", -900),
      ("-00:15", -900), ("-90", -90), ("0", 0),
    ] as [(String, Double)])
  func `is read in every form`(text: String, expected: Double) {
    #expect(seconds(text) == expected)
  }

  @Test func `takes a bare number in the column's unit, and no other form`() {
    #expect(seconds("90", unit: 60) == 5400)
    #expect(seconds("1.5", unit: 3600) == 5400)
    #expect(seconds("01:30:00", unit: 60) == 5400)
    #expect(seconds("2 h", unit: 60) == 7200)
  }

  @Test func `takes a pair for minutes and seconds where the column's name says so`() {
    #expect(seconds("12:30", pairsAreMinutes: true) == 750)
    #expect(seconds("1:12:30", pairsAreMinutes: true) == 4350)
  }

  @Test(arguments: [
    "", "soon", "1:75", "1:2:3:4", "h", "3 apples", "1小时30", "--", "P1M", "P1Y", "P1Y2M", "P1MT1H",
    "P", "PT", "P1DT", "P1H", "PT1D1", "T1H", "1..5 h", "1,2,3 h",
    "P2026-05-01",
  ])
  func `is nothing where the text is none`(text: String) { #expect(seconds(text) == nil) }

  // Met by the fuzzer: hours that no number holds, and clocks in the notations of programmers.
  // The last ones stopped a profile, which counts in whole seconds.
  @Test(arguments: [
    "1e308", "-1e308", "1e308:00", "2e307 h", "0x10:30", "1e1:30", "0x1p3:00:00", "999999999999999",
    "-999999999999999", "99999999999999999999:00:00", "99999999999999999999 weeks",
  ])
  func `is nothing where nobody could have waited so long or written so`(text: String) {
    #expect(seconds(text, unit: 3600) == nil)
  }
}

@Suite struct `A number` {
  private func number(_ text: String) -> Double? { ValueTexts.cell(text) { NumberText.number($0) } }

  @Test(
    arguments: [
      ("90", 90), ("-5", -5), ("+5", 5), ("1,234.5", 1234.5), ("1.234,5", 1234.5), ("1,5", 1.5),
      ("1,234", 1234), ("1,234,567", 1_234_567), ("1.234.567", 1_234_567), ("1 234,5", 1234.5),
      ("85%", 0.85), ("85 ％", 0.85), ("１２．５", 12.5), ("4.0", 4), ("1e3", 1000), ("−3", -3),
      ("12,34,567.8", nil), ("1.2.3", nil), ("12a", nil), ("", nil), ("%", nil), (",", nil),
    ] as [(String, Double?)])
  func `is read with points, commas, percent signs and wide digits`(
    text: String, expected: Double?
  ) {
    #expect(number(text) == expected)
  }
}
