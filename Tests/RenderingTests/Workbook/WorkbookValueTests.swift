import Desk
@testable import Reporting
import Testing

/// What a value of the document is in its cell. A table's first value stands in `A6` of the sheet:
/// head, lead, a blank line, the table's name, its titles, its rows.
@Suite struct `Workbook values` {
  private func sheet(_ cells: [Cell]) throws -> ReadWorkbook.Sheet {
    try #require(try read(WorkbookSample.report(cells))["唯一"])
  }

  private func cell(_ cell: Cell) throws -> ReadWorkbook.ReadCell {
    try #require(try sheet([cell])["A6"])
  }

  @Test(arguments: [0, 1, 59.5, 3_725, 54_321.25, 1.0 / 3, 86_399.999, 31_536_000])
  func `a duration is a part of a day that gives back its seconds`(seconds: Double) throws {
    let cell = try cell(.quantity(seconds, .seconds))
    #expect(cell.format == "[h]:mm:ss")
    #expect(abs(try #require(cell.number) * 86_400 - seconds) <= seconds * 1e-9)
  }

  @Test func `a negative duration is seconds, since Excel shows no negative time`() throws {
    let cell = try cell(.quantity(-90, .seconds))
    #expect(cell.number == -90)
    #expect(cell.format == "#,##0\" s\"")
  }

  @Test func `numbers keep their value and take their unit's format`() throws {
    let sheet = try sheet([
      .quantity(1234, .count), .quantity(0.8125, .ratio), .quantity(4.3125, .number),
      .quantity(86.4, .score), .quantity(-12.5, .netPromoterScore),
    ])
    let read = (6...10).map { sheet["A\($0)"] }
    #expect(read.map { $0?.number } == [1234, 0.8125, 4.3125, 86.4, -12.5])
    #expect(read.map { $0?.format } == ["#,##0", "0.0%", "0.00", "0.0", "0.0"])
  }

  @Test func `a difference of ratios is percentage points`() throws {
    let cell = try cell(.difference(-0.03125, .ratio))
    #expect(cell.number == -3.125)
    #expect(cell.format == "+0.0\" pp\";-0.0\" pp\";0.0\" pp\"")
  }

  @Test func `a difference of durations is seconds`() throws {
    let cell = try cell(.difference(74, .seconds))
    #expect(cell.number == 74)
    #expect(cell.format == "+#,##0\" s\";-#,##0\" s\";#,##0\" s\"")
  }

  @Test func `a relative change is a fraction with its sign`() throws {
    let cell = try cell(.relativeChange(0.15))
    #expect(cell.number == 0.15)
    #expect(cell.format == "+0.0%;-0.0%;0.0%")
  }

  @Test func `a fall that is rounded to nothing has no minus`() throws {
    let sheet = try sheet([
      .difference(-0.0003, .ratio), .difference(-0.0006, .ratio), .difference(-0.4, .seconds),
      .relativeChange(-0.0004), .relativeChange(-0.0006),
    ])
    let formats = (6...10).map { sheet["A\($0)"]?.format }
    #expect(sheet["A6"]?.number == -0.03)
    #expect(formats[0] == "0.0\" pp\";0.0\" pp\";0.0\" pp\"")
    #expect(formats[1] == "+0.0\" pp\";-0.0\" pp\";0.0\" pp\"")
    #expect(formats[2] == "#,##0\" s\";#,##0\" s\";#,##0\" s\"")
    #expect(formats[3] == "0.0%;0.0%;0.0%")
    #expect(formats[4] == "+0.0%;-0.0%;0.0%")
  }

  @Test func `an interval is two columns of numbers`() throws {
    let sheet = try sheet([
      .interval(low: 0.77, high: 0.84, .ratio), .absent, .interval(low: 30, high: 60, .seconds),
    ])
    #expect(sheet.tables.first?.columns == ["值 最低", "值 最高"])
    #expect(sheet["A6"]?.number == 0.77)
    #expect(sheet["B6"]?.number == 0.84)
    #expect(sheet["A7"]?.number == nil)
    #expect(sheet["B8"]?.number == 60.0 / 86_400)
  }

  @Test func `an interval of a difference of shares is in percentage points`() throws {
    let sheet = try sheet([.interval(low: -0.022, high: 0.106, .ratio, ofDifference: true)])
    #expect(sheet["A6"]?.number == -2.2 && sheet["B6"]?.number == 10.6)
    #expect(sheet["B6"]?.format == "+0.0\" pp\";-0.0\" pp\";0.0\" pp\"")
  }

  @Test func `an absent value is a blank cell, not zero`() throws {
    let cell = try cell(.absent)
    #expect(cell.number == nil)
    #expect(cell.text == nil)
  }

  @Test func `a number that is none never reaches the file`() async {
    await #expect(processExitsWith: .failure) {
      _ = try read(WorkbookSample.report([.quantity(.nan, .number)]))
    }
  }

  @Test func `a sheet's name with an apostrophe is still linked`() throws {
    var report = WorkbookSample.report(.paragraph("a"))
    report.sections[0].sheetTitle = "Team's"
    #expect(try read(report).sheets[0].links.values.contains("'Team''s'!A1"))
  }

  @Test func `an id is text though it looks like a number`() throws {
    let cell = try cell(.identifier("0012"))
    #expect(cell.text == "0012")
    #expect(cell.format == "@")
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "{=1}", "http://example.com", "mailto:a@b.c"])
  func `text is never a formula and never a link`(text: String) throws {
    let sheet = try sheet([.text(text)])
    #expect(sheet["A6"]?.text == text)
    #expect(sheet["A6"]?.isFormula == false)
    #expect(sheet.links["A6"] == nil)
  }

  @Test func `an instant is Excel's date`() throws {
    // 2026-05-01 is day 46,143 as Excel counts; 09:03 is 32,580 seconds.
    let cell = try cell(
      .instant(.init(date: CivilDate(year: 2026, month: 5, day: 1), secondOfDay: 32_580)))
    let day: Double = 46_143
    #expect(cell.number == day + 32_580 / 86_400)
    #expect(cell.format == "yyyy-mm-dd hh:mm")
  }

  @Test func `an instant that Excel cannot count is text`() throws {
    let cell = try cell(
      .instant(.init(date: CivilDate(year: 1900, month: 2, day: 28), secondOfDay: 60)))
    #expect(cell.text == "1900-02-28 00:01:00")
  }

  @Test func `a verdict is its word, its sign part of the format`() throws {
    let cell = try cell(.verdict(.worsened))
    #expect(cell.text == "比平常差")
    #expect(cell.format == "\"✗ \"@")
  }

  @Test func `a small line is drawn with blocks and its numbers are in the chart data`() throws {
    let table = Table(
      id: "kpi", title: "指标", columns: [.init(id: "m", title: "指标"), .init(id: "t", title: "近月")],
      rows: [[.text("满意度"), .sparkline([0.7, nil, 0.9], .ratio)]])
    let workbook = try read(WorkbookSample.report(.table(table)))
    #expect(workbook["唯一"]?["B6"]?.text == "▁·█")
    let data = try #require(workbook["图表数据"])
    #expect(data.tables.map(\.name) == ["kpi_t"])
    #expect(data["A5"]?.text == "满意度")
    #expect([data["B5"]?.number, data["C5"]?.number, data["D5"]?.number] == [0.7, nil, 0.9])
  }

  @Test func `controls and what XML forbids become visible marks`() throws {
    let cell = try cell(.text("a\u{0}b\u{8}c\u{1F}d\u{FFFE}e\u{FFFF}f\r\ng\th"))
    #expect(cell.text == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}e\u{FFFD}f\ng\th")
  }

  @Test func `text beyond a cell's limit is cut visibly`() throws {
    let text = try #require(try cell(.text(String(repeating: "😀", count: 20_000))).text)
    #expect(text.utf16.count <= 32_767)
    #expect(text.hasSuffix("😀…"))
    let exact = String(repeating: "字", count: 32_767)
    #expect(try cell(.text(exact)).text == exact)
  }
}
