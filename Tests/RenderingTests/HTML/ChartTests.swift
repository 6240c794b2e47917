import Desk
import TestSupport
@testable import Reporting
import Testing
import Wording

@testable import HTMLRendering

@Suite struct `A chart on the page` {
  private static let words = Words(.simplifiedChinese)

  private static let values: [[Double?]] = [
    [], [3], [nil], [nil, nil, nil], [5, 5, 5], [0, 0], [-4, 2, nil, -1], [1e-9, 2e-9],
    [.nan, .infinity, 1], [1e15, 3e15], (0..<400).map { Double($0 % 17) },
  ]

  /// Every kind of drawing of one row of values.
  static var drawings: [Chart.Drawing] {
    values.flatMap { values -> [Chart.Drawing] in
      let labels = values.indices.map { "2026-\($0)" }
      let names = ["新建", "很长的第二个系列名称用来试宽度的限制", "c", "d", "e", "f", "g"]
      let series = names.map { ChartSeries(name: $0, values: values) }
      let known = values.map { $0 ?? 0 }
      let points = known.map {
        StepDrawing.Point(horizontal: $0, vertical: $0, low: $0 - 1, high: $0 + 1)
      }
      return [
        .lines(LineDrawing(labels: labels, series: Array(series.prefix(1)), unit: .seconds)),
        .lines(
          LineDrawing(
            labels: labels, series: series, unit: .ratio, target: 4,
            limits: .init(
              centre: 3, lower: known.map { $0 - 1 }, upper: known.map { $0 + 2 }),
            signals: [0, 999])),
        .columns(ColumnDrawing(labels: labels, series: series, unit: .count)),
        .bars(
          BarDrawing(
            bars: values.enumerated().map { index, value in
              .init(
                label: "团队 \(index)", value: value, low: value.map { $0 - 1 },
                high: value.map { $0 + 1 }, sample: 1234, isEmphasised: index == 0)
            }, unit: .number, reference: 2, referenceName: "整体")),
        .heatMap(
          HeatMapDrawing(
            rows: ["周一", "周二"], columns: labels, values: [values, []], unit: .count)),
        .steps(
          StepDrawing(
            curve: .init(name: "全部", points: points),
            horizontalUnit: .seconds, verticalUnit: .ratio)),
        .pareto(
          ParetoDrawing(
            labels: labels, parts: Array(series.prefix(2)), unit: .count,
            cumulativeShares: known.indices.map { Double($0 + 1) / Double(known.count) },
            cumulativeName: "累计", vitalShare: 0.8)),
        .funnel(funnel(of: known, .differences)), .funnel(funnel(of: known, .ratios)),
      ]
    }
  }

  /// All values as points, every third outside.
  private static func funnel(
    of values: [Double], _ scale: FunnelDrawing.Scale
  ) -> FunnelDrawing {
    let points = values.enumerated().map { index, value in
      FunnelDrawing.Point(
        name: "名字很长很长的客服 \(index)", cases: index * index, value: value,
        place: [.inside, .better, .worse][index % 3])
    }
    let widths = values.map(\.magnitude).filter(\.isFinite)
    return FunnelDrawing(
      points: points,
      limits: widths.map { width -> FunnelDrawing.Limits in
        .init(
          cases: Int(min(width, 1e9)), warning: -width...width, alarm: -2 * width...2 * width)
      }, unit: .ratio, scale: scale,
      names: .init(
        point: "客服", cases: "个案", value: "差异", warning: "95% 控制限", alarm: "99.8% 控制限",
        better: "高于期望", worse: "低于期望"))
  }

  @Test(arguments: drawings.indices, ChartSize.allCases)
  func `is drawn whatever its values are, with no text over another`(
    _ index: Int, _ layout: ChartSize
  ) throws {
    let chart = Chart(id: "c", title: "t", description: "d", drawing: Self.drawings[index])
    let picture = Picture(chart, words: Self.words, size: layout)
    let read = try ReadMarkup(picture.marks.html)
    #expect(!picture.marks.html.contains("nan"))
    #expect(!picture.marks.html.contains("inf"))
    #expect(overlaps(in: read).isEmpty)
    for rect in read.all("rect") {
      let width = try #require(Double(rect.attributes["width"] ?? ""))
      #expect(width <= picture.width + 0.1)
    }
  }

  @Test(arguments: ChartSize.allCases)
  func `of the sample report has no text over another`(_ layout: ChartSize) throws {
    for case .chart(let chart) in PageSample.report.sections.flatMap(\.blocks) {
      let picture = Picture(chart, words: Self.words, size: layout)
      let read = try ReadMarkup(picture.marks.html)
      #expect(!read.all("text").isEmpty)
      #expect(overlaps(in: read).isEmpty, "\(chart.id)")
    }
  }

  @Test func `has a role, a title, a description and its numbers as a table`() throws {
    let page = HTMLRenderer().page(PageSample.report)
    let read = try ReadMarkup(page)
    let figures = read.indices("figure").filter {
      read.elements[$0].attributes["class"] == "chart"
    }
    #expect(figures.count == 9)
    for figure in figures {
      let inside = read.inside(figure)
      let drawings = inside.filter { $0.name == "svg" && $0.attributes["role"] == "img" }
      #expect(drawings.count == 2)
      for drawing in drawings {
        let label = try #require(drawing.attributes["aria-labelledby"])
        let description = try #require(drawing.attributes["aria-describedby"])
        #expect(inside.contains { $0.name == "title" && $0.attributes["id"] == label })
        #expect(inside.contains { $0.name == "desc" && $0.attributes["id"] == description })
      }
      #expect(inside.contains { $0.name == "details" })
      #expect(inside.contains { $0.attributes["data-table"] != nil })
    }
  }

  @Test func `would fail these tests with one text over another`() throws {
    let texts = Markup.text("一二", x: 0, y: 10) + .text("三四", x: 30, y: 10, anchor: .middle)
    #expect(overlaps(in: try ReadMarkup(texts.html)).count == 1)
  }

  @Test func `breaks a line where there is no value and marks signals by shape`() throws {
    let drawing = LineDrawing(
      labels: ["a", "b", "c", "d"],
      series: [ChartSeries(name: "s", values: [1, 2, nil, 3])], unit: .count, signals: [3])
    let chart = Chart(id: "c", title: "t", description: "d", drawing: .lines(drawing))
    let picture = Picture(chart, words: Self.words, size: ChartSize.wide)
    let paths = try ReadMarkup(picture.marks.html).all("path")
    let line = try #require(paths.first { $0.attributes["class"] == "line s1" })
    #expect(line.attributes["d"]?.filter { $0 == "M" }.count == 2)
    #expect(paths.filter { $0.attributes["class"] == "signal" }.count == 2)
  }

  /// Pairs of texts whose boxes overlap, by the estimate that the layout itself uses.
  private func overlaps(in read: ReadMarkup) -> [String] {
    let boxes = read.all("text").compactMap { element -> (String, Box)? in
      guard let x = Double(element.attributes["x"] ?? ""),
        let y = Double(element.attributes["y"] ?? "")
      else { return nil }
      let style = element.attributes["class"] ?? ""
      let isSmall = style.contains("small") || style.contains("value") || style.hasPrefix("on")
      let width = TextWidth.of(element.text, size: isSmall ? 11 : 12)
      let shift =
        switch element.attributes["text-anchor"] {
        case "middle": width / 2
        case "end": width
        default: 0.0
        }
      return (element.text, Box(x: x - shift, y: y - 9, width: width - 0.2, height: 11))
    }
    var found: [String] = []
    for (index, one) in boxes.enumerated() {
      for other in boxes[(index + 1)...] where one.1.overlaps(other.1) {
        found.append("\(one.0) | \(other.0)")
      }
    }
    return found
  }
}

@Suite struct `Stacked columns` {
  @Test func `grow apart above and below zero and skip what is absent`() {
    let drawing = ColumnDrawing(
      labels: ["a"],
      series: [
        ChartSeries(name: "1", values: [2]), ChartSeries(name: "2", values: [-1]),
        ChartSeries(name: "3", values: [nil]), ChartSeries(name: "4", values: [3]),
      ], unit: .count)
    let columns = Columns(drawing, widest: 48, isStacked: true)
    #expect(
      columns.segments == [
        .init(series: 0, label: 0, from: 0, to: 2), .init(series: 1, label: 0, from: 0, to: -1),
        .init(series: 3, label: 0, from: 2, to: 5),
      ])
  }
}
