import Desk
import Metrics

extension Configuration {
  /// A commented file to start from, with every key at its default.
  ///
  /// Lines that begin with `#` and blanks are examples: without the `#` they are valid too.
  package static func template(language: Language) -> String {
    let parts = TemplatePart.all.map { part in
      let comment = language == .english ? part.english : part.chinese
      return comment.split(separator: "\n").map { "# \($0)\n" }.joined() + part.yaml
    }
    return parts.joined(separator: "\n")
      .replacing("language: zh-Hans", with: "language: \(language.rawValue)")
  }
}

/// Some keys, and what a reader should know of them.
private struct TemplatePart {
  let chinese: String
  let english: String
  let yaml: String

  static let all = [
    TemplatePart(
      chinese: "Touchstone 的配置。每个键都可以省略，省略即用这里的默认值。\n组织名称，印在报告标题里",
      english: "Touchstone's configuration. A key that is left out has the value shown here.\n"
        + "The organisation, as the report's title names it",
      yaml: """
        organisation: ""

        """),
    TemplatePart(
      chinese: "报告的语言：zh-Hans 或 en；时区：报告的日期和无时区的时间都以它为准",
      english: "The report's language (zh-Hans or en), and the zone of its dates and of times "
        + "without a zone",
      yaml: """
        language: zh-Hans
        time_zone: Asia/Shanghai

        """),
    TemplatePart(
      chinese: "工作时间；不写就是全天 24 小时。22:00-06:00 跨零点。holidays：china（中国大陆 2024–2026\n"
        + "年节假日及调休）、日期、或自备文件（touchstone calendar holidays > holidays.csv 可取样本）；\n"
        + "make_up：调休上班日按星期几的工时（默认 mon）；workdays：另外的调休上班日；half_days：半天班；\n"
        + "seasons：一段日期用另一套工时",
      english:
        "Working hours; without any, 24 hours a day; 22:00-06:00 runs past midnight. Holidays:\n"
        + "china (mainland, 2024 to 2026, with the days worked to make up for them), dates, or a\n"
        + "file of one's own (touchstone calendar holidays > holidays.csv gives one to change).\n"
        + "make_up: the weekday whose hours make-up days have; workdays: further ones; half_days:\n"
        + "days with hours of their own; seasons: dates with other weekly hours",
      yaml: """
        calendar:
        #  weekly: {mon-fri: ["09:00-12:00", "13:00-18:00"], sat: ["10:00-16:00"]}
        #  holidays: [china, 2026-12-24..2026-12-25]
        #  make_up: mon
        #  workdays: {2026-12-27: mon}
        #  half_days: {2026-12-31: ["09:00-12:00"]}
        #  seasons: [{from: 2026-07-01, to: 2026-08-31, weekly: {mon-fri: ["08:00-15:00"]}}]

        """),
    TemplatePart(
      chinese: "部分工单另用的日历，自上而下第一个符合的生效，都不符合的用 calendar；时区不写则同上",
      english:
        "Calendars for some tickets; the first that fits is a ticket's, else calendar. Each may\n"
        + "have a time zone of its own",
      yaml: """
        calendars:
        #  - {name: 热线, when: {channel: [电话, phone]}, weekly: {mon-sun: ["08:00-22:00"]}}
        #  - {name: Berlin, when: {team: EU}, time_zone: Europe/Berlin, holidays: [2026-12-25],
        #     weekly: {mon-fri: ["09:00-17:00"]}}

        """),
    TemplatePart(
      chinese: "服务标准：p0p1p2、quadrant、ecommerce、contact_center，或自定义的列表：\n"
        + "- {name: VIP, when: {customer_type: [VIP]}, first_response: 30s, resolution: 24h}\n"
        + "- {name: 其他, next_reply: 1h, resolution: {within: 16h, clock: business}, pause: on_hold}",
      english: "Standards: p0p1p2, quadrant, ecommerce, contact_center, or a list of one's own:\n"
        + "- {name: VIP, when: {customer_type: [VIP]}, first_response: 30s, resolution: 24h}\n"
        + "- {name: others, next_reply: 1h, resolution: {within: 16h, clock: business}, pause: on_hold}",
      yaml: """
        standards: p0p1p2

        """),
    TemplatePart(
      chinese: "目标：比率写 85%，时长写 30s、10m、24h（指标名见 touchstone metrics）；\n"
        + "可加预警、警报、方向和自备的参照值",
      english:
        "Targets: shares as 85%, times as 30s, 10m, 24h (touchstone metrics lists the ids),\n"
        + "with bands, direction and a benchmark of your own where you have one",
      yaml: """
        targets:
        #  first_contact_resolution: 85%
        #  csat_score: 90
        #  first_response_time.mean: {target: 30s, warning: 45s, alarm: 60s}
        #  csat: {target: 85%, direction: larger, benchmark: 82%, source: 同行调查 2025}

        """),
    TemplatePart(
      chinese: "首次解决的定义：recorded、no_repeat、one_touch、survey；不写则按数据选择",
      english: "First contact resolution: recorded, no_repeat, one_touch or survey; without one,\n"
        + "whichever the data allows",
      yaml: """
        first_contact_resolution:
        #  definition: no_repeat
          window: 7d
          same_category: true

        """),
    TemplatePart(
      chinese: "满意度分值：1-5、0-10、0-100、1-3，及从几分起算满意；不写则由数据判断",
      english: "Ratings: 1-5, 0-10, 0-100 or 1-3, and the first satisfied one; seen from the data "
        + "if left out",
      yaml: """
        csat:
        #  scale: 1-5
        #  satisfied_from: 4

        """),
    TemplatePart(
      chinese: "哪些类别算投诉（工单自己没有投诉标记时）",
      english: "Categories that are complaints, for tickets without a flag of their own",
      yaml: """
        complaints:
          when:
            category: [\(Vocabulary.complaint.joined(separator: ", "))]

        """),
    TemplatePart(
      chinese: "未做原因分析也没有原因标签的投诉，按规则归因（touchstone causes rules 可检验规则）；\n"
        + "text 是哪些列写有原因；每件投诉的成本用于按成本排列的帕累托图",
      english:
        "Causes of complaints without an analysis or a tag, by rules (touchstone causes rules\n"
        + "tests them); the columns that `text` stands for; what a complaint costs, for the Pareto",
      yaml: """
        causes:
        #  rules:
        #    - contains 超时 -> 机/接口超时
        #    - text contains 态度 and channel = 电话 -> 人/服务态度
        #  text: [投诉原因, 备注]
        #  cost_per_complaint: 120

        """),
    TemplatePart(
      chinese: "质检从几分起算合格；完整的工单须填写哪些项（默认为工单五要素）；\n"
        + "按影响范围和紧急程度应定的优先级（不写则用 ITIL 的三乘三）",
      english: "From which score a review is passed; what a complete ticket has filled; the right\n"
        + "priority by impact and urgency (without it, the three by three of ITIL)",
      yaml: """
        quality:
          pass_mark: 80
        #  composite: {csat: 60, first_response_time: 40}
        #  scorecards:
        #    - name: 电话质检表
        #      version: 2026-05
        #      fatal: zero
        #      items:
        #        - {name: 问候规范, section: 接待, scale: 0-2, weight: 10}
        #        - {name: 身份核验, section: 接待, scale: 0-1, weight: 15, severity: critical}
        #        - {name: 泄露隐私, scale: 0-1, weight: 0, severity: fatal, not_applicable: false}
        #        - {name: 语气生硬, deduct: 10}
        archive: {required: [\(ArchiveField.fiveElements.map(\.name).joined(separator: ", "))]}
        priority_rule:
        #  高: {高: P0, 中: P1, 低: P2}
        #  中: {高: P1, 中: P2, 低: P2}
        #  低: {高: P2, 中: P2, 低: P2}

        """),
    TemplatePart(
      chinese: "未能自动识别的列：列名: 字段名（touchstone inspect --write-mapping 可代写）；\n"
        + "分不清的时长单位和日月先后写作 {field: 字段名, unit: minutes} 或 {field: 字段名, dates: day_first}",
      english:
        "Columns that are not recognised by themselves: column: field (written by touchstone\n"
        + "inspect --write-mapping); a unit or an order of day and month that nothing tells, as below",
      yaml: """
        mapping:
        #  tickets:
        #    处理人: agent
        #    建单时间: {field: created_at, dates: day_first}
        #    处理时长: {field: handle_time, unit: minutes}
        #  survey_responses: {打分: rating}

        """),
    TemplatePart(
      chinese: "不计入指标的工单：merged（已合并）、spam（垃圾）；机器人等自动回复者的名字（不算客服回复）",
      english: "Tickets that no number counts: merged, spam; names of bots, whose messages are no "
        + "replies",
      yaml: """
        leave_out: []
        bots: []

        """),
    TemplatePart(
      chinese: "客户姓名：masked（张*）、hashed、plain；样本少于 minimum_sample 时不下结论",
      english: "Customers' names: masked, hashed or plain; fewer cases than minimum_sample are not "
        + "judged",
      yaml: """
        privacy: masked
        minimum_sample: 10

        """),
    TemplatePart(
      chinese: "历史库为每个文件保留多少条未能完整使用的原始行",
      english:
        "How many rows of each file that could not be used whole a store keeps as they stood",
      yaml: """
        original_rows: 10000

        """),
  ]
}
