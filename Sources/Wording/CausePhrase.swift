import Desk
import Improvement
import RootCause

/// What is said about causes and about what to analyse next.
package enum CausePhrase: SectionPhrase {
  case title, tab, missing
  case coverage(known: Int, of: Int, verified: Int)
  /// The vital few: how many of the causes make up four fifths, and the first of them.
  case vital(count: Int, of: Int, first: String)
  case verified, unverified, excluded, cause, problem, branch, otherBranch, complaints, asRoot,
    cumulative
  case rest(Int)
  case unknownProblem
  case pareto(by: String)
  case paretoDescription
  case paretoNote(withoutCause: Int, withoutWeight: Int)
  case fishbone
  case fishboneHead(problem: String?, complaints: Int)
  case fishboneDescription, tree, treeNote, flaws, flawsNote, flaw, analysis, candidates,
    candidatesNote, subject, why, excess, analysed, tickets, rules
  case rulesNote(covered: Int, open: Int)
  case matched, ofOpen, conflicts, sample
  case branchName(CauseBranch)
  case weight(CausePareto.Weight)
  case doubt(CauseFlaw.Code)
  case reason(AnalysisCandidate.Reason)

  package var english: String {
    switch self {
    case .title, .tab: "Root causes"
    case .missing:
      "Causes are missing: a table of cause analyses, cause tags on tickets (people, machine, "
        + "material, method, environment, measurement), or rules under causes in touchstone.yaml "
        + "supply them."
    case .coverage(let known, let all, let verified):
      "\(known) of \(all) complaints have a cause, \(verified) of them a verified one"
    case .vital(let count, let all, let first):
      "\(count) of \(all) causes make up four fifths; the first is \u{201C}\(first)\u{201D}"
    case .verified: "Verified"
    case .unverified: "Not verified"
    case .excluded: "Ruled out"
    case .cause: "Cause"
    case .problem: "Problem"
    case .branch: "Branch"
    case .otherBranch: "Other"
    case .complaints, .weight(.complaints): "Complaints"
    case .asRoot: "As root"
    case .cumulative: "Cumulative share"
    case .rest(let count): "\(count) others"
    case .unknownProblem: "Problem not stated"
    case .pareto(let by): "Pareto by \(by.lowercased())"
    case .paretoDescription:
      "Columns from the largest to the smallest in two parts, verified and not; the line is the "
        + "cumulative share, the dashed line four fifths."
    case .paretoNote(let withoutCause, let withoutWeight):
      (withoutCause > 0 ? "\(withoutCause) complaints without a cause are not in it; " : "")
        + (withoutWeight > 0 ? "\(withoutWeight) complaints lack the weight and count as 0; " : "")
        + (withoutCause > 0 || withoutWeight > 0 ? "a" : "A")
        + " complaint with several causes counts under each."
    case .fishbone: "Fishbone"
    case .fishboneHead(let problem, let count): "\(problem ?? "Complaints") \(count)"
    case .fishboneDescription:
      "Causes on six branches with their counts; a filled square is verified, an open circle is "
        + "not; branches without a cause are pale."
    case .tree: "Chains of whys"
    case .treeNote:
      "Chains with the same beginning are one tree; complaints are those traced to or through the "
        + "cause, those it was ruled out for stand apart."
    case .flaws: "For the analyst to check"
    case .flawsNote: "All of these count as they are; they deserve a second look."
    case .flaw: "Doubt"
    case .analysis: "Analysis"
    case .candidates: "What deserves an analysis next"
    case .candidatesNote:
      "Ranked by complaints beyond the expected that nobody has analysed; comparisons with the "
        + "period before and with the rest are corrected after Benjamini and Hochberg."
    case .subject: "Subject"
    case .why: "Why"
    case .excess: "Beyond expected"
    case .analysed: "Analysed"
    case .tickets: "Tickets"
    case .rules: "The rules tested"
    case .rulesNote(let covered, let open):
      "\(open) complaints have neither an analysis nor a tag; the rules cover \(covered) of them."
    case .matched: "Complaints met"
    case .ofOpen: "Of those, open"
    case .conflicts: "Other rules disagree"
    case .sample: "Sample tickets"
    case .branchName(.people): "People"
    case .branchName(.machine): "Machine"
    case .branchName(.material): "Material"
    case .branchName(.method): "Method"
    case .branchName(.environment): "Environment"
    case .branchName(.measurement): "Measurement"
    case .weight(.handleTime): "Handle time"
    case .weight(.cost): "Cost"
    case .weight(.lostSatisfaction): "Unsatisfied ratings"
    case .doubt(.shortChain): "under three whys"
    case .doubt(.circularChain): "circular"
    case .doubt(.restatesParent): "restates the why before"
    case .doubt(.severalRoots): "another root for the same problem"
    case .doubt(.missingParent): "parent does not exist; taken as a first why"
    case .doubt(.laterParent): "parent comes later"
    case .doubt(.unknownTicket): "no such ticket"
    case .doubt(.noComplaint): "none of its tickets is a complaint"
    case .doubt(.unreadableScope): "affected tickets cannot be told"
    case .reason(.returned): "came back after an action"
    case .reason(.rising): "clearly more than before"
    case .reason(.outsideLimits): "outside its control limits"
    case .reason(.new): "new"
    case .reason(.highSegment): "clearly more complaints than the rest"
    case .reason(.repeatedCustomer): "one customer, several complaints"
    }
  }

  package var simplifiedChinese: String {
    switch self {
    case .title: "根因分析"
    case .tab: "根因"
    case .missing: "缺少原因：原因分析表、工单上的原因标签（人/机/料/法/环/测），或 touchstone.yaml 中 causes 下的规则均可提供。"
    case .coverage(let known, let all, let verified):
      "\(all) 件投诉中 \(known) 件已有原因，其中 \(verified) 件的原因已验证"
    case .vital(let count, let all, let first): "\(all) 个原因中前 \(count) 个占八成，首位是「\(first)」"
    case .verified: "已验证"
    case .unverified: "未验证"
    case .excluded: "已排除"
    case .cause: "原因"
    case .problem: "问题"
    case .branch: "分支"
    case .otherBranch: "其他"
    case .complaints, .weight(.complaints): "投诉件数"
    case .asRoot: "以此为根因"
    case .cumulative: "累计占比"
    case .rest(let count): "其他 \(count) 项"
    case .unknownProblem: "未写明的问题"
    case .pareto(let by): "帕累托：按\(by)"
    case .paretoDescription: "由大到小的柱分为已验证与未验证两段，折线为累计占比，虚线为八成。"
    case .paretoNote(let withoutCause, let withoutWeight):
      (withoutCause > 0 ? "另有 \(withoutCause) 件投诉尚无原因，未列入；" : "")
        + (withoutWeight > 0 ? "\(withoutWeight) 件没有所用权重的数据，按 0 计；" : "")
        + "一件投诉有几个原因时，在每个原因下各计一次。"
    case .fishbone: "鱼骨图"
    case .fishboneHead(let problem, let count): "\(problem ?? "投诉") \(count) 件"
    case .fishboneDescription: "六个分支上的原因及件数；实心方块为已验证，空心圆为未验证，没有原因的分支淡出。"
    case .tree: "为什么链"
    case .treeNote: "开头相同的链合并为一棵树；件数为归结到或经过该原因的投诉，已排除的另列。"
    case .flaws: "请分析人核对"
    case .flawsNote: "以下各处仍照常计入，只是值得再看一眼。"
    case .flaw: "疑点"
    case .analysis: "分析"
    case .candidates: "接下来值得分析的"
    case .candidatesNote: "按超出预期且尚未分析的投诉件数排列；与上期和其余工单的比较经 Benjamini-Hochberg 校正。"
    case .subject: "对象"
    case .why: "缘由"
    case .excess: "超出预期"
    case .analysed: "已分析"
    case .tickets: "工单"
    case .rules: "规则检验"
    case .rulesNote(let covered, let open): "未分析也无标签的投诉 \(open) 件，规则覆盖 \(covered) 件。"
    case .matched: "命中投诉"
    case .ofOpen: "其中待归因"
    case .conflicts: "与其他规则不一致"
    case .sample: "样例工单"
    case .branchName(.people): "人"
    case .branchName(.machine): "机"
    case .branchName(.material): "料"
    case .branchName(.method): "法"
    case .branchName(.environment): "环"
    case .branchName(.measurement): "测"
    case .weight(.handleTime): "处理时长"
    case .weight(.cost): "成本"
    case .weight(.lostSatisfaction): "不满意评价数"
    case .doubt(.shortChain): "不足三层"
    case .doubt(.circularChain): "循环"
    case .doubt(.restatesParent): "与上一层重复"
    case .doubt(.severalRoots): "同一问题另有根因"
    case .doubt(.missingParent): "上级不存在，作首层计"
    case .doubt(.laterParent): "上级排在其后"
    case .doubt(.unknownTicket): "工单不存在"
    case .doubt(.noComplaint): "所涉工单无一是投诉"
    case .doubt(.unreadableScope): "受影响工单无法识别"
    case .reason(.returned): "整改后又出现"
    case .reason(.rising): "比上期明显增多"
    case .reason(.outsideLimits): "超出控制限"
    case .reason(.new): "新出现"
    case .reason(.highSegment): "投诉率明显高于其余"
    case .reason(.repeatedCustomer): "同一客户多次投诉"
    }
  }
}
