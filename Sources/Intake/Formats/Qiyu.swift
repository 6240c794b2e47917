import Desk

extension ExportFormat {
  /// 网易七鱼's list of chat sessions, one row a session.
  ///
  /// Header: the session table of a public interface to it. `客服平均响应时长` is the mean over a
  /// session's replies, not the first.
  static let qiyu = ExportFormat(
    name: "qiyu", title: "网易七鱼, chat sessions",
    source: "the session table of a public interface to it",
    signature: Signature(
      6,
      of: [
        "接待组", "访客来源ip", "来源页", "在列队时间", "客服实名", "客服昵称", "与上一次来访的时间差", "转人工类型",
        "会话发起方", "会话咨询分类明细", "会话关闭原因", "客服首次响应的时间", "客服首次响应时长", "客服置顶时长",
        "会话解决状态", "对话回合数", "访客首条消息时间", "会话中止方",
      ]),
    columns: [
      "ID": .symbol(.id), "客服组": .symbol(.team), "接待组": .symbol(.team),
      "在列队时间": .duration(.waitTime), "会话类型": .symbol(.channel), "来源类型": .dimension,
      "客服实名": .symbol(.agent), "客服昵称": .symbol(.agent), "客服ID": .dimension,
      "开始时间": .instant(.createdAt), "结束时间": .instant(.closedAt),
      "客户ID": .symbol(.customer), "客户名称": .text(.customerName), "VIP": .symbol(.customerType),
      "会话分类信息": .category, "会话咨询分类明细": .dimension,
      "客服首次响应的时间": .instant(.firstResponseAt),
      "客服首次响应时长": .duration(.firstResponseTime), "客服平均响应时长": .dimension,
      "客服置顶时长": .dimension, "访客首条消息时间": .dimension, "留言处理时间": .dimension,
      "会话解决状态": .flag(.resolved), "客服消息数": .count(.replies),
      "用户消息数": .count(.customerReplies), "总消息数": .dimension, "会话备注": .text(.description),
    ])
}
