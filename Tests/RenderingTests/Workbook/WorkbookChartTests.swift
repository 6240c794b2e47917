import Desk
@testable import Reporting
import Testing
import Wording

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

  /// A difference of ratios stands in its cell as percentage points: the axis counts in them.
  @Test func `differences keep both ends, and those of ratios are in percentage points`() {
    let axis = ChartAxis.differences(.ratio, holding: [-0.31, 0.12])
    #expect(axis.ends == -40...20)
    #expect(axis.format == "+0\" pp\";-0\" pp\";0\" pp\"")
    #expect(ChartAxis.differences(.score, holding: [-31, 12]).ends == -40...20)
  }

  @Test func `ratios have an axis of doublings`() {
    let axis = ChartAxis.doublings(holding: [0.3, 5])
    #expect(axis.isOfDoublings)
    #expect(axis.ends == 0.25...8)
  }

  @Test func `anything else is left to the program that shows it`() {
    #expect(ChartAxis(.count, upTo: 12).ends == nil)
    #expect(ChartAxis(.seconds, upTo: 0).ends == nil)
    #expect(ChartAxis(.score, around: [50, 50]).ends == nil)
  }
}

@Suite struct `Workbook chart tables` {
  private func numbers(_ drawing: Chart.Drawing) -> Table {
    Chart(id: "c", title: "图", description: "", drawing: drawing)
      .table(for: .plotting, words: Words(.simplifiedChinese))
  }

  @Test func `a control chart's table holds target, limits and where a rule fired`() throws {
    let table = numbers(.lines(WorkbookSample.satisfaction))
    #expect(table.id == "c_data")
    #expect(table.columns.map(\.title) == ["类别", "满意度", "目标", "中心线", "下限", "上限", "!"])
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
    let rows = numbers(.steps(WorkbookSample.survival)).rows
    #expect(rows.count == 9)
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

  @Test func `a funnel has a row a point, then a row for each step of its limits`() throws {
    let funnel = FunnelDrawing(
      points: [
        .init(name: "李雷", cases: 40, value: -0.1, place: .worse),
        .init(name: "韩梅", cases: 20, value: 0.05, place: .inside),
      ], limits: [.init(cases: 20, warning: -0.1...0.1, alarm: -0.2...0.2)], unit: .ratio,
      scale: .differences,
      names: .init(
        point: "客服", cases: "个案", value: "差异", warning: "内", alarm: "外", better: "高", worse: "低"))
    let table = numbers(.funnel(funnel))
    #expect(table.columns.map(\.title) == ["客服", "个案", "差异", "高", "低", "内 ↓", "内 ↑", "外 ↓", "外 ↑"])
    #expect(
      table.rows[0].prefix(6) == [
        .text("李雷"), .quantity(40, .count), .difference(-0.1, .ratio), .absent,
        .difference(-0.1, .ratio), .absent,
      ])
    #expect(table.rows[1][4] == .absent)
    #expect(
      table.rows[2].suffix(4) == [-0.1, 0.1, -0.2, 0.2].map { .difference($0, .ratio) })
    let chart = Chart(id: "c", title: "图", description: "", drawing: .funnel(funnel))
    let sheet = try #require(try read(WorkbookSample.report(.chart(chart)))["唯一"])
    #expect(sheet.charts.count == 1)
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
