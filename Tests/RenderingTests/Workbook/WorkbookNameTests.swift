import Reporting
import Testing
import Wording

@testable import XLSXRendering

@Suite struct `Workbook names` {
  @Test(arguments: [
    ("Response/standards", "Response-standards"), ("a[b]:*?\\", "a-b-----"), ("'quoted'", "quoted"),
    ("", "-"), ("History", "History_"), ("a\nb", "a b"),
    ("A title that is far too long for a tab", "A title that is far too long f…"),
  ])
  func `a sheet's name is what Excel allows`(wanted: String, name: String) {
    var names = LegalNames.sheets
    #expect(names.take(wanted) == name)
  }

  @Test func `sheets that differ in case alone are numbered within 31 units`() {
    var names = LegalNames.sheets
    let long = String(repeating: "长", count: 31)
    #expect(names.take(long) == long)
    #expect(names.take(long) == String(repeating: "长", count: 26) + "… (2)")
    #expect(names.take("Trend") == "Trend")
    #expect(names.take("TREND") == "TREND (2)")
    #expect(names.take("trend") == "trend (3)")
  }

  @Test(arguments: [
    ("kpi_overview", "kpi_overview"), ("by-agent", "by_agent"), ("p90", "p90_table"),
    ("R1C1", "R1C1_table"), ("c", "c_table"), ("7days", "_7days"), ("csat2026", "csat2026"),
    ("渠道", "__"),
  ])
  func `a table's name is a word that reads as no cell`(wanted: String, name: String) {
    var names = LegalNames.tables
    #expect(names.take(wanted) == name)
  }

  @Test func `a column's title is one line that is read back the same everywhere`() {
    var names = LegalNames.columns
    #expect(names.take(" p90\nseconds ") == "p90 seconds")
    #expect(names.take("") == "-")
    #expect(names.take("a_x0041_") == "a_ x0041_")
    #expect(names.take("P90 SECONDS") == "P90 SECONDS (2)")
  }
}

@Suite struct `Text width` {
  @Test func `a Chinese character takes two columns`() {
    #expect(EastAsianWidth.columns(of: "满意度 ok") == 9)
    #expect(EastAsianWidth.columns(of: "，（") == 4)
    #expect(EastAsianWidth.columns(of: "（１）") == 6)
  }

  @Test func `an emoji takes two columns, a star or a dash one`() {
    #expect(EastAsianWidth.columns(of: "✅👍") == 4)
    #expect(EastAsianWidth.columns(of: "★–…") == 3)
  }

  @Test func `an accent over a letter takes none`() {
    #expect(EastAsianWidth.columns(of: "e\u{301}") == 1)
    #expect(EastAsianWidth.columns(of: "か\u{3099}") == 2)
  }

  @Test func `wrapped lines are counted with the text's own`() {
    #expect(WrappedText.lines(of: "12345678901\n12", width: 10) == 3)
    #expect(WrappedText.lines(of: "", width: 10) == 1)
  }
}

@Suite struct `A trend as a word` {
  @Test func `runs from the lowest block to the highest`() {
    #expect(TrendWord.text([1, 2, 8]) == "▁▂█")
    #expect(TrendWord.text([5, 5]) == "▅▅")
    #expect(TrendWord.text([nil]) == "")
  }
}
