import Desk
import Quality
import Wording

extension ComparisonTexts {
  static let simplifiedChinese = ComparisonTexts(
    comparison: { "\($0)：与其所接工单的期望相比" },
    note: { overdispersion, unassigned in
      var parts = [
        "期望：其他人在相同问题类型、渠道、优先级和时段上的水平。落在 99.8% 控制限之外者为高于或低于期望；无论指标方向，“高于”均指更好。收缩值：个案越少，越靠近期望。不按优劣排序，样本多者在前。"
      ]
      if overdispersion > 1 {
        parts.append(
          "各客服之间的离散超出个案所能解释，控制限已放宽为 "
            + String(QuantityText.text(overdispersion.squareRoot(), .number)) + " 倍。")
      }
      if unassigned > 0 { parts.append("没有受理人的个案：\(unassigned)。") }
      return parts.joined()
    },
    nothingToCompare: "无从比较：有个案者不足两个。",
    logarithmNote: "时长按几何平均比较，差异为倍数。",
    funnel: { "\($0)：与期望之差与个案数（漏斗图）" },
    funnelDescription: "个案构成与整体相同时，偶然波动不出控制限。每人在图中的内外远近，与其在自己个案的控制限中一致，后者见表。",
    usualDifference: "按整体构成折算的差异", usualRatio: "按整体构成折算的倍数", cases: "个案", value: "实际",
    expected: "期望",
    ratio: "实际/期望", difference: "差异", shrunken: "收缩值", warning: "95% 控制限", alarm: "99.8% 控制限",
    level: "与期望相比", rank: "名次", rankRange: "名次的 95% 区间", swaps: "下一名反超的可能",
    rankNote: "区间重叠者同名次。名次区间与反超的可能由对真实差异的 2,000 次抽样得出。", composite: "综合得分",
    compositeNote: "以客服之间的离散为单位，相对于各自个案的期望，按配置的权重合成。无人有超出偶然之差的指标不计入。",
    metrics: "指标数", recognition: "表彰",
    recognitionNote: "只依据收缩值：原始数字领先者多少有运气成分，进步最快者往往此前偶然走低。领先若可由偶然解释，则不提名。",
    award: "奖项", star: "最佳服务明星", mostImproved: "进步最快员工", nobody: "无人超出偶然", agent: "客服",
    overview: "客服与其个案期望的对照",
    overviewNote:
      "投诉率不按问题类型折算，因为类型本身可能就指明投诉。符合期望者中，有些落在 95% 与 99.8% 控制限之间：偶然也会有二十分之一。全部名单见 touchstone quality compare。",
    nearLimits: "其中接近控制限", outside: "超出 95% 控制限的客服", unassigned: "没有受理人的个案", coaching: "辅导建议",
    coachingNote: "低于期望的客服在哪些项目或问题类型上，相对他人在同类个案上差得最多；占比为其全部差距中的份额。",
    subject: "评分项或问题类型", listen: "建议复听的工单", team: "班组",
    levelOf: { level in
      switch level {
      case .above: "高于期望"
      case .asExpected: "符合期望"
      case .below: "低于期望"
      case .tooFew: "样本不足"
      }
    })
}
