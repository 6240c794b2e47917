import Desk
import Improvement
import RootCause

extension CauseTexts {
  static let simplifiedChinese = CauseTexts(
    title: SectionTitle("根因分析", "根因"),
    missing: "缺少原因：原因分析表、工单上的原因标签（人/机/料/法/环/测），或 touchstone.yaml 中 causes 下的规则均可提供。",
    coverage: { known, all, verified in
      "\(all) 件投诉中 \(known) 件已有原因，其中 \(verified) 件的原因已验证"
    },
    vital: { count, all, first in "\(all) 个原因中前 \(count) 个占八成，首位是「\(first)」" },
    branch: { branch in
      switch branch {
      case .people?: "人"
      case .machine?: "机"
      case .material?: "料"
      case .method?: "法"
      case .environment?: "环"
      case .measurement?: "测"
      case nil: "其他"
      }
    },
    verified: "已验证", unverified: "未验证", excluded: "已排除", cause: "原因", problem: "问题",
    branchColumn: "分支", complaints: "投诉件数", asRoot: "以此为根因", cumulative: "累计占比",
    rest: { "其他 \($0) 项" }, unknownProblem: "未写明的问题",
    weight: { weight in
      switch weight {
      case .complaints: "投诉件数"
      case .handleTime: "处理时长"
      case .cost: "成本"
      case .lostSatisfaction: "不满意评价数"
      }
    },
    pareto: { "帕累托：按\($0)" },
    paretoDescription: "由大到小的柱分为已验证与未验证两段，折线为累计占比，虚线为八成。",
    paretoNote: { withoutCause, withoutWeight in
      var parts: [String] = []
      if withoutCause > 0 { parts.append("另有 \(withoutCause) 件投诉尚无原因，未列入") }
      if withoutWeight > 0 { parts.append("\(withoutWeight) 件没有所用权重的数据，按 0 计") }
      parts.append("一件投诉有几个原因时，在每个原因下各计一次")
      return parts.joined(separator: "；") + "。"
    },
    fishbone: "鱼骨图",
    fishboneHead: { problem, count in "\(problem ?? "投诉") \(count) 件" },
    fishboneDescription: "六个分支上的原因及件数；实心方块为已验证，空心圆为未验证，没有原因的分支淡出。",
    tree: "为什么链",
    treeNote: "开头相同的链合并为一棵树；件数为归结到或经过该原因的投诉，已排除的另列。",
    flaws: "请分析人核对",
    flawsNote: "以下各处仍照常计入，只是值得再看一眼。", flawColumn: "疑点", analysis: "分析",
    flaw: { code in
      switch code {
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
    },
    candidates: "接下来值得分析的",
    candidatesNote: "按超出预期且尚未分析的投诉件数排列；与上期和其余工单的比较经 Benjamini-Hochberg 校正。",
    subject: "对象", why: "缘由", excess: "超出预期", analysed: "已分析", tickets: "工单",
    reason: { reason in
      switch reason {
      case .returned: "整改后又出现"
      case .rising: "比上期明显增多"
      case .outsideLimits: "超出控制限"
      case .new: "新出现"
      case .highSegment: "投诉率明显高于其余"
      case .repeatedCustomer: "同一客户多次投诉"
      }
    },
    rules: "规则检验",
    rulesNote: { covered, open in "未分析也无标签的投诉 \(open) 件，规则覆盖 \(covered) 件。" },
    rule: "规则", matched: "命中投诉", ofOpen: "其中待归因", conflicts: "与其他规则不一致", sample: "样例工单")
}

extension ActionTexts {
  static let simplifiedChinese = ActionTexts(
    title: SectionTitle("整改措施", "整改"),
    missing: "缺少整改台账：含措施、责任人、计划与完成日期的表可提供（指标和对照范围用于评价效果）。",
    lead: { all, overdue in
      "共 \(all) 项措施" + (overdue > 0 ? "，\(overdue) 项已逾期" : "，无一逾期")
    },
    worked: { worked, judged in "\(judged) 项已可评价，其中 \(worked) 项证明有效" },
    register: "整改台账", effects: "措施是否有效",
    effectsNote:
      "效果 = 实施范围的变化减去对照范围的变化（双重差分，95% 区间）。仅从偶然的高点回落不算有效：须优于此前的常态，或此前的上升本身超出偶然。",
    action: "措施", kindColumn: "类型", owner: "责任人", due: "计划完成", done: "完成", stateColumn: "状态",
    daysLate: "逾期天数", age: "历时天数", segment: "实施范围", before: "实施前", after: "实施后",
    controlBefore: "对照前", controlAfter: "对照后", usual: "此前常态", effect: "效果",
    kind: { $0 == .corrective ? "纠正" : "预防" },
    state: { state in
      switch state {
      case .open: "进行中"
      case .overdue: "已逾期"
      case .done: "已完成"
      case .verified: "已验证"
      }
    },
    verdict: { verdict in
      switch verdict {
      case .worked: "有效"
      case .notShown: "未证明"
      case .worse: "变差"
      case .tooEarly: "为时过早"
      case .notMeasurable: "无法评价"
      }
    },
    reason: { reason in
      switch reason {
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
    })
}
