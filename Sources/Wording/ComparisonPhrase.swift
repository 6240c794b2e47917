import Desk
import Quality

/// What is said where agents are compared.
package enum ComparisonPhrase: Phrase {
  case comparison(metric: String)
  case note(overdispersion: Double, unassigned: Int)
  case nothingToCompare, logarithmNote
  /// What the two statements of an agent mean.
  case statements
  case funnel(metric: String)
  case funnelDescription, usualDifference, usualRatio, cases, value, expected, ratio, difference,
    shrunken, shrunkenInterval, shrunkenRatio, warning, alarm, level, spread, rank, rankRange,
    rankNote, composite,
    compositeNote,
    metrics, recognition, recognitionNote, award, star, mostImproved, nobody, overview,
    overviewNote, named, unassigned, coaching, coachingNote, subject, listen
  /// - Parameter looks: agents of whom something is said, over all metrics.
  case innocentNames(looks: Int)
  case standing(AgentStanding.Level)
  case place(AgentStanding.Place)
  case title, workbookTitle
  case lead(above: [String], below: [String], outside: [String])
  case position, positionNote, lowerQuarter, median, upperQuarter
  case trend(metric: String)
  case trendDescription, own, items, itemsNote, ownMean, others, strength, workOn, likeOthers,
    assessment, reviews, failedItems, rows, rowsNote

  package var english: String {
    switch self {
    case .comparison(let metric): "\(metric): against what the cases let one expect"
    case .note(let overdispersion, let unassigned):
      "Expected: what others come to on the same categories, channels, priorities and hours. "
        + "Shrunken: the fewer the cases, the nearer to expectation. \(Self.statements.english) "
        + "Better is above, whichever way the metric runs. In no order of merit: largest sample "
        + "first."
        + (overdispersion > 1
          ? " Agents scatter more than their cases explain; limits are widened by a factor of "
            + QuantityText.text(overdispersion.squareRoot(), .number) + "." : "")
        + (unassigned > 0 ? " Cases without an agent: \(unassigned)." : "")
    case .nothingToCompare: "Nothing to compare: fewer than two have cases."
    case .statements:
      "Clearly above or below: the interval of what is shrunken leaves expectation out, and the "
        + "cases hold up among all who are compared (Benjamini-Hochberg, 5 %). Outside the spread: "
        + "beyond the 99.8 % limits, off by more than others of the team are."
    case .innocentNames(let looks):
      "Measures times agents: \(looks). By chance alone about "
        + QuantityText.text(AgentComparison.outsideByChance(of: looks), .number)
        + " of these lie outside the spread; of those clearly above or below at most one in twenty "
        + "is so by chance."
    case .logarithmNote:
      "Times are compared by their geometric mean and as ratios: 1 is as expected."
    case .funnel(let metric): "\(metric): difference from expectation by number of cases"
    case .funnelDescription:
      "Chance keeps agents with so many cases of the usual mix within the limits. Each agent "
        + "stands as deep inside or as far outside as by the limits of their own cases, which the "
        + "table has."
    case .usualDifference: "Difference at the usual mix"
    case .usualRatio: "Ratio at the usual mix"
    case .cases: "Cases"
    case .value: "Value"
    case .expected: "Expected"
    case .ratio: "Observed / expected"
    case .difference: "Difference"
    case .shrunken: "Shrunken"
    case .shrunkenInterval: "Shrunken, 95%"
    case .shrunkenRatio: "Shrunken ratio"
    case .warning: "95% limits"
    case .alarm: "99.8% limits"
    case .level: "Against expectation"
    case .spread: "Spread of the team"
    case .rank: "Rank"
    case .rankRange: "Rank, 95%"
    case .rankNote:
      "Rank: the middle of 2,000 draws of what the true differences may be, and beside it 95 % of "
        + "the draws. Agents whom nothing tells apart have nearly the same."
    case .composite: "Composite score"
    case .compositeNote:
      "In spreads between agents, from what each one's cases let one expect, weighted as the "
        + "configuration says. A metric in which nobody differs beyond chance adds nothing."
    case .metrics: "Metrics"
    case .recognition: "Recognition"
    case .recognitionNote:
      "From shrunken values only: who leads raw numbers was partly lucky, and who rises fastest "
        + "had often fallen by chance before. Nobody is named whose lead chance explains."
    case .award: "Award"
    case .star: "Service star"
    case .mostImproved: "Most improved"
    case .nobody: "nobody beyond chance"
    case .overview: "Agents against what their cases let one expect"
    case .overviewNote:
      "Complaints are not compared by category, which may tell them. touchstone quality compare "
        + "lists everybody."
    case .named: "Agents who clearly differ, or lie outside the spread of the team"
    case .unassigned: "Cases without an agent"
    case .coaching: "Coaching"
    case .coachingNote:
      "Of each agent clearly below expectation, or outside the spread and worse, what cost most "
        + "beside others on the same kinds of cases; share: of all that the agent fell short by."
    case .subject: "Item or category"
    case .listen: "Tickets to listen to"
    case .standing(.above): "Clearly above"
    case .standing(.noClearDifference): "No clear difference"
    case .standing(.below): "Clearly below"
    case .standing(.tooFew): "Too few to say"
    case .place(.better): "Outside the spread, better"
    case .place(.within): "Within"
    case .place(.worse): "Outside the spread, worse"
    case .title: "Own work"
    case .workbookTitle: "Agents"
    case .lead(let above, let below, let outside)
    where above.isEmpty && below.isEmpty && outside.isEmpty:
      "No clear difference from what these cases let one expect."
    case .lead(let above, let below, let outside):
      [
        above.isEmpty ? nil : "Clearly above expectation: \(above.joined(separator: ", ")).",
        below.isEmpty ? nil : "Clearly below expectation: \(below.joined(separator: ", ")).",
        outside.isEmpty
          ? nil : "Outside the spread of the team: \(outside.joined(separator: ", ")).",
      ].compactMap(\.self).joined(separator: " ")
    case .position: "Against what these cases let one expect"
    case .positionNote:
      "Expected: what others come to on the same categories, channels, priorities and hours. "
        + "\(Self.statements.english) One in 500 is outside by chance. The quarters are those of "
        + "all agents with cases enough, eight or more, without names."
    case .lowerQuarter: "Lower quarter"
    case .median: "Middle"
    case .upperQuarter: "Upper quarter"
    case .trend(let metric): "\(metric), month by month"
    case .trendDescription: "The agent's own value in each of the last periods."
    case .own: "Own value"
    case .items: "Strengths, and what to work on"
    case .itemsNote:
      "Items of the scorecard beside the mean of the others; a difference counts from 5 points on "
        + "and 5 ratings."
    case .ownMean: "Own mean"
    case .others: "Others"
    case .strength: "Strength"
    case .workOn: "Work on this"
    case .likeOthers: "Like the others"
    case .assessment: "Assessment"
    case .reviews: "Reviews behind the score"
    case .failedItems: "Failed items"
    case .rows: "The tickets behind each number"
    case .rowsNote: "A blank cell: the ticket does not count for that metric."
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .comparison(let metric): "\(metric)：与其所接工单的期望相比"
    case .note(let overdispersion, let unassigned):
      "期望：其他人在相同问题类型、渠道、优先级和时段上的水平。收缩值：个案越少，越靠近期望。"
        + Self.statements.simplifiedChinese + "无论指标方向，“高于”均指更好。不按优劣排序，样本多者在前。"
        + (overdispersion > 1
          ? "各客服之间的离散超出个案所能解释，控制限已放宽为 "
            + QuantityText.text(overdispersion.squareRoot(), .number) + " 倍。" : "")
        + (unassigned > 0 ? "没有受理人的个案：\(unassigned)。" : "")
    case .nothingToCompare: "无从比较：有个案者不足两个。"
    case .statements:
      "明显高于或低于：收缩后的区间不含期望，且按被比较人数作多重检验校正后仍成立（Benjamini-Hochberg，5%）。"
        + "离散范围外：落在 99.8% 控制限之外，偏离超过团队成员之间的离散。"
    case .innocentNames(let looks):
      "共作 \(looks) 次比较（指标数乘以人数）：仅凭偶然，约有 "
        + QuantityText.text(AgentComparison.outsideByChance(of: looks), .number)
        + " 次落在离散范围之外；判为明显高于或低于者，至多二十分之一出于偶然。"
    case .logarithmNote: "时长按几何平均、以倍数比较：1 即与期望相同。"
    case .funnel(let metric): "\(metric)：与期望之差与个案数（漏斗图）"
    case .funnelDescription: "个案构成与整体相同时，偶然波动不出控制限。每人在图中的内外远近，与其在自己个案的控制限中一致，后者见表。"
    case .usualDifference: "按整体构成折算的差异"
    case .usualRatio: "按整体构成折算的倍数"
    case .cases: "个案"
    case .value: "实际"
    case .expected: "期望"
    case .ratio: "实际/期望"
    case .difference: "差异"
    case .shrunken: "收缩值"
    case .shrunkenInterval: "收缩值的 95% 区间"
    case .shrunkenRatio: "收缩后的倍数"
    case .warning: "95% 控制限"
    case .alarm: "99.8% 控制限"
    case .level: "与期望相比"
    case .spread: "团队离散范围"
    case .rank: "名次"
    case .rankRange: "名次的 95% 区间"
    case .rankNote: "名次取对真实差异 2,000 次抽样的居中名次，旁边是其中 95% 的范围；无从区分者名次相近。"
    case .composite: "综合得分"
    case .compositeNote: "以客服之间的离散为单位，相对于各自个案的期望，按配置的权重合成。无人有超出偶然之差的指标不计入。"
    case .metrics: "指标数"
    case .recognition: "表彰"
    case .recognitionNote: "只依据收缩值：原始数字领先者多少有运气成分，进步最快者往往此前偶然走低。领先若可由偶然解释，则不提名。"
    case .award: "奖项"
    case .star: "最佳服务明星"
    case .mostImproved: "进步最快员工"
    case .nobody: "无人超出偶然"
    case .overview: "客服与其个案期望的对照"
    case .overviewNote:
      "投诉率不按问题类型折算，因为类型本身可能就指明投诉。全部名单见 touchstone quality compare。"
    case .named: "与期望有明显差异或超出团队离散范围的客服"
    case .unassigned: "没有受理人的个案"
    case .coaching: "辅导建议"
    case .coachingNote: "明显低于期望或在离散范围外（较差）的客服，在哪些项目或问题类型上相对他人在同类个案上差得最多；占比为其全部差距中的份额。"
    case .subject: "评分项或问题类型"
    case .listen: "建议复听的工单"
    case .standing(.above): "明显高于期望"
    case .standing(.noClearDifference): "无明显差异"
    case .standing(.below): "明显低于期望"
    case .standing(.tooFew): "样本不足"
    case .place(.better): "范围外（较好）"
    case .place(.within): "范围内"
    case .place(.worse): "范围外（较差）"
    case .title: "个人表现"
    case .workbookTitle: "客服个人表"
    case .lead(let above, let below, let outside)
    where above.isEmpty && below.isEmpty && outside.isEmpty:
      "与所接个案的期望相比，各项均无明显差异。"
    case .lead(let above, let below, let outside):
      (above.isEmpty ? "" : "明显高于期望：\(above.joined(separator: "、"))。")
        + (below.isEmpty ? "" : "明显低于期望：\(below.joined(separator: "、"))。")
        + (outside.isEmpty ? "" : "超出团队离散范围：\(outside.joined(separator: "、"))。")
    case .position: "与所接个案的期望相比"
    case .positionNote:
      "期望：其他人在相同问题类型、渠道、优先级和时段上的水平。" + Self.statements.simplifiedChinese
        + "偶然也会有五百分之一落在范围外。四分位数来自所有样本足够的客服（至少八人），不具名。"
    case .lowerQuarter: "下四分位"
    case .median: "中位"
    case .upperQuarter: "上四分位"
    case .trend(let metric): "\(metric)逐期变化"
    case .trendDescription: "该客服最近各期的数值。"
    case .own: "本人"
    case .items: "强项与改进点"
    case .itemsNote: "评分表各项与其他人的平均相比；相差 5 分以上且至少评过 5 次才作判断。"
    case .ownMean: "本人平均"
    case .others: "其他人"
    case .strength: "强项"
    case .workOn: "需改进"
    case .likeOthers: "与他人相当"
    case .assessment: "评价"
    case .reviews: "得分所依据的质检"
    case .failedItems: "不合格项目"
    case .rows: "每个数字所依据的工单"
    case .rowsNote: "空白表示该工单不计入该指标。"
    }
  }
}
