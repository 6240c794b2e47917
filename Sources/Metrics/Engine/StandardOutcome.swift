import Desk

/// A ticket's state under a milestone of the standards. Every ticket has one.
package enum StandardOutcome: Int, Sendable, CaseIterable {
  case met
  /// Too late, or it never happened and the ticket is over.
  case breached
  /// The target has passed and the ticket is still open: breached too, and something can be done.
  case runningLate
  /// Not over, and still in time.
  case running
  /// No policy covers the ticket, or the target never came due.
  case notCovered
  /// A policy covers it, and the export lacks the fields to judge it by or contradicts itself.
  case notMeasurable

  package var name: String { "\(self)".snakeCased }
}

extension TicketCase {
  func outcome(of goal: StandardGoal) -> StandardOutcome {
    let standards = context.facts.standards
    guard let milestone = standards.milestone(of: self, for: goal) else { return .notCovered }
    return outcome(of: milestone)
  }

  func outcome(of milestone: Milestone) -> StandardOutcome {
    let reading = judgement(of: milestone)
    if reading == .yes { return .met }
    if reading == .no { return isStillDue(milestone) ? .runningLate : .breached }
    switch reading.reason {
    case .notYetDue: return .running
    case .notCovered: return .notCovered
    default: return .notMeasurable
    }
  }

  /// Whether what is late can still happen: the ticket is open and it has not happened.
  private func isStillDue(_ milestone: Milestone) -> Bool {
    guard !isResolved else { return false }
    return switch milestone.event {
    case .answer: false
    case .firstResponse: respondedAt == nil && self[.firstResponseTime] == nil
    case .nextReply: replyAwaitedSince != nil
    case .handlingStart, .assessment, .escalation, .resolution:
      moment(of: milestone.event) == nil
    }
  }

  /// When what ends a milestone's clock happened by the period's end; nil without a moment.
  func moment(of event: Milestone.Event) -> Instant? {
    let moment: Instant? =
      switch event {
      case .answer: nil
      case .firstResponse: respondedAt
      case .handlingStart: self[.handlingStartedAt]
      case .nextReply: self[.nextReplyAt]
      case .assessment: self[.assessedAt]
      case .escalation: self[.escalatedAt]
      case .resolution: resolvedAt
      }
    return moment.flatMap { context.hasHappened($0) ? $0 : nil }
  }
}

/// The tickets of a period under one target of one policy, counted by their state. What is met
/// before it came due counts as not due yet, so that the met and the breached are the ratio's.
package struct StandardLine: Sendable {
  package let policy: ServicePolicy
  package let milestone: Milestone
  fileprivate var counts: [StandardOutcome: Int] = [:]

  package subscript(outcome: StandardOutcome) -> Int { counts[outcome] ?? 0 }

  package var notYetDue: Int { self[.running] }

  package var covered: Int { counts.values.reduce(0, +) }

  /// Those that count as breached in the ratio: the late ones that are still open are in it.
  package var breached: Int { self[.breached] + self[.runningLate] }

  /// Met of those met or breached, with its interval; nil where there is neither.
  package var attainment: Measurement? {
    let judged = self[.met] + breached
    guard judged > 0 else { return nil }
    let readings = [(Reading.no.raw, breached), (Reading.yes.raw, self[.met])]
    return Tally(runs: readings, leftOut: [:], keepsValues: false).measurement(of: .share)
  }
}

extension Analysis {
  /// The targets in force, in their order, each with the period's new tickets that it applies to.
  package func standardLines(during period: Period?) -> [StandardLine] {
    let context = context(during: period)
    let standards = facts.standards
    var lines: [StandardLine] = []
    /// `places[goal][policy]`
    var places: [StandardGoal: [Int: Int]] = [:]
    for (index, policy) in standards.standard.policies.enumerated() {
      for goal in StandardGoal.allCases {
        guard let milestone = policy.milestone(for: goal) else { continue }
        // Where the start of handling is the response, both are one line.
        if goal == .handling, policy.milestone(for: .response) == milestone { continue }
        places[goal, default: [:]][index] = lines.count
        lines.append(StandardLine(policy: policy, milestone: milestone))
      }
    }
    context.forEachTicket { ticketCase in
      guard ticketCase.isAnchored(.created) else { return }
      for (goal, places) in places {
        guard let policy = standards.policy(of: ticketCase, for: goal), let place = places[policy]
        else { continue }
        let milestone = lines[place].milestone
        var outcome = ticketCase.outcome(of: milestone)
        if outcome == .met, !ticketCase.isDue(milestone) { outcome = .running }
        lines[place].counts[outcome, default: 0] += 1
      }
    }
    return lines
  }
}
