extension ColumnNames {
  /// What exports call the fields of a cause analysis.
  static let causes: ColumnNames = [
    .cause(.analysisID): "analysis id, cause id, capa id, 分析编号, 原因编号, 分析单号",
    .cause(.node): "node id, node, why id, 节点编号, 节点, 序号",
    .cause(.parent): """
    parent id, parent, parent node, parent why, parent cause, 父节点, 父级, 父级编号, 上级, 上级编号, 上级节点, 上级原因,
    上一层
    """,
    .cause(.affected): """
    affected tickets, affected, related tickets, tickets, 受影响工单, 影响工单, 涉及工单, 关联工单列表
    """,
    .cause(.scope): "scope, 范围, 影响范围, 问题范围",
    .cause(.goal): "goal, target, analysis goal, 目标, 分析目标",
    .cause(.team): "team, task force, 小组, 跨部门小组, 分析小组, 团队",
    .cause(.evidence): "evidence, 证据, 验证结论, 验证证据, 验证说明",
    .cause(.surface): "surface cause, surface, 表面原因, 表层原因, 直接原因",
    .cause(.why1): "why 1, why1, first why, 1st why, 一层原因, 第一层原因, 一级原因, 为什么1, 原因1",
    .cause(.why2): "why 2, why2, second why, 2nd why, 二层原因, 第二层原因, 二级原因, 为什么2, 原因2",
    .cause(.why3): """
    why 3, why3, third why, 3rd why, 三层原因, 第三层原因, 三级原因, 为什么3, 原因3, 三层原因(根因), 三层原因（根因）
    """,
    .cause(.why4): "why 4, why4, fourth why, 4th why, 四层原因, 第四层原因, 四级原因, 为什么4, 原因4",
    .cause(.why5): "why 5, why5, fifth why, 5th why, 五层原因, 第五层原因, 五级原因, 为什么5, 原因5",
    .cause(.why6): "why 6, why6, 六层原因, 第六层原因, 为什么6, 原因6",
    .cause(.why7): "why 7, why7, 七层原因, 第七层原因, 为什么7, 原因7",
    .cause(.tree): "whys, causes, tree, children, cause tree, 原因树, 下级原因",
    .cause(.ticket): """
    ticket id, ticket, ticket number, ticket no, case id, case number, complaint id, issue key,
    工单编号, 工单号, 工单id, 单号, 投诉单号, 投诉工单, 关联工单
    """,
    .cause(.problem): "problem, problem statement, symptom, issue, 问题, 问题现象, 问题描述, 现象, 表面现象",
    .cause(.cause): """
    cause, root cause, cause text, why, reason, 根因, 根本原因, 原因, 原因描述, 根因描述, 原因分析, 具体原因
    """,
    .cause(.branch): """
    branch, cause branch, cause category, fishbone branch, 5m1e, 6m, category, 人机料法环测, 鱼骨图分类, 鱼骨图分支,
    原因类别, 原因分类, 要因类别, 根因分类, 因素, 类别
    """,
    .cause(.level): "why level, level, why number, depth, 原因层级, 层级, 第几层, 为什么层级",
    .cause(.verification): """
    verification status, verified, is verified, status, 验证状态, 是否验证, 是否已验证, 验证结果, 状态
    """,
    .cause(.verifiedHow): "verified how, verification method, verified by means of, 验证方式, 验证方法",
    .cause(.analysedAt): "analysed at, analyzed at, analysis date, date, 分析时间, 分析日期, 日期",
    .cause(.owner): "owner, analyst, responsible, 责任人, 负责人, 分析人",
    .cause(.action): "action, corrective action, countermeasure, measure, 改进措施, 整改措施, 纠正措施, 措施, 对策",
  ]

  /// What registers of actions call their fields.
  static let actions: ColumnNames = [
    .action(.actionID): "action id, action no, capa id, capa no, 措施编号, 整改编号, 行动编号, 任务编号, 编号",
    .action(.analysisID): "analysis id, cause id, 分析编号, 原因编号, 分析单号",
    .action(.finding): "finding, problem, issue, nonconformity, 发现, 问题, 不符合项, 问题描述, 审计发现",
    .action(.cause): "cause, root cause, 原因, 根因, 根本原因",
    .action(.action): """
    action, corrective action, countermeasure, measure, 改进措施, 整改措施, 纠正措施, 措施, 对策, 行动, 行动项
    """,
    .action(.kind): "kind, action type, type, 类型, 措施类型, 类别, 措施类别",
    .action(.owner): "owner, responsible, assignee, 责任人, 负责人",
    .action(.metric): "metric, measured by, kpi, 指标, 衡量指标, 验证指标",
    .action(.segment): "segment, where, applies to, 实施范围, 适用范围, 范围",
    .action(.control): "control, control group, compared with, 对照, 对照组, 对照范围",
    .action(.windowDays): "window days, window, days, 窗口天数, 观察天数, 对比天数, 观察期, 窗口",
    .action(.startedAt): "started at, start date, started, start, 开始日期, 开始时间, 启动日期, 实施日期",
    .action(.dueAt): "due at, due date, due, deadline, 计划完成日期, 计划完成时间, 截止日期, 截止时间, 要求完成日期, 到期日",
    .action(.doneAt): """
    done at, done date, done, completed at, completion date, completed, 完成日期, 完成时间, 实际完成日期, 实际完成时间
    """,
    .action(.verifiedAt): "verified at, verification date, verified on, 验证日期, 验证时间, 效果验证日期",
  ]
}
