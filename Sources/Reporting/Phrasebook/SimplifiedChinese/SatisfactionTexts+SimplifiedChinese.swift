import Desk

extension SatisfactionTexts {
  static let simplifiedChinese = SatisfactionTexts(
    title: SectionTitle("满意度", "满意度"),
    nothing: "本期没有满意度评价。",
    missing: "缺少满意度：需要调查导出中的“满意度评分”一列，或工单导出中的评分列。",
    csat: { value, sample, verdict in
      "满意度 \(value)（\(QuantityText.text(Double(sample), .count)) 份评价）"
        + (verdict.map { "，与上一期相比\($0)" } ?? "")
    },
    silent: { "未作答的客户若全部不满意或全部满意，结果将在 \($0) 到 \($1) 之间" },
    fall: { "\($0)由 \($1) 降至 \($2)，超出偶然波动" },
    measures: "满意度各项指标", distribution: "评分分布", distributionDescription: "本期各档评分的份数。",
    rating: { "\($0) 分" }, ratings: "评价数",
    noInvitations: "缺少邀请记录：需要“邀请时间”一列，才能计算回收率并估计未作答客户的影响。",
    bounds: { silent, low, high in
      "\(QuantityText.text(Double(silent), .count)) 位受邀客户没有作答。他们若全部不满意，满意度为 \(low)；"
        + "若全部满意，为 \(high)。作答者未必代表全体，请把本期数值看作作答者的意见。"
    },
    noSubScores: "缺少分项评分：需要“态度”“解决能力”“便捷性”列。",
    subScores: "分项评分", part: "分项", parts: ["态度", "解决能力", "便捷性"],
    lowest: "满意度最低的问题类型",
    lowestNote: { "只列至少有 \($0) 份评价的类型；区间宽的类型排名并不可靠。" },
    noAgents: "缺少客服：需要“受理人”一列，且调查能对应到工单。",
    fewRatings: { entry in
      entry.few.map { "\($0.name)（\($0.count) 份）" }.joined(separator: "、")
        + "的评价全部满意，但份数太少，说明不了什么：\(entry.few.first?.count ?? 0) 份全满意时，"
        + "真实满意度仍可能低至 \(entry.fewestLow)。"
        + "\(entry.many)的 \(entry.manyCount) 份评价满意度 \(entry.manyValue)，下限也有 \(entry.manyLow)，更有把握。"
    },
    agentChart: "客服满意度及区间",
    agentDescription: "按区间下限排列；只列评价足够的客服，强调色为评价很少而全满意者。细线为 95% 置信区间。",
    overall: "全体", agentTable: "各客服满意度",
    agentNote: { smallest in
      "名次 = 1 + 明显更好的人数（其区间整体高于本人），区间重叠者并列；评价不足 \(smallest) 份不排名。"
        + "客服接到的案件不同，本表不作奖惩依据。"
    },
    rank: "名次", lowEnd: "区间下限", noComments: "缺少低分评价的留言：需要“评价内容”一列。",
    comments: "低分评价的留言", comment: "留言", ratingColumn: "评分",
    commentNote: "评分最低、最近的在前，至多十条；电话和邮箱已遮盖。")
}
