/// What is said on an agent's own sheet.
package enum AgentSheetPhrase: Phrase {
  case title, workbookTitle
  /// The metrics on which the agent is above expectation, and those below.
  case lead(above: [String], below: [String])
  case position, positionNote, lowerQuarter, median, upperQuarter
  case trend(metric: String)
  case trendDescription, own, items, itemsNote, ownMean, others, strength, workOn, likeOthers,
    assessment, reviews, failedItems, rows, rowsNote

  package var english: String {
    switch self {
    case .title: "Own work"
    case .workbookTitle: "Agents"
    case .lead(let above, let below) where above.isEmpty && below.isEmpty:
      "As expected of these cases, as far as they tell."
    case .lead(let above, let below):
      [
        above.isEmpty ? nil : "Above expectation: \(above.joined(separator: ", ")).",
        below.isEmpty ? nil : "Below expectation: \(below.joined(separator: ", ")).",
      ].compactMap(\.self).joined(separator: " ")
    case .position: "Against what these cases let one expect"
    case .positionNote:
      "Expected: what others come to on the same categories, channels, priorities and hours. Above "
        + "or below is only what lies outside the 99.8 % limits. The quarters are those of all "
        + "agents with cases enough, eight or more, without names."
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
    case .title: "个人表现"
    case .workbookTitle: "客服个人表"
    case .lead(let above, let below) where above.isEmpty && below.isEmpty: "就所接个案而言，各项符合期望。"
    case .lead(let above, let below):
      (above.isEmpty ? "" : "高于期望：\(above.joined(separator: "、"))。")
        + (below.isEmpty ? "" : "低于期望：\(below.joined(separator: "、"))。")
    case .position: "与所接个案的期望相比"
    case .positionNote:
      "期望：其他人在相同问题类型、渠道、优先级和时段上的水平。落在 99.8% 控制限之外才算高于或低于期望。四分位数来自所有样本足够的客服（至少八人），不具名。"
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
