import Metrics

extension MetricTexts {
  /// Of the milestones between the first response and the resolution.
  static let chineseStandards: [MetricID: Text] = [
    .handlingStartTime: Text("开始处理时长", "从创建到开始处理；尚未开始处理的不计入并单独计数。"),
    .handlingAttainment: Text(
      "开始处理达标率", "在标准内开始处理 /（标准内 + 超时）；尚未开始且未到时限的不计。"),
    .nextReplyTime: Text(
      "后续回复时长", "首次响应之后客户的来信中，等待人工回复最久的一条；或按导出给出的时长。解决即结束等待，不算回复。"),
    .nextReplyAttainment: Text(
      "后续回复达标率", "首次响应之后的来信全部在标准内得到回复 /（达标 + 超时）；仍在等待且未到时限的不计；没有后续来信的不在其列。"),
    .assessmentTime: Text("评估时长", "从创建到评估完成；尚未评估的不计入并单独计数。"),
    .assessmentAttainment: Text("评估达标率", "在标准内完成评估 /（标准内 + 超时）；尚未评估且未到时限的不计。"),
    .escalationTime: Text("上报时长", "从创建到上报，须有上报时间；从未上报的不计入并单独计数。"),
    .escalationAttainment: Text(
      "上报达标率", "在标准内上报 /（标准内 + 超时）。到时限之前已解决的无须上报，不计；未结且未到时限的不计。"),
  ]
}
