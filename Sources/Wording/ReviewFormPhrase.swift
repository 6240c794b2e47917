/// What the sheet that reviewers fill says, and what is said about its sample.
package enum ReviewFormPhrase: Phrase {
  case title, ticket, agent, channel, category, created, reviewer, scorecard, version,
    samplingWeight, reviewedAt, comment, notApplicable, plan, contacts, risky, drawn, drawnRisky,
    halfWidth
  /// What the sample can show: the spread of scores, how many earlier reviews it comes from (0 where
  /// it is assumed), and how many reviews of each of two agents it takes to see five points.
  case power(spread: String, earlierReviews: Int, reviews: Int)
  case entries(Int, agents: Int)
  case reviewedBefore(Int)
  case short(agents: Int, perAgent: Int)
}

extension ReviewFormPhrase {
  package var english: String {
    switch self {
    case .title: "Reviews to do"
    case .ticket: "Ticket ID"
    case .agent: "Agent"
    case .channel: "Channel"
    case .category: "Category"
    case .created: "Created at"
    case .reviewer: "Reviewer"
    case .scorecard: "Scorecard"
    case .version: "Scorecard version"
    case .samplingWeight: "Sampling weight"
    case .reviewedAt: "Review date"
    case .comment: "Comment"
    case .notApplicable: "N/A"
    case .plan: "Sampling plan"
    case .contacts: "Contacts"
    case .risky: "With a risk"
    case .drawn: "Drawn"
    case .drawnRisky: "Drawn with a risk"
    case .halfWidth: "Half-width, points"
    case .power(let spread, let earlier, let reviews):
      "Half-width: by how much an agent's mean score may be off, at 95 %, with scores that spread "
        + "by \(spread) points ("
        + (earlier > 0
          ? "of \(earlier) earlier reviews" : "assumed: there are too few earlier reviews")
        + "). To see that two agents differ by 5 points takes \(reviews) reviews of each, four times of five."
    case .entries(let entries, let agents): "\(entries) reviews of \(agents) agents"
    case .reviewedBefore(let count):
      "\(count) contacts were reviewed or planned before in this quarter"
    case .short(let agents, let perAgent):
      "\(agents) agents have fewer than \(perAgent) contacts; all of theirs are taken"
    }
  }
}

extension ReviewFormPhrase {
  package var simplifiedChinese: String {
    switch self {
    case .title: "待质检"
    case .ticket: "工单编号"
    case .agent: "客服"
    case .channel: "渠道"
    case .category: "问题类型"
    case .created: "创建时间"
    case .reviewer: "质检员"
    case .scorecard: "评分表"
    case .version: "评分表版本"
    case .samplingWeight: "抽样权重"
    case .reviewedAt: "质检时间"
    case .comment: "评语"
    case .notApplicable: "不适用"
    case .plan: "抽样计划"
    case .contacts: "会话"
    case .risky: "有风险"
    case .drawn: "抽取"
    case .drawnRisky: "抽取（有风险）"
    case .halfWidth: "半宽（分）"
    case .power(let spread, let earlier, let reviews):
      "半宽：在 95% 把握下，客服平均得分可能偏离的幅度，按得分离散 \(spread) 分计（"
        + (earlier > 0 ? "来自此前 \(earlier) 次质检" : "此前质检太少，为假定值")
        + "）。要在五次中有四次看出两名客服相差 5 分，每人需质检 \(reviews) 次。"
    case .entries(let entries, let agents): "\(agents) 名客服共 \(entries) 次质检"
    case .reviewedBefore(let count): "本季度已质检或已列入计划的会话：\(count)"
    case .short(let agents, let perAgent): "有 \(agents) 名客服的会话不足 \(perAgent) 个，已全部抽取"
    }
  }
}
