/// What the conclusion says around its findings.
package enum ConclusionPhrase: SectionPhrase {
  case title
  /// - Parameter more: findings for which there was no room.
  case lead(findings: Int, decisions: Int, more: Int)
  case nothing, missing
  /// No figure differs from what is usual, of so many that could be judged.
  case calm(judged: Int)
  /// Figures differ, none so surely that a finding speaks of it.
  case unsure(Int)
  case calmEvidence
  case decisions, decision, reason
  /// Of the first figure that a finding speaks of, and its segment.
  case picture(String, of: String?)
  case pictureDescription(String, of: String?)

  package static var tab: Self { title }

  package var english: String {
    switch self {
    case .title: "Conclusion"
    case .lead(let findings, let decisions, let more):
      (findings == 1 ? "One point deserves" : "\(findings) points deserve") + " attention"
        + (more > 0 ? " (of \(findings + more))" : "")
        + (decisions > 0
          ? "; \(decisions) \(decisions == 1 ? "asks" : "ask") for a decision"
          : "; none asks for a decision")
    case .nothing: "There are no tickets in the period, so nothing can be concluded."
    case .missing:
      "Tickets are missing: an export with tickets created in the period supplies them."
    case .calm(let judged):
      judged == 0
        ? "There is nothing yet to compare the period with"
        : "None of the \(judged) figures that could be judged differs from what is usual for it"
    case .unsure(let count):
      (count == 1 ? "One figure differs" : "\(count) figures differ")
        + " from what is usual, but not surely enough for a finding"
    case .calmEvidence: "What is usual for each stands in the KPI overview."
    case .decisions: "Decisions asked for"
    case .decision: "Decision"
    case .reason: "About"
    case .picture(let figure, let segment):
      figure + (segment.map { " of \($0)" } ?? "") + " and what is usual for it"
    case .pictureDescription(let figure, let segment):
      figure + (segment.map { " of \($0)" } ?? "")
        + " over the last periods, with the range that is usual for this one."
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .title: "结论"
    case .lead(let findings, let decisions, let more):
      "本期有 \(findings) 点值得管理者关注" + (more > 0 ? "（共 \(findings + more) 点）" : "")
        + (decisions > 0 ? "，其中 \(decisions) 点需要决定" : "，暂无须决定的事项")
    case .nothing: "本期没有工单，无从得出结论。"
    case .missing: "缺少工单：需要创建时间落在本期的工单导出。"
    case .calm(let judged):
      judged == 0 ? "尚无可供对照的往期数据" : "可判断的 \(judged) 项指标均在平常范围内"
    case .unsure(let count): "有 \(count) 项指标超出平常范围，但把握还不足以列为结论"
    case .calmEvidence: "各项指标的平常范围见“指标总览”。"
    case .decisions: "需要的决定"
    case .decision: "决定"
    case .reason: "事由"
    case .picture(let figure, let segment): (segment.map { "\($0)的" } ?? "") + "\(figure)及其平常范围"
    case .pictureDescription(let figure, let segment):
      (segment.map { "\($0)的" } ?? "") + "\(figure)近期各期数值，附本期的平常范围。"
    }
  }
}
