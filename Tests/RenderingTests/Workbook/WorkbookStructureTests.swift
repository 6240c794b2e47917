import Desk
import Reporting
import Testing

@Suite struct `Workbook structure` {
  private static let written = Result { try read(WorkbookSample.report) }
  private let workbook: ReadWorkbook

  init() throws {
    workbook = try Self.written.get()
  }

  @Test func `a cover, a sheet a section, the charts' numbers, the tickets`() {
    #expect(
      workbook.sheets.map(\.name) == [
        "封面", "结论", "关键指标", "量与积压", "解决", "数据-质量", "图表数据", "工单明细",
      ])
  }

  @Test func `the cover leads to every sheet, and every sheet back`() throws {
    let cover = try #require(workbook.sheets.first)
    #expect(
      Set(cover.links.values) == Set(workbook.sheets.dropFirst().map { "'\($0.name)'!A1" }))
    for sheet in workbook.sheets.dropFirst() {
      #expect(sheet.links.values.contains("'封面'!A1"))
    }
  }

  @Test func `a chart leads to its numbers, and they lead back`() throws {
    let sheet = try #require(workbook["量与积压"])
    let data = try #require(workbook["图表数据"])
    let targets = sheet.links.filter { sheet[$0.key]?.text == "图表数据" }.values
    let cells = targets.map { String($0.split(separator: "!")[1]) }
    #expect(Set(cells.compactMap { data.links[$0] }) == ["'量与积压'!A4", "'量与积压'!A22"])
  }

  @Test func `tables have names and ids of their own, and titles as their cells say`() throws {
    let tables = workbook.sheets.flatMap { sheet in sheet.tables.map { (sheet, $0) } }
    #expect(Set(tables.map { $0.1.name.lowercased() }).count == tables.count)
    #expect(Set(tables.map(\.1.id)).count == tables.count)
    for (sheet, table) in tables {
      let range = try #require(Area(table.range))
      let titles = range.columns.map { sheet.cells[Area.name(range.rows.lowerBound, $0)]?.text }
      #expect(titles == table.columns)
      #expect(Set(table.columns.map { $0.lowercased() }).count == table.columns.count)
      #expect(range.rows.count >= 2)
    }
  }

  @Test func `no table touches another or a merged cell`() throws {
    for sheet in workbook.sheets {
      let areas = try (sheet.merges + sheet.tables.map(\.range)).map { try #require(Area($0)) }
      for (index, area) in areas.enumerated() {
        #expect(!areas.dropFirst(index + 1).contains { $0.overlaps(area) })
      }
    }
  }

  @Test func `the same title twice in a table is numbered`() {
    let teams = workbook["解决"]?.tables.first { $0.name == "teams" }
    #expect(teams?.columns == ["组", "解决", "解决时长", "解决时长 (2)"])
  }

  @Test func `an empty table says that there is nothing`() throws {
    let sheet = try #require(workbook["数据-质量"])
    let table = try #require(sheet.tables.first)
    #expect(sheet.cells.values.contains { $0.text == "无数据" })
    #expect(try #require(Area(table.range)).rows.count == 2)
  }

  @Test func `charts are native, and their numbers are cells`() throws {
    #expect(workbook["量与积压"]?.charts.count == 2)
    let chart = try #require(workbook["解决"]?.charts.first)
    #expect(chart.contains("<c:barDir val=\"bar\"/>"))
    #expect(chart.contains("'图表数据'!"))
    #expect(chart.contains("<c:pt idx=\"1\"><c:v>0.74</c:v>"))
  }

  @Test func `a month without data is a gap in the line, not zero`() throws {
    let chart = try #require(workbook["量与积压"]?.charts.first)
    #expect(chart.contains("<c:pt idx=\"4\"><c:v>0.79</c:v></c:pt><c:pt idx=\"6\">"))
  }

  @Test func `a heat map is a shaded grid with its longer side downward`() throws {
    let sheet = try #require(workbook["量与积压"])
    #expect(sheet.xml.contains("<colorScale>"))
    #expect(sheet.cells.values.contains { $0.text == "周日" })
    let hour = try #require(sheet.cells.first { $0.value.text == "14时" }?.key)
    // Monday, 14 o'clock: (14 - 5) * (24 - 14) * 7 / 6.
    #expect(sheet["B" + hour.dropFirst()]?.number == 105)
  }

  @Test func `magnitudes are drawn as bars where the column asks for it`() {
    #expect(workbook["解决"]?.xml.contains("<dataBar>") == true)
  }

  @Test func `pages are A4 landscape, one wide, numbered, with the head repeated`() throws {
    for sheet in workbook.sheets {
      #expect(sheet.xml.contains("paperSize=\"9\""))
      #expect(sheet.xml.contains("orientation=\"landscape\""))
      #expect(sheet.xml.contains("fitToHeight=\"0\""))
      #expect(sheet.xml.contains("第 &amp;P 页，共 &amp;N 页"))
    }
    #expect(workbook["工单明细"]?.xml.contains("ySplit=\"2\"") == true)
  }

  @Test func `the properties hold the date that was given, not the clock's`() {
    #expect(workbook.properties.contains("2026-06-01T09:00:00Z"))
    #expect(workbook.properties.contains("<dc:title>客户服务月报</dc:title>"))
  }

  @Test func `tickets past a sheet's end go on in the next, and the cover says so`() throws {
    var report = WorkbookSample.empty
    report.ticketRegister = WorkbookSample.register(count: 25)
    let workbook = try read(report, rowsPerSheet: 12)
    #expect(workbook.sheets.map(\.name).suffix(3) == ["工单明细", "工单明细 2", "工单明细 3"])
    #expect(
      workbook.sheets.suffix(3).flatMap { $0.tables.map(\.range) } == ["A2:H12", "A2:H12", "A2:H7"])
    #expect(workbook["工单明细 3"]?["A7"]?.text == "00260024")
    let said = workbook.sheets[0].cells.values.compactMap(\.text)
    #expect(said.contains("1–10"))
    #expect(said.contains("11–20 (续)"))
    #expect(said.contains("21–25 (续)"))
  }

  @Test func `a report without sections or tickets is a cover`() throws {
    let workbook = try read(WorkbookSample.empty)
    #expect(workbook.sheets.map(\.name) == ["封面", "图表数据"])
  }
}

/// A block of cells as it is written in the file: `A2:H12`.
private struct Area {
  var rows: ClosedRange<Int>
  var columns: ClosedRange<Int>

  init?(_ text: String) {
    let corners = text.split(separator: ":").map(Self.corner)
    guard corners.count == 2 else { return nil }
    rows = corners[0].row...corners[1].row
    columns = corners[0].column...corners[1].column
  }

  func overlaps(_ other: Area) -> Bool {
    rows.overlaps(other.rows) && columns.overlaps(other.columns)
  }

  static func name(_ row: Int, _ column: Int) -> String {
    String(UnicodeScalar(UInt8(64 + column))) + "\(row)"
  }

  private static func corner(_ text: Substring) -> (row: Int, column: Int) {
    let letters = text.prefix(while: \.isLetter)
    let column = letters.utf8.reduce(0) { $0 * 26 + Int($1) - 64 }
    return (Int(text.dropFirst(letters.count)) ?? 0, column)
  }
}
