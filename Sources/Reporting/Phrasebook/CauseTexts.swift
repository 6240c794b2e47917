import Desk
import Improvement
import RootCause

/// What is said of causes, of what to analyse next, and of actions.
package struct CauseTexts: Sendable {
  let title: SectionTitle
  /// Without any cause in the data.
  let missing: String
  /// Complaints with a cause, of all; how many verified.
  let coverage: @Sendable (_ known: Int, _ all: Int, _ verified: Int) -> String
  /// The vital few: how many causes make up what share, and the first of them.
  let vital: @Sendable (_ count: Int, _ of: Int, _ first: String) -> String
  package let branch: @Sendable (CauseBranch?) -> String
  package let verified: String
  package let unverified: String
  let excluded: String
  package let cause: String
  let problem: String
  package let branchColumn: String
  package let complaints: String
  let asRoot: String
  let cumulative: String
  let rest: @Sendable (Int) -> String
  let unknownProblem: String
  package let weight: @Sendable (CausePareto.Weight) -> String
  let pareto: @Sendable (_ dimension: String) -> String
  let paretoDescription: String
  let paretoNote: @Sendable (_ withoutCause: Int, _ withoutWeight: Int) -> String
  let fishbone: String
  let fishboneHead: @Sendable (_ problem: String?, _ complaints: Int) -> String
  let fishboneDescription: String
  let tree: String
  let treeNote: String
  let flaws: String
  let flawsNote: String
  let flawColumn: String
  let analysis: String
  package let flaw: @Sendable (CauseFlaw.Code) -> String
  let candidates: String
  let candidatesNote: String
  let subject: String
  let why: String
  let excess: String
  let analysed: String
  let tickets: String
  package let reason: @Sendable (AnalysisCandidate.Reason) -> String
  let rules: String
  let rulesNote: @Sendable (_ covered: Int, _ open: Int) -> String
  let rule: String
  let matched: String
  let ofOpen: String
  let conflicts: String
  let sample: String
}

/// What is said of the register of actions.
package struct ActionTexts: Sendable {
  let title: SectionTitle
  let missing: String
  let lead: @Sendable (_ all: Int, _ overdue: Int) -> String
  let worked: @Sendable (_ worked: Int, _ judged: Int) -> String
  let register: String
  let effects: String
  let effectsNote: String
  let action: String
  let kindColumn: String
  let owner: String
  let due: String
  let done: String
  let stateColumn: String
  let daysLate: String
  let age: String
  let segment: String
  let before: String
  let after: String
  let controlBefore: String
  let controlAfter: String
  let usual: String
  let effect: String
  package let kind: @Sendable (CorrectiveAction.Kind) -> String
  package let state: @Sendable (ActionReview.State) -> String
  package let verdict: @Sendable (ActionEffect.Verdict) -> String
  package let reason: @Sendable (ActionEffect.Reason) -> String
}
