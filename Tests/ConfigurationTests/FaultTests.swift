import Configuration
import Desk
import Testing

@Suite struct `A bad configuration` {
  @Test func `is told in full, each fault with its line and column`() {
    let complaints = complaints(
      about: """
        organization: 青禾商城
        language: chinese
        time_zone: Asia/Shangai
        csat: {scale: 1-6}
        targets:
          csat_score: 90
          csat_scor: 90
        mapping:
          tickets:
            处理人: agnt
          surveys: {打分: rating}
        privacy: none
        minimum_sample: 0
        """)
    #expect(
      complaints.map { $0.components(upTo: " Allowed") } == [
        "1:1: organization: unknown key; did you mean organisation?",
        "2:11: language: unknown language chinese.",
        "3:12: time_zone: unknown time zone Asia/Shangai; did you mean Asia/Shanghai?",
        "4:15: csat.scale: unknown scale 1-6; did you mean 1-5?",
        "7:3: targets.csat_scor: unknown metric; did you mean csat_score?",
        "10:10: mapping.tickets.处理人: unknown field agnt; did you mean agent?",
        "11:3: mapping.surveys: unknown key.",
        "12:10: privacy: unknown privacy none.",
        "13:17: minimum_sample: 0 is not a whole number in range.",
      ])
  }

  @Test func `names the file and what is allowed`() {
    #expect(throws: ConfigurationError.self) { try read("privacy: open") }
    do throws(ConfigurationError) {
      _ = try Configuration.parse(text: "privacy: open", path: "shop/touchstone.yaml")
    } catch {
      #expect(
        error.description
          == "shop/touchstone.yaml:1:10: privacy: unknown privacy open. Allowed: masked, hashed, plain"
      )
      #expect(error.faults.map(\.keyPath) == ["privacy"])
      #expect(error.faults.map(\.line) == [1])
    }
  }

  @Test(arguments: [
    ("- a\n- b", "1:1: must be keys with values, not a list"),
    ("hello", "1:1: must be keys with values, not a single value"),
    ("organisation: [青禾商城]", "organisation: must be a single value, not a list"),
    ("calendar: always", "calendar: must be keys with values, not a single value"),
    ("targets: [csat]", "targets: must be keys with values, not a list"),
    ("privacy: {masked: true}", "privacy: must be a single value, not keys with values"),
    ("time_zone: Beijing", "unknown time zone"),
    ("time_zone: GMT+8", "unknown time zone"),
    ("time_zone: CST", "unknown time zone"),
    ("csat: {satisfied_from: 4}", "csat.satisfied_from: needs csat.scale beside it"),
    ("csat: {scale: 1-5, satisfied_from: 7}", "7 is not a whole number in range. Allowed: 2 to 5"),
    ("csat: {scale: 1-5, satisfied_from: 4.5}", "4.5 is not a whole number in range"),
    ("first_contact_resolution: {same_category: maybe}", "maybe is neither yes nor no"),
    ("first_contact_resolution: {definition: one-touch}", "did you mean one_touch?"),
    ("first_contact_resolution: {window: 9999d}", "9999d is not a length of time"),
    ("complaints: {when: {categories: [投诉]}}", "unknown key; did you mean category?"),
    ("mapping: {tickets: {'': agent}}", "a column needs a name"),
    ("? [a, b]\n: 1", "a key must be a single value"),
    ("baseline: {periods: 0}", "0 is not a whole number in range. Allowed: 1 to 24"),
    ("baseline: {periods: 25}", "25 is not a whole number in range. Allowed: 1 to 24"),
    (
      "incidents: [{name: Outage, from: 2026-05-05, to: 2026-05-03}]",
      "incidents[1]: Outage ends before it begins"
    ),
    (
      "incidents: [{name: Outage, from: 2026-05-05T10:00, to: 2026-05-05T10:00}]",
      "incidents[1]: Outage ends before it begins"
    ),
    (
      "incidents: [{name: Outage, from: May 5, to: 2026-05-05}]",
      "incidents[1].from: May 5 is not a date or a time. Allowed: such as 2026-05-03"
    ),
    ("incidents: [{from: 2026-05-05, to: 2026-05-05}]", "incidents[1]: needs name. Allowed"),
    (
      "incidents:\n- {name: A, from: 2026-05-01, to: 2026-05-01}\n"
        + "- {name: A, from: 2026-05-03, to: 2026-05-03}",
      "incidents[2]: A is given twice, first on line 2"
    ),
  ])
  func `tells of a wrong value`(text: String, fault: String) {
    let complaints = complaints(about: text)
    #expect(complaints.count == 1)
    #expect(complaints.first?.contains(fault) == true, "\(complaints)")
  }

  @Test func `is told in Chinese as fully`() {
    let complaints = complaints(
      about: """
        leave_out: [span]
        language: chinese
        calendar: {weekly: {mon-fri: ["18:00-09:00"], sa: []}}
        standards: [{name: 全部, resolution: 1h}, {name: VIP, resolution: 30m}]
        targets: {csat: 850%, csat_score: {target: 90, warning: 95}}
        csat: {scale: 1-5, satisfied_from: 9}
        quality: {scorecards: []}
        privacy: [plain]
        privacy: plain
        """, in: .simplifiedChinese)
    #expect(
      complaints == [
        "1:12：leave_out：无法识别 span；是不是 spam？可写：merged、spam",
        "2:11：language：无法识别 chinese；可写：zh-Hans、en",
        "3:31：calendar.weekly.mon-fri[1]：18:00-09:00 的结束早于开始，若算夜班长达 15 小时；"
          + "应为 09:00-18:00，确是夜班则分写 18:00-24:00 和次日 00:00-09:00",
        "3:47：calendar.weekly.sa：无法识别这个名称；是不是 sat？"
          + "可写：mon、tue、wed、thu、fri、sat、sun，或连续几天，如 mon-fri",
        "4:41：standards[2]：永远不会用到：适用的工单已全归前面的“全部”；请把范围较窄的放在前面",
        "5:17：targets.csat：850% 无效；应为比率，如 85% 或 0.85",
        "5:57：targets.csat_score.warning：应比 target 更差",
        "6:36：csat.satisfied_from：9 无效；应为 2 到 5 的整数",
        "7:23：quality.scorecards：没有内容；请至少写一项",
        "8:10：privacy：应为单个值，而不是列表",
        "9:1：privacy：重复出现，前一处在第 8 行；请只保留一处",
      ])
  }
}

extension String {
  /// The text before a mark, or all of it.
  func components(upTo mark: String) -> String {
    firstRange(of: mark).map { String(self[..<$0.lowerBound]) } ?? self
  }
}
