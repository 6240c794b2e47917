import Metrics

extension MetricTexts {
  static let simplifiedChinese = MetricTexts(
    chineseVolume.merging(chineseOutcomes) { first, _ in first }
      .merging(chineseQuality) { first, _ in first }
      .merging(chineseStandards) { first, _ in first },
    figure: { label, statistic in "\(label)（\(statistic)）" })

  private static let chineseVolume: [MetricID: Text] = [
    .ticketsCreated: Text("新建工单", "期内创建的工单数。"),
    .ticketsResolved: Text("解决工单", "最后一次解决落在期内的工单数；重开后再解决的按最后一次计。"),
    .backlog: Text(
      "积压工单", "期末之前创建、到期末仍未解决的工单数；已解决但导出没有解决时间的不计，另列件数。"),
    .backlogAge: Text("积压时长", "积压工单从创建到期末的时长。"),
    .answerRate: Text("接通率", "接通数 ÷ 有接通标记的工单数；没有标记的不计。"),
    .waitTime: Text("排队时长", "导出所记的排队或振铃时间；没有记录的不计。"),
    .firstResponseTime: Text(
      "首次响应时长", "从创建到第一次人工公开回复的自然时间；机器人和自动问候不算，未回复的不计、另列件数。"),
    .firstResponseTimeBusiness: Text(
      "首次响应时长（工作时间）", "同首次响应时长，只计日历内的工作时间；节假日和下班时间不计，调休日计入。"),
    .firstResponseAttainment: Text(
      "首次响应达标率", "达标 ÷（达标 + 超时）。时限内回复为达标；迟于时限或时限已过仍未回复为超时；未到时限的不计。"),
    .resolutionTime: Text("解决时长", "从创建到最后一次解决的自然时间；按解决时间归属，未解决的不在其中。"),
    .resolutionTimeBusiness: Text("解决时长（工作时间）", "同解决时长，只计日历内的工作时间。"),
    .resolutionAttainment: Text(
      "解决达标率", "时限内解决 ÷（时限内解决 + 超时）；未解决但未到时限的不计。"),
    .resolutionRate: Text(
      "解决率", "期内创建且到期末已解决的工单 ÷ 期内创建的工单；导出自带是否解决时以其为准。"),
    .handleTime: Text("处理时长", "客服实际处理一张工单的时间，导出有记录的才计。"),
    .requesterWaitTime: Text("客户等待时长", "客户等客服的时间（新建、处理中、挂起）：以导出所记为准，没有则由状态流转记录得出。"),
    .agentWaitTime: Text("等待客户时长", "客服等客户回复的时间：以导出所记为准，没有则由状态流转记录得出。"),
    .onHoldTime: Text("挂起时长", "工单挂起的时间：以导出所记为准，没有则由状态流转记录得出。"),
    .newTime: Text("待受理时长", "工单无人受理的时间，由状态流转记录得出。"),
    .openTime: Text("处理中时长", "工单处于处理中的时间，由状态流转记录得出。"),
    .repliesPerTicket: Text("每单回复次数", "已解决工单的人工公开回复次数的平均；没有记录的不计。"),
  ]

  private static let chineseOutcomes: [MetricID: Text] = [
    .firstContactResolution: Text(
      "一次解决率", "按所选口径计算的一次解决率；口径见本节，四种口径的对照见“解决”一节。"),
    .firstContactRecorded: Text("一次解决率（系统记录）", "导出自带“是否一次解决”为是的 ÷ 是与否之和；空白不计。"),
    .firstContactNoRepeat: Text(
      "一次解决率（无重复联系）",
      "期内解决、客户已知、本身不是重复联系、观察期已满的工单中，之后没有同一客户再次来询且未重开的占比；观察期未满的不计、另列件数。"),
    .firstContactOneTouch: Text("一次解决率（一次回复）", "只用一次人工回复且未重开的 ÷ 回复数与重开数都有记录的已解决工单。"),
    .firstContactSurvey: Text("一次解决率（客户自述）", "客户对“首次联系是否解决”答是的 ÷ 答是与答否之和。"),
    .reopenRate: Text("重开率", "至少重开一次的 ÷ 有重开记录的已解决工单。"),
    .transferRate: Text("转派率", "至少转派一次的 ÷ 有转派记录的新建工单。"),
    .pingPongRate: Text(
      "来回转派率", "至少一次转回刚刚转出的人或组（甲→乙→甲）的 ÷ 有转派记录的新建工单，由流转记录得出。"),
    .escalationRate: Text("升级率", "到期末已升级的 ÷ 新建工单；导出没有升级信息时不计算。"),
    .csat: Text("满意度", "满意评价（五分制的 4、5 分）÷ 全部评价；满意的起点可在配置中设定。"),
    .csatMean: Text("满意度均分", "评价的平均分，按多数评价所用的量表；其他量表的不计、另列件数。"),
    .csatScore: Text("满意度得分", "（评分 − 最低分）÷（最高分 − 最低分）× 100 的平均。"),
    .dissatisfaction: Text("不满意率", "最低两档评价 ÷ 全部评价。"),
    .nps: Text("净推荐值", "9–10 分的占比减去 0–6 分的占比，以百分点计。"),
    .ces: Text("客户费力度", "客户费力度评分的平均；各家量表方向不一，不判好坏。"),
    .surveyResponseRate: Text("调查回收率", "期内邀请中到期末已答复的占比；没有邀请记录时不计算。"),
    .surveyCoverage: Text("评价覆盖率", "已解决工单中有评价的占比。"),
    .complaints: Text("投诉量", "期内创建的投诉工单：以导出的投诉标记为准，没有标记则按配置的投诉类型。"),
    .complaintRate: Text("投诉率", "投诉工单 ÷ 新建工单。"),
    .repeatComplaintRate: Text(
      "重复投诉率", "30 天内已投诉过的客户再次投诉 ÷ 客户已知的投诉。"),
    .complaintResolutionTime: Text("投诉解决时长", "投诉工单从创建到最后一次解决的自然时间。"),
  ]
}
