import Desk

/// Finds the line of the standards that a ticket falls under.
struct StandardIndex: Sendable {
  let standard: ServiceStandard
  private let conditions: ConditionIndex
  /// `tracks[goal.rawValue]`.
  private let tracks: [Track]

  /// What each policy promises for one goal.
  private struct Track {
    /// The policies that promise anything for it, a bit each.
    var policies: UInt64 = 0
    var milestones: [Milestone?] = []

    init(_ goal: StandardGoal, _ policies: [ServicePolicy]) {
      milestones = policies.map { $0.milestone(for: goal) }
      for (index, milestone) in milestones.enumerated() where milestone != nil {
        self.policies |= 1 << UInt64(index)
      }
    }
  }

  init(_ standard: ServiceStandard, _ history: History) {
    self.standard = standard
    tracks = StandardGoal.allCases.map { Track($0, standard.policies) }
    conditions = ConditionIndex(standard.policies.map(\.conditions), history)
  }

  /// The first policy that matches a ticket and has a milestone for the goal, by its place.
  @inline(__always)
  func policy(of ticket: TicketCase, for goal: StandardGoal) -> Int? {
    let matching = conditions.matches(of: ticket, among: tracks[goal.rawValue].policies)
    return matching == 0 ? nil : matching.trailingZeroBitCount
  }

  /// The milestone of a ticket: that of the first matching policy with one for the goal.
  @inline(__always)
  func milestone(of ticket: TicketCase, for goal: StandardGoal) -> Milestone? {
    policy(of: ticket, for: goal).flatMap { tracks[goal.rawValue].milestones[$0] }
  }

  func milestone(ofPolicy policy: Int, for goal: StandardGoal) -> Milestone? {
    tracks[goal.rawValue].milestones[policy]
  }
}
