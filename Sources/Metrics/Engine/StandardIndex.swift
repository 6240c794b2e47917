import Desk

/// Finds the line of the standards that a ticket falls under by a few look-ups.
///
/// For each field that the standards speak of, every symbol has a mask of the policies whose
/// condition it meets; a ticket's policies are the conjunction of its symbols' masks.
struct StandardIndex: Sendable {
  private struct FieldMask {
    var field: SymbolField
    var masks: ContiguousArray<UInt64>
    var ofAbsent: UInt64
  }

  let standard: ServiceStandard
  private let fieldMasks: [FieldMask]
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
    precondition(standard.policies.count <= 64, "a set of standards has at most 64 lines")
    self.standard = standard
    response = Track(.response, standard.policies)
    resolution = Track(.resolution, standard.policies)
    let fields = Set(standard.policies.flatMap { $0.conditions.map(\.field) })
    fieldMasks = fields.sorted { $0.rawValue < $1.rawValue }.map { field in
      Self.mask(field, standard, history[field].texts)
    }
  }

  /// The milestone of a ticket: that of the first matching policy with one for the goal.
  func milestone(of ticket: TicketCase, for goal: Goal) -> Milestone? {
    let track = goal == .response ? response : resolution
    var matching = track.policies
    for fieldMask in fieldMasks where matching != 0 {
      let mask =
        ticket[fieldMask.field].map { fieldMask.masks[Int($0.index)] } ?? fieldMask.ofAbsent
      matching &= mask
    }
    return matching == 0 ? nil : track.milestones[matching.trailingZeroBitCount]
  }

  private static func mask(
    _ field: SymbolField, _ standard: ServiceStandard, _ texts: [String]
  ) -> FieldMask {
    let folded = texts.map { Vocabulary.folded($0) }
    var masks = ContiguousArray<UInt64>(repeating: 0, count: texts.count)
    var ofAbsent: UInt64 = 0
    for (index, policy) in standard.policies.enumerated() {
      let bit: UInt64 = 1 << UInt64(index)
      let conditions = policy.conditions.filter { $0.field == field }
      if conditions.isEmpty { ofAbsent |= bit }
      let allowed = conditions.map { Set($0.values.map { Vocabulary.folded($0) }) }
      for (symbol, text) in folded.enumerated()
      where allowed.allSatisfy({ $0.contains(text) }) {
        masks[symbol] |= bit
      }
    }
    return FieldMask(field: field, masks: masks, ofAbsent: ofAbsent)
  }
}
