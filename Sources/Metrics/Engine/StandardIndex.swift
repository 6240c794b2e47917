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
  private let all: UInt64
  private let withMilestone: [Milestone.Event: UInt64]

  init(_ standard: ServiceStandard, _ history: History) {
    precondition(standard.policies.count <= 64, "a set of standards has at most 64 lines")
    self.standard = standard
    let count = standard.policies.count
    all = count == 64 ? .max : (1 << UInt64(count)) - 1
    var withMilestone: [Milestone.Event: UInt64] = [:]
    for (index, policy) in standard.policies.enumerated() {
      for milestone in policy.milestones {
        withMilestone[milestone.event, default: 0] |= 1 << UInt64(index)
      }
    }
    self.withMilestone = withMilestone
    let fields = Set(standard.policies.flatMap { $0.conditions.map(\.field) })
    fieldMasks = fields.sorted { $0.rawValue < $1.rawValue }.map { field in
      Self.mask(field, standard, history[field].texts)
    }
  }

  /// The milestone of a ticket for one of some events: that of the first matching policy with one.
  func milestone(of ticket: TicketCase, among events: [Milestone.Event]) -> Milestone? {
    var matching = events.reduce(0) { $0 | (withMilestone[$1] ?? 0) }
    for fieldMask in fieldMasks {
      let mask =
        ticket[fieldMask.field].map { fieldMask.masks[Int($0.index)] } ?? fieldMask.ofAbsent
      matching &= mask
    }
    guard matching != 0 else { return nil }
    return standard.policies[matching.trailingZeroBitCount].milestones.first {
      events.contains($0.event)
    }
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
