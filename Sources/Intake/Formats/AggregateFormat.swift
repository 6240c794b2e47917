/// An export with one row an agent: sums and means that cannot be taken apart into tickets again.
package struct AggregateFormat: Sendable {
  package let name: String
  package let title: String
  package let source: String
  package let signature: Signature
  /// The export of the same program that has one row a conversation or a ticket.
  package let instead: String
}

extension [AggregateFormat] {
  /// The first whose signature the columns have.
  func recognise(_ headers: [HeaderName]) -> AggregateFormat? {
    let keys = Set(headers.flatMap(\.formatKeys))
    return first { $0.signature.match(keys) != nil }
  }
}

extension AggregateFormat {
  /// 千牛's workload of customer service accounts: `taobao_fliggy_千牛客服工作量.csv`, one row an account.
  static let qianniu = AggregateFormat(
    name: "qianniu_workload", title: "千牛 客服工作量",
    source: "a public importer of Taobao and Fliggy shops",
    signature: Signature(
      5,
      of: [
        "旺旺昵称", "咨询人数", "接待人数", "直接接待人数", "转入人数", "转出人数", "答问比", "客服字数",
        "最大同时接待", "未回复人数", "旺旺回复率", "慢响应人数", "长接待人数",
      ]),
    instead: "the export of single conversations (聊天记录, one row a conversation)")

  /// 拼多多's performance of customer service accounts: `pinduoduo_客服绩效.csv`, one row an account.
  static let pinduoduo = AggregateFormat(
    name: "pinduoduo_performance", title: "拼多多 客服绩效",
    source: "a public importer of Pinduoduo shops",
    signature: Signature(
      5,
      of: [
        "客服账号", "客服服务分", "咨询人数", "询单人数", "最终成团人数", "询单转化率", "客服销售额",
        "去退销售额", "需要人工回复的咨询人数", "人工接待人数", "3分钟未回复人数", "平均人工响应时长",
      ]),
    instead: "the export of single work orders or conversations (工单, 聊天记录)")
}
