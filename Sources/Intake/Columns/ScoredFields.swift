import Desk

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

extension RatingScale {
  /// What a cell on the scale would have been, for people.
  var expected: String { "a value from \(lowest) to \(highest)" }
}

extension Problem {
  static func assumedScale(_ scale: RatingScale, column: String) -> Problem {
    Problem(
      code: .assumedScale, column: column,
      expected: "the scale in the column's name, such as (1-5); \(scale.lowest) to "
        + "\(scale.highest) was assumed from the values")
  }
}
