/// Something that must have happened to a ticket by a time.
package struct Milestone: Sendable, Equatable {
  /// What ends the clock. It starts with the ticket's creation; for the next reply, with the
  /// customer's message.
  package enum Event: String, Sendable, CaseIterable {
    /// The first public reply by a person.
    case firstResponse = "first_response"
    /// The start of handling; stands in the place of the first response where `quadrant` calls a
    /// ticket urgent and important.
    case handlingStart = "handling_start"
    /// The end of ringing or queueing, measured by the wait time that the export gives.
    case answer
    /// The reply to a message that the customer wrote after the first response.
    case nextReply = "next_reply"
    /// The assessment of what came back: after-sales work.
    case assessment
    /// The handing up to somebody who may decide more.
    case escalation
    case resolution
  }

  package enum Clock: String, Sendable, CaseIterable {
    case calendar
    case business
  }

  /// A status in which the clock stands still.
  package enum Pause: String, Sendable, CaseIterable {
    /// The team waits for the customer.
    case pending
    /// The work rests for another reason.
    case onHold = "on_hold"
  }

  package var event: Event
  package var withinSeconds: Int
  package var clock: Clock
  package var pauses: Set<Pause>

  package init(
    _ event: Event, withinSeconds: Int, clock: Clock = .calendar, pauses: Set<Pause> = []
  ) {
    self.event = event
    self.withinSeconds = withinSeconds
    self.clock = clock
    self.pauses = pauses
  }
}

/// What attainment is measured of. A policy has at most one target for each.
package enum StandardGoal: Int, Sendable, CaseIterable {
  /// The customer hears from somebody: by phone an answer, else a reply or, in `quadrant`, the start
  /// of handling.
  case response
  /// Somebody takes the contact up, where that is promised beside the response.
  case pickUp
  case handling
  case nextReply
  case assessment
  case escalation
  case resolution

  /// Any of these ends the clock.
  package var events: Set<Milestone.Event> {
    switch self {
    case .response: [.answer, .firstResponse, .handlingStart]
    case .pickUp: [.answer, .firstResponse]
    case .handling: [.handlingStart]
    case .nextReply: [.nextReply]
    case .assessment: [.assessment]
    case .escalation: [.escalation]
    case .resolution: [.resolution]
    }
  }
}

extension ServicePolicy {
  /// What is promised for a goal; nil where the ticket is left to the next policy that matches.
  package func milestone(for goal: StandardGoal) -> Milestone? {
    if goal == (isPickUp ? .response : .pickUp) { return nil }
    return milestones.first { goal.events.contains($0.event) }
  }
}

extension ServiceStandard {
  /// Earlier policies that take every promise of a policy for all its tickets; nil where some ticket
  /// may still be judged by it.
  package func policiesHiding(_ index: Int) -> [ServicePolicy]? {
    var hiding: [ServicePolicy] = []
    for goal in StandardGoal.allCases where policies[index].milestone(for: goal) != nil {
      guard
        let earlier = policies[..<index].first(where: {
          $0.milestone(for: goal) != nil && $0.conditions.covers(policies[index].conditions)
        })
      else { return nil }
      if !hiding.contains(earlier) { hiding.append(earlier) }
    }
    return hiding.isEmpty ? nil : hiding
  }
}
