import Desk
import Foundation
import JSONRendering
import Reporting
import Testing
import Wording

@Suite struct `Report as JSON` {
  private func document(_ report: Report) throws -> [String: Any] {
    let data = JSONRenderer().data(report)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  private func blocks(_ report: Report) throws -> [[String: Any]] {
    let sections = try #require(try document(report)["sections"] as? [[String: Any]])
    return sections.flatMap { $0["blocks"] as? [[String: Any]] ?? [] }
  }

  private func text(_ cell: Cell) throws -> String {
    let data = JSONRenderer().data(WorkbookSample.report([cell]))
    let lines = String(decoding: data, as: UTF8.self)
    return lines.split(whereSeparator: \.isWhitespace).joined()
  }

  @Test func `the head says what the report is`() throws {
    let head = try document(WorkbookSample.report)
    #expect(head["schema"] as? String == "touchstone.report/1")
    #expect(head["title"] as? String == "客户服务月报")
    #expect(head["period"] as? String == "2026-05")
    #expect(head["language"] as? String == "zh-Hans")
    #expect((head["cover_facts"] as? [Any])?.count == 3)
  }

  @Test func `every kind of block is there with its id`() throws {
    let blocks = try blocks(WorkbookSample.report)
    #expect(
      Set(blocks.compactMap { $0["kind"] as? String }) == [
        "paragraph", "findings", "headlines", "table", "chart", "missing",
      ])
    #expect(
      blocks.compactMap { $0["id"] as? String } == [
        "kpi_overview", "csat_trend", "volume_by_channel", "hours", "fcr", "survival", "teams",
        "files",
      ])
  }

  @Test(arguments: [0.1, 1.0 / 3, 0.8125, 1e-12, 54_321.25, 0.30000000000000004, -12.5, 1e15])
  func `a number is exactly the one computed`(value: Double) throws {
    struct Document: Decodable { var sections: [Section] }
    struct Section: Decodable { var blocks: [Block] }
    struct Block: Decodable { var rows: [[Quantity]] }
    struct Quantity: Decodable { var value: Double }
    let data = JSONRenderer().data(WorkbookSample.report([.quantity(value, .number)]))
    let document = try JSONDecoder().decode(Document.self, from: data)
    #expect(document.sections[0].blocks[0].rows[0][0].value == value)
  }

  @Test func `cells keep their kind, their numbers and their unit`() throws {
    #expect(
      try text(.difference(-0.5, .ratio)).contains(
        #"{"kind":"difference","unit":"ratio","value":-0.5}"#))
    #expect(try text(.relativeChange(0.25)).contains(#"{"kind":"relative_change","value":0.25}"#))
    #expect(
      try text(.interval(low: 1, high: 2.5, .seconds)).contains(
        #"{"high":2.5,"kind":"interval","low":1,"unit":"seconds"}"#))
    #expect(
      try text(.interval(low: -1, high: 2.5, .score, ofDifference: true)).contains(
        #"{"high":2.5,"kind":"interval","low":-1,"of_difference":true,"unit":"score"}"#))
    #expect(
      try text(.verdict(.noClearChange)).contains(
        #"{"kind":"verdict","verdict":"no_clear_change"}"#))
    #expect(try text(.identifier("007")).contains(#"{"identifier":"007","kind":"identifier"}"#))
    #expect(
      try text(.sparkline([1, nil], .count)).contains(
        #"{"kind":"sparkline","unit":"count","values":[1,null]}"#))
    let instant = LocalDateTime(date: CivilDate(year: 2026, month: 5, day: 1), secondOfDay: 32_587)
    #expect(
      try text(.instant(instant)).contains(
        #"{"instant":"2026-05-01T09:03:07","kind":"instant"}"#))
  }

  @Test func `an absent value is null, and its key is there`() throws {
    #expect(try text(.absent).contains(#""rows":[[null]]"#))
    let chart = try #require(
      try blocks(WorkbookSample.report).first { $0["id"] as? String == "fcr" })
    let drawing = try #require(chart["drawing"] as? [String: Any])
    let bars = try #require(drawing["bars"] as? [[String: Any]])
    #expect(bars[3]["value"] is NSNull)
    #expect(bars[3]["low"] is NSNull)
  }

  @Test(arguments: [
    "a\"b\\c/d", "two\nlines\r\n\ttab", "\u{7}\u{8}\u{C}\u{1F}\u{7F}", "零宽\u{200B}, \u{2028}, 👍",
  ])
  func `a text is written as Foundation's encoder writes it`(text: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    let expected = String(decoding: try encoder.encode(text), as: UTF8.self)
    let written = String(
      decoding: JSONRenderer().data(WorkbookSample.report([.text(text)])), as: UTF8.self)
    #expect(written.contains("\"text\" : \(expected)"))
  }

  @Test func `the register of tickets is left to the workbook`() throws {
    let data = JSONRenderer().data(WorkbookSample.report)
    #expect(!String(decoding: data, as: UTF8.self).contains("00260000"))
  }

  @Test func `two runs write the same bytes, keys in order`() throws {
    let first = JSONRenderer().data(WorkbookSample.report)
    #expect(first == JSONRenderer().data(WorkbookSample.report))
    #expect(String(decoding: first.prefix(20), as: UTF8.self) == "{\n  \"conclusion\" : [")
    #expect(first.last == UInt8(ascii: "\n"))
  }

  @Test func `a folder that is not there is told with its path and what to do`() throws {
    let fault = try #require(throws: FaultPhrase.self) {
      try JSONRenderer().render(WorkbookSample.report, to: "/nowhere/report.json")
    }
    #expect(
      fault.text(in: .english) == "/nowhere/report.json could not be written: No such file or "
        + "directory. Check that the folder exists, that it may be written to, and that it has free "
        + "space.")
  }
}
