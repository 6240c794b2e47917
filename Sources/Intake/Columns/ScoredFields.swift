import Desk

extension ColumnRole {
  /// The scale for which a column's numbers speak; nil where there are none, or it has no scale.
  func scale(by scores: ScoreTally) -> RatingScale? {
    switch self {
    case .survey(let field): field.scale(by: scores)
    case .review where isReviewScore, .reviewItem(.column): scores.ratingScale
    default: nil
    }
  }
}

extension SurveyField {
  /// Whether its values are numbers on a scale.
  var isScored: Bool {
    switch self {
    case .rating, .recommendation, .effort, .attitude, .ability, .convenience: true
    case .responseID, .ticket, .invitedAt, .respondedAt, .answered, .solvedAtFirstContact, .mode,
      .comment:
      false
    }
  }

  /// The scale for which the column's numbers speak; nil where there are none to speak.
  func scale(by scores: ScoreTally) -> RatingScale? {
    switch self {
    case .recommendation: .zeroToTen
    case .effort: scores.effortScale
    default: scores.ratingScale
    }
  }
}
