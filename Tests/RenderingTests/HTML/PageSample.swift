import Desk
@testable import Reporting

/// A made-up month with every kind of block, cell and chart.
enum PageSample {
  static let months = [
    "2025-04", "2025-05", "2025-06", "2025-07", "2025-08", "2025-09", "2025-10", "2025-11",
    "2025-12", "2026-01", "2026-02", "2026-03", "2026-04", "2026-05",
  ]

  static var report: Report {
    var report = empty
    report.coverFacts = [
      .init(label: "报告期", value: "2026-05-01 至 2026-05-31"),
      .init(label: "数据截至", value: "2026-05-31 23:59"),
      .init(label: "工单", value: "2,143"),
      .init(label: "满意度问卷", value: "764"),
      .init(label: "来源文件", value: "17 个，均已对账"),
    ]
    report.sections = [
      conclusion, overview, volume, response, satisfaction, complaints, definitions,
    ]
    return report
  }

  /// A report without any section.
  static var empty: Report {
    Report(
      title: "客户服务月度报告", organisation: "青禾商城", period: "2026-05",
      language: .simplifiedChinese)
  }

  /// A report of one section with the given blocks.
  static func holding(_ blocks: Block...) -> Report {
    var report = empty
    report.sections = [
      Section(
        id: "only", number: 1, title: "唯一", sheetTitle: "唯一", lead: "一句话。", blocks: blocks)
    ]
    return report
  }

  private static var conclusion: Section {
    Section(
      id: "conclusion", number: 1, title: "结论", sheetTitle: "结论",
      lead: "首次解决率升至 81.3%，但支付失败类投诉翻倍；需要支付团队本周给出处置方案。",
      blocks: [
        .findings([
          Finding(
            tone: .good, sentence: "首次解决率较上月提高 3.1 个百分点，超出偶然波动。",
            evidence: "81.3%（n=1,642，95% 区间 79.3%–83.1%），上月 78.2%"),
          Finding(
            tone: .bad, sentence: "“支付失败”投诉从 41 件增至 96 件，主要集中在 App 渠道。",
            evidence: "占全部投诉 38.4%，上月 17.9%"),
          Finding(
            tone: .neutral, sentence: "二线团队处理时间最长，但按工单难度校正后与平均水平无差异。",
            evidence: "校正前 26:14:00，校正后 18:52:00，全体 18:20:00"),
        ]),
        .headlines(headlines),
      ])
  }

  private static var headlines: [Headline] {
    [
      Headline(
        metric: "fcr", label: "首次解决率", value: .quantity(0.8125, .ratio),
        comparison: "较上月 +3.1 pp，较去年 +4.4 pp", target: "目标 85.0% · 未达成",
        verdict: .improved, trend: rates),
      Headline(
        metric: "first_response", label: "首次响应时间（中位数）", value: .quantity(184, .seconds),
        comparison: "较上月 +0:21", target: "目标 3:00 · 未达成", verdict: .worsened,
        trend: [150, 155, 149, 160, nil, nil, 162, 158, 163, 171, 160, 159, 163, 184]),
      Headline(
        metric: "csat", label: "满意度", value: .quantity(86.4, .score),
        comparison: "较上月 +0.3", target: "目标 90.0 · 未达成", verdict: .noClearChange,
        trend: [84, 85, 86, 85, 86, 87, 86, 85, 86, 86, 87, 86, 86.1, 86.4]),
      Headline(
        metric: "volume", label: "新建工单", value: .quantity(2143, .count),
        comparison: "较上月 +12.6%", target: "", verdict: .changed,
        trend: [1800, 1850, 1790, 1900, 1880, 1950, 2010, 2300, 2250, 1990, 1700, 1880, 1903, 2143]
      ),
      Headline(
        metric: "nps", label: "净推荐值", value: .quantity(-4.2, .netPromoterScore),
        comparison: "较上月 -2.0", target: "", verdict: .tooFew, trend: [nil, 3, 1, -2, -4.2]),
      Headline(
        metric: "quality", label: "质检得分", value: .absent, comparison: "没有质检记录", target: "",
        verdict: nil, trend: []),
    ]
  }

  static let rates: [Double?] = [
    0.769, 0.775, 0.781, 0.772, 0.784, 0.779, 0.741, 0.702, 0.748, 0.779, 0.791, 0.784, 0.782,
    0.8125,
  ]

  private static var overview: Section {
    Section(
      id: "overview", number: 2, title: "关键指标总览", sheetTitle: "指标",
      lead: "12 项指标中 5 项达标；首次解决率与升级率明显改善。",
      blocks: [.table(indicators)])
  }

  static var indicators: Table {
    let columns: [Table.Column] = [
      .init(id: "metric", title: "指标"),
      .init(id: "value", title: "本月", unit: .ratio), .init(id: "target", title: "目标"),
      .init(id: "sample", title: "样本量", unit: .count, hasBars: true),
      .init(id: "interval", title: "95% 区间"), .init(id: "previous", title: "上月"),
      .init(id: "change", title: "变化"), .init(id: "relative", title: "相对变化"),
      .init(id: "verdict", title: "判断"), .init(id: "trend", title: "近 14 个月"),
    ]
    let rows: [[Cell]] = [
      [
        .text("首次解决率"), .quantity(0.8125, .ratio), .quantity(0.85, .ratio),
        .quantity(1642, .count), .interval(low: 0.793, high: 0.831, .ratio),
        .quantity(0.782, .ratio), .difference(0.0305, .ratio), .relativeChange(0.039),
        .verdict(.improved), .sparkline(rates, .ratio),
      ],
      [
        .text("首次响应时间（中位数）"), .quantity(184, .seconds), .quantity(180, .seconds),
        .quantity(2140, .count), .interval(low: 171, high: 199, .seconds),
        .quantity(163, .seconds), .difference(21, .seconds), .relativeChange(0.129),
        .verdict(.worsened), .sparkline([160, nil, 158, 163, 171, 184], .seconds),
      ],
      [
        .text("满意度得分"), .quantity(86.4, .score), .quantity(90, .score), .quantity(764, .count),
        .interval(low: 83.8, high: 88.7, .score), .quantity(86.1, .score),
        .difference(0.3, .score), .relativeChange(0.003), .verdict(.noClearChange),
        .sparkline([84, 85, 86, 85, 86, 86.4], .score),
      ],
      [
        .text("新建工单"), .quantity(2143, .count), .absent, .quantity(2143, .count), .absent,
        .quantity(1903, .count), .difference(240, .count), .relativeChange(0.126),
        .verdict(.changed), .sparkline([1800, 1850, 2300, 1990, 1903, 2143], .count),
      ],
      [
        .text("净推荐值"), .quantity(-4.2, .netPromoterScore), .absent, .quantity(48, .count),
        .interval(low: -24, high: 16, .netPromoterScore), .quantity(-2.2, .netPromoterScore),
        .difference(-2, .netPromoterScore), .absent, .verdict(.tooFew), .sparkline([], .number),
      ],
    ]
    return Table(
      id: "kpi_overview", title: "指标、目标与变化", columns: columns, rows: rows,
      note: "区间为 95% 置信区间；“无明显变化”表示差异可由偶然波动解释。")
  }
}
