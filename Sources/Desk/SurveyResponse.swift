/// A customer's answer to a satisfaction survey, or an invitation that was not answered.
package struct SurveyResponse: Sendable, Equatable, BitwiseCopyable {
  /// The id of the ticket that it speaks of, in the table of ticket ids.
  @Compact package var ticket: Symbol?
  @Compact package var invitedAt: Instant?
  @Compact package var respondedAt: Instant?
  package var rating: Rating?
  /// 0 to 10.
  @Compact package var recommendation: Float?
  /// Customer effort on the survey's own scale.
  @Compact package var effort: Float?
  /// Sub-scores of 004: attitude, ability to solve, convenience, on the rating's scale.
  @Compact package var attitude: Float?
  @Compact package var ability: Float?
  @Compact package var convenience: Float?
  /// "Was it solved at the first contact?"
  @Compact package var solvedAtFirstContact: Bool?
  /// Known from a yes/no column; nil where the row itself says it (an answer in it or none).
  @Compact package var answeredFlag: Bool?
  /// How it was asked (电话回访, 在线调查), in the table of survey modes.
  @Compact package var mode: Symbol?
  @Compact package var comment: Symbol?
  /// The response's own id, in the table of response ids.
  @Compact package var id: Symbol?
  /// True when the row is a column of a ticket export rather than a survey of its own.
  package var isFromTicket = false

  package init() {}

  package var isAnswered: Bool {
    answeredFlag
      ?? (rating != nil || recommendation != nil || effort != nil
        || solvedAtFirstContact != nil || respondedAt != nil)
  }

  /// All but the rating, which needs its scale.
  package static let fields: [RecordField<SurveyResponse>] = [
    .text("response_id", in: .responseIDs, { $0.id }, { $0.id = $1 }),
    .text("ticket_id", in: .field(.id), { $0.ticket }, { $0.ticket = $1 }),
    .flag("is_from_ticket", { $0.isFromTicket }, { $0.isFromTicket = $1 }),
    .moment("invited_at", { $0.invitedAt }, { $0.invitedAt = $1 }),
    .moment("responded_at", { $0.respondedAt }, { $0.respondedAt = $1 }),
    .flag("answered", { $0.answeredFlag }, { $0.answeredFlag = $1 }),
    .number("nps", { $0.recommendation }, { $0.recommendation = $1 }),
    .number("ces", { $0.effort }, { $0.effort = $1 }),
    .number("attitude", { $0.attitude }, { $0.attitude = $1 }),
    .number("ability", { $0.ability }, { $0.ability = $1 }),
    .number("convenience", { $0.convenience }, { $0.convenience = $1 }),
    .flag("solved_at_first_contact", { $0.solvedAtFirstContact }, { $0.solvedAtFirstContact = $1 }),
    .text("mode", in: .surveyModes, { $0.mode }, { $0.mode = $1 }),
    .text("comment", in: .comments, { $0.comment }, { $0.comment = $1 }),
  ]
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
