import TextRendering
import Testing
import Wording

@Suite struct `Text on a terminal` {
  @Test(arguments: [
    "\u{1B}[31mred", "a\rb", "\u{7}bell", "\u{9B}2J", "x\u{7F}", "title\u{1B}]0;pwned\u{7}",
    "exe\u{202E}cod.txt", "\u{2066}a\u{2069}", "no\u{200B}width", "joined\u{200D}", "mark\u{FEFF}",
    "line\u{2028}line", "soft\u{AD}hyphen", "\u{61C}arabic", "\u{E0041}tag", "two\nlines",
  ])
  func `shows a sign for each character that would steer it or hide`(text: String) {
    let shown = TerminalText.plain(text)
    #expect(shown.contains("\u{FFFD}"))
    #expect(shown.unicodeScalars.count == text.unicodeScalars.count)
    for scalar in shown.unicodeScalars {
      #expect(![.control, .format, .lineSeparator].contains(scalar.properties.generalCategory))
    }
  }

  @Test(arguments: ["工单编号（一级/二级）", "Ärger", "e\u{301}", "★★★★☆", "❤\u{FE0F}", "بطاقة", "a b"])
  func `leaves what people write as it is`(text: String) {
    #expect(TerminalText.plain(text) == text)
  }

  @Test func `counts two columns for a Chinese character and none for an accent`() {
    #expect(EastAsianWidth.columns(of: "工单 ID") == 7)
    #expect(EastAsianWidth.columns(of: "e\u{301}") == 1)
    #expect(EastAsianWidth.columns(of: "（１）") == 6)
  }

  @Test func `is cut with an ellipsis and never wider than its room`() {
    #expect(TerminalText.cut("first_response", to: 14) == "first_response")
    #expect(TerminalText.cut("first_response", to: 6) == "first…")
    // 5 columns: two characters and the ellipsis, for a third would be one column too many.
    #expect(TerminalText.cut("首次响应时长", to: 6) == "首次…")
    #expect(TerminalText.cut("one two", to: 5) == "one…")
  }

  @Test func `is broken at blanks and between Chinese characters, not before a mark`() {
    #expect(TerminalText.wrapped("a date and time", to: 9) == ["a date", "and time"])
    #expect(TerminalText.wrapped("应有创建时间，请补", to: 12) == ["应有创建时", "间，请补"])
    #expect(TerminalText.wrapped("unbreakable", to: 4) == ["unbreakable"])
    #expect(TerminalText.wrapped("", to: 4) == [])
  }
}
