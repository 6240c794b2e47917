/// What is said about the tickets behind a number.
package enum ExplanationPhrase: Phrase {
  case outcome(CaseOutcome)
  /// How many cases were counted and left out; of a ratio also how many of them succeeded.
  case counts(counted: Int, succeeded: Int?, leftOut: Int)
  case leftOut(Int, reason: String)
  /// A table shows only its first cases.
  case shown(Int, of: Int)

  package var english: String {
    switch self {
    case .outcome(.counted): "counted"
    case .outcome(.succeeded): "yes"
    case .outcome(.failed): "no"
    case .outcome(.leftOut): "left out"
    case .counts(let counted, let succeeded, let leftOut):
      "counted \(counted)"
        + (succeeded.map { ", of them \($0) yes and \(counted - $0) no" } ?? "")
        + "; left out \(leftOut)"
    case .leftOut(let count, let reason): "  \(count) × \(reason)"
    case .shown(let shown, let all):
      "the first \(shown) of \(all); --limit shows more, csv and json show all"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .outcome(.counted): "计入"
    case .outcome(.succeeded): "是"
    case .outcome(.failed): "否"
    case .outcome(.leftOut): "未计入"
    case .counts(let counted, let succeeded, let leftOut):
      "计入 \(counted) 条"
        + (succeeded.map { "，其中“是” \($0) 条、“否” \(counted - $0) 条" } ?? "")
        + "；未计入 \(leftOut) 条"
    case .leftOut(let count, let reason): "  \(count) × \(reason)"
    case .shown(let shown, let all): "共 \(all) 条，显示前 \(shown) 条；用 --limit 显示更多，csv 与 json 含全部"
    }
  }
}

/// What became of a case under a metric.
package enum CaseOutcome: String, Sendable {
  case counted
  /// A case of a ratio that the metric counts as a yes.
  case succeeded
  case failed
  case leftOut = "left_out"
}
