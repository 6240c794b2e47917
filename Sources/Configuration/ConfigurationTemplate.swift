import Desk
import Metrics
import Wording

extension Configuration {
  /// A commented file to start from, with every key at its default.
  ///
  /// Lines that begin with `#` and blanks are examples: without the `#` they are valid too.
  package static func template(language: Language) -> String {
    zip(templateComments, templateKeys.split(separator: "\n\n")).map { comment, keys in
      commentLines(comment.text(in: language)) + keys + "\n"
    }.joined(separator: "\n")
      .replacing("language: zh-Hans", with: "language: \(language.rawValue)")
  }

  static func commentLines(_ text: String) -> String {
    text.split(separator: "\n").map { "# \($0)\n" }.joined()
  }

  /// What a reader should know about each paragraph of the keys.
  private static let templateComments: [ConfigurationPhrase] = [
    .organisation, .languageAndZone, .calendar, .calendars, .standards, .targets,
    .firstContact, .satisfaction, .complaints, .causes, .quality, .mapping, .statuses, .leftOut,
    .privacy, .baseline, .incidents, .originalRows,
  ]

  private static let templateKeys = """
    organisation: ""

    language: zh-Hans
    time_zone: Asia/Shanghai

    calendar:
    #  weekly: {mon-fri: ["09:00-12:00", "13:00-18:00"], sat: ["10:00-16:00"]}
    #  holidays: [china, 2026-12-24..2026-12-25]
    #  make_up: mon
    #  workdays: {2026-12-27: mon}
    #  half_days: {2026-12-31: ["09:00-12:00"]}
    #  seasons: [{from: 2026-07-01, to: 2026-08-31, weekly: {mon-fri: ["08:00-15:00"]}}]

    calendars:
    #  - {name: 热线, when: {channel: [电话, phone]}, weekly: {mon-sun: ["08:00-22:00"]}}
    #  - {name: Berlin, when: {team: EU}, time_zone: Europe/Berlin, holidays: [2026-12-25],
    #     weekly: {mon-fri: ["09:00-17:00"]}}

    standards: p0p1p2

    targets:
    #  first_contact_resolution: 85%
    #  csat_score: 90
    #  first_response_time.mean: {target: 30s, warning: 45s, alarm: 60s}
    #  csat: {target: 85%, direction: larger, benchmark: 82%, source: 同行调查 2025}

    first_contact_resolution:
    #  definition: no_repeat
      window: 7d
      same_category: true

    csat:
    #  scale: 1-5
    #  satisfied_from: 4

    complaints:
      when:
        category: [\(Vocabulary.complaint.joined(separator: ", "))]

    causes:
    #  rules:
    #    - contains 超时 -> 机/接口超时
    #    - text contains 态度 and channel = 电话 -> 人/服务态度
    #  text: [投诉原因, 备注]
    #  cost_per_complaint: 120

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

    mapping:
    #  tickets:
    #    处理人: agent
    #    建单时间: {field: created_at, dates: day_first}
    #    处理时长: {field: handle_time, unit: minutes}
    #  survey_responses: {打分: rating}

    statuses:
    #  solved: [已核销, Paid]
    #  pending: [待寄回]
    #  cancelled: [误报]

    leave_out: []
    bots: []

    privacy: masked
    privacy_key: touchstone.key
    minimum_sample: 10

    baseline: {periods: 12}

    incidents:
    #  - {name: 系统故障, from: 2026-05-03, to: 2026-05-05}

    original_rows: 10000
    """
}
