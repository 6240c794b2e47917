import Desk

/// The words that logs use for what happened and who did it.
enum EventWords {
  /// What an event's name says that happened: `status_changed`, `Reassignment`, `客服回复`; nil where the
  /// name is not known. Who wrote a `message` decides what it is.
  static func meaning(_ text: String) -> TicketEvent.Kind? {
    let key = HeaderName.key(text)
    let short = key.replacing("ticket", with: "").replacing("工单", with: "")
    return meanings[key] ?? meanings[short] ?? end(text) ?? end(short)
  }

  /// An end or a reopening, by the words of statuses.
  private static func end(_ text: String) -> TicketEvent.Kind? {
    let reading = StatusReading(text)
    guard reading.isWholeStatus else { return nil }
    if reading.isReopened { return .reopened }
    return switch reading.category {
    case .solved: .resolved
    case .closed: .closed
    case .merged: .merged
    case .spam: .markedAsSpam
    case .new, .open, .pending, .onHold, .cancelled, .abandoned, .dropped, nil: nil
    }
  }

  enum Author: Sendable {
    case agent
    case customer
    case machine
  }

  /// Whether a name is that of a machine: `Support Bot`, `智能机器人`, `系统`.
  static func isMachine(_ name: String) -> Bool {
    let folded = HeaderName.folded(name)
    // Zendesk's number for itself.
    if folded == "-1" { return true }
    let words = folded.split { !($0.isLetter || $0.isNumber) }
    return words.contains { machineWords.contains(String($0)) || $0.hasSuffix("bot") }
      || machineParts.contains { folded.contains($0) }
  }

  private static func keyed<Meaning>(
    _ words: KeyValuePairs<Meaning, [String]>
  ) -> WordTable<Meaning> {
    WordTable(words) { HeaderName.key($0) }
  }

  /// By which way a message came that nobody wrote.
  static let rules = keyed([
    true: ["rule", "system", "trigger", "automation", "workflow", "自动化", "触发器", "系统"]
  ])

  /// Whether only the team can see a message.
  static let internals = keyed([
    true: ["internal", "private", "note", "内部", "私密", "仅内部可见"],
    false: ["public", "external", "公开", "外部", "全部可见"],
  ])

  /// Whether a message comes from the customer.
  static let directions = keyed([
    true: ["incoming", "in", "inbound", "received", "呼入", "接收", "收", "用户发送", "进"],
    false: ["outgoing", "out", "outbound", "sent", "呼出", "发送", "发", "客服发送", "出"],
  ])

  private static let meanings: WordTable<TicketEvent.Kind> = keyed([
    .created: [
      "created", "create", "open", "opened", "new", "submitted", "insert ticket",
      "conversation started", "create ticket", "新建", "创建", "建单", "提交", "发起会话", "创建工单", "提交工单",
      "会话开始",
    ],
    .reply: [
      "reply", "public reply", "agent reply", "outgoing", "email sent", "replied", "response",
      "communication with customer", "agent message", "sent", "客服回复", "公开回复", "回复客户", "客服消息",
      "人工回复",
    ],
    .message: [
      "comment", "comment added", "message", "public comment", "commented", "note added", "chat",
      "email", "回复", "留言", "消息", "评论", "发送消息", "添加评论", "对话", "文本",
    ],
    .internalNote: [
      "internal note", "private note", "note", "internal comment", "work note", "work notes",
      "内部备注", "备注", "内部留言", "添加备注",
    ],
    .customerMessage: [
      "customer reply", "incoming", "customer message", "user message", "email received",
      "customer comment", "update from customer", "received", "客户回复", "用户回复", "客户消息", "用户消息",
      "客户留言", "访客消息",
    ],
    .automaticMessage: [
      "auto reply", "automatic reply", "autoresponse", "auto response", "bot reply", "bot message",
      "greeting", "welcome message", "system message", "template", "自动回复", "机器人回复", "系统消息", "欢迎语",
      "机器人消息",
    ],
    .statusChange: [
      "status change", "status changed", "status", "status update", "status updated",
      "state change", "state changed", "状态变更", "状态变化", "变更状态", "修改状态", "状态流转", "流转",
    ],
    .assignment: [
      "assigned", "assign", "assignment", "reassigned", "reassignment", "reassign", "transferred",
      "transfer", "owner changed", "assignee changed", "agent changed", "take in charge ticket",
      "taken", "claimed", "分配", "派单", "转派", "转接", "指派", "领取", "受理", "转单", "接单", "改派", "变更处理人",
    ],
    .teamAssignment: [
      "group changed", "group assigned", "team changed", "team assigned", "assigned to group",
      "assignment group changed", "queue changed", "转组", "分配组", "转技能组", "变更处理组",
    ],
    .resolved: ["resolution"],
    .reopened: ["激活"],
    .escalated: [
      "escalated", "escalate", "escalation", "require upgrade", "升级", "上报", "升级投诉",
    ],
    .priorityChange: [
      "priority change", "priority changed", "priority update", "priority updated",
      "change priority", "优先级变更", "变更优先级", "调整优先级", "修改优先级", "优先级调整",
    ],
    .markedAsSpam: ["marked as spam"],
  ])

  /// Which column of the ticket a change history speaks of, as far as a measure needs it.
  static let fields: WordTable<TicketEvent.Kind> = keyed([
    .statusChange: ["status", "state", "ticket status", "incident state", "状态", "工单状态", "处理状态"],
    .assignment: [
      "assignee", "assigned to", "owner", "agent", "assignee id", "处理人", "受理人", "负责人", "客服",
    ],
    .teamAssignment: [
      "group", "team", "assignment group", "group id", "queue", "assigned group", "处理组", "受理组",
      "技能组", "团队",
    ],
    .priorityChange: ["priority", "ticket priority", "incident priority", "优先级", "工单优先级", "紧急程度"],
    .requester: ["requester", "requester id", "reporter", "提单人", "请求人"],
  ])

  static let authors: WordTable<Author> = keyed([
    .agent: [
      "agent", "admin", "operator", "staff", "support", "teammate", "human", "employee", "seat",
      "客服", "坐席", "人工", "人工客服", "员工", "管理员", "客服人员", "受理人", "处理人",
    ],
    .customer: [
      "customer", "user", "end user", "end-user", "visitor", "contact", "requester", "lead",
      "client", "guest", "reporter", "caller", "客户", "用户", "访客", "顾客", "买家", "来访者", "申请人",
    ],
    .machine: [
      "bot", "system", "automation", "trigger", "workflow", "rule", "api", "auto", "robot",
      "assistant", "chatbot", "机器人", "系统", "自动", "自动化", "触发器", "智能客服",
    ],
  ])

  private static let machineWords: Set<String> = [
    "bot", "robot", "chatbot", "system", "automation", "automatic", "autoresponder", "workflow",
    "trigger", "noreply", "daemon",
  ]

  private static let machineParts = ["机器人", "系统", "自动回复", "智能客服", "小蜜"]
}
