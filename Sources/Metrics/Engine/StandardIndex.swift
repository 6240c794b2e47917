import Desk

/// Finds the line of the standards that a ticket falls under.
struct StandardIndex: Sendable {
  let standard: ServiceStandard
  private let conditions: ConditionIndex
  private let response: Track
  private let resolution: Track

  /// What attainment is measured of.
  enum Goal {
    case response
    case resolution

    /// Any of these ends the clock.
    fileprivate var events: Set<Milestone.Event> {
      switch self {
      case .response: [.answer, .firstResponse, .handlingStart]
      case .resolution: [.resolution]
      }
    }
  }

  /// What each policy promises for one goal.
  private struct Track {
    /// The policies that promise anything for it, a bit each.
    var policies: UInt64 = 0
    var milestones: [Milestone?] = []

    init(_ goal: Goal, _ policies: [ServicePolicy]) {
      let events = goal.events
      milestones = policies.map { $0.milestones.first { events.contains($0.event) } }
      for (index, milestone) in milestones.enumerated() where milestone != nil {
        self.policies |= 1 << UInt64(index)
      }
    }
  }

  init(_ standard: ServiceStandard, _ history: History) {
    self.standard = standard
    response = Track(.response, standard.policies)
    resolution = Track(.resolution, standard.policies)
    conditions = ConditionIndex(standard.policies.map(\.conditions), history)
  }

  /// The milestone of a ticket: that of the first matching policy with one for the goal.
  func milestone(of ticket: TicketCase, for goal: Goal) -> Milestone? {
    let track = goal == .response ? response : resolution
    let matching = conditions.matches(of: ticket, among: track.policies)
    return matching == 0 ? nil : track.milestones[matching.trailingZeroBitCount]
  }
}
