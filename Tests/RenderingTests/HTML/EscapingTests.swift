import Desk
import TestSupport
@testable import Reporting
import Testing

@testable import HTMLRendering

@Suite struct `Text on the page` {
  @Test func `shows tags, quotes and ampersands as they were written`() {
    #expect(
      EscapedText.escape("<script>alert('x') & \"y\"</script>")
        == "&lt;script&gt;alert(&#39;x&#39;) &amp; &quot;y&quot;&lt;/script&gt;")
  }

  @Test func `opens no tag with a combining accent behind the bracket`() {
    #expect(EscapedText.escape("<\u{301}script>") == "&lt;\u{301}script&gt;")
  }

  @Test(arguments: ["\u{0}", "\u{1B}", "\u{7F}", "\u{9B}", "\u{202E}", "\u{2066}", "\u{FFFE}"])
  func `shows a control or a turn of the reading order as replaced`(_ control: String) {
    #expect(EscapedText.escape("a\(control)b") == "a\u{FFFD}b")
  }

  @Test func `keeps line ends, Chinese and emoji`() {
    let text = "首行\n次行\t👩‍💻"
    #expect(EscapedText.escape(text) == text)
  }

  @Test func `runs no script, wherever the text stands`() throws {
    let evil = "</title></style></script><script>alert(1)</script>\" onload=\"x\u{202E}"
    let chart = Chart(
      id: "c", title: evil, description: evil,
      drawing: .lines(
        LineDrawing(
          labels: [evil], series: [ChartSeries(name: evil, values: [1])], unit: .count,
          signals: [0])))
    let table = Table(
      id: "t", title: evil, columns: [.init(id: "a", title: evil), .init(id: "b", title: evil)],
      rows: [[.text(evil), .identifier(evil)]], note: evil)
    let card = Headline(
      metric: evil, label: evil, value: .text(evil), comparison: evil, target: evil,
      verdict: .changed, trend: [])
    var report = PageSample.holding(
      .paragraph(evil), .missing(evil), .chart(chart), .table(table), .headlines([card]),
      .findings([Finding(tone: .bad, sentence: evil, evidence: evil)]))
    report.title = evil
    report.organisation = evil
    report.period = evil
    report.coverFacts = [.init(label: evil, value: evil)]
    report.sections[0].title = evil
    report.sections[0].lead = evil
    let page = HTMLRenderer().page(report)
    let read = try ReadMarkup(page)
    #expect(read.all("script").count == 1)
    #expect(read.all("style").count == 1)
    #expect(!page.contains("\u{202E}"))
    #expect(read.elements.allSatisfy { $0.attributes["onload"] == nil })
  }
}
