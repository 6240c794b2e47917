import Desk
import Quality

/// What is said about quality reviews, about reviewers, and about what came of objections.
package enum QualityPhrase: SectionPhrase {
  case title, tab, missing
  case lead(reviews: Int, agents: Int)
  case meanOf(score: String)
  /// How many are clearly below expectation, and how many outside the team's spread and worse.
  case belowExpectation(agents: Int, outside: Int)
  case costliest(item: String, share: String)
  case scores(by: ReviewSummary.Dimension)
  case scoresNote, all, reviews, scored, mean, passed, fatal, errors, trend, items, itemsNote, item,
    severity, rated, failed, lost, cumulative, sections, section, kinds, kindsNote, kind,
    difference, shared, appeals, itemAppeals, reviewer, raised, upheld, rejected, open, won, before,
    after, agreement
  case agreementNote(contacts: Int)
  case wholeScore, contacts, ratings, equal, reliability, reviewers, reviewersNote, ownMean, bias,
    spread, pairs, other, adjusted, adjustedNote, raw, withoutSeverity, unadjusted, agent
  case dimension(ReviewSummary.Dimension)
  case reviewerKind(ReviewerKind)
  case itemSeverity(ScorecardItem.Severity)
  case verdict(ReviewerProfile.Verdict)
  case itemReliability(ItemAgreement.Reliability)
  case form, ticket, created, version, samplingWeight, reviewedAt, comment, notApplicable, plan,
    risky, drawn, drawnRisky, halfWidth
  /// What the sample can show: the spread of scores, how many earlier reviews it comes from (0 where
  /// it is assumed), and how many reviews of each of two agents it takes to see five points.
  case power(spread: String, earlierReviews: Int, reviews: Int)
  case entries(Int, agents: Int)
  case reviewedBefore(Int)
  case short(agents: Int, perAgent: Int)

  package var english: String {
    switch self {
    case .title: "Agent quality"
    case .tab: "Quality"
    case .missing:
      "Quality reviews are missing: a table with reviewer, ticket, agent, date and a score or "
        + "items supplies them."
    case .lead(let reviews, let agents): "\(reviews) reviews of \(agents) agents"
    case .meanOf(let score): "the mean score is \(score)"
    case .belowExpectation(let agents, let outside):
      (agents == 0 ? "no agent is" : agents == 1 ? "1 agent is" : "\(agents) agents are")
        + " clearly below what their cases let one expect"
        + (outside == 0
          ? ""
          : ", \(outside) \(outside == 1 ? "lies" : "lie") outside the spread of the team and worse")
    case .costliest(let item, let share):
      "\u{201C}\(item)\u{201D} cost most points, \(share) of all lost"
    case .scores(let dimension): "Scores by \(Self.dimension(dimension).english.lowercased())"
    case .scoresNote:
      "In no order of merit: largest sample first. Reviews of a sampling plan count for as many "
        + "contacts as they stand for. Errors per opportunity: failed items that are not fatal, of "
        + "all that were rated. Change: against the period before."
    case .all: "All reviews"
    case .reviews: "Reviews"
    case .scored: "Scored"
    case .mean: "Mean score"
    case .passed: "Passed"
    case .fatal: "Fatal errors"
    case .errors: "Errors per opportunity"
    case .trend: "Last 6 periods"
    case .items: "Failed items"
    case .itemsNote:
      "Failed: under half of the item's scale, or points taken off. Points lost: what the item "
        + "took off the scores of all reviews; where a fatal item made a score 0, what was left of "
        + "it."
    case .item: "Item"
    case .severity: "Severity"
    case .rated: "Rated"
    case .failed: "Failed"
    case .lost: "Points lost"
    case .cumulative: "Cumulative share"
    case .sections: "Sections of the scorecard"
    case .section: "Section"
    case .kinds: "Kinds of review side by side"
    case .kindsNote:
      "Difference: from the own team's score of the same contacts; above 0 is more favourable."
    case .difference: "Difference"
    case .shared: "Contacts in common"
    case .appeals: "Objections by reviewer"
    case .itemAppeals: "Objections by item"
    case .raised: "Raised"
    case .upheld: "Upheld"
    case .rejected: "Rejected"
    case .open: "Open"
    case .won: "Won"
    case .before: "Score before"
    case .after: "Score after"
    case .agreement: "Agreement of reviewers"
    case .agreementNote(let tickets):
      "\(tickets) contacts were reviewed by several. Equal: pairs of ratings that are the same; of "
        + "whole scores, within 5 points. Intervals from 1,000 samples of the contacts. Reliable "
        + "from an alpha of 0.8, tentative from 0.667 (Krippendorff)."
    case .wholeScore: "Whole score"
    case .contacts: "Contacts"
    case .ratings: "Ratings"
    case .equal: "Equal"
    case .reliability: "Wording"
    case .reviewers: "Reviewers"
    case .reviewersNote:
      "Severity: by how many points a reviewer scores above the middle reviewer on the same "
        + "contacts; below 0 is severe. Spread: how far a score is off once contact and severity "
        + "are taken out. Named severe, lenient or inconsistent at 99 % certainty."
    case .ownMean: "Mean given"
    case .bias: "Severity"
    case .spread: "Spread"
    case .pairs: "Pairs of reviewers"
    case .other: "Other reviewer"
    case .adjusted: "Agents, reviewers' severity taken out"
    case .adjustedNote:
      "Each score less its reviewer's severity. Not adjusted: reviews by people who share no "
        + "contact with others."
    case .raw: "As given"
    case .withoutSeverity: "Adjusted"
    case .unadjusted: "Not adjusted"
    case .agent, .dimension(.agent): "Agent"
    case .dimension(.team): "Team"
    case .reviewer, .dimension(.reviewer): "Reviewer"
    case .kind, .dimension(.reviewerKind): "Kind of review"
    case .dimension(.scorecard): "Scorecard"
    case .dimension(.channel): "Channel"
    case .dimension(.category): "Category"
    case .reviewerKind(.internal): "Internal"
    case .reviewerKind(.thirdParty): "Third party"
    case .reviewerKind(.agent): "Self"
    case .reviewerKind(.automatic): "Automatic"
    case .itemSeverity(.ordinary): "Ordinary"
    case .itemSeverity(.critical): "Critical"
    case .itemSeverity(.fatal): "Fatal"
    case .verdict(.asOthers): "As others"
    case .verdict(.severe): "Severe"
    case .verdict(.lenient): "Lenient"
    case .verdict(.inconsistent): "Inconsistent"
    case .verdict(.tooFew), .itemReliability(.tooFew): "Too few to say"
    case .itemReliability(.reliable): "Reliable"
    case .itemReliability(.tentative): "Tentative"
    case .itemReliability(.unreliable): "Reviewers disagree"
    case .itemReliability(.rarelyDiffers): "Rarely differs"
    case .form: "Reviews to do"
    case .ticket: "Ticket ID"
    case .created: "Created at"
    case .version: "Scorecard version"
    case .samplingWeight: "Sampling weight"
    case .reviewedAt: "Review date"
    case .comment: "Comment"
    case .notApplicable: "N/A"
    case .plan: "Sampling plan"
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

  package var simplifiedChinese: String {
    switch self {
    case .title: "客服质检"
    case .tab: "质检"
    case .missing: "缺少质检记录：含质检员、工单、客服、日期以及得分或评分项的表即可提供。"
    case .lead(let reviews, let agents): "共 \(reviews) 次质检，涉及 \(agents) 名客服"
    case .meanOf(let score): "平均得分 \(score)"
    case .belowExpectation(let agents, let outside):
      (agents == 0 ? "没有客服" : "有 \(agents) 名客服") + "明显低于其个案的期望"
        + (outside == 0 ? "" : "，\(outside) 名落在团队离散范围之外且较差")
    case .costliest(let item, let share): "失分最多的是“\(item)”，占全部失分的 \(share)"
    case .scores(.reviewer): "各质检员给分"
    case .scores(.reviewerKind): "各类质检得分"
    case .scores(let dimension): "各\(Self.dimension(dimension).simplifiedChinese)得分"
    case .scoresNote: "不按优劣排序，样本多者在前。抽样计划中的质检按其代表的会话数计权。每机会差错：非致命项目中不合格者占所评项目之比。变化：与上期相比。"
    case .all: "全部质检"
    case .reviews: "质检数"
    case .scored: "有得分"
    case .mean: "平均得分"
    case .passed: "合格率"
    case .fatal: "致命差错率"
    case .errors: "每机会差错"
    case .trend: "近 6 期"
    case .items: "失分项目"
    case .itemsNote: "不合格：低于该项量程的一半，或被扣分。失分：各次质检得分中因该项少得的分数之和；致命项使得分为 0 时，其余分数计在该项。"
    case .item: "评分项"
    case .severity: "级别"
    case .rated: "已评"
    case .failed: "不合格率"
    case .lost: "失分"
    case .cumulative: "累计占比"
    case .sections: "评分表各部分"
    case .section: "部分"
    case .kinds: "各类质检对照"
    case .kindsNote: "差值：与内部质检对同一会话的评分相比；大于 0 表示更宽。"
    case .difference: "差值"
    case .shared: "共同会话"
    case .appeals: "申诉（按质检员）"
    case .itemAppeals: "申诉（按评分项）"
    case .raised: "提出"
    case .upheld: "成立"
    case .rejected: "驳回"
    case .open: "未决"
    case .won: "成立率"
    case .before: "申诉前得分"
    case .after: "申诉后得分"
    case .agreement: "质检员一致性"
    case .agreementNote(let tickets):
      "有 \(tickets) 个会话由多人质检。一致：两两评分相同之比；总分为相差 5 分以内。区间由对会话的 1,000 次重抽样得出。Krippendorff α 达 0.8 为可靠，"
        + "达 0.667 为尚可。"
    case .wholeScore: "总分"
    case .contacts: "会话"
    case .ratings: "评分数"
    case .equal: "一致率"
    case .reliability: "项目表述"
    case .reviewers: "质检员"
    case .reviewersNote: "宽严：对同一会话的给分比居中的质检员高多少分，小于 0 为偏严。离散：去除会话与宽严之后评分的偏差。偏严、偏宽、不稳定均在 99% 把握下认定。"
    case .ownMean: "平均给分"
    case .bias: "宽严"
    case .spread: "离散"
    case .pairs: "质检员两两对照"
    case .other: "另一质检员"
    case .adjusted: "客服得分（去除质检员宽严）"
    case .adjustedNote: "每次得分减去质检员的宽严。未校正：与他人没有共同会话的质检员所评。"
    case .raw: "原始"
    case .withoutSeverity: "校正后"
    case .unadjusted: "未校正"
    case .agent, .dimension(.agent): "客服"
    case .dimension(.team): "班组"
    case .reviewer, .dimension(.reviewer): "质检员"
    case .kind, .dimension(.reviewerKind): "质检类型"
    case .dimension(.scorecard): "评分表"
    case .dimension(.channel): "渠道"
    case .dimension(.category): "问题类型"
    case .reviewerKind(.internal): "内部"
    case .reviewerKind(.thirdParty): "第三方"
    case .reviewerKind(.agent): "自评"
    case .reviewerKind(.automatic): "自动"
    case .itemSeverity(.ordinary): "一般"
    case .itemSeverity(.critical): "关键"
    case .itemSeverity(.fatal): "致命"
    case .verdict(.asOthers): "与他人相当"
    case .verdict(.severe): "偏严"
    case .verdict(.lenient): "偏宽"
    case .verdict(.inconsistent): "不稳定"
    case .verdict(.tooFew), .itemReliability(.tooFew): "样本不足"
    case .itemReliability(.reliable): "可靠"
    case .itemReliability(.tentative): "尚可"
    case .itemReliability(.unreliable): "分歧大"
    case .itemReliability(.rarelyDiffers): "几乎无差异"
    case .form: "待质检"
    case .ticket: "工单编号"
    case .created: "创建时间"
    case .version: "评分表版本"
    case .samplingWeight: "抽样权重"
    case .reviewedAt: "质检时间"
    case .comment: "评语"
    case .notApplicable: "不适用"
    case .plan: "抽样计划"
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
