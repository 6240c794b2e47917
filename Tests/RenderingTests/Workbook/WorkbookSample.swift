import Desk
@testable import Reporting

/// A small report with one of everything, its numbers chosen by hand.
enum WorkbookSample {
  static let createdAt = LocalDateTime(
    date: CivilDate(year: 2026, month: 6, day: 1), secondOfDay: 9 * 3600)

  static var report: Report {
    var report = empty
    report.coverFacts = [
      Report.Fact(label: "统计周期", value: "2026-05-01 至 2026-05-31"),
      Report.Fact(label: "数据截至", value: "2026-05-31 23:59"),
      Report.Fact(label: "工单与评价", value: "2,041 张工单，687 份评价，来自 9 个文件"),
    ]
    report.sections = [conclusion, overview, trend, resolution, empty(section: 12)]
    report.ticketRegister = register(count: 40)
    return report
  }

  static var empty: Report {
    Report(
      title: "客户服务月报", organisation: "青禾商城", period: "2026-05",
      language: .simplifiedChinese)
  }

  /// A report of one section with one block.
  static func report(_ block: Block) -> Report {
    var report = empty
    report.sections = [
      Section(id: "only", number: 1, title: "唯一", sheetTitle: "唯一", lead: "要点", blocks: [block])
    ]
    return report
  }

  static func report(_ cells: [Cell], column: Table.Column = .init(id: "v", title: "值")) -> Report {
    report(.table(Table(id: "values", title: "值", columns: [column], rows: cells.map { [$0] })))
  }

  private static func empty(section number: Int) -> Section {
    Section(
      id: "quality", number: number, title: "数据质量", sheetTitle: "数据/质量",
      lead: "九个文件全部读入，每一行都有去向。",
      blocks: [
        .missing("没有质检数据：补充含“质检得分”一列的文件即可得到本节。"),
        .table(
          Table(
            id: "files", title: "文件",
            columns: [.init(id: "file", title: "文件"), .init(id: "rows", title: "行数", unit: .count)])
        ),
      ])
  }

  private static var conclusion: Section {
    Section(
      id: "conclusion", number: 1, title: "结论", sheetTitle: "结论",
      lead: "五月工单量上升 15%，首次响应变慢，超出偶然波动；满意度没有明显变化。",
      blocks: [
        .findings([
          Finding(
            tone: .bad, sentence: "支付失败类工单从 118 张增至 264 张，是本月增量的主要来源。",
            evidence: "占增量 265 张中的 146 张（55.1%）；95% 区间 1.8–2.8 倍。"),
          Finding(
            tone: .neutral,
            sentence: "售后二组平均解决时长最长，但它接的是最难的工单；按案件难度调整后与其他组没有差别，因此不建议据此考核。",
            evidence: "调整前 31:12:05，调整后差 +0:14:00，p = 0.62。"),
          Finding(
            tone: .good, sentence: "在线渠道 30 秒响应率达到目标。", evidence: "86.2%，目标 85.0%，n = 1,204。"),
        ]),
        .headlines(headlines),
      ])
  }

  private static let headlines = [
    Headline(
      metric: "created", label: "新建工单", value: .quantity(2041, .count),
      comparison: "较上月 +265（+14.9%）", target: "", verdict: .changed,
      trend: [1650, 1702, 1688, nil, 1776, 2041]),
    Headline(
      metric: "first_response_time", label: "首次响应时间（中位数）",
      value: .quantity(372.5, .seconds), comparison: "较上月 +1:14", target: "目标 5:00 – 未达到",
      verdict: .worsened, trend: [280, 301, 290, 295, 298.5, 372.5]),
    Headline(
      metric: "csat", label: "满意度", value: .quantity(0.8125, .ratio), comparison: "较上月 -0.4 pp",
      target: "目标 85.0% – 未达到", verdict: .noClearChange,
      trend: [0.80, 0.79, 0.83, 0.82, 0.8165, 0.8125]),
    Headline(
      metric: "nps", label: "净推荐值", value: .absent, comparison: "", target: "", verdict: .tooFew,
      trend: []),
  ]

  private static var overview: Section {
    Section(
      id: "overview", number: 2, title: "关键指标", sheetTitle: "关键指标",
      lead: "十二项指标中，一项改善，两项变差，其余的变化可以用偶然解释。",
      blocks: [
        .table(
          Table(
            id: "kpi_overview", title: "关键指标一览",
            columns: [
              .init(id: "metric", title: "指标"), .init(id: "value", title: "本月"),
              .init(id: "target", title: "目标"), .init(id: "sample", title: "样本", unit: .count),
              .init(id: "interval", title: "95% 区间"), .init(id: "previous", title: "上月"),
              .init(id: "change", title: "变化"), .init(id: "relative", title: "相对变化"),
              .init(id: "verdict", title: "判断"), .init(id: "trend", title: "近六月"),
            ],
            rows: [
              row(
                "首次响应时间（中位数）", 372.5, 300, .seconds, 2011, (351, 398), 298.5, .worsened,
                [280, 301, 290, 295, 298.5, 372.5]),
              row(
                "解决时长（中位数）", 54_321.25, 86_400, .seconds, 1873, (51_000, 57_750), 60_005,
                .improved, [61_000, 60_200, 63_000, 59_900, 60_005, 54_321.25]),
              row(
                "满意度（前两档）", 0.8125, 0.85, .ratio, 687, (0.7816, 0.8400), 0.8165, .noClearChange,
                [0.80, 0.79, 0.83, 0.82, 0.8165, 0.8125]),
              row(
                "平均评分", 4.3125, nil, .number, 687, (4.24, 4.38), 4.33, .noClearChange,
                [4.2, 4.25, nil, 4.4, 4.33, 4.3125]),
              row("净推荐值", -12.5, 30, .netPromoterScore, 16, (-55, 30), 10, .tooFew, []),
            ], note: "区间为 95% 置信区间；样本少于 30 时不作判断。")),
        .paragraph("满意度只看打分的客户。若未作答的客户与作答者差别很大，真实值可能落在 27.4% 到 93.1% 之间。"),
      ])
  }

  private static func row(
    _ name: String, _ value: Double, _ target: Double?, _ unit: MeasurementUnit, _ sample: Double,
    _ interval: (Double, Double), _ previous: Double, _ verdict: Verdict, _ trend: [Double?]
  ) -> [Cell] {
    [
      .text(name), .quantity(value, unit), target.map { .quantity($0, unit) } ?? .absent,
      .quantity(sample, .count), .interval(low: interval.0, high: interval.1, unit),
      .quantity(previous, unit), .difference(value - previous, unit),
      .relativeChange((value - previous) / previous), .verdict(verdict), .sparkline(trend, unit),
    ]
  }

  static let months = [
    "2025-06", "2025-07", "2025-08", "2025-09", "2025-10", "2025-11", "2025-12", "2026-01",
    "2026-02", "2026-03", "2026-04", "2026-05",
  ]

  static let satisfaction = LineDrawing(
    labels: months,
    series: [
      ChartSeries(
        name: "满意度",
        values: [0.82, 0.81, 0.83, 0.80, 0.79, nil, 0.80, 0.82, 0.83, 0.82, 0.8165, 0.7425])
    ],
    unit: .ratio, target: 0.85,
    limits: LineDrawing.ControlLimits(
      centre: 0.815, lower: Array(repeating: 0.775, count: 12),
      upper: Array(repeating: 0.855, count: 12)), signals: [11])

  private static var trend: Section {
    Section(
      id: "volume", number: 3, title: "工单量与积压", sheetTitle: "量与积压",
      lead: "期初 312 + 新建 2,041 + 重开 57 − 解决 2,004 = 期末 406。",
      blocks: [
        .chart(
          Chart(
            id: "csat_trend", title: "满意度（前两档）", description: "十二个月的满意度；五月低于控制下限。",
            drawing: .lines(satisfaction))),
        .chart(
          Chart(
            id: "volume_by_channel", title: "各渠道工单量", description: "近六个月各渠道的工单量。",
            drawing: .columns(
              ColumnDrawing(
                labels: Array(months.suffix(6)),
                series: [
                  ChartSeries(name: "电话", values: [620, 590, 640, 655, 660, 700]),
                  ChartSeries(name: "在线", values: [810, 822, 790, 833, 846, 1051]),
                  ChartSeries(name: "邮件", values: [220, 290, 258, nil, 270, 290]),
                ], unit: .count)))),
        .chart(
          Chart(
            id: "hours", title: "星期与时段", description: "每小时新建工单。",
            drawing: .heatMap(
              HeatMapDrawing(
                rows: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
                columns: (0..<24).map { "\($0)时" },
                values: (0..<7).map(hourly), unit: .count)))),
      ])
  }

  private static func hourly(day: Int) -> [Double?] {
    (0..<24).map { (hour: Int) -> Double? in
      hour < 6 ? nil : Double((hour - 5) * (24 - hour) * (7 - day) / 6)
    }
  }

  private static var resolution: Section {
    Section(
      id: "resolution", number: 5, title: "解决", sheetTitle: "解决",
      lead: "一次解决率因定义而异：从 61.2% 到 78.9%。",
      blocks: [
        .chart(
          Chart(
            id: "fcr", title: "各组一次解决率", description: "六个组的一次解决率与总体。",
            drawing: .bars(
              BarDrawing(
                bars: [
                  .init(label: "售前咨询组", value: 0.81, low: 0.77, high: 0.84, sample: 412),
                  .init(label: "售后一组", value: 0.74, low: 0.69, high: 0.78, sample: 388),
                  .init(
                    label: "售后二组", value: 0.58, low: 0.52, high: 0.63, sample: 301,
                    isEmphasised: true),
                  .init(label: "物流组", value: nil, sample: 0),
                ], unit: .ratio, reference: 0.72, referenceName: "总体")))),
        .chart(
          Chart(
            id: "survival", title: "多久解决", description: "仍未解决的工单占比。",
            drawing: .steps(survival))),
        .table(
          Table(
            id: "teams", title: "各组",
            columns: [
              .init(id: "team", title: "组"),
              .init(id: "solved", title: "解决", unit: .count, hasBars: true),
              .init(id: "time", title: "解决时长", unit: .seconds, hasBars: true),
              .init(id: "p90", title: "解决时长", unit: .seconds),
            ],
            rows: [
              [.text("售前咨询组"), .quantity(412, .count), .quantity(40_000, .seconds), .absent],
              [.text("售后一组"), .quantity(388, .count), .quantity(52_000, .seconds), .absent],
              [.text("售后二组"), .quantity(301, .count), .quantity(112_325, .seconds), .absent],
            ])),
      ])
  }

  static let survival = StepDrawing(
    curve: .init(
      name: "本月",
      points: [
        .init(horizontal: 0, vertical: 1, low: 1, high: 1),
        .init(horizontal: 14_400, vertical: 0.7, low: 0.67, high: 0.73),
        .init(horizontal: 43_200, vertical: 0.45, low: 0.41, high: 0.49),
        .init(horizontal: 86_400, vertical: 0.2, low: 0.17, high: 0.23),
        .init(horizontal: 259_200, vertical: 0.08, low: 0.05, high: 0.11),
      ]), horizontalUnit: .seconds, verticalUnit: .ratio)

  static func register(count: Int) -> LongTable {
    Table(
      id: "tickets", title: "工单明细",
      columns: [
        .init(id: "id", title: "工单号"), .init(id: "created", title: "创建时间"),
        .init(id: "team", title: "组"), .init(id: "channel", title: "渠道"),
        .init(id: "category", title: "分类"), .init(id: "frt", title: "首次响应时间", unit: .seconds),
        .init(id: "resolution", title: "解决时长", unit: .seconds),
        .init(id: "csat", title: "评分", unit: .number),
      ],
      rows: (0..<count).map { index in
        [
          .identifier("00\(260_000 + index)"),
          .instant(
            LocalDateTime(
              date: CivilDate(year: 2026, month: 5, day: 1 + index % 31),
              secondOfDay: index * 977 % 86_400)),
          .text(["售前咨询组", "售后一组", "售后二组"][index % 3]), .text(["电话", "在线"][index % 2]),
          .text("支付失败"), .quantity(Double(30 + index * 7 % 900), .seconds),
          .quantity(Double(4_000 + index * 613 % 200_000), .seconds),
          index % 3 == 0 ? .quantity(Double(1 + index % 5), .number) : .absent,
        ]
      }
    ).long
  }
}

extension Table {
  var long: LongTable {
    LongTable(self, count: rows.count) { Array(rows[$0]) }
  }
}
