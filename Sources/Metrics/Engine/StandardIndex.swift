import Desk

/// Finds the policy of the standards that covers a ticket.
struct StandardIndex: Sendable {
  let standard: ServiceStandard
  private let conditions: ConditionIndex
  private let hasPriorityHistory: Bool
  /// `milestones[goal.rawValue][policy]`
  private let milestones: [[Milestone?]]
  /// By goal: the policies that promise anything for it, a bit each.
  private let policies: [UInt64]

  init(_ standard: ServiceStandard, _ history: History) {
    self.standard = standard
    milestones = StandardGoal.allCases.map { goal in
      standard.policies.map { $0.milestone(for: goal) }
    }
    policies = milestones.map { milestones in
      milestones.indices.reduce(0) { milestones[$1] == nil ? $0 : $0 | 1 << UInt64($1) }
    }
    conditions = ConditionIndex(standard.policies.map(\.conditions), history)
    hasPriorityHistory = history.tickets.has(.priorityLastChangedAt)
  }

  /// The place of the first matching policy with a milestone for the goal. Where a log records
  /// changes of priority, the one when the goal was reached counts, and the present one until then.
  @inline(__always)
  func policy(of ticket: TicketCase, for goal: StandardGoal) -> Int? {
    var moment: Instant?
    if hasPriorityHistory, ticket[.priorityLastChangedAt] != nil {
      moment = ticket.moment(reaching: goal) ?? ticket.context.asOf
    }
    let matching = conditions.matches(among: policies[goal.rawValue]) { field in
      if let moment, field == .priority { ticket.priority(at: moment) } else { ticket[field] }
    }
    return matching == 0 ? nil : matching.trailingZeroBitCount
  }

  /// The milestone of a ticket: that of the first matching policy with one for the goal.
  @inline(__always)
  func milestone(of ticket: TicketCase, for goal: StandardGoal) -> Milestone? {
    policy(of: ticket, for: goal).flatMap { milestones[goal.rawValue][$0] }
  }
}

extension TicketCase {
  /// When what a goal promises happened, by the period's end; nil where it has not.
  fileprivate func moment(reaching goal: StandardGoal) -> Instant? {
    switch goal {
    case .response, .pickUp: moment(of: .firstResponse)
    case .handling:
      moment(of: self[.handlingStartedAt] == nil ? .firstResponse : .handlingStart)
    case .nextReply: moment(of: .nextReply)
    case .assessment: moment(of: .assessment)
    case .escalation: moment(of: .escalation)
    case .resolution: moment(of: .resolution)
    }
  }
}
