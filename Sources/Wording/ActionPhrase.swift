/// What is said about the register of actions.
package enum ActionPhrase: SectionPhrase {
  case title, tab, missing
  case lead(all: Int, overdue: Int)
  case worked(Int, judged: Int)
  case register, effects, effectsNote, action, kind, owner, due, done, state, daysLate, age,
    segment, before, after, controlBefore, controlAfter, usual, effect
}

extension ActionPhrase {
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
    case .before: "Before"
    case .after: "After"
    case .controlBefore: "Control before"
    case .controlAfter: "Control after"
    case .usual: "Usual before"
    case .effect: "Effect"
    }
  }
}

extension ActionPhrase {
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
    case .controlBefore: "对照前"
    case .controlAfter: "对照后"
    case .usual: "此前常态"
    case .effect: "效果"
    }
  }
}
