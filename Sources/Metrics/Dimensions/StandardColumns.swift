import Desk

extension DimensionColumn {
  /// The policy for the response of every ticket; policies of the same name are one.
  static func policies(_ context: MeasurementContext) -> DimensionColumn {
    let standards = context.facts.standards
    var names: [String?] = []
    let codeOfPolicy = standards.standard.policies.map { policy -> UInt32 in
      if let code = names.firstIndex(of: policy.name) { return UInt32(code) }
      names.append(policy.name)
      return UInt32(names.count - 1)
    }
    let absent = UInt32(names.count)
    return DimensionColumn(
      codes: codes(context) { ticketCase in
        standards.policy(of: ticketCase, for: .response).map { codeOfPolicy[$0] } ?? absent
      }, names: names + [nil])
  }

  /// How every ticket stands under a goal of the standards.
  static func states(of goal: StandardGoal, _ context: MeasurementContext) -> DimensionColumn {
    DimensionColumn(
      codes: codes(context) { UInt32($0.outcome(of: goal).rawValue) },
      names: StandardOutcome.allCases.map(\.name) + [nil])
  }

  private static func codes(
    _ context: MeasurementContext, _ code: (TicketCase) -> UInt32
  ) -> ContiguousArray<UInt32> {
    var ticketCase = TicketCase(context: context)
    return ContiguousArray(
      context.history.tickets.indices.map { row in
        ticketCase.move(to: row)
        return code(ticketCase)
      })
  }
}
