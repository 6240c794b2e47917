import Desk
@testable import Reporting

extension PageSample {
  static var volume: Section {
    Section(
      id: "volume", number: 3, title: "工单量与积压", sheetTitle: "工单量",
      lead: "本月新建 2,143 件，解决 2,088 件，积压增加 55 件；周一上午最忙。",
      blocks: [
        .chart(
          Chart(
            id: "volume_by_channel", title: "各渠道新建工单", description: "按月并列的柱形图。",
            drawing: .columns(
              ColumnDrawing(
                labels: months,
                series: [
                  ChartSeries(name: "在线客服", values: months.indices.map { 700 + Double($0) * 21 }),
                  ChartSeries(name: "电话", values: months.indices.map { 520 - Double($0) * 9 }),
                  ChartSeries(
                    name: "App", values: months.indices.map { 300 + Double($0 % 4) * 40 }),
                  ChartSeries(name: "邮件", values: months.indices.map { $0 == 3 ? nil : 160 }),
                ], unit: .count)))),
        .chart(
          Chart(
            id: "balance", title: "新建与解决", description: "每月新建与解决的工单数。",
            drawing: .columns(
              ColumnDrawing(
                labels: Array(months.suffix(6)),
                series: [
                  ChartSeries(name: "新建", values: [2250, 1990, 1700, 1880, 1903, 2143]),
                  ChartSeries(name: "解决", values: [2190, 2040, 1720, 1860, 1921, 2088]),
                ], unit: .count)))),
        .chart(
          Chart(
            id: "weekday_hour", title: "星期 × 时段", description: "周一 9 点到 11 点最忙。",
            drawing: .heatMap(
              HeatMapDrawing(
                rows: ["周一", "周二", "周三", "周四", "周五", "周六", "周日"],
                columns: (0..<24).map { "\($0)" },
                values: (0..<7).map { day in
                  (0..<24).map { hour in
                    if day == 6, hour < 8 { return nil }
                    let peak = hour < 8 ? 2 : 14 - abs(Double(hour) - 10) * 0.9
                    return max(0, (peak * (day > 4 ? 0.5 : 1.3 - Double(day) * 0.1)).rounded())
                  }
                }, unit: .count)))),
        .table(agents),
      ])
  }

  static var agents: Table {
    let columns: [Table.Column] = [
      .init(id: "agent", title: "客服"), .init(id: "team", title: "团队"),
      .init(id: "tickets", title: "工单", unit: .count, hasBars: true),
      .init(id: "fcr", title: "首次解决率", unit: .ratio),
      .init(id: "fcr_interval", title: "95% 区间"),
      .init(id: "handling", title: "处理时间（中位数）", unit: .seconds),
      .init(id: "last", title: "最后一单"),
    ]
    let rows: [[Cell]] = (1...24).map { index in
      let share = 0.6 + Double(index * 37 % 31) / 100
      return [
        .text("客服\(index)号"), .text(["一线", "二线", "投诉组"][index % 3]),
        .quantity(Double(30 + index * 53 % 90), .count),
        index == 5 ? .absent : .quantity(share, .ratio),
        index == 5
          ? .absent
          : .interval(low: share - 0.06 - Double(index % 4) / 100, high: share + 0.07, .ratio),
        .quantity(Double(2000 + index * 977 % 9000), .seconds),
        .instant(
          LocalDateTime(date: CivilDate(year: 2026, month: 5, day: index), secondOfDay: 33_000)),
      ]
    }
    return Table(id: "agents", title: "客服明细", columns: columns, rows: rows)
  }

  static var response: Section {
    Section(
      id: "response", number: 4, title: "响应与标准", sheetTitle: "响应",
      lead: "首次响应中位数 3:04，略超目标；电话渠道达标率 91.2%。",
      blocks: [
        .chart(
          Chart(
            id: "fcr_control", title: "首次解决率与控制限", description: "11 月跌破下限，5 月超过上限。",
            drawing: .lines(
              LineDrawing(
                labels: months, series: [ChartSeries(name: "首次解决率", values: rates)],
                unit: .ratio, target: 0.85,
                limits: .init(
                  centre: 0.777,
                  lower: months.indices.map { 0.742 + Double($0 % 3) * 0.004 },
                  upper: months.indices.map { 0.812 - Double($0 % 3) * 0.004 }),
                signals: [7, 13])))),
        .chart(
          Chart(
            id: "response_by_channel", title: "各渠道首次响应时间", description: "三条线，电话最快。",
            drawing: .lines(
              LineDrawing(
                labels: months,
                series: [
                  ChartSeries(name: "在线客服", values: months.indices.map { 90 + Double($0 % 5) * 6 }),
                  ChartSeries(name: "电话", values: months.indices.map { 24 + Double($0 % 3) * 3 }),
                  ChartSeries(
                    name: "邮件",
                    values: months.indices.map { (5...6).contains($0) ? nil : 260 - Double($0) * 4 }
                  ),
                ], unit: .seconds, target: 180)))),
        .chart(
          Chart(
            id: "attainment", title: "各团队标准达成率", description: "二线团队低于整体。",
            drawing: .bars(
              BarDrawing(
                bars: [
                  .init(label: "一线在线组", value: 0.934, low: 0.915, high: 0.948, sample: 812),
                  .init(label: "电话组", value: 0.912, low: 0.886, high: 0.933, sample: 566),
                  .init(label: "邮件与工单组", value: 0.871, low: 0.833, high: 0.902, sample: 371),
                  .init(
                    label: "二线技术支持与支付专项团队", value: 0.742, low: 0.684, high: 0.793,
                    sample: 248, isEmphasised: true),
                  .init(label: "投诉组", value: 0.81, low: 0.742, high: 0.864, sample: 161),
                  .init(label: "夜班", value: nil, sample: 0),
                ], unit: .ratio, reference: 0.886, referenceName: "整体")))),
        .chart(
          Chart(
            id: "time_to_solve", title: "多久解决", description: "一半工单在 8 小时内解决。",
            drawing: .steps(
              StepDrawing(
                curve: curve("普通", decay: 9 * 3600), horizontalUnit: .seconds, verticalUnit: .ratio)
            ))),
      ])
  }

  private static func curve(_ name: String, decay: Double) -> StepDrawing.Curve {
    var (points, open) = ([StepDrawing.Point](), 1.0)
    for step in 0...60 {
      let share = open
      let spread = 0.01 + 0.0012 * Double(step)
      points.append(
        .init(
          horizontal: Double(step) * 3600, vertical: share, low: max(0, share - spread),
          high: min(1, share + spread)))
      open *= 1 - 3600 / (decay * 1.6)
    }
    return .init(name: name, points: points)
  }

  static var satisfaction: Section {
    Section(
      id: "satisfaction", number: 6, title: "满意度", sheetTitle: "满意度",
      lead: "满意度 86.4，较上月无明显变化。",
      blocks: [
        .missing("没有净推荐值的细分：问卷文件缺少“推荐意愿”一列。"),
        .chart(
          Chart(
            id: "nps_by_team", title: "各团队净推荐值", description: "有正有负。",
            drawing: .bars(
              BarDrawing(
                bars: [
                  .init(label: "一线在线组", value: 12.4, low: 2, high: 22.8, sample: 120),
                  .init(label: "电话组", value: -8.1, low: -21, high: 4.8, sample: 84),
                  .init(
                    label: "投诉组", value: -31.5, low: -55, high: -8, sample: 26,
                    isEmphasised: true),
                ], unit: .netPromoterScore)))),
        .chart(
          Chart(
            id: "rating_change", title: "评分变化", description: "升降的柱形图。",
            drawing: .columns(
              ColumnDrawing(
                labels: ["态度", "速度", "专业", "结果"],
                series: [ChartSeries(name: "变化", values: [0.12, -0.31, 0.04, -0.08])],
                unit: .number)))),
      ])
  }

  static var complaints: Section {
    Section(
      id: "complaints", number: 7, title: "投诉", sheetTitle: "投诉",
      lead: "投诉率 4.5%，上月 4.1%。",
      blocks: [
        .paragraph("投诉按创建时间计入；同一客户 7 天内重复投诉合并为一件。"),
        .table(
          Table(
            id: "topics", title: "投诉主题",
            columns: [
              .init(id: "topic", title: "主题"),
              .init(id: "count", title: "件数", unit: .count, hasBars: true),
              .init(id: "share", title: "占比", unit: .ratio),
              .init(id: "example", title: "例"), .init(id: "ticket", title: "工单号"),
            ],
            rows: [
              [
                .text("支付失败"), .quantity(96, .count), .quantity(0.384, .ratio),
                .text("扣款成功但订单仍显示未支付，客户三次来电，每次答复不一致。"), .identifier("00018231"),
              ],
              [
                .text("物流延误"), .quantity(52, .count), .quantity(0.208, .ratio),
                .text("<script>alert('x')</script> & \"引号\""), .identifier("00018377"),
              ],
            ])),
      ])
  }

  static var definitions: Section {
    Section(
      id: "definitions", number: 13, title: "口径与定义", sheetTitle: "口径",
      lead: "本报告使用 12 项指标；标准集为“电商”。",
      blocks: [
        .table(
          Table(
            id: "definitions", title: "指标口径",
            columns: [
              .init(id: "metric", title: "指标"), .init(id: "definition", title: "口径"),
            ],
            rows: [
              [.text("首次解决率"), .text("已解决工单中，7 天内同一客户没有就同类问题再次联系的比例。")],
              [.text("首次响应时间"), .text("从创建到第一条公开的人工回复，按营业时间计。")],
            ]))
      ])
  }
}
