/// A business calendar for some tickets: those of a team, a channel, a priority.
package struct NamedCalendar: Sendable, Equatable {
  package var name: String
  /// All must hold; none means every ticket.
  package var conditions: [ServicePolicy.Condition]
  package var calendar: BusinessCalendar

  package init(
    name: String, conditions: [ServicePolicy.Condition] = [], calendar: BusinessCalendar
  ) {
    self.name = name
    self.conditions = conditions
    self.calendar = calendar
  }
}

extension [ServicePolicy.Condition] {
  /// Whether every ticket that meets other conditions meets these too.
  ///
  /// `channel: [phone, chat]` covers `channel: phone, priority: P0`. A condition is covered by one
  /// on the same field with at least its values; several on a field hold together.
  package func covers(_ others: [ServicePolicy.Condition]) -> Bool {
    func folded(_ condition: ServicePolicy.Condition) -> Set<String> {
      Set(condition.values.map { Vocabulary.folded($0) })
    }
    return allSatisfy { wide in
      let values = folded(wide)
      return others.contains { $0.field == wide.field && folded($0).isSubset(of: values) }
    }
  }
}
