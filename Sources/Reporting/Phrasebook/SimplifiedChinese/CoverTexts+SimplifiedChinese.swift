import Desk
import Wording

extension CoverTexts {
  static let simplifiedChinese = CoverTexts(
    title: { period in
      switch period.kind {
      case .month: "客户服务月度报告"
      case .quarter: "客户服务季度报告"
      case .half: "客户服务半年报告"
      case .year: "客户服务年度报告"
      case .days: "客户服务报告"
      }
    },
    period: "报告期", days: { "\($0.first) 至 \($0.last)" }, comparedWith: "对比期",
    dataUntil: "数据截至",
    tickets: { created, known in
      "期内新建 \(QuantityText.text(Double(created), .count))，"
        + "历史共 \(QuantityText.text(Double(known), .count))"
    },
    answers: "期内调查答复", files: "来源文件",
    fileCount: { count, isBalanced in "\(count) 个，行数\(isBalanced ? "全部对平" : "未对平")" },
    standards: "服务标准", digests: "文件指纹", register: "期内创建或解决的工单",
    registerNote: "每张工单一行，时间为本地时间；客户信息不在其中。空白表示没有记录，不是零。",
    createdAt: "创建时间", firstResponseAt: "首次响应时间", resolvedAt: "解决时间",
    reopens: "重开次数", transfers: "转派次数")
}
