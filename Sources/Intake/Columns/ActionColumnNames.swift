/// The names by which registers of actions call their fields, in English and Chinese.
enum ActionColumnNames {
  static let known = KnownColumnNames(names.map { (.action($0), $1) })

  private static let names: [(ActionField, [String])] = [
    (
      .actionID,
      ["action id", "action no", "capa id", "capa no", "措施编号", "整改编号", "行动编号", "任务编号", "编号"]
    ),
    (.analysisID, ["analysis id", "cause id", "分析编号", "原因编号", "分析单号"]),
    (
      .finding,
      ["finding", "problem", "issue", "nonconformity", "发现", "问题", "不符合项", "问题描述", "审计发现"]
    ),
    (.cause, ["cause", "root cause", "原因", "根因", "根本原因"]),
    (
      .action,
      [
        "action", "corrective action", "countermeasure", "measure", "改进措施", "整改措施", "纠正措施",
        "措施", "对策", "行动", "行动项",
      ]
    ),
    (.kind, ["kind", "action type", "type", "类型", "措施类型", "类别", "措施类别"]),
    (.owner, ["owner", "responsible", "assignee", "责任人", "负责人"]),
    (.metric, ["metric", "measured by", "kpi", "指标", "衡量指标", "验证指标"]),
    (.segment, ["segment", "where", "applies to", "实施范围", "适用范围", "范围"]),
    (.control, ["control", "control group", "compared with", "对照", "对照组", "对照范围"]),
    (
      .windowDays,
      ["window days", "window", "days", "窗口天数", "观察天数", "对比天数", "观察期", "窗口"]
    ),
    (
      .startedAt,
      ["started at", "start date", "started", "start", "开始日期", "开始时间", "启动日期", "实施日期"]
    ),
    (
      .dueAt,
      [
        "due at", "due date", "due", "deadline", "计划完成日期", "计划完成时间", "截止日期", "截止时间", "要求完成日期",
        "到期日",
      ]
    ),
    (
      .doneAt,
      [
        "done at", "done date", "done", "completed at", "completion date", "completed", "完成日期",
        "完成时间", "实际完成日期", "实际完成时间",
      ]
    ),
    (
      .verifiedAt,
      [
        "verified at", "verification date", "verified on", "验证日期", "验证时间", "效果验证日期",
      ]
    ),
  ]
}
