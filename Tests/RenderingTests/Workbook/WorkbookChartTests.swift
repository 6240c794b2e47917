import Desk
import Reporting
import Testing

@testable import XLSXRendering

@Suite struct `Workbook axes` {
  @Test func `durations have lines at whole minutes or hours, counted in days`() {
    let minutes = ChartAxis(.seconds, upTo: 260)
    #expect(minutes.format == "[h]:mm:ss")
    #expect(minutes.distance == 60.0 / 86_400)
    #expect(minutes.ends == 0...300.0 / 86_400)
    let days = ChartAxis(.seconds, upTo: 200_000)
    #expect(days.format == "[h]:mm")
    #expect(days.distance == 0.5)
    #expect(days.ends == 0...2.5)
  }

  @Test func `a control chart is drawn close to its limits`() {
    let axis = ChartAxis(.score, around: [71, 84])
    #expect(axis.ends == 70...85)
    #expect(axis.distance == 5)
    #expect(ChartAxis(.ratio, around: [0.9, 1]).ends?.upperBound == 1)
  }

  @Test func `anything else is left to the program that shows it`() {
    #expect(ChartAxis(.count, upTo: 12).ends == nil)
    #expect(ChartAxis(.seconds, upTo: 0).ends == nil)
    #expect(ChartAxis(.score, around: [50, 50]).ends == nil)
  }
}

@Suite struct `Workbook chart tables` {
  private func numbers(_ drawing: Chart.Drawing) -> Table? {
    Chart(id: "c", title: "图", description: "", drawing: drawing).table(words: WorkbookSample.words)
  }

  @Test func `a control chart's table holds target, limits and where a rule fired`() throws {
    let table = try #require(numbers(.lines(WorkbookSample.satisfaction)))
    #expect(table.id == "c_data")
    #expect(table.columns.map(\.title) == ["类别", "满意度", "目标", "平均", "控制下限", "控制上限", "!"])
    #expect(
      table.rows[11] == [
        .text("2026-05"), .quantity(0.7425, .ratio), .quantity(0.85, .ratio),
        .quantity(0.815, .ratio), .quantity(0.775, .ratio), .quantity(0.855, .ratio),
        .quantity(0.7425, .ratio),
      ])
    #expect(table.rows[5][1] == .absent)
    #expect(table.rows[5][6] == .absent)
  }

  @Test func `a step is a corner and a point`() throws {
    let rows = try #require(numbers(.steps(WorkbookSample.survival))).rows
    #expect(rows.count == 9 + 7)
    #expect(
      rows[1] == [
        .text("本月"), .quantity(14_400, .seconds), .quantity(1, .ratio), .quantity(1, .ratio),
        .quantity(1, .ratio),
      ])
    #expect(
      rows[2] == [
        .text("本月"), .quantity(14_400, .seconds), .quantity(0.7, .ratio), .quantity(0.67, .ratio),
        .quantity(0.73, .ratio),
      ])
  }

  @Test func `a drawing without labels is a line that says so, not a broken chart`() throws {
    let chart = Chart(
      id: "c", title: "图", description: "",
      drawing: .columns(ColumnDrawing(labels: [], series: [], unit: .count)))
    let sheet = try #require(try read(WorkbookSample.report(.chart(chart)))["唯一"])
    #expect(sheet.charts.isEmpty)
    #expect(sheet["A5"]?.text == "无数据")
  }
}
