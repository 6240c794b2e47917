/// A quality review of how a contact was handled, or one item of such a review.
///
/// Exports hold a review as one row with its score, or as one row for each item of the scorecard, or as
/// both; each row is a value of this type, and rows of one ``key`` are one review. Scores are on
/// 0 to 100, whatever scale the export has.
package struct Review: Sendable, Equatable, BitwiseCopyable {
  /// The id of the ticket that was reviewed, in the table of ticket ids.
  @Compact package var ticket: Symbol?
  /// Whose work was reviewed, in the table of agents.
  @Compact package var agent: Symbol?
  /// The review's own id; this and the following in the table of labels.
  @Compact package var id: Symbol?
  @Compact package var reviewer: Symbol?
  @Compact package var scorecard: Symbol?
  /// What was looked at, where the row is one item of the scorecard.
  @Compact package var item: Symbol?
  @Compact package var reviewedAt: Instant?
  /// Of the whole review.
  @Compact package var score: Float?
  /// Of the item; nil where it was not rated, and so counts in nothing.
  @Compact package var itemScore: Float?
  /// How much the item counts beside the others of its review.
  @Compact package var weight: Float?
  /// Whether a fatal item failed.
  @Compact package var isFatal: Bool?
  /// What the export itself says of the outcome.
  @Compact package var isPassed: Bool?
  package var reviewerKind: ReviewerKind?
  /// Of the scorecard: `2026-05`, in the table of labels.
  @Compact package var version: Symbol?
  /// Of the item: points added to the score, or taken off it where negative.
  @Compact package var points: Float?
  /// What the review came to before it was disputed or revised.
  @Compact package var firstScore: Float?
  /// For how many contacts the review stands, where a sampling plan drew some kinds more often than
  /// others; nil counts as 1.
  @Compact package var samplingWeight: Float?
  /// 申诉: whether the agent disputed the review, and what came of it.
  package var dispute: Dispute?
  /// Which state of the review this is, where the export counts them: 0 for the first, or not said.
  package var revision: UInt8 = 0

  package init() {}

  /// What the rows of one review share: its id where it has one, else the ticket (or the agent, where
  /// there is none), the reviewer and the moment.
  package var key: RecordIdentity {
    identity(reviewedAt: id == nil && revision == 0 ? reviewedAt : nil)
  }
  /// What the later states of the review have for their ``key``, each being of its own moment.
  package var keyOfLaterStates: RecordIdentity { identity(reviewedAt: nil) }

  private func identity(
    reviewedAt moment: Instant?, item: Symbol? = nil, revision: UInt8 = 0
  ) -> RecordIdentity {
    let hasID = id != nil
    return RecordIdentity(
      id?.index, hasID ? nil : ticket?.index, hasID || ticket != nil ? nil : agent?.index,
      hasID ? nil : reviewer?.index, moment?.compact, item?.index, UInt32(revision))
  }
}

/// What came of an agent's objection to a review.
package enum Dispute: String, Sendable, CaseIterable, BitwiseCopyable {
  /// Raised, and not decided as far as the export says.
  case open
  /// 申诉成立: the score was changed, or is to be.
  case upheld
  /// 申诉驳回: the score stands.
  case rejected
}

/// Who reviewed: one's own quality team, or somebody from outside.
package enum ReviewerKind: String, Sendable, CaseIterable, BitwiseCopyable {
  /// 内部审核.
  case `internal`
  /// 第三方评估.
  case thirdParty = "third_party"
  /// The agent's own assessment.
  case agent = "self"
  case automatic
}

extension Review: FiledRecord {
  /// A row is the same if its review and its item are, in one state of it: a review that was revised
  /// later stands beside its first state.
  package var identity: RecordIdentity? {
    guard id != nil || ticket != nil || agent != nil else { return nil }
    return identity(reviewedAt: reviewedAt, item: item, revision: revision)
  }

  package static let fields: [RecordField<Review>] = [
    .text("review_id", { $0.id }, { $0.id = $1 }),
    .text("ticket_id", in: .field(.id), { $0.ticket }, { $0.ticket = $1 }),
    .text("agent", in: .field(.agent), { $0.agent }, { $0.agent = $1 }),
    .text("reviewer", { $0.reviewer }, { $0.reviewer = $1 }),
    .word("reviewer_kind", { $0.reviewerKind }, { $0.reviewerKind = $1 }),
    .moment("reviewed_at", { $0.reviewedAt }, { $0.reviewedAt = $1 }),
    .text("scorecard", { $0.scorecard }, { $0.scorecard = $1 }),
    .text("item", { $0.item }, { $0.item = $1 }),
    .number("score", in: 0...100, { $0.score }, { $0.score = $1 }),
    .number("item_score", in: 0...100, { $0.itemScore }, { $0.itemScore = $1 }),
    .number("weight", in: 0...1e6, { $0.weight }, { $0.weight = $1 }),
    .flag("fatal", { $0.isFatal }, { $0.isFatal = $1 }),
    .flag("passed", { $0.isPassed }, { $0.isPassed = $1 }),
    .text("scorecard_version", { $0.version }, { $0.version = $1 }).queried(as: nil),
    .number("points", in: -1e4...1e4, { $0.points }, { $0.points = $1 }).queried(as: nil),
    .number("first_score", in: 0...100, { $0.firstScore }, { $0.firstScore = $1 })
      .queried(as: nil),
    .number("sampling_weight", in: 1e-6...1e6, { $0.samplingWeight }, { $0.samplingWeight = $1 })
      .queried(as: nil),
    .word("dispute", { $0.dispute }, { $0.dispute = $1 }).queried(as: nil),
    .whole("revision", { $0.revision == 0 ? nil : $0.revision }, { $0.revision = $1 })
      .queried(as: nil),
  ]
}
