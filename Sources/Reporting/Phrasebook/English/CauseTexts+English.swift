import Desk
import Improvement
import RootCause

extension CauseTexts {
  static let english = CauseTexts(
    title: SectionTitle("Root causes", "Root causes"),
    missing:
      "Causes are missing: a table of cause analyses, cause tags on tickets (people, machine, "
      + "material, method, environment, measurement), or rules under causes in touchstone.yaml supply "
      + "them.",
    coverage: { known, all, verified in
      "\(known) of \(all) complaints have a cause, \(verified) of them a verified one"
    },
    vital: { count, all, first in
      "\(count) of \(all) causes make up four fifths; the first is \u{201C}\(first)\u{201D}"
    },
    branch: { branch in
      switch branch {
      case .people?: "People"
      case .machine?: "Machine"
      case .material?: "Material"
      case .method?: "Method"
      case .environment?: "Environment"
      case .measurement?: "Measurement"
      case nil: "Other"
      }
    },
    verified: "Verified", unverified: "Not verified", excluded: "Ruled out", cause: "Cause",
    problem: "Problem", branchColumn: "Branch", complaints: "Complaints", asRoot: "As root",
    cumulative: "Cumulative share", rest: { "\($0) others" }, unknownProblem: "Problem not stated",
    weight: { weight in
      switch weight {
      case .complaints: "Complaints"
      case .handleTime: "Handle time"
      case .cost: "Cost"
      case .lostSatisfaction: "Unsatisfied ratings"
      }
    },
    pareto: { "Pareto by \($0.lowercased())" },
    paretoDescription:
      "Columns from the largest to the smallest in two parts, verified and not; the line is the "
      + "cumulative share, the dashed line four fifths.",
    paretoNote: { withoutCause, withoutWeight in
      var parts: [String] = []
      if withoutCause > 0 {
        parts.append("\(withoutCause) complaints without a cause are not in it")
      }
      if withoutWeight > 0 {
        parts.append("\(withoutWeight) complaints lack the weight and count as 0")
      }
      parts.append("a complaint with several causes counts under each")
      let text = parts.joined(separator: "; ") + "."
      return text.prefix(1).uppercased() + text.dropFirst()
    },
    fishbone: "Fishbone",
    fishboneHead: { problem, count in "\(problem ?? "Complaints") \(count)" },
    fishboneDescription:
      "Causes on six branches with their counts; a filled square is verified, an open circle is not; "
      + "branches without a cause are pale.",
    tree: "Chains of whys",
    treeNote:
      "Chains with the same beginning are one tree; complaints are those traced to or through the "
      + "cause, those it was ruled out for stand apart.",
    flaws: "For the analyst to check",
    flawsNote: "All of these count as they are; they deserve a second look.", flawColumn: "Doubt",
    analysis: "Analysis",
    flaw: { code in
      switch code {
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
    },
    candidates: "What deserves an analysis next",
    candidatesNote:
      "Ranked by complaints beyond the expected that nobody has analysed; comparisons with the period "
      + "before and with the rest are corrected after Benjamini and Hochberg.",
    subject: "Subject", why: "Why", excess: "Beyond expected", analysed: "Analysed",
    tickets: "Tickets",
    reason: { reason in
      switch reason {
      case .returned: "came back after an action"
      case .rising: "clearly more than before"
      case .outsideLimits: "outside its control limits"
      case .new: "new"
      case .highSegment: "clearly more complaints than the rest"
      case .repeatedCustomer: "one customer, several complaints"
      }
    },
    rules: "The rules tested",
    rulesNote: { covered, open in
      "\(open) complaints have neither an analysis nor a tag; the rules cover \(covered) of them."
    },
    rule: "Rule", matched: "Complaints met", ofOpen: "Of those, open",
    conflicts: "Other rules disagree", sample: "Sample tickets")
}

extension ActionTexts {
  static let english = ActionTexts(
    title: SectionTitle("Actions", "Actions"),
    missing:
      "A register of actions is missing: a table with the action, its owner, due and done dates "
      + "supplies it (a metric and a control let its effect be judged).",
    lead: { all, overdue in
      "\(all) action\(all == 1 ? "" : "s")"
        + (overdue > 0 ? ", \(overdue) overdue" : ", none overdue")
    },
    worked: { worked, judged in "\(judged) can be judged, \(worked) of them shown to have worked" },
    register: "Register of actions", effects: "Whether the actions worked",
    effectsNote:
      "Effect = the change where something was done less the change of the control (difference in "
      + "differences, 95 % interval). A fall back from a chance peak is no effect: the figure must be "
      + "better than was usual, or the rise before must itself be more than chance.",
    action: "Action", kindColumn: "Kind", owner: "Owner", due: "Due", done: "Done",
    stateColumn: "State", daysLate: "Days late", age: "Age in days", segment: "Segment",
    before: "Before", after: "After", controlBefore: "Control before",
    controlAfter: "Control after", usual: "Usual before", effect: "Effect",
    kind: { $0 == .corrective ? "corrective" : "preventive" },
    state: { state in
      switch state {
      case .open: "open"
      case .overdue: "overdue"
      case .done: "done"
      case .verified: "verified"
      }
    },
    verdict: { verdict in
      switch verdict {
      case .worked: "worked"
      case .notShown: "not shown"
      case .worse: "worse"
      case .tooEarly: "too early"
      case .notMeasurable: "cannot be judged"
      }
    },
    reason: { reason in
      switch reason {
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
    })
}
