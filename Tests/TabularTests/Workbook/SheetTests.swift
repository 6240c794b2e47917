import Desk
import TestSupport
import Testing

@testable import Tabular

@Suite struct `A sheet` {
  private typealias Sheet = FoundSheet

  @Test func `has its header below a title and its rows by their own numbers`() async throws {
    var book = MadeWorkbook()
    book.addSheet(
      "工单",
      rows: "<row r=\"1\">\(Sheet.text("A1", "2026年5月工单明细"))</row>"
        + "<row r=\"3\">\(Sheet.text("A3", "工单编号"))\(Sheet.text("B3", "状态"))</row>"
        + "<row r=\"4\">\(Sheet.text("A4", "T-1"))\(Sheet.text("B4", "已解决"))</row>"
        + "<row r=\"5\"><c r=\"A5\" s=\"3\"/><c r=\"B5\" s=\"3\"/></row>"
        + "<row r=\"900\">\(Sheet.text("A900", "T-2"))</row>",
      around: ("", "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>"))
    let sheet = try await Sheet.of(book)
    #expect(sheet.columns == ["工单编号", "状态"])
    #expect(sheet.rows == [["T-1", "已解决"], ["T-2", ""]])
    #expect(sheet.lines == [4, 900])
    #expect(sheet.faults == [])
  }

  @Test func `may have its table anywhere`() async throws {
    var book = MadeWorkbook()
    book.addSheet(
      "Sheet1",
      rows: "<row r=\"3\">\(Sheet.text("C3", "id"))\(Sheet.text("D3", "note"))</row>"
        + "<row r=\"4\">\(Sheet.text("C4", "T-1"))<c r=\"D4\" t=\"s\"><v></v></c></row>")
    let sheet = try await Sheet.of(book)
    #expect(sheet.columns == ["", "", "id", "note"])
    #expect(sheet.rows == [["", "", "T-1", ""]])
    #expect(sheet.faults == [])
  }

  @Test func `has a header of two rows where groups are merged above it`() async throws {
    let upper = ["A": "工单编号", "B": "状态", "C": "时间", "E": "人员"]
    let lower = ["C": "创建时间", "D": "解决时间", "E": "客服", "F": "客户"]
    func row(_ number: Int, _ cells: [String: String]) -> String {
      let cells = cells.sorted { $0.key < $1.key }.map { Sheet.text("\($0)\(number)", $1) }
      return "<row r=\"\(number)\">\(cells.joined())</row>"
    }
    var book = MadeWorkbook()
    book.addSheet(
      "Sheet1",
      rows: row(1, upper) + row(2, lower) + row(3, ["A": "T-1", "B": "已解决", "F": "甲"]),
      around: (
        "",
        "<mergeCells count=\"4\"><mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:B2\"/>"
          + "<mergeCell ref=\"C1:D1\"/><mergeCell ref=\"E1:F1\"/></mergeCells>"
      ))
    let sheet = try await Sheet.of(book)
    #expect(sheet.columns == ["工单编号", "状态", "创建时间", "解决时间", "客服", "客户"])
    #expect(sheet.rows == [["T-1", "已解决", "", "", "", "甲"]])
  }

  @Test func `gives the value of cells merged over rows to each of the rows`() async throws {
    let sheet = try await Sheet.of(
      "<row r=\"2\">\(Sheet.text("A2", "T-1"))\(Sheet.text("B2", "甲"))</row>"
        + "<row r=\"3\">\(Sheet.text("A3", "T-2"))</row>"
        + "<row r=\"4\">\(Sheet.text("A4", "T-3"))<c r=\"B4\"/></row>"
        + "<row r=\"5\">\(Sheet.text("A5", "T-4"))</row>",
      around: ("", "<mergeCells><mergeCell ref=\"B2:B4\"/></mergeCells>"))
    #expect(sheet.rows == [["T-1", "甲"], ["T-2", "甲"], ["T-3", "甲"], ["T-4", ""]])
    #expect(sheet.faults.map(\.code) == [.mergedCell, .mergedCell])
    #expect(sheet.faults.map(\.line) == [3, 4])
  }

  @Test func `is read where it, its columns and its rows are hidden, and says so`() async throws {
    var book = MadeWorkbook()
    book.addSheet(
      "Sheet1",
      rows: "<row r=\"1\">\(Sheet.text("A1", "id"))\(Sheet.text("B1", "note"))</row>"
        + "<row r=\"2\" hidden=\"1\">\(Sheet.text("A2", "1"))\(Sheet.text("B2", "x"))</row>"
        + "<row r=\"3\">\(Sheet.text("A3", "2"))</row>", state: " state=\"veryHidden\"",
      around: ("<cols><col min=\"2\" max=\"16384\" hidden=\"1\"/></cols>", ""))
    let sheet = try await Sheet.of(book)
    #expect(sheet.rows == [["1", "x"], ["2", ""]])
    #expect(Set(sheet.faults.map(\.code)) == [.hiddenSheet, .hiddenColumn, .hiddenRow])
    #expect(sheet.faults.first { $0.code == .hiddenColumn }?.cell == 2)
    #expect(sheet.faults.first { $0.code == .hiddenRow }?.line == 2)
    #expect(sheet.faults.allSatisfy { !$0.losesRecord })
  }

  @Test func `loses its header met again and a second table, as a delimited one does`()
    async throws
  {
    func row(_ number: Int, _ first: String, _ second: String) -> String {
      "<row r=\"\(number)\">\(Sheet.text("A\(number)", first))"
        + "\(Sheet.text("B\(number)", second))</row>"
    }
    let sheet = try await Sheet.of(
      row(2, "T-1", "x") + row(3, "id", "note") + row(4, "T-2", "y") + row(6, "agent", "rating")
        + row(7, "Li", "5"))
    #expect(sheet.rows == [["T-1", "x"], ["T-2", "y"]])
    #expect(sheet.faults.map(\.code) == [.repeatedHeader, .otherTable, .otherTable])
  }

  static let prefixed = """
    <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
    <x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:m="urn:m">
    <x:sheetViews/><x:sheetData><!-- <x:row r="9"> --><x:row r="1"><x:c r="A1" t="inlineStr">
    <x:is><x:t>id</x:t></x:is></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>note</x:t></x:is></x:c>
    </x:row><x:row r="2" m:r="8"><x:c r="A2"><x:v>1</x:v></x:c><x:c r='B2' t='str'><x:v>é</x:v></x:c>
    </x:row></x:sheetData><x:extLst><x:row r="3"><x:c r="A3"><x:v>3</x:v></x:c></x:row></x:extLst>
    </x:worksheet>
    """

  @Test(arguments: ["UTF-8", "UTF-16LE", "UTF-16BE"])
  func `is the same with prefixes, in strict form and in any encoding`(name: String) async throws {
    let text = (name == "UTF-8" ? "" : "\u{FEFF}") + Self.prefixed
    var book = MadeWorkbook()
    book.addSheet("Sheet1", bytes: try Encoded.bytes(text, name))
    let sheet = try await Sheet.of(book)
    #expect(sheet.columns == ["id", "note"])
    #expect(sheet.rows == [["1", "é"]])
    #expect(sheet.lines == [2])
  }

  @Test func `is the same in blocks of any size on any number of threads`() async throws {
    var rows = "<row r=\"1\">\(Sheet.text("A1", "id"))\(Sheet.text("B1", "note"))</row>"
    for number in 2..<400 where number % 7 != 0 {
      rows +=
        "<row r=\"\(number)\"><c r=\"A\(number)\"><v>\(number)</v></c>"
        + "<c r=\"B\(number)\" t=\"s\"><v>\(number % 3)</v></c></row>"
    }
    for leavesOutNumbers in [false, true] {
      var book = MadeWorkbook()
      book.addStrings(["<t>a</t>", "<t>b &amp; c</t>", "<t></t>"])
      book.addSheet(
        "Sheet1",
        rows: leavesOutNumbers
          ? rows.replacing(try Regex("<row r=\"[0-9]+\">"), with: "<row>") : rows)
      let folder = try TemporaryFolder()
      let path = try folder.write("book.xlsx", book.bytes)
      let whole = try await Sheet.read(path)
      #expect(whole.rows.count == 341)
      #expect(whole.lines.first == 2)
      #expect(whole.lines.last == (leavesOutNumbers ? 342 : 398))
      for size in [1, 64, 500, 4000] {
        for workers in [1, 2, 3] {
          let read = try await Sheet.read(path, blockSize: size, workers: workers)
          #expect(read == whole, "\(size) bytes, \(workers) threads")
        }
      }
    }
  }

  @Test func `may say in comments and texts what its tags are called`() async throws {
    var book = MadeWorkbook()
    let texts = (0..<40_000).map { "<t>\($0)<!-- </si> --><![CDATA[</si>]]></t>" }
    book.addStrings(texts)
    let rows = (2..<300).map {
      "<row r=\"\($0)\"><c t=\"s\"><v>\($0 * 100)</v></c><!-- </row> --><c><v>1</v></c></row>"
    }
    book.addSheet(
      "Sheet1",
      rows: "<row r=\"1\">\(Sheet.text("A1", "id"))\(Sheet.text("B1", "note"))</row>"
        + rows.joined())
    let folder = try TemporaryFolder()
    let path = try folder.write("book.xlsx", book.bytes)
    let expected = (2..<300).map { ["\($0 * 100)</si>", "1"] }
    for (size, workers) in [(1 << 16, 1), (300, 1), (300, 2)] {
      let sheet = try await Sheet.read(path, blockSize: size, workers: workers)
      #expect(sheet.rows == expected, "\(size) bytes, \(workers) threads")
      #expect(sheet.failure == nil)
    }
  }

  @Test func `keeps its rows as they stood`() throws {
    var batch = RecordBatch(bytes: ContiguousArray("a,\"b\"c".utf8))
    batch.cells = [.init(start: 0, end: 1), .init(start: 1, end: 5), .absent]
    batch.rowStarts = [0, 3]
    batch.lines = [4]
    let text = OriginalText(rowsOf: batch)
    #expect(text.records(onLines: [4]).map(\.text) == ["a,\",\"\"b\"\"\","])
    #expect(text.records(onLines: [5]).isEmpty)
  }
}
