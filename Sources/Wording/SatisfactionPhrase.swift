/// What the section on satisfaction says.
package enum SatisfactionPhrase: SectionPhrase {
  case title, nothing, missing
  case csat(String, ratings: Int, verdict: String?)
  /// What all who were invited might say, at worst and at best.
  case silent(low: String, high: String)
  case fell(String, from: String, to: String)
  case measures, distribution, distributionDescription
  case rating(Int)
  case ratings, noInvitations
  case bounds(silent: Int, low: String, high: String)
  case noSubScores, subScores, part, attitude, ability, convenience, lowest
  case lowestNote(smallest: Int)
  case noAgents
  /// Agents with few perfect ratings, fewest first, beside one with many good ones.
  case fewRatings(
    few: [(name: String, count: Int)], fewestLow: String,
    proven: (name: String, ratings: Int, value: String, low: String))
  case agentChart, agentDescription, overall, agentTable
  case agentNote(smallest: Int)
  case lowEnd, noComments, comments, comment, ratingColumn, commentNote

  package static var tab: Self { title }

  package var english: String {
    switch self {
    case .title: "Satisfaction"
    case .nothing: "There are no satisfaction ratings in the period."
    case .missing:
      "Ratings are missing: a survey export with a rating, or a rating column, supplies them."
    case .csat(let value, let ratings, let verdict):
      "CSAT is \(value) of \(QuantityText.count(ratings)) ratings"
        + (verdict.map { ", \($0)" } ?? "")
    case .silent(let low, let high):
      "Were all who kept silent unhappy, or all happy, it would lie between \(low) and \(high)"
    case .fell(let channel, let before, let now):
      "\(channel) fell from its usual \(before) to \(now)"
    case .measures: "Measures of satisfaction"
    case .distribution: "Ratings"
    case .distributionDescription: "How many ratings of each value there are."
    case .rating(let rating): "\(rating)"
    case .ratings: "Ratings"
    case .noInvitations: "Invitations are missing: an invitation time supplies the response rate."
    case .bounds(let silent, let low, let high):
      "\(QuantityText.count(silent)) invited customers did not answer. Were they all unhappy, CSAT "
        + "would be \(low); were they all happy, \(high). Those who answer need not speak for all."
    case .noSubScores:
      "Sub-scores are missing: columns for attitude, ability and convenience supply them."
    case .subScores: "Sub-scores"
    case .part: "Part"
    case .attitude: "Attitude"
    case .ability: "Ability to solve"
    case .convenience: "Convenience"
    case .lowest: "Lowest rated categories"
    case .lowestNote(let smallest):
      "At least \(smallest) ratings each; a wide interval makes the order unreliable."
    case .noAgents:
      "Agents are missing: an agent column, and surveys that name their ticket, supply them."
    case .fewRatings(let few, let fewestLow, let proven):
      "All ratings of " + few.map { "\($0.name) (\($0.count))" }.joined(separator: ", ")
        + " are good, but so few prove little: of \(few.first?.count ?? 0) good ones the true share "
        + "may be as low as \(fewestLow). \(proven.name) has \(proven.value) of \(proven.ratings), "
        + "at least \(proven.low), which is better proven."
    case .agentChart: "Agents' CSAT with intervals"
    case .agentDescription:
      "By the lower end of the interval, agents with enough ratings; highlighted: few ratings, all "
        + "good. Lines are 95% intervals."
    case .overall: "All"
    case .agentTable: "Agents"
    case .agentNote(let smallest):
      "Rank: the middle of 2,000 draws from the intervals, and beside it 95 % of the draws. Under "
        + "\(smallest) ratings: no rank. Agents get different cases: no ground for reward or blame."
    case .lowEnd: "At least"
    case .noComments: "Comments are missing: a comment column supplies them."
    case .comments: "Comments of low ratings"
    case .comment: "Comment"
    case .ratingColumn: "Rating"
    case .commentNote:
      "Lowest and newest first, ten at most; telephone numbers and e-mails are masked."
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .title: "满意度"
    case .nothing: "本期没有满意度评价。"
    case .missing: "缺少满意度：需要调查导出中的“满意度评分”一列，或工单导出中的评分列。"
    case .csat(let value, let ratings, let verdict):
      "满意度 \(value)（\(QuantityText.count(ratings)) 份评价）"
        + (verdict.map { "，\($0)" } ?? "")
    case .silent(let low, let high): "未作答的客户若全部不满意或全部满意，结果将在 \(low) 到 \(high) 之间"
    case .fell(let channel, let before, let now): "\(channel)由平常的 \(before) 降至 \(now)"
    case .measures: "满意度各项指标"
    case .distribution: "评分分布"
    case .distributionDescription: "本期各档评分的份数。"
    case .rating(let rating): "\(rating) 分"
    case .ratings: "评价数"
    case .noInvitations: "缺少邀请记录：需要“邀请时间”一列，才能计算回收率并估计未作答客户的影响。"
    case .bounds(let silent, let low, let high):
      "\(QuantityText.count(silent)) 位受邀客户没有作答。他们若全部不满意，满意度为 \(low)；"
        + "若全部满意，为 \(high)。作答者未必代表全体，请把本期数值看作作答者的意见。"
    case .noSubScores: "缺少分项评分：需要“态度”“解决能力”“便捷性”列。"
    case .subScores: "分项评分"
    case .part: "分项"
    case .attitude: "态度"
    case .ability: "解决能力"
    case .convenience: "便捷性"
    case .lowest: "满意度最低的问题类型"
    case .lowestNote(let smallest): "只列至少有 \(smallest) 份评价的类型；区间宽的类型排名并不可靠。"
    case .noAgents: "缺少客服：需要“受理人”一列，且调查能对应到工单。"
    case .fewRatings(let few, let fewestLow, let proven):
      few.map { "\($0.name)（\($0.count) 份）" }.joined(separator: "、")
        + "的评价全部满意，但份数太少，说明不了什么：\(few.first?.count ?? 0) 份全满意时，"
        + "真实满意度仍可能低至 \(fewestLow)。\(proven.name)的 \(proven.ratings) 份评价"
        + "满意度 \(proven.value)，下限也有 \(proven.low)，更有把握。"
    case .agentChart: "客服满意度及区间"
    case .agentDescription: "按区间下限排列；只列评价足够的客服，强调色为评价很少而全满意者。细线为 95% 置信区间。"
    case .overall: "全体"
    case .agentTable: "各客服满意度"
    case .agentNote(let smallest):
      "名次取按区间 2,000 次抽样的居中名次，旁边是其中 95% 的范围；评价不足 \(smallest) 份不排名。"
        + "客服接到的案件不同，本表不作奖惩依据。"
    case .lowEnd: "区间下限"
    case .noComments: "缺少低分评价的留言：需要“评价内容”一列。"
    case .comments: "低分评价的留言"
    case .comment: "留言"
    case .ratingColumn: "评分"
    case .commentNote: "评分最低、最近的在前，至多十条；电话和邮箱已遮盖。"
    }
  }
}
