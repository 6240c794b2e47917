import Desk
import Improvement

/// What is said about the register of actions.
package enum ActionPhrase: SectionPhrase {
  case title, tab, missing
  case lead(all: Int, overdue: Int)
  case worked(Int, judged: Int)
  case register, effects, effectsNote, action, kind, owner, due, done, state, daysLate, age,
    segment, control, before, after, controlBefore, controlAfter, usual, effect
  case actionKind(CorrectiveAction.Kind)
  case actionState(ActionReview.State)
  case verdict(ActionEffect.Verdict)
  case reason(ActionEffect.Reason)

  package var english: String {
    switch self {
    case .title, .tab: "Actions"
    case .missing:
      "A register of actions is missing: a table with the action, its owner, due and done dates "
        + "supplies it (a metric and a control let its effect be judged)."
    case .lead(let all, let overdue):
      "\(all) action\(all == 1 ? "" : "s")"
        + (overdue > 0 ? ", \(overdue) overdue" : ", none overdue")
    case .worked(let worked, let judged):
      "\(judged) can be judged, \(worked) of them shown to have worked"
    case .register: "Register of actions"
    case .effects: "Whether the actions worked"
    case .effectsNote:
      "Effect = the change where something was done less the change of the control (difference in "
        + "differences, 95 % interval). A fall back from a chance peak is no effect: the figure "
        + "must be better than was usual, or the rise before must itself be more than chance."
    case .action: "Action"
    case .kind: "Kind"
    case .owner: "Owner"
    case .due: "Due"
    case .done: "Done"
    case .state: "State"
    case .daysLate: "Days late"
    case .age: "Age in days"
    case .segment: "Segment"
    case .control: "Control"
    case .before: "Before"
    case .after: "After"
    case .controlBefore: "Control before"
    case .controlAfter: "Control after"
    case .usual: "Usual before"
    case .effect: "Effect"
    case .actionKind(.corrective): "corrective"
    case .actionKind(.preventive): "preventive"
    case .actionState(.open): "open"
    case .actionState(.overdue): "overdue"
    case .actionState(.done): "done"
    case .actionState(.verified): "verified"
    case .verdict(.worked): "worked"
    case .verdict(.notShown): "not shown"
    case .verdict(.worse): "worse"
    case .verdict(.tooEarly): "too early"
    case .verdict(.notMeasurable): "cannot be judged"
    case .reason(.chance): "within chance"
    case .reason(.regressionToTheMean): "only back from a peak to the usual"
    case .reason(.shortHistory): "too little history to know the usual"
    case .reason(.noControl): "no control is named, so there is nothing to compare with"
    case .reason(.controlTouched): "other actions touched the control in these days"
    case .reason(.tooFewCases): "too few cases"
    case .reason(.notDone): "not done yet"
    case .reason(.noMetric): "no metric is named"
    case .reason(.unknownMetric): "the metric is unknown or has no rate to compare"
    case .reason(.unreadableSegment): "the segment or the control cannot be read"
    case .reason(.endsBeforeStart): "ends before it starts"
    case .reason(.windowOpen): "the window is still open"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .title: "整改措施"
    case .tab: "整改"
    case .missing: "缺少整改台账：含措施、责任人、计划与完成日期的表可提供（指标和对照范围用于评价效果）。"
    case .lead(let all, let overdue): "共 \(all) 项措施" + (overdue > 0 ? "，\(overdue) 项已逾期" : "，无一逾期")
    case .worked(let worked, let judged): "\(judged) 项已可评价，其中 \(worked) 项证明有效"
    case .register: "整改台账"
    case .effects: "措施是否有效"
    case .effectsNote: "效果 = 实施范围的变化减去对照范围的变化（双重差分，95% 区间）。仅从偶然的高点回落不算有效：须优于此前的常态，或此前的上升本身超出偶然。"
    case .action: "措施"
    case .kind: "类型"
    case .owner: "责任人"
    case .due: "计划完成"
    case .done: "完成"
    case .state: "状态"
    case .daysLate: "逾期天数"
    case .age: "历时天数"
    case .segment: "实施范围"
    case .before: "实施前"
    case .after: "实施后"
    case .control: "对照范围"
    case .controlBefore: "对照前"
    case .controlAfter: "对照后"
    case .usual: "此前常态"
    case .effect: "效果"
    case .actionKind(.corrective): "纠正"
    case .actionKind(.preventive): "预防"
    case .actionState(.open): "进行中"
    case .actionState(.overdue): "已逾期"
    case .actionState(.done): "已完成"
    case .actionState(.verified): "已验证"
    case .verdict(.worked): "有效"
    case .verdict(.notShown): "未证明"
    case .verdict(.worse): "变差"
    case .verdict(.tooEarly): "为时过早"
    case .verdict(.notMeasurable): "无法评价"
    case .reason(.chance): "变化在偶然范围内"
    case .reason(.regressionToTheMean): "只是从高点回到常态"
    case .reason(.shortHistory): "此前数据太短，看不出常态"
    case .reason(.noControl): "没有写明对照范围，无从比较"
    case .reason(.controlTouched): "观察期内其他措施也涉及对照范围"
    case .reason(.tooFewCases): "样本太少"
    case .reason(.notDone): "尚未完成"
    case .reason(.noMetric): "未写明指标"
    case .reason(.unknownMetric): "指标不存在或无从比较"
    case .reason(.unreadableSegment): "实施或对照范围无法识别"
    case .reason(.endsBeforeStart): "结束早于开始"
    case .reason(.windowOpen): "观察期未满"
    }
  }
}
