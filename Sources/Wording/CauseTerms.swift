import Desk
import Improvement
import RootCause

// The terms of root cause analysis and of corrective actions.

extension CauseBranch: Phrase {
  package var english: String {
    switch self {
    case .people: "People"
    case .machine: "Machine"
    case .material: "Material"
    case .method: "Method"
    case .environment: "Environment"
    case .measurement: "Measurement"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .people: "人"
    case .machine: "机"
    case .material: "料"
    case .method: "法"
    case .environment: "环"
    case .measurement: "测"
    }
  }
}

extension CausePareto.Weight: Phrase {
  package var english: String {
    switch self {
    case .complaints: "Complaints"
    case .handleTime: "Handle time"
    case .cost: "Cost"
    case .lostSatisfaction: "Unsatisfied ratings"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .complaints: "投诉件数"
    case .handleTime: "处理时长"
    case .cost: "成本"
    case .lostSatisfaction: "不满意评价数"
    }
  }
}

extension CauseFlaw.Code: Phrase {
  package var english: String {
    switch self {
    case .shortChain: "under three whys"
    case .circularChain: "circular"
    case .restatesParent: "restates the why before"
    case .severalRoots: "another root for the same problem"
    case .missingParent: "parent does not exist; taken as a first why"
    case .laterParent: "parent comes later"
    case .unknownTicket: "no such ticket"
    case .noComplaint: "none of its tickets is a complaint"
    case .unreadableScope: "affected tickets cannot be told"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .shortChain: "不足三层"
    case .circularChain: "循环"
    case .restatesParent: "与上一层重复"
    case .severalRoots: "同一问题另有根因"
    case .missingParent: "上级不存在，作首层计"
    case .laterParent: "上级排在其后"
    case .unknownTicket: "工单不存在"
    case .noComplaint: "所涉工单无一是投诉"
    case .unreadableScope: "受影响工单无法识别"
    }
  }
}

extension AnalysisCandidate.Reason: Phrase {
  package var english: String {
    switch self {
    case .returned: "came back after an action"
    case .rising: "clearly more than before"
    case .outsideLimits: "outside its control limits"
    case .new: "new"
    case .highSegment: "clearly more complaints than the rest"
    case .repeatedCustomer: "one customer, several complaints"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .returned: "整改后又出现"
    case .rising: "比上期明显增多"
    case .outsideLimits: "超出控制限"
    case .new: "新出现"
    case .highSegment: "投诉率明显高于其余"
    case .repeatedCustomer: "同一客户多次投诉"
    }
  }
}

extension CorrectiveAction.Kind: Phrase {
  package var english: String {
    switch self {
    case .corrective: "corrective"
    case .preventive: "preventive"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .corrective: "纠正"
    case .preventive: "预防"
    }
  }
}

extension ActionReview.State: Phrase {
  package var english: String {
    switch self {
    case .open: "open"
    case .overdue: "overdue"
    case .done: "done"
    case .verified: "verified"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .open: "进行中"
    case .overdue: "已逾期"
    case .done: "已完成"
    case .verified: "已验证"
    }
  }
}

extension ActionEffect.Verdict: Phrase {
  package var english: String {
    switch self {
    case .worked: "worked"
    case .notShown: "not shown"
    case .worse: "worse"
    case .tooEarly: "too early"
    case .notMeasurable: "cannot be judged"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .worked: "有效"
    case .notShown: "未证明"
    case .worse: "变差"
    case .tooEarly: "为时过早"
    case .notMeasurable: "无法评价"
    }
  }
}

extension ActionEffect.Reason: Phrase {
  package var english: String {
    switch self {
    case .chance: "within chance"
    case .regressionToTheMean: "only back from a peak to the usual"
    case .shortHistory: "too little history to know the usual"
    case .noControl: "nothing to compare with"
    case .tooFewCases: "too few cases"
    case .notDone: "not done yet"
    case .noMetric: "no metric is named"
    case .unknownMetric: "the metric is unknown or has no rate to compare"
    case .unreadableSegment: "the segment or the control cannot be read"
    case .endsBeforeStart: "ends before it starts"
    case .windowOpen: "the window is still open"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .chance: "变化在偶然范围内"
    case .regressionToTheMean: "只是从高点回到常态"
    case .shortHistory: "此前数据太短，看不出常态"
    case .noControl: "没有可比的对照"
    case .tooFewCases: "样本太少"
    case .notDone: "尚未完成"
    case .noMetric: "未写明指标"
    case .unknownMetric: "指标不存在或无从比较"
    case .unreadableSegment: "实施或对照范围无法识别"
    case .endsBeforeStart: "结束早于开始"
    case .windowOpen: "观察期未满"
    }
  }
}
