import Desk

extension [Metric] {
  /// What service standards promise on the way.
  static let stages: [Metric] = [
    .handlingStartTime, .handlingAttainment, .nextReplyTime, .nextReplyAttainment,
    .assessmentTime, .assessmentAttainment, .escalationTime, .escalationAttainment,
  ]
}

extension Metric {
  /// From a ticket's creation to the start of handling.
  package static let handlingStartTime = stage(.handlingStartTime) {
    $0.time(to: .handlingStartedAt, .calendar)
  }
  /// From a ticket's creation to the end of its assessment.
  package static let assessmentTime = stage(.assessmentTime) {
    $0.time(to: .assessedAt, .calendar)
  }
  /// The longest that a customer's message waited for its reply, after the first response.
  package static let nextReplyTime = stage(.nextReplyTime) { $0.nextReplyReading }
  /// From a ticket's creation to its escalation.
  package static let escalationTime = stage(.escalationTime) {
    $0.escalationReading(.calendar)
  }

  private static func stage(
    _ id: MetricID, _ read: @escaping @Sendable (TicketCase) -> Reading
  ) -> Metric {
    Metric(
      id, .standards, .seconds, .prefersSmaller, .created,
      .distribution([.mean, .percentile(50), .percentile(90)]),
      leavesOut: [.notRecorded, .unanswered, .impossible], of: .tickets(read))
  }

  /// The share of tickets whose handling began within the standard, of those that came due.
  package static let handlingAttainment = attainment(.handlingAttainment, of: .handling)
  /// The share of tickets assessed within the standard, of those that came due.
  package static let assessmentAttainment = attainment(.assessmentAttainment, of: .assessment)
  /// The share of tickets with every later message answered in time, of those that came due.
  package static let nextReplyAttainment = attainment(
    .nextReplyAttainment, of: .nextReply,
    leavesOut: [.notYetDue, .notCovered, .notMeasurable, .impossible])
  /// The share of tickets escalated within the standard, of those that had to be.
  package static let escalationAttainment = attainment(.escalationAttainment, of: .escalation)

  /// The share of tickets that met a goal of the standards, of those that came due.
  static func attainment(
    _ id: MetricID, _ group: MetricGroup = .standards, of goal: StandardGoal,
    leavesOut: [LeftOutReason] = [
      .notRecorded, .notYetDue, .notCovered, .notMeasurable, .impossible,
    ],
    shown placement: Placement = Placement()
  ) -> Metric {
    Metric(
      id, group, .ratio, .prefersLarger, .created, .share, leavesOut: leavesOut,
      clock: .asPromised, shown: placement, of: .tickets { $0.attainment(of: goal) })
  }
}

extension TicketCase {
  /// The time to the escalation; not known of a ticket that is only flagged as escalated.
  func escalationReading(_ clock: Milestone.Clock) -> Reading {
    if self[.escalatedAt] == nil, self[.escalated] == true { return .leftOut(.notRecorded) }
    return time(to: .escalatedAt, clock)
  }

  /// The time to a moment, which is known of no ticket where the export has no such column.
  func time(to field: InstantField, _ clock: Milestone.Clock) -> Reading {
    guard tickets.has(field), let created = createdAt else { return .leftOut(.notRecorded) }
    guard let moment = self[field], context.hasHappened(moment) else {
      return .leftOut(.unanswered)
    }
    return time(from: created, to: moment, clock)
  }

  func time(from start: Instant, to end: Instant, _ clock: Milestone.Clock) -> Reading {
    if start <= end { return .seconds(elapsed(from: start, to: end, clock)) }
    // An end without an hour, on the day of the start.
    let isSameDay = areDays(end) && start.seconds(since: end) < 86_400
    return .leftOut(isSameDay ? .notRecorded : .impossible)
  }

  /// Whether one of some moments is only known as a day: a length between them says less than one that
  /// the export gives.
  func areDays(_ moments: Instant...) -> Bool {
    moments.contains { context.settings.clock.localSeconds(at: $0) % 86_400 == 0 }
  }

  /// The longest wait that a reply has ended, for the catalogue; absent where nobody wrote again.
  var nextReplyReading: Reading {
    let reading = nextReplyReading(.calendar)
    switch reading.reason {
    case .notCovered: return .outside
    case .notMeasurable: return .leftOut(.notRecorded)
    default: return reading
    }
  }

  /// The same for the standards. A ticket without any message after the first response is not
  /// covered, for nothing came due.
  ///
  /// Where the longest wait began after the period, the waits before it are not known.
  func nextReplyReading(_ clock: Milestone.Clock) -> Reading {
    if let asked = self[.nextReplyAskedAt], let reply = self[.nextReplyAt] {
      guard asked <= reply else { return .leftOut(.impossible) }
      guard context.hasHappened(asked) else { return .leftOut(.notMeasurable) }
      guard context.hasHappened(reply) else { return .leftOut(.unanswered) }
      return .seconds(elapsed(from: asked, to: reply, clock))
    }
    if let seconds = self[.nextReplyTime] {
      return clock == .calendar ? .value(seconds) : .leftOut(.notMeasurable)
    }
    if let since = self[.replyAwaitedSince] {
      return .leftOut(context.hasHappened(since) ? .unanswered : .notCovered)
    }
    // A log that records whether customers wrote again after the first response.
    let isLogged = tickets.has(.nextReplyAskedAt) || tickets.has(.replyAwaitedSince)
    return .leftOut(isLogged && self[.customerReplies] != nil ? .notCovered : .notMeasurable)
  }
}
