import Desk
import Quality

/// What is said of quality reviews, of reviewers, and of what came of objections.
package struct QualityTexts: Sendable {
  let title: SectionTitle
  /// Without any review in the data.
  let missing: String
  /// How many reviews of how many agents.
  let lead: @Sendable (_ reviews: Int, _ agents: Int) -> String
  let meanOf: @Sendable (_ score: String) -> String
  let belowExpectation: @Sendable (_ agents: Int) -> String
  /// The items that cost most.
  let costliest: @Sendable (_ item: String, _ share: String) -> String
  let dimension: @Sendable (ReviewSummary.Dimension) -> String
  let scores: @Sendable (ReviewSummary.Dimension) -> String
  let scoresNote: String
  let all: String
  let reviews: String
  let scored: String
  let mean: String
  let passed: String
  let fatal: String
  let errors: String
  /// Of the last six periods.
  let trend: String
  let items: String
  let itemsNote: String
  let item: String
  let severity: String
  let rated: String
  let failed: String
  let position: String
  let lost: String
  let cumulative: String
  let sections: String
  let section: String
  let kinds: String
  let kindsNote: String
  let kind: String
  let difference: String
  let shared: String
  let appeals: String
  let itemAppeals: String
  let reviewer: String
  let raised: String
  let upheld: String
  let rejected: String
  let open: String
  let won: String
  let before: String
  let after: String
  let agreement: String
  let agreementNote: @Sendable (_ tickets: Int) -> String
  let wholeScore: String
  let contacts: String
  let ratings: String
  let equal: String
  let reliability: String
  let reviewers: String
  let reviewersNote: String
  let ownMean: String
  let bias: String
  let spread: String
  let pairs: String
  let other: String
  let adjusted: String
  let adjustedNote: String
  let raw: String
  let withoutSeverity: String
  let unadjusted: String
  let agent: String
  let nothingShared: String
  package let reviewerKind: @Sendable (ReviewerKind) -> String
  let itemSeverity: @Sendable (ScorecardItem.Severity) -> String
  package let reviewerVerdict: @Sendable (ReviewerProfile.Verdict) -> String
  package let reliabilityOf: @Sendable (ItemAgreement.Reliability) -> String
}
