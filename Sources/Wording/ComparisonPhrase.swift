import Desk
import Quality

/// What is said where agents are compared.
package enum ComparisonPhrase: Phrase {
  case comparison(metric: String)
  case note(overdispersion: Double, unassigned: Int)
  /// Nobody else has a case, so that nothing can be expected of anybody.
  case nothingToCompare
  case logarithmNote
  case funnel(metric: String)
  case funnelDescription, usualDifference, usualRatio, cases, value, expected, ratio, difference,
    shrunken, warning, alarm, level, rank, rankRange, swaps, rankNote, composite, compositeNote,
    metrics, recognition, recognitionNote, award, star, mostImproved, nobody, overview,
    overviewNote, nearLimits, outside, unassigned, coaching, coachingNote, subject, listen
  case standing(AgentStanding.Level)

  package var english: String {
    switch self {
    case .comparison(let metric): "\(metric): against what the cases let one expect"
    case .note(let overdispersion, let unassigned):
      "Expected: what others come to on the same categories, channels, priorities and hours. Above "
        + "or below expectation is who lies outside the 99.8 % limits; better is above, whichever "
        + "way the metric runs. Shrunken: the fewer the cases, the nearer to expectation. In no "
        + "order of merit: largest sample first."
        + (overdispersion > 1
          ? " Agents scatter more than their cases explain; limits are widened by a factor of "
            + QuantityText.text(overdispersion.squareRoot(), .number) + "." : "")
        + (unassigned > 0 ? " Cases without an agent: \(unassigned)." : "")
    case .nothingToCompare: "Nothing to compare: fewer than two have cases."
    case .logarithmNote: "Times are compared by their geometric mean; a difference is a ratio."
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
    case .warning: "95% limits"
    case .alarm: "99.8% limits"
    case .level: "Against expectation"
    case .rank: "Rank"
    case .rankRange: "Rank, 95%"
    case .swaps: "Next would stand above"
    case .rankNote:
      "Agents whose intervals overlap share a rank. The range and how often the order changes come "
        + "from 2,000 draws of what the true differences may be."
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
      "Complaints are not compared by category, which may tell them. Of those as expected, some "
        + "lie between the 95% and the 99.8% limits: one in twenty does by chance. touchstone "
        + "quality compare lists everybody."
    case .nearLimits: "of these, near the limits"
    case .outside: "Agents outside the 95% limits"
    case .unassigned: "Cases without an agent"
    case .coaching: "Coaching"
    case .coachingNote:
      "Of each agent below expectation what cost most beside others on the same kinds of cases; "
        + "share: of all that the agent fell short by."
    case .subject: "Item or category"
    case .listen: "Tickets to listen to"
    case .standing(.above): "Above expectation"
    case .standing(.asExpected): "As expected"
    case .standing(.below): "Below expectation"
    case .standing(.tooFew): "Too few to say"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .comparison(let metric): "\(metric)：与其所接工单的期望相比"
    case .note(let overdispersion, let unassigned):
      "期望：其他人在相同问题类型、渠道、优先级和时段上的水平。落在 99.8% 控制限之外者为高于或低于期望；"
        + "无论指标方向，“高于”均指更好。收缩值：个案越少，越靠近期望。不按优劣排序，样本多者在前。"
        + (overdispersion > 1
          ? "各客服之间的离散超出个案所能解释，控制限已放宽为 "
            + QuantityText.text(overdispersion.squareRoot(), .number) + " 倍。" : "")
        + (unassigned > 0 ? "没有受理人的个案：\(unassigned)。" : "")
    case .nothingToCompare: "无从比较：有个案者不足两个。"
    case .logarithmNote: "时长按几何平均比较，差异为倍数。"
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
    case .warning: "95% 控制限"
    case .alarm: "99.8% 控制限"
    case .level: "与期望相比"
    case .rank: "名次"
    case .rankRange: "名次的 95% 区间"
    case .swaps: "下一名反超的可能"
    case .rankNote: "区间重叠者同名次。名次区间与反超的可能由对真实差异的 2,000 次抽样得出。"
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
      "投诉率不按问题类型折算，因为类型本身可能就指明投诉。符合期望者中，有些落在 95% 与 99.8% 控制限之间：偶然也会有二十分之一。全部名单见 touchstone quality "
        + "compare。"
    case .nearLimits: "其中接近控制限"
    case .outside: "超出 95% 控制限的客服"
    case .unassigned: "没有受理人的个案"
    case .coaching: "辅导建议"
    case .coachingNote: "低于期望的客服在哪些项目或问题类型上，相对他人在同类个案上差得最多；占比为其全部差距中的份额。"
    case .subject: "评分项或问题类型"
    case .listen: "建议复听的工单"
    case .standing(.above): "高于期望"
    case .standing(.asExpected): "符合期望"
    case .standing(.below): "低于期望"
    case .standing(.tooFew): "样本不足"
    }
  }
}
