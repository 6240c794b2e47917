import Desk

extension [Metric] {
  /// How soon customers are answered.
  static let response: [Metric] = [
    .answerRate, .waitTime, .firstResponseTime, .firstResponseTimeBusiness,
    .firstResponseAttainment, .pickUpAttainment,
  ]
}

extension Metric {
  /// The share of calls and chats that were answered, of those whose answering is known.
  package static let answerRate = Metric(
    .answerRate, .response, .ratio, .prefersLarger, .created, .share, leavesOut: [.notRecorded],
    shown: Placement(finding: 15, breakdowns: .byService, isExplained: true),
    of: .tickets { $0.answered.map { .success($0) } ?? .leftOut(.notRecorded) })

  /// Time in a queue or ringing, where the export has it.
  package static let waitTime = Metric(
    .waitTime, .response, .seconds, .prefersSmaller, .created, .distribution(.ofDurations),
    leavesOut: [.notRecorded],
    shown: Placement(finding: .init(16, .percentile(90)), breakdowns: .byService),
    of: .tickets { $0.exported(.waitTime) })

  /// From a ticket's creation to the first public reply by a person.
  ///
  /// Unanswered tickets are left out and counted: they were not answered in 0 seconds.
  package static let firstResponseTime = Metric(
    .firstResponseTime, .response, .seconds, .prefersSmaller, .created,
    .distribution(.ofDurations), leavesOut: [.notRecorded, .unanswered, .impossible],
    businessTwin: .firstResponseTimeBusiness,
    shown: Placement(
      headline: .init(4, .percentile(50)), finding: .init(8, .percentile(90)), agents: 4,
      breakdowns: .byService),
    of: .tickets { $0.responseReading(.calendar) })

  /// The first response time in business seconds of the calendar in force.
  package static let firstResponseTimeBusiness = Metric(
    .firstResponseTimeBusiness, .response, .seconds, .prefersSmaller, .created,
    .distribution(.ofDurations), leavesOut: [.notRecorded, .unanswered, .impossible],
    clock: .business, shown: Placement(breakdowns: .byService),
    of: .tickets { $0.responseReading(.business) })

  /// The share of tickets that were answered within the standard, of those that came due.
  package static let firstResponseAttainment = attainment(
    .firstResponseAttainment, .response, of: .response,
    shown: Placement(
      headline: 3, finding: 5, segments: 5, breakdowns: .byService, isExplained: true))

  /// The share of contacts that were taken up in time, where a standard promises that beside the
  /// first response.
  package static let pickUpAttainment = attainment(
    .pickUpAttainment, .response, of: .pickUp,
    shown: Placement(finding: 19, breakdowns: .byService))
}

extension [Statistic] {
  static let ofDurations: Self = [.mean, .percentile(50), .percentile(90), .percentile(95)]
}

extension TicketCase {
  /// Whether a call or chat was answered: by its own yes and no, else by its status, where that says of
  /// some that they were given up. Nil where nothing says so.
  var answered: Bool? {
    if let flag = self[.answered] { return flag }
    guard context.facts.statuses.tellAnswers, let status else { return nil }
    let isCall =
      self[.channel].map { context.facts.isLive[Int($0.index)] }
      ?? context.facts.recorded.wait.isThere(row)
    guard isCall else { return nil }
    return status == .abandoned ? false : status.isDone ? true : nil
  }

  /// The time to the first reply; by its instants, else as the export gives it.
  func responseReading(_ clock: Milestone.Clock) -> Reading {
    let field: DurationField = clock == .calendar ? .firstResponseTime : .firstResponseTimeBusiness
    if createdAt == nil || self[.firstResponseAt] == nil {
      // The time that the export gives ends after the period.
      if self[.firstResponseTime] != nil, createdAt != nil, respondedAt == nil {
        return .leftOut(.unanswered)
      }
      if let seconds = self[field] { return .value(seconds) }
    }
    guard let created = createdAt, let response = respondedAt else { return withoutResponse }
    if let seconds = self[field], areDays(created, response) { return .value(seconds) }
    return time(from: created, to: response, clock)
  }

  /// Why there is no time to the first reply: no reply yet, or no field that records it.
  private var withoutResponse: Reading {
    if let response = self[.firstResponseAt], !context.hasHappened(response) {
      return .leftOut(.unanswered)
    }
    let isAnswered =
      self[.firstResponseAt] != nil || self[.firstResponseTime] != nil
      || self[.firstResponseTimeBusiness] != nil
    let isAsked =
      context.facts.recorded.firstResponse.isThere(row)
      || self[.replies] == 0 && context.facts.recorded.firstResponse.isAnywhere
    return .leftOut(
      isAsked && !isAnswered ? .unanswered : .notRecorded)
  }
}
