/// What a status means for who waits for whom: the few states behind each desk's own words.
package enum StatusCategory: UInt8, Sendable, CaseIterable {
  /// Nobody has taken it up.
  case new
  /// The team works on it.
  case open
  /// The customer's turn.
  case pending
  /// Waiting for a third party.
  case onHold
  case solved
  case closed

  /// The category of a status as desks write it; nil where the word is not known.
  package init?(_ text: String) {
    guard let category = Self.words[text] ?? StatusStems.category(text) else { return nil }
    self = category
  }

  /// Whether the work is done.
  package var isDone: Bool { self == .solved || self == .closed }

  private static let words = WordTable<StatusCategory>([
    .new: [
      "new", "created", "unassigned", "submitted", "to do", "todo", "backlog", "queued",
      "waiting",
      "新建", "新工单", "待分配", "待处理", "待受理", "未处理", "未受理", "已提交", "已创建", "待领取", "排队中",
    ],
    .open: [
      "open", "opened", "active", "in progress", "work in progress", "assigned", "accepted",
      "processing", "reopened", "re-opened", "under review", "investigating", "escalated",
      "waiting for support", "处理中", "进行中", "已受理", "已分配", "受理中", "跟进中", "已派单", "重新打开",
      "已重开", "开启", "打开", "已接单", "待回复",
    ],
    .pending: [
      "pending", "waiting for customer", "waiting on customer", "awaiting user info",
      "awaiting customer", "awaiting reply", "waiting for user", "wait - user", "answered",
      "replied", "waiting for requester", "待客户回复", "等待客户", "待客户反馈", "待反馈", "待确认",
      "待用户回复", "等待客户回复", "已回复", "待客户确认",
    ],
    .onHold: [
      "on hold", "on-hold", "hold", "onhold", "suspended", "paused", "snoozed", "deferred",
      "awaiting vendor", "awaiting problem", "awaiting evidence", "wait - vendor",
      "waiting for third party", "pending vendor", "waiting on third party", "挂起", "已挂起", "暂停",
      "已暂停", "搁置", "等待第三方", "待第三方",
    ],
    .solved: [
      "solved", "resolved", "done", "completed", "complete", "finished", "fixed", "已解决", "解决",
      "已完成", "完成", "已办结", "办结", "已處理", "已处理", "處理完成", "处理完成", "已解決",
    ],
    .closed: [
      "closed", "close", "archived", "cancelled", "canceled", "已关闭", "关闭", "已结单", "结单", "结束",
      "已结束", "已归档", "归档", "已關閉", "已取消",
    ],
  ])
}
