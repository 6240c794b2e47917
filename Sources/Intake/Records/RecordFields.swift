/// A field of a quality review, or of one item of it.
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
  /// Known, and kept out of the numbers.
  case comment
}

/// A field of a cause analysis.
package enum CauseField: String, Sendable, CaseIterable {
  case analysisID = "analysis_id"
  case ticket = "ticket_id"
  case problem
  case cause
  case branch
  case level
  case verification = "verification_status"
  case verifiedHow = "verified_how"
  case analysedAt = "analysed_at"
  case owner
  case action
}

/// A field of an agent in a roster.
package enum AgentField: String, Sendable, CaseIterable {
  case name
  case agentID = "agent_id"
  case team
  case tier
  case hiredAt = "hired_at"
}

extension ColumnRole {
  /// Whether it is a moment of a record that stands beside the tickets.
  var isRecordMoment: Bool {
    switch self {
    case .review(.reviewedAt), .cause(.analysedAt), .agent(.hiredAt): true
    default: false
    }
  }

  /// Whether its values are scores of a review.
  var isReviewScore: Bool { self == .review(.score) || self == .review(.itemScore) }

  /// The words that such a column may hold; nil where anything will do.
  func isWord(_ text: String) -> Bool? {
    switch self {
    case .review(.fatal): RecordWords.fatal(text) != nil
    case .review(.passed): RecordWords.passed(text) != nil
    case .review(.reviewerKind): RecordWords.reviewerKind(text) != nil
    case .cause(.verification): RecordWords.verification(text) != nil
    case .cause(.level): RecordWords.level(text) != nil
    default: nil
    }
  }
}
