/// A customer's answer to a satisfaction survey, or an invitation that was not answered.
package struct SurveyResponse: Sendable, Equatable, BitwiseCopyable {
  /// The id of the ticket that it speaks of, in the table of ticket ids.
  @CompactSymbol package var ticket: Symbol?
  @CompactInstant package var invitedAt: Instant?
  @CompactInstant package var respondedAt: Instant?
  package var rating: Rating?
  /// 0 to 10.
  @CompactNumber package var recommendation: Float?
  /// Customer effort on the survey's own scale.
  @CompactNumber package var effort: Float?
  /// Sub-scores of 004: attitude, ability to solve, convenience, on the rating's scale.
  @CompactNumber package var attitude: Float?
  @CompactNumber package var ability: Float?
  @CompactNumber package var convenience: Float?
  /// "Was it solved at the first contact?"
  @CompactFlag package var solvedAtFirstContact: Bool?
  /// Known from a yes/no column; nil where the row itself says it (an answer in it or none).
  @CompactFlag package var answeredFlag: Bool?
  /// How it was asked (电话回访, 在线调查), in the table of survey modes.
  @CompactSymbol package var mode: Symbol?
  @CompactSymbol package var comment: Symbol?
  /// The response's own id, in the table of response ids.
  @CompactSymbol package var id: Symbol?
  /// True when the row is a column of a ticket export rather than a survey of its own.
  package var isFromTicket = false

  package init() {}

  /// Whether the customer answered anything.
  package var isAnswered: Bool {
    answeredFlag
      ?? (rating != nil || recommendation != nil || effort != nil
        || solvedAtFirstContact != nil || respondedAt != nil)
  }
}

/// A satisfaction rating with the scale that it was given on.
package struct Rating: Sendable, Hashable, BitwiseCopyable {
  package var value: Float
  package var scale: RatingScale

  package init(value: Float, scale: RatingScale) {
    self.value = value
    self.scale = scale
  }

  /// 0 for the lowest, 1 for the highest rating of the scale.
  package var position: Double {
    (Double(value) - Double(scale.lowest)) / Double(scale.highest - scale.lowest)
  }

  /// The two best of five, 8 to 10 of ten, "good" of good and bad.
  package var isSatisfied: Bool {
    if let threshold = scale.satisfiedFrom { return value >= Float(threshold) }
    return position >= 0.75
  }

  /// The two worst of five, 0 to 2 of ten, "bad" of good and bad.
  package var isDissatisfied: Bool { position <= 0.25 }
}

/// The range of a rating: 1 to 5, 0 to 10, 0 to 100, or words in their order.
package struct RatingScale: Sendable, Hashable, BitwiseCopyable {
  package var lowest: UInt8
  package var highest: UInt8
  /// The first satisfied rating where it is configured; else three quarters up the scale.
  package var satisfiedFrom: UInt8?

  package init(lowest: UInt8, highest: UInt8, satisfiedFrom: UInt8? = nil) {
    precondition(lowest < highest, "a scale has at least two values")
    self.lowest = lowest
    self.highest = highest
    self.satisfiedFrom = satisfiedFrom
  }

  package static let oneToFive = RatingScale(lowest: 1, highest: 5)
  package static let zeroToTen = RatingScale(lowest: 0, highest: 10)
  package static let zeroToHundred = RatingScale(lowest: 0, highest: 100)
  /// 差评, 中评, 好评.
  package static let threeWords = RatingScale(lowest: 1, highest: 3)
  /// bad, good.
  package static let twoWords = RatingScale(lowest: 0, highest: 1)

  package var range: ClosedRange<Double> { Double(lowest)...Double(highest) }

  package func contains(_ value: Float) -> Bool {
    value >= Float(lowest) && value <= Float(highest)
  }
}
