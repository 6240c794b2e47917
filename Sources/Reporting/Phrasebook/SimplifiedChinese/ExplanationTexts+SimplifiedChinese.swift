extension ExplanationTexts {
  static let simplifiedChinese = ExplanationTexts(
    state: { state in
      switch state {
      case .counted: "计入"
      case .succeeded: "是"
      case .failed: "否"
      case .leftOut: "未计入"
      }
    },
    counts: { counts in
      let succeeded = counts.succeeded.map { "，其中“是” \($0) 条、“否” \(counts.counted - $0) 条" }
      return "计入 \(counts.counted) 条\(succeeded ?? "")；未计入 \(counts.leftOut) 条"
    },
    leftOut: { count, reason in "  \(count) × \(reason)" },
    shown: { shown, all in "共 \(all) 条，显示前 \(shown) 条；用 --limit 显示更多，csv 与 json 含全部" }
  )
}
