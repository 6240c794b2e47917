import Desk

extension Metric {
  /// From a ticket's creation to the start of handling.
  package static let handlingStartTime = stage(
    .handlingStartTime, { $0.handlingReading(.calendar) })
  /// From a ticket's creation to the end of its assessment.
  package static let assessmentTime = stage(.assessmentTime, { $0.assessmentReading(.calendar) })
  /// The longest that a customer's message waited for its reply, after the first response.
  package static let nextReplyTime = stage(.nextReplyTime, { $0.nextReplyReading })
  /// From a ticket's creation to its escalation.
  package static let escalationTime = stage(.escalationTime, { $0.escalationReading(.calendar) })

  private static func stage(
    _ id: MetricID, _ read: @escaping @Sendable (TicketCase) -> Reading
  ) -> Metric {
    Metric(
      id, .seconds, .prefersSmaller, .created,
      .distribution([.mean, .percentile(50), .percentile(90)]), ofTickets: read)
  }

  /// The share of tickets whose handling began within the standard, of those met or breached.
  package static let handlingAttainment = attainment(.handlingAttainment, .handling)
  /// The share of tickets assessed within the standard, of those met or breached.
  package static let assessmentAttainment = attainment(.assessmentAttainment, .assessment)
  /// The share of tickets with every later message answered within the standard, of those met or
  /// breached.
  package static let nextReplyAttainment = attainment(.nextReplyAttainment, .nextReply)
  /// The share of tickets escalated within the standard, of those that had to be.
  package static let escalationAttainment = attainment(.escalationAttainment, .escalation)

  private static func attainment(_ id: MetricID, _ goal: StandardGoal) -> Metric {
    Metric(
      id, .ratio, .prefersLarger, .created, .share, ofTickets: { $0.attainment(of: goal) })
  }
}

extension TicketCase {
  /// The time to the start of handling.
  func handlingReading(_ clock: Milestone.Clock) -> Reading {
    time(to: .handlingStartedAt, clock, isRecorded: context.facts.recorded.hasHandlingStart)
  }

  /// The time to the end of the assessment.
  func assessmentReading(_ clock: Milestone.Clock) -> Reading {
    time(to: .assessedAt, clock, isRecorded: context.facts.recorded.hasAssessment)
  }

  /// The time to the escalation; not known of a ticket that is only flagged as escalated.
  func escalationReading(_ clock: Milestone.Clock) -> Reading {
    if self[.escalatedAt] == nil, self[.escalated] == true { return .leftOut(.notRecorded) }
    return time(to: .escalatedAt, clock, isRecorded: context.facts.recorded.hasEscalationMoment)
  }

  private func time(
    to field: InstantField, _ clock: Milestone.Clock, isRecorded: Bool
  ) -> Reading {
    guard isRecorded, let created = createdAt else { return .leftOut(.notRecorded) }
    guard let moment = self[field], context.hasHappened(moment) else {
      return .leftOut(.unanswered)
    }
    guard created <= moment else { return .leftOut(.impossible) }
    return .seconds(elapsed(from: created, to: moment, clock))
  }

  /// The longest wait of a message that a reply has ended, for the catalogue: messages that nobody
  /// wrote or answered have none.
  var nextReplyReading: Reading {
    let reading = nextReplyReading(.calendar)
    switch reading.reason {
    case .running: return .leftOut(.unanswered)
    case .notCovered: return .outside
    case .notMeasurable: return .leftOut(.notRecorded)
    default: return reading
    }
  }

  /// The same for the standards. A message that waits is running; a ticket without any message after
  /// the first response is not covered, for nothing came due.
  ///
  /// A log gives the one message that waited longest. Where that one was written after the period,
  /// the waits before it are not known.
  func nextReplyReading(_ clock: Milestone.Clock) -> Reading {
    if let asked = self[.nextReplyAskedAt], let reply = self[.nextReplyAt] {
      guard asked <= reply else { return .leftOut(.impossible) }
      guard context.hasHappened(asked) else { return .leftOut(.notMeasurable) }
      guard context.hasHappened(reply) else { return .leftOut(.running) }
      return .seconds(elapsed(from: asked, to: reply, clock))
    }
    if let seconds = self[.nextReplyTime] {
      return clock == .calendar ? .value(seconds) : .leftOut(.notMeasurable)
    }
    if let since = self[.replyAwaitedSince] {
      return .leftOut(context.hasHappened(since) ? .running : .notCovered)
    }
    let isLogged = context.facts.recorded.hasNextReplies && self[.customerReplies] != nil
    return .leftOut(isLogged ? .notCovered : .notMeasurable)
  }
}
