/// The words of an agent's own sheet.
package struct AgentSheetTexts: Sendable {
  let title: String
  let workbookTitle: String
  /// The main point: on which metrics the agent is above, on which below.
  let lead: @Sendable (_ above: [String], _ below: [String]) -> String
  let position: String
  let positionNote: String
  let lowerQuarter: String
  let median: String
  let upperQuarter: String
  let trend: @Sendable (_ metric: String) -> String
  let trendDescription: String
  let own: String
  let items: String
  let itemsNote: String
  let ownMean: String
  let others: String
  let strength: String
  let workOn: String
  let likeOthers: String
  let assessment: String
  let reviews: String
  let failedItems: String
  let rows: String
  let rowsNote: String
  let none: String
}

extension AgentSheetTexts {
  static let english = AgentSheetTexts(
    title: "Own work", workbookTitle: "Agents",
    lead: { above, below in
      let parts = [
        above.isEmpty ? "" : "Above expectation: \(above.joined(separator: ", ")).",
        below.isEmpty ? "" : "Below expectation: \(below.joined(separator: ", ")).",
      ].filter { !$0.isEmpty }
      return parts.isEmpty
        ? "As expected of these cases, as far as they tell." : parts.joined(separator: " ")
    },
    position: "Against what these cases let one expect",
    positionNote:
      "Expected: what others come to on the same categories, channels, priorities and hours. Above or below is only "
      + "what lies outside the 99.8 % limits. The quarters are those of all agents with cases enough, eight or more, without "
      + "names.",
    lowerQuarter: "Lower quarter", median: "Middle", upperQuarter: "Upper quarter",
    trend: { "\($0), month by month" },
    trendDescription: "The agent's own value in each of the last periods.", own: "Own value",
    items: "Strengths, and what to work on",
    itemsNote:
      "Items of the scorecard beside the mean of the others; a difference counts from 5 points on and 5 ratings.",
    ownMean: "Own mean", others: "Others", strength: "Strength", workOn: "Work on this",
    likeOthers: "Like the others", assessment: "Assessment", reviews: "Reviews behind the score",
    failedItems: "Failed items", rows: "The tickets behind each number",
    rowsNote: "A blank cell: the ticket does not count for that metric.", none: "–")

  static let simplifiedChinese = AgentSheetTexts(
    title: "个人表现", workbookTitle: "客服个人表",
    lead: { above, below in
      let parts = [
        above.isEmpty ? "" : "高于期望：\(above.joined(separator: "、"))。",
        below.isEmpty ? "" : "低于期望：\(below.joined(separator: "、"))。",
      ].filter { !$0.isEmpty }
      return parts.isEmpty ? "就所接个案而言，各项符合期望。" : parts.joined()
    },
    position: "与所接个案的期望相比",
    positionNote: "期望：其他人在相同问题类型、渠道、优先级和时段上的水平。落在 99.8% 控制限之外才算高于或低于期望。四分位数来自所有样本足够的客服（至少八人），不具名。",
    lowerQuarter: "下四分位", median: "中位", upperQuarter: "上四分位",
    trend: { "\($0)逐期变化" }, trendDescription: "该客服最近各期的数值。", own: "本人",
    items: "强项与改进点", itemsNote: "评分表各项与其他人的平均相比；相差 5 分以上且至少评过 5 次才作判断。", ownMean: "本人平均",
    others: "其他人", strength: "强项", workOn: "需改进", likeOthers: "与他人相当", assessment: "评价",
    reviews: "得分所依据的质检", failedItems: "不合格项目", rows: "每个数字所依据的工单",
    rowsNote: "空白表示该工单不计入该指标。", none: "–")
}
