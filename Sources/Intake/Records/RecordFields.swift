import Desk

package enum ReviewField: String, Sendable, CaseIterable {
  case reviewID = "review_id"
  case ticket = "ticket_id"
  case agent
  case reviewer
  case reviewerKind = "reviewer_kind"
  case reviewedAt = "reviewed_at"
  case score
  case fatal
  case passed
  case scorecard
  case item
  case itemScore = "item_score"
  /// How many points the row's score is of.
  case highest = "highest_score"
  case weight
  /// 扣分, 加分: of the row's item, else of the whole review.
  case deduction
  case bonus
  case version = "scorecard_version"
  /// Before the review was disputed or revised.
  case firstScore = "first_score"
  case dispute
  case disputeOutcome = "dispute_outcome"
  case revision
  /// For how many contacts the review stands, where a plan drew some kinds more often than others.
  case samplingWeight = "sampling_weight"
  /// Known, and kept out of the numbers.
  case comment
}

/// By what the rating of an item counts.
package enum ReviewItemScale: Sendable, Hashable, BitwiseCopyable {
  /// The card's line, which says the scale, the weight and what failing it means.
  case line(ScorecardBook.Place)
  /// Out of so many points, as the name of the item's column says: `服务态度(20分)`.
  case points(Double)
  /// Words, or numbers on the scale of the column's name or its values.
  case column
}

package enum CauseField: String, Sendable, CaseIterable {
  case analysisID = "analysis_id"
  /// The cause's own id, and that of the cause that it explains.
  case node = "node_id"
  case parent = "parent_id"
  case ticket = "ticket_id"
  case problem
  case cause
  case branch
  case level
  case verification = "verification_status"
  case verifiedHow = "verified_how"
  case evidence
  case scope
  case goal
  case team
  case affected = "affected_tickets"
  /// One column a why, in a table with one row an analysis.
  case surface
  case why1 = "why_1"
  case why2 = "why_2"
  case why3 = "why_3"
  case why4 = "why_4"
  case why5 = "why_5"
  case why6 = "why_6"
  case why7 = "why_7"
  /// A tree of causes as JSON, each an object with its text and its own causes.
  case tree
  case analysedAt = "analysed_at"
  case owner
  case action

  /// Which why the column answers, where each has a column of its own; 0 is the surface.
  var level: UInt8? {
    let whys: [CauseField] = [.surface, .why1, .why2, .why3, .why4, .why5, .why6, .why7]
    return whys.firstIndex(of: self).map { UInt8($0) }
  }
}

package enum ActionField: String, Sendable, CaseIterable {
  case actionID = "action_id"
  case analysisID = "analysis_id"
  case finding
  case cause
  case action
  case kind
  case owner
  case metric
  case segment
  case control
  case windowDays = "window_days"
  case startedAt = "started_at"
  case dueAt = "due_at"
  case doneAt = "done_at"
  case verifiedAt = "verified_at"
}

package enum AgentField: String, Sendable, CaseIterable {
  case name
  case agentID = "agent_id"
  case team
  case tier
  case hiredAt = "hired_at"
}

extension ColumnRole {
  /// Whether its values are scores of a review, on a scale of the column's.
  var isReviewScore: Bool {
    [.review(.score), .review(.itemScore), .review(.firstScore), .reviewItem(.column)]
      .contains(self)
  }
}
