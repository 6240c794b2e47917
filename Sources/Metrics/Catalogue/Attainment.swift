import Desk

extension TicketCase {
  /// Whether a milestone of the standards was met: yes, no, or why that cannot be said.
  ///
  /// Only what has come due counts, met or not: of a period's last days some tickets are met at once,
  /// and those that will be late cannot be told yet.
  func attainment(of goal: StandardGoal) -> Reading {
    guard let milestone = context.facts.standards.milestone(of: self, for: goal) else {
      return .leftOut(.notCovered)
    }
    let judged = judgement(of: milestone)
    return judged == .yes && !isDue(milestone) ? .leftOut(.notYetDue) : judged
  }

  /// Whether the moment has passed until which a milestone that was met could be met. A ticket
  /// without a beginning has lengths alone, which are over.
  func isDue(_ milestone: Milestone) -> Bool {
    let start = milestone.event == .nextReply ? self[.nextReplyAskedAt] : createdAt
    guard let start else { return true }
    let spent = elapsed(from: start, to: context.asOf, milestone.clock)
    if spent <= milestone.withinSeconds || milestone.pauses.isEmpty {
      return spent > milestone.withinSeconds
    }
    let paused = pauseAsItLay(milestone) ?? timePaused(milestone.pauses).map { Int($0) } ?? 0
    return spent - paused > milestone.withinSeconds
  }

  /// Whether a milestone was met so far, due or not.
  ///
  /// A ticket that is done and was never escalated needed no escalation, and is not covered, where
  /// it was resolved before that came due; else it should have been escalated.
  func judgement(of milestone: Milestone) -> Reading {
    if milestone.event == .nextReply { return nextReplyJudgement(milestone) }
    let taken = timeTaken(to: milestone)
    if taken.isValue { return judged(taken.raw, milestone, met: .yes) }
    if taken.reason == .impossible { return taken }
    let isOver = milestone.event == .escalation && isResolved
    guard let created = createdAt else {
      return .leftOut(isOver ? .notMeasurable : .notRecorded)
    }
    guard taken.reason == .unanswered, let end = isOver ? resolvedAt : context.asOf else {
      return .leftOut(.notMeasurable)
    }
    if isOver, created > end { return .leftOut(.impossible) }
    let spent = elapsed(from: created, to: end, milestone.clock)
    return judged(
      Int64(spent) * 1000, milestone, met: .leftOut(isOver ? .notCovered : .notYetDue))
  }

  /// Judges a time by the target, the pauses of the policy set aside.
  ///
  /// Where a log records when the ticket paused, its pauses are subtracted where they were, by the
  /// milestone's clock. Else the exports give how long it paused in all and not when: by the
  /// calendar's clock that is exact for a resolution; elsewhere it gives a lower bound. Where the
  /// target is between the bounds, the outcome is not measurable.
  ///
  /// - Parameter spent: thousandths of a second, pauses in it.
  @inline(__always)
  private func judged(_ spent: Int64, _ milestone: Milestone, met: Reading) -> Reading {
    let limit = Int64(milestone.withinSeconds) * 1000
    if spent <= limit { return met }
    return milestone.pauses.isEmpty ? .no : judgedWithPauses(spent, limit, milestone, met: met)
  }

  private func judgedWithPauses(
    _ spent: Int64, _ limit: Int64, _ milestone: Milestone, met: Reading
  ) -> Reading {
    if let exact = pauseAsItLay(milestone) {
      return spent - Int64(exact) * 1000 <= limit ? met : .no
    }
    guard let paused = timePaused(milestone.pauses) else { return .leftOut(.notMeasurable) }
    let least = spent - Int64(paused * 1000)
    if least > limit { return .no }
    let isExact = milestone.event == .resolution && milestone.clock == .calendar && isResolved
    guard isExact else { return .leftOut(.notMeasurable) }
    return least < 0 ? .leftOut(.impossible) : met
  }

  /// Seconds by the milestone's clock in which the ticket paused between its creation and what ends
  /// the clock; nil where that has not happened or the moments of a pause are not known.
  private func pauseAsItLay(_ milestone: Milestone) -> Int? {
    guard milestone.event != .nextReply, let created = createdAt,
      let moment = moment(of: milestone.event)
    else { return nil }
    var sum = 0
    for pause in Milestone.Pause.allCases where milestone.pauses.contains(pause) {
      let (length, start, end) = pause.fields
      if self[length] == 0 { continue }
      guard let start = self[start], let end = self[end] else { return nil }
      let (from, to) = (max(start, created), min(end, moment))
      if from < to { sum += elapsed(from: from, to: to, milestone.clock) }
    }
    return sum
  }

  /// Seconds in all pauses of a policy; nil where the export lacks one of them.
  private func timePaused(_ pauses: Set<Milestone.Pause>) -> Double? {
    var sum = 0.0
    for pause in Milestone.Pause.allCases where pauses.contains(pause) {
      guard let seconds = self[pause.fields.length] else { return nil }
      sum += seconds
    }
    return sum
  }

  /// The time to what ends a milestone's clock; left out as unanswered while nothing has ended it,
  /// and for another reason where the export does not record it.
  private func timeTaken(to milestone: Milestone) -> Reading {
    let clock = milestone.clock
    return switch milestone.event {
    case .answer: answered == false ? .leftOut(.unanswered) : exported(.waitTime)
    case .handlingStart: time(to: .handlingStartedAt, clock)
    case .firstResponse: answerReading(clock)
    case .assessment: time(to: .assessedAt, clock)
    case .escalation: escalationReading(clock)
    case .nextReply: nextReplyReading(clock)
    case .resolution: isUnresolved ? .leftOut(.unanswered) : resolutionReading(clock)
    }
  }

  /// The time to the first answer by a person: of a call without a reply of its own, until somebody
  /// picked up.
  private func answerReading(_ clock: Milestone.Clock) -> Reading {
    let reply = responseReading(clock)
    guard reply.reason == .unanswered || !context.facts.recorded.firstResponse.isThere(row),
      !reply.isValue, answered != false, let wait = self[.waitTime],
      context.facts.standards.milestone(of: self, for: .pickUp)?.event == .answer
    else { return reply }
    return .value(wait)
  }

  /// Known to be open; an export without any resolutions does not show that.
  private var isUnresolved: Bool {
    !isResolved && !isEnded && context.facts.recorded.resolution.isThere(row)
  }

  /// Judges the customer's later messages by the longest wait and the one still waiting.
  private func nextReplyJudgement(_ milestone: Milestone) -> Reading {
    let answered = nextReplyReading(milestone.clock)
    if answered.reason == .notMeasurable || answered.reason == .impossible { return answered }
    let outcome = answered.isValue ? judged(answered.raw, milestone, met: .yes) : answered
    guard outcome != .no, let since = replyAwaitedSince else { return outcome }
    let spent = elapsed(from: since, to: context.asOf, milestone.clock)
    let waiting = judged(Int64(spent) * 1000, milestone, met: .leftOut(.notYetDue))
    return outcome.reason == .notMeasurable && waiting != .no ? outcome : waiting
  }

  /// Since when the customer has been waiting for a later reply, at the period's end.
  var replyAwaitedSince: Instant? {
    if let since = self[.replyAwaitedSince], context.hasHappened(since) { return since }
    guard let asked = self[.nextReplyAskedAt], context.hasHappened(asked),
      let reply = self[.nextReplyAt], !context.hasHappened(reply)
    else { return nil }
    return asked
  }

  func elapsed(from: Instant, to: Instant, _ clock: Milestone.Clock) -> Int {
    switch clock {
    case .calendar: to.seconds(since: from)
    case .business: businessSeconds(from: from, to: to)
    }
  }
}

extension Milestone.Pause {
  /// Where exports record how long a ticket paused, and when it did so once.
  fileprivate var fields: (length: DurationField, start: InstantField, end: InstantField) {
    switch self {
    case .pending: (.agentWaitTime, .pendingStartedAt, .pendingEndedAt)
    case .onHold: (.onHoldTime, .holdStartedAt, .holdEndedAt)
    }
  }
}
