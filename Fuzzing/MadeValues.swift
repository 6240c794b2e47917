import Intake

extension MadeFiles {
  typealias Columns = [(name: String, values: String)]

  /// The columns of each kind, with the name of the values that fit them.
  static let columns: [(kind: RecordKind, columns: Columns)] = [
    (
      .tickets,
      """
      ticket id=id,created at=moment,status=status,agent=person,category=word,channel=word,
      first response at=moment,resolved at=moment,closed at=moment,customer=person,
      is complaint=flag,priority=priority,first response time=seconds,resolution time=seconds,
      handle time=seconds,wait time=seconds,replies=count,customer replies=count,reopens=count,
      transfers=count,answered=flag,resolved at first contact=flag,csat=score,nps=score,
      comment=text,team=word,impact=priority,urgency=priority,promised at=moment,escalated=flag,
      root causes=cause,subject=text,description=text,phone=text,product=word,region=word,
      customer name=person,merged into=id,first assigned at=moment,updated at=moment,
      assessed at=moment,tier=word,spam=flag,on hold time=seconds,备注=text,tags=text
      """
    ),
    (
      .surveyResponses,
      """
      ticket id=id,responded at=moment,rating=score,response id=id,invited at=moment,nps=score,
      effort=score,attitude=score,ability=score,convenience=score,solved at first contact=flag,
      mode=word,comment=text,answered=flag
      """
    ),
    (
      .causes,
      """
      ticket id=id,cause=cause,problem=word,why level=count,branch=branch,
      verification status=status,analysis id=id,node id=id,parent id=id,affected tickets=filter,
      analysis date=moment,why 1=cause,why 2=cause,why 3=cause,causes=tree,owner=person,evidence=text,
      corrective action=text,verified how=text,scope=text,goal=text
      """
    ),
    (
      .actions,
      """
      action id=id,corrective action=text,segment=filter,metric=metric,start date=moment,
      done at=moment,control=filter,window days=count,analysis id=id,root cause=cause,
      due at=moment,verification date=moment,finding=text,action type=word,owner=person
      """
    ),
    (
      .reviews,
      """
      ticket id=id,reviewer=person,agent=person,qa score=score,reviewed at=moment,item=word,
      item score=score,weight=count,max score=score,fatal=flag,passed=flag,scorecard=word,
      review id=id,reviewer type=reviewer,sampling weight=seconds,appeal result=word,
      first score=score,deduction=score,bonus=score,revision=count,comment=text
      """
    ),
    (
      .ticketEvents,
      """
      ticket id=id,event time=moment,event=event,new value=status,old value=status,field=word,
      author=person,author type=author,visibility=word,message=text,event id=id,
      assignee=person,team=word
      """
    ),
    (
      .agents,
      """
      agent name=person,employee id=id,team=word,tier=word,hire date=moment
      """
    ),
  ].map { kind, text in
    let columns = text.split { ",\n".contains($0) }.map { $0.split(separator: "=") }
    return (kind, columns.map { (String($0[0]), String($0[1])) })
  }

  static let words = ["chat", "phone", "投诉", "a/b", "", "A", "渠道"]

  static let valuesByKind: [String: [String]] = [
    "id": ["T#", "T1", "T2", "1", "", "T#.0"],
    "moment": [
      "@ 09:00", "@ 10:30:00", "@", "2026-05-20 12:00", "2026-05-31T23:59:59Z", "",
      "03/04/2026 9:30 PM",
      "1777777777", "0001-01-01", "9999-12-31 23:59:59",
    ],
    "person": ["王芳", "agent #", "Amy Li", "老李", ""],
    "status": ["solved", "open", "closed", "verified", "pending", "已解决", "excluded", "新", ""],
    "flag": ["yes", "no", "是", "0", ""],
    "priority": ["P0", "P1", "高", "low", "urgent", ""],
    "seconds": ["60", "1:30:00", "#", "2h 5m", "0", "1.5", "", "9000000000000000"],
    "count": ["1", "0", "#", "2", "5", "255", "65536", ""],
    "score": ["5", "1", "#", "10", "满意", "4.5", "0", "100", "3/5", ""],
    "text": ["没有人回复 13812345678", "超时", "a@b.com", "", "王芳"],
    "cause": ["timeout", "高峰排队", "人/高峰排队", "机/接口超时", "a", "a -> b -> a", ""],
    "branch": ["人", "machine", "环", "other"],
    "filter": [
      "channel = chat", "T1, T2", "category = a/b and not agent = 王芳", "备注 contains 超时", "T#", "",
      "created_at > 2026-02-01", "rating >= 4", "month = 2026-03", "channel in (chat, phone)",
    ],
    "metric": ["csat", "transfer_rate", "first_response_time.mean", "tickets_created", "qa_score"],
    "reviewer": ["internal", "第三方评估", "self", "calibration"],
    "event": ["status changed", "comment", "assigned", "created", "reply", "reopened"],
    "author": ["agent", "customer", "system", "bot"],
    "tree": [
      #"[{"cause": "a", "causes": [{"cause": "b"}, "c"]}]"#, #"["a", "b"]"#,
      #"{"a": {"b": ["c", "d"]}}"#, "a > b > c", "",
    ],
  ]

  /// What no export should hold; the last ones only mean something to JSON.
  static let hostile = [
    "9999999-01-01 00:00", "-0001-01-01", "2026-13-45 25:61:61", "1000000000000000000",
    "9223372036854775807", "-9223372036854775808", "18446744073709551616", "-0", "1e308", "-1e308",
    "1e-320", "NaN", "inf", "-1", "99999999999999:59:59", "1,000,000,000,000,000,000", "4294967295",
    String(repeating: "(", count: 10_000), String(repeating: "not ", count: 2000) + "a = b",
    "(((((channel = chat)))))", "id = T1 or id = T1", "=1+1", "@SUM(A1)",
    "<script>alert(1)</script>",
    "]]>--&amp;</td>", "\u{1B}[31m", "\u{202E}abc", "\u{0}", "'; drop table tickets; --", "\"",
    "\n",
    "a/b/c/d/e/f/g", "//", String(repeating: "why -> ", count: 200), "100%", "250%", "1/0", "5/0",
    "٣", "１２", "1.7976931348623157e+308", "2262-04-11T23:47:16.854775807Z", "P99999999999D",
    "292277026596-12-04", "first_response_time.within(9999999999999999h)", "csat.p50", "all",
    String(repeating: "长", count: 3000),
    "\"\\ud800\"", "1e400", "[[[[[[[[]]]]]]]]", "{\"a\": {\"b\": {\"c\": 1e999}}}", "\"\\u0000\"",
    String(repeating: "[", count: 2000),
    String(repeating: #"{"cause": "a", "causes": ["#, count: 300),
  ]

  /// Lines of a configuration; `$` is one of the values below.
  static let settings = [
    "targets: {csat_score: $}", "targets: {first_response_time.mean: {target: $, alarm: $}}",
    "targets: {csat: {target: $, direction: larger, benchmark: $}}",
    "calendar: {weekly: {mon-fri: [\"$\"]}, holidays: [$], make_up: mon}",
    "calendar: {weekly: {mon-sun: [\"00:00-24:00\"]}, holidays: [china], workdays: {$: mon}}",
    "calendar: {weekly: {mon-fri: [\"09:00-17:00\"]}, seasons: [{from: $, to: $}]}",
    "calendars: [{name: x, when: {channel: [$]}, weekly: {mon-sun: [\"08:00-22:00\"]}}]",
    "standards: $", "standards: ecommerce", "csat: {scale: $, satisfied_from: $}",
    "first_contact_resolution: {definition: no_repeat, window: $, same_category: false}",
    "complaints: {when: {category: [$]}}",
    "causes: {rules: [\"contains $ -> 人/$\"], text: [备注], cost_per_complaint: $}",
    "causes: {rules: [\"$\"], cost_per_complaint: $}",
    "quality: {pass_mark: $, composite: {csat: $, qa_score: $}}",
    """
    quality: {scorecards: [{name: a, fatal: zero, items: [{name: chat, scale: $, weight: $},
      {name: phone, deduct: $}, {name: b, scale: 0-1, weight: 0, severity: fatal}]}]}
    """,
    "archive: {required: [$]}", "priority_rule: {高: {高: $, 低: P2}}",
    "mapping: {tickets: {备注: $}}", "mapping: {tickets: {wait time: {field: handle_time, unit: $}}}",
    "leave_out: [merged, spam]", "bots: [$]", "privacy: hashed", "privacy: plain",
    "minimum_sample: $", "baseline: {periods: $}", "baseline: {from: $, to: $}",
    "incidents: [{name: x, from: $, to: $}]", "original_rows: $", "time_zone: America/New_York",
    "language: en", "organisation: \"$\"",
  ]

  static let settingValues = [
    "90", "85%", "30s", "1-5", "0", "1", "12", "2026-05-01", "2026-05-03", "chat", "投诉", "7d",
    "09:00-12:00", "2026-05-01..2026-05-03", "channel = chat -> 机/a", "subject", "minutes",
    "1e308", "-1", ".nan", ".inf", "99999999999999999999", "9223372036854775807", "9999-12-31",
    "9999999-01-01", "0001-01-01..9999-12-31", "00:00-00:00", "106751991167300d", "0-100000000",
    "&a [*a]", "[[[[[[[[", "((((((((((", "<b>", "0.0000001", "-0", "null", "!!binary x",
  ]
}
