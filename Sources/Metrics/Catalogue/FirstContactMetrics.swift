import Desk

extension Metric {
  /// Exactly one public reply and no reopening.
  package static let firstContactOneTouch = Metric(
    .firstContactOneTouch, .ratio, .prefersLarger, .resolved, .share,
    ofTickets: { ticketCase in
      guard let replies = ticketCase[.replies], let reopens = ticketCase[.reopens]
      else { return .leftOut(.notRecorded) }
      return .success(replies == 1 && reopens == 0)
    })

  /// First contacts that no later ticket of the same customer (and category) repeats within the
  /// window, and that are not known to have been reopened.
  ///
  /// Repeats are looked for up to the newest instant in the data, also past the period's end: the
  /// window of its last days must be seen whole. A window that has not closed yet is pending.
  package static let firstContactNoRepeat = Metric(
    .firstContactNoRepeat, .ratio, .prefersLarger, .resolved, .share,
    ofTickets: { ticketCase in
      let context = ticketCase.context
      guard ticketCase[.customer] != nil else { return .leftOut(.unknownCustomer) }
      guard ticketCase.createdAt != nil, let resolved = ticketCase.resolvedAt else {
        return .leftOut(.notRecorded)
      }
      if context.facts.repeats.isRepeat(ticketCase.row) { return .leftOut(.repeatContact) }
      let closing = resolved.adding(seconds: context.settings.repeatWindow)
      if let newest = context.facts.newestInstant, newest < closing { return .leftOut(.pending) }
      let isReopened = (ticketCase[.reopens] ?? 0) > 0
      return .success(!isReopened && !context.facts.repeats.isRepeated(ticketCase.row))
    })

  /// "Was it solved at the first contact?" Yes of yes and no.
  package static let firstContactSurvey = Metric(
    .firstContactSurvey, .ratio, .prefersLarger, .responded, .share,
    ofResponses: {
      $0.response.solvedAtFirstContact.map { .success($0) } ?? .outside
    })

  /// The export's own field: yes of yes and no.
  package static let firstContactRecorded = Metric(
    .firstContactRecorded, .ratio, .prefersLarger, .resolvedElseCreated, .share,
    ofTickets: {
      $0[.resolvedAtFirstContact].map { .success($0) } ?? .leftOut(.notRecorded)
    })

  /// The definition of first-contact resolution in force: the configured one, else recorded, else
  /// no repeat, else one touch, whichever the data allows.
  static func firstContactDefinition(
    _ settings: AnalysisSettings, _ recorded: RecordedFields
  ) -> Metric {
    switch settings.firstContactDefinition {
    case .recorded?: firstContactRecorded
    case .noRepeat?: firstContactNoRepeat
    case .oneTouch?: firstContactOneTouch
    case .survey?: firstContactSurvey
    case nil:
      recorded.hasFirstContactFlag
        ? firstContactRecorded
        : recorded.hasCustomer && recorded.hasResolution
          ? firstContactNoRepeat : firstContactOneTouch
    }
  }

  /// This metric under another id.
  package func renamed(_ id: MetricID) -> Metric {
    switch subject {
    case .tickets(let read):
      Metric(id, unit, polarity, anchor, aggregation, ofTickets: read)
    case .responses(let read):
      Metric(id, unit, polarity, anchor, aggregation, ofResponses: read)
    case .reviews(let read):
      Metric(id, unit, polarity, anchor, aggregation, ofReviews: read)
    }
  }
}
