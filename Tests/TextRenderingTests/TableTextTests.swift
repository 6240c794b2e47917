import Desk
import Reporting
import TextRendering
import Testing
import Wording

@Suite struct `A table of results` {
  private let aligned = AlignedText(width: 80, language: .english)

  private func table(_ columns: [Table.Column], _ rows: [[String]]) -> Table {
    Table(id: "t", title: "", columns: columns, rows: rows.map { $0.map { .text($0) } })
  }

  private func cell(_ text: String, in form: (Table) -> String) -> String {
    let table = table([.init(id: "c", title: "c")], [[text]])
    return String(form(table).split(separator: "\n", maxSplits: 1)[1].dropLast())
  }

  private func csv(_ table: Table) -> String { CSVText.text([table]) }

  private func markdown(_ table: Table) -> String { MarkdownText(language: .english).table(table) }

  @Test(arguments: [
    "=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", " =1", "＝1", "-", "+a",
  ])
  func `as CSV keeps a spreadsheet from running a cell's text`(text: String) {
    #expect(cell(text, in: csv).trimmingQuotes == "'" + text)
  }

  @Test(arguments: ["-5", "+3.25", "-12.5%", "5-3", "a=b", "支付问题", "1.2.3"])
  func `as CSV leaves numbers and plain text alone`(text: String) {
    #expect(cell(text, in: csv) == text)
  }

  @Test func `as CSV quotes line breaks and shows escapes instead of passing them on`() {
    #expect(cell("a\n\"b\"", in: csv) == "\"a\n\"\"b\"\"\"")
    #expect(cell("a\u{1B}[2Jb", in: csv) == "a\u{FFFD}[2Jb")
  }

  @Test(arguments: [
    ("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("&lt;b&gt;", "&amp;lt;b&amp;gt;"), ("![x](http://a.b)", "!\\[x\\](http&#58;//a.b)"),
    ("a|b", "a\\|b"), ("*bold* _it_ `code`", "\\*bold\\* \\_it\\_ \\`code\\`"),
    ("created_at", "created_at"), ("10:30", "10:30"), ("a\nb", "a\u{FFFD}b"),
  ])
  func `as Markdown is text and no markup`(text: String, shown: String) {
    #expect(
      cell(text) {
        String(markdown($0).split(separator: "\n").dropFirst().joined(separator: "\n")) + "\n"
      } == "| \(shown) |")
  }

  @Test func `gives way in its widest columns, and keeps those that must be whole`() {
    let table = table(
      [
        .init(id: "a", title: "列"), .init(id: "b", title: "field", isWhole: true),
        .init(id: "c", title: "example"),
      ],
      [["一个很长很长的列名", "first_response_time", "an example that is long"]])
    let lines = aligned.aligned(table, within: 44).split(separator: "\n").map(String.init)
    #expect(lines.allSatisfy { EastAsianWidth.columns(of: $0) <= 44 })
    // 44 less 19 for the field and 4 for the gaps leaves 21 for the two others: 11 and 10.
    #expect(lines[2] == "一个很长很…  first_response_time  an exampl…")
    #expect(
      aligned.aligned(table).contains("一个很长很长的列名  first_response_time  an example that is long"))
  }

  @Test func `measures its titles as they are shown`() {
    let table = table(
      [.init(id: "a", title: "a\u{200B}b"), .init(id: "n", title: "n", unit: .number)],
      [["x", "1"]])
    #expect(aligned.aligned(table) == "a\u{FFFD}b  n\n---  -\nx    1\n")
  }
}

extension String {
  fileprivate var trimmingQuotes: String {
    hasPrefix("\"") && hasSuffix("\"") ? String(dropFirst().dropLast()) : self
  }
}
