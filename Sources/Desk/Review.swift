/// A quality review of how a contact was handled, or one item of such a review.
///
/// Exports hold a review as one row with its score, or as one row for each item of the scorecard, or as
/// both; each row is a value of this type, and rows of one ``ReviewKey`` are one review. Scores are on
/// 0 to 100, whatever scale the export has.
package struct Review: Sendable, Equatable, BitwiseCopyable {
  /// The id of the ticket that was reviewed, in the table of ticket ids.
  @CompactSymbol package var ticket: Symbol?
  /// Whose work was reviewed, in the table of agents.
  @CompactSymbol package var agent: Symbol?
  /// The review's own id; this and the following in the table of labels.
  @CompactSymbol package var id: Symbol?
  @CompactSymbol package var reviewer: Symbol?
  @CompactSymbol package var scorecard: Symbol?
  /// What was looked at, where the row is one item of the scorecard.
  @CompactSymbol package var item: Symbol?
  @CompactInstant package var reviewedAt: Instant?
  /// Of the whole review.
  @CompactNumber package var score: Float?
  /// Of the item; nil where it was not rated, and so counts in nothing.
  @CompactNumber package var itemScore: Float?
  /// How much the item counts beside the others of its review.
  @CompactNumber package var weight: Float?
  /// Whether a fatal item failed.
  @CompactFlag package var isFatal: Bool?
  /// What the export itself says of the outcome.
  @CompactFlag package var isPassed: Bool?
  package var reviewerKind: ReviewerKind?
  /// Of the scorecard: `2026-05`, in the table of labels.
  @CompactSymbol package var version: Symbol?
  /// Of the item: points added to the score, or taken off it where negative.
  @CompactNumber package var points: Float?
  /// What the review came to before it was disputed or revised.
  @CompactNumber package var firstScore: Float?
  /// For how many contacts the review stands, where a sampling plan drew some kinds more often than
  /// others; nil counts as 1.
  @CompactNumber package var samplingWeight: Float?
  /// 申诉: whether the agent disputed the review, and what came of it.
  package var dispute: Dispute?
  /// Which state of the review this is, where the export counts them: 0 for the first, or not said.
  package var revision: UInt8 = 0

  package init() {}

  /// What the rows of one review share.
  package var key: ReviewKey { ReviewKey(self, isDated: revision == 0) }
  /// What the later states of the review have for their ``key``, each being of its own moment.
  package var keyOfLaterStates: ReviewKey { ReviewKey(self, isDated: false) }
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

/// By what rows are recognised as parts of one review: its id where it has one, else the ticket (or the
/// agent, where there is none), the reviewer and the moment. Where an export counts the states of a
/// review, the moment is each state's own.
package struct ReviewKey: Sendable, Hashable {
  private let id: Symbol?
  private let ticket: Symbol?
  private let agent: Symbol?
  private let reviewer: Symbol?
  private let reviewedAt: Instant?

  fileprivate init(_ review: Review, isDated: Bool) {
    id = review.id
    let hasID = review.id != nil
    ticket = hasID ? nil : review.ticket
    agent = hasID || review.ticket != nil ? nil : review.agent
    reviewer = hasID ? nil : review.reviewer
    reviewedAt = hasID || !isDated ? nil : review.reviewedAt
  }
}

extension Review: FiledRecord {
  /// A row is the same if its review and its item are, in one state of it: a review that was revised
  /// later stands beside its first state.
  package struct Identity: Sendable, Hashable {
    let review: ReviewKey
    let item: Symbol?
    let revision: UInt8
    let reviewedAt: Instant?
  }

  package var identity: Identity? {
    guard id != nil || ticket != nil || agent != nil else { return nil }
    return Identity(review: key, item: item, revision: revision, reviewedAt: reviewedAt)
  }

  package func translated(by maps: RecordMaps) -> Review {
    var result = self
    result.ticket = maps.field(ticket, .id)
    result.agent = maps.field(agent, .agent)
    result.id = maps.label(id)
    result.reviewer = maps.label(reviewer)
    result.scorecard = maps.label(scorecard)
    result.item = maps.label(item)
    result.version = maps.label(version)
    return result
  }

  package func filled(from older: Review) -> Review {
    var result = self
    result.ticket = ticket ?? older.ticket
    result.agent = agent ?? older.agent
    result.reviewer = reviewer ?? older.reviewer
    result.scorecard = scorecard ?? older.scorecard
    result.reviewedAt = reviewedAt ?? older.reviewedAt
    result.score = score ?? older.score
    result.itemScore = itemScore ?? older.itemScore
    result.weight = weight ?? older.weight
    result.isFatal = isFatal ?? older.isFatal
    result.isPassed = isPassed ?? older.isPassed
    result.reviewerKind = reviewerKind ?? older.reviewerKind
    result.version = version ?? older.version
    result.points = points ?? older.points
    result.firstScore = firstScore ?? older.firstScore
    result.samplingWeight = samplingWeight ?? older.samplingWeight
    result.dispute = dispute ?? older.dispute
    return result
  }
}
