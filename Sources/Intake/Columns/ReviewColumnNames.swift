extension ColumnNames {
  /// What exports call the fields of a quality review.
  static let reviews: ColumnNames = [
    .review(.reviewID): """
    review id, score id, qa id, evaluation id, audit id, 质检编号, 质检单号, 质检id, 评审编号, 评审id
    """,
    .review(.ticket): """
    ticket id, ticket, ticket number, ticket no, case id, case number, conversation id,
    conversation external id, interaction id, contact id, call id, issue key, 工单编号, 工单号, 工单id, 会话id,
    单号, 服务单号, 关联工单, 质检工单
    """,
    .review(.agent): """
    agent, agent name, assignee, reviewee, employee, employee name, 客服, 客服姓名, 客服人员, staff name,
    staff member, advisor, advisor name, 坐席, 坐席姓名, 受理人, 处理人, 被质检人, 被评人, 被检客服, 受检人
    """,
    .review(.reviewer): """
    reviewer, reviewer name, reviewed by, evaluator, evaluated by, grader, graded by, scored by,
    scorer, qa analyst, qa reviewer, auditor, assessor, 质检员, 质检人, 质检人员, 评审人, 评审员, 评分人, 审核人
    """,
    .review(.reviewerKind): """
    reviewer kind, reviewer type, review type, review source, 质检类型, 质检方式, 评审类型, 评审方式, 审核方式, 评审来源
    """,
    .review(.reviewedAt): """
    reviewed at, review date, review time, evaluated at, evaluation date, graded at, qa date,
    audit date, date, 质检时间, 质检日期, 评审时间, 评审日期, 审核时间, 审核日期, 评分时间, 日期, date graded, date scored,
    date reviewed, date evaluated, reviewed on, scored at, submitted at, completed at, 提交时间,
    created at, created, date created, 创建时间
    """,
    .review(.score): """
    score, total score, qa score, review score, overall score, quality score, final score,
    score after appeal, score after dispute, grade, 质检得分, 质检总分, 质检评分, 质检分, 质检成绩, 总分, 总得分, 得分, 评分,
    最终得分, 最终分, 终评得分, 申诉后得分, 复核后得分
    """,
    .review(.fatal): """
    fatal, is fatal, fatal error, fatal errors, critical error, critical errors, auto fail, 是否致命,
    致命, 致命错误, 致命错误数, 是否致命错误, 致命项, 一票否决, 是否触红线
    """,
    .review(.passed): """
    passed, is passed, pass, qa result, result, 是否合格, 合格, 是否通过, 质检结果, 质检结论, 评审结果
    """,
    .review(.scorecard): """
    scorecard, scorecard name, rubric, evaluation form, qa form, 评分表, 评分卡, 质检表, 质检模板, 评分标准
    """,
    .review(.item): """
    item, scorecard item, criterion, criteria, question, question text, 评分项, 评分项目, 质检项, 质检项目, 检查项,
    考核项
    """,
    .review(.itemScore): """
    item score, criterion score, item points, points, 单项得分, 项目得分, 评分项得分, 质检项得分
    """,
    .review(.highest): """
    highest score, max score, maximum score, max points, full marks, 满分, 单项满分, 项目满分, 分值
    """,
    .review(.weight): "weight, item weight, 权重",
    .review(.deduction): "deduction, points deducted, deducted points, 扣分, 扣分值, 扣除分数, 扣分合计",
    .review(.bonus): "bonus, bonus points, 加分, 加分值, 奖励分",
    .review(.version): """
    scorecard version, rubric version, form version, 评分表版本, 评分卡版本, 质检表版本, 模板版本, 标准版本
    """,
    .review(.firstScore): """
    first score, original score, initial score, score before dispute, score before appeal, 原始得分,
    初始得分, 初评得分, 初评分, 原得分, 申诉前得分, 复核前得分
    """,
    .review(.dispute): """
    dispute, disputed, is disputed, appeal, appealed, is appealed, 申诉, 是否申诉, 有无申诉
    """,
    .review(.disputeOutcome): """
    dispute outcome, dispute status, dispute result, appeal outcome, appeal result, appeal status,
    申诉结果, 申诉状态, 申诉结论, 复核结果
    """,
    .review(.samplingWeight): "sampling weight, sample weight, 抽样权重, 样本权重",
    .review(.revision): "revision, review version, revision number, 修订, 修订次数, 修订版次, 复核次数",
    .review(.comment): "comment, comments, notes, feedback, remarks, 评语, 质检评语, 质检备注, 点评, 备注",
  ]

  static let agents: ColumnNames = [
    .agent(.name): """
    agent, agent name, full name, employee name, name, 客服姓名, 客服, 坐席姓名, 坐席, 员工姓名, 姓名
    """,
    .agent(.agentID): """
    agent id, employee id, employee number, employee no, staff id, 工号, 坐席工号, 客服工号, 员工编号, 客服编号
    """,
    .agent(.team): "team, group, department, 团队, 小组, 组别, 班组, 部门, 客服组, 技能组",
    .agent(.tier): "tier, line, support level, level, 层级, 线别, 级别, 职级, 客服级别",
    .agent(.hiredAt): """
    hired at, hire date, date hired, start date, joined at, join date, 入职日期, 入职时间, 到岗日期
    """,
  ]
}
