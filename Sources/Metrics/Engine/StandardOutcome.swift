import Desk

/// A ticket's state under a milestone of the standards. Every ticket has one.
package enum StandardOutcome: Int, Sendable, CaseIterable {
  /// In time.
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

  /// `running_late`.
  package var name: String { "\(self)".snakeCased }
}

extension TicketCase {
  /// The state that the reading of an attainment means.
  func outcome(of goal: StandardGoal) -> StandardOutcome {
    let standards = context.facts.standards
    guard let milestone = standards.milestone(of: self, for: goal) else { return .notCovered }
    return outcome(of: milestone)
  }

  func outcome(of milestone: Milestone) -> StandardOutcome {
    let reading = attainment(of: milestone)
    if reading == .yes { return .met }
    if reading == .no { return isStillDue(milestone) ? .runningLate : .breached }
    switch reading.reason {
    case .running: return .running
    case .notCovered: return .notCovered
    default: return .notMeasurable
    }
  }

  /// Whether what is late can still happen: the ticket is open and it has not happened.
  private func isStillDue(_ milestone: Milestone) -> Bool {
    guard !isResolved else { return false }
    switch milestone.event {
    case .answer: return false
    case .firstResponse: return respondedAt == nil && self[.firstResponseTime] == nil
    case .handlingStart: return !hasHappened(.handlingStartedAt)
    case .nextReply: return replyAwaitedSince != nil
    case .assessment: return !hasHappened(.assessedAt)
    case .escalation: return !hasHappened(.escalatedAt)
    case .resolution: return true
    }
  }

  private func hasHappened(_ field: InstantField) -> Bool {
    self[field].map { context.hasHappened($0) } ?? false
  }
}

/// The tickets of a period under one target of one policy, counted by their state.
package struct StandardLine: Sendable {
  package let policy: ServicePolicy
  package let goal: StandardGoal
  package let milestone: Milestone
  private var counts = InlineArray<6, Int>(repeating: 0)

  init(policy: ServicePolicy, goal: StandardGoal, milestone: Milestone) {
    self.policy = policy
    self.goal = goal
    self.milestone = milestone
  }

  package subscript(outcome: StandardOutcome) -> Int { counts[outcome.rawValue] }

  /// Tickets that the target applies to.
  package var covered: Int {
    StandardOutcome.allCases.reduce(0) { $0 + self[$1] }
  }

  /// Those that count as breached in the ratio: the late ones that are still open are in it.
  package var breached: Int { self[.breached] + self[.runningLate] }

  /// Met of those met or breached, with its interval; nil where there is neither.
  package var attainment: Measurement? {
    let judged = self[.met] + breached
    guard judged > 0 else { return nil }
    let readings =
      [Reading](repeating: .yes, count: self[.met]) + [Reading](repeating: .no, count: breached)
    return Tally(readings, keepsValues: false).measurement(of: .share)
  }

  mutating func count(_ outcome: StandardOutcome) { counts[outcome.rawValue] += 1 }
}

extension Analysis {
  /// The targets of the standards in force, in their order, each with the tickets created in the
  /// period that it applies to.
  package func standardLines(during period: Period?) -> [StandardLine] {
    let context = context(during: period)
    let standards = facts.standards
    var lines: [StandardLine] = []
    /// `places[goal][policy]`
    var places = StandardGoal.allCases.map { _ in
      [Int](repeating: -1, count: standards.standard.policies.count)
    }
    for (index, policy) in standards.standard.policies.enumerated() {
      for goal in StandardGoal.allCases {
        guard let milestone = standards.milestone(ofPolicy: index, for: goal) else { continue }
        // Where the start of handling is the response, both are one line.
        if goal == .handling, policy.milestone(for: .response) == milestone { continue }
        places[goal.rawValue][index] = lines.count
        lines.append(StandardLine(policy: policy, goal: goal, milestone: milestone))
      }
    }
    let goals = StandardGoal.allCases.filter { places[$0.rawValue].contains { $0 >= 0 } }
    context.forEachTicket { ticketCase in
      guard ticketCase.isAnchored(.created) else { return }
      for goal in goals {
        guard let policy = standards.policy(of: ticketCase, for: goal) else { continue }
        let place = places[goal.rawValue][policy]
        if place >= 0 { lines[place].count(ticketCase.outcome(of: lines[place].milestone)) }
      }
    }
    return lines
  }
}
