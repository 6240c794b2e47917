/// The names by which exports call a cause analysis's fields, in English and Chinese.
enum CauseColumnNames {
  static let known = KnownColumnNames(names.map { (.cause($0), $1) })

  private static let names: [(CauseField, [String])] = [
    (.analysisID, ["analysis id", "cause id", "capa id", "分析编号", "原因编号", "分析单号"]),
    (
      .ticket,
      [
        "ticket id", "ticket", "ticket number", "ticket no", "case id", "case number",
        "complaint id", "issue key", "工单编号", "工单号", "工单id", "单号", "投诉单号", "投诉工单", "关联工单",
      ]
    ),
    (
      .problem,
      [
        "problem", "problem statement", "symptom", "issue", "问题", "问题现象", "问题描述", "现象", "表面现象",
      ]
    ),
    (
      .cause,
      [
        "cause", "root cause", "cause text", "why", "reason", "根因", "根本原因", "原因", "原因描述",
        "根因描述", "原因分析", "具体原因",
      ]
    ),
    (
      .branch,
      [
        "branch", "cause branch", "cause category", "fishbone branch", "5m1e", "6m", "category",
        "人机料法环测", "鱼骨图分类", "鱼骨图分支", "原因类别", "原因分类", "要因类别", "根因分类", "因素", "类别",
      ]
    ),
    (
      .level,
      ["why level", "level", "why number", "depth", "原因层级", "层级", "第几层", "为什么层级"]
    ),
    (
      .verification,
      [
        "verification status", "verified", "is verified", "status", "验证状态", "是否验证", "是否已验证",
        "验证结果", "状态",
      ]
    ),
    (
      .verifiedHow,
      [
        "verified how", "verification method", "verified by means of", "evidence", "验证方式", "验证方法",
      ]
    ),
    (
      .analysedAt,
      [
        "analysed at", "analyzed at", "analysis date", "date", "分析时间", "分析日期", "日期",
      ]
    ),
    (
      .owner,
      ["owner", "analyst", "responsible", "责任人", "负责人", "分析人"]
    ),
    (
      .action,
      [
        "action", "corrective action", "countermeasure", "measure", "改进措施", "整改措施", "纠正措施",
        "措施", "对策",
      ]
    ),
  ]
}
