import Desk
import Metrics

extension SectionReader {
  /// What the team promised: a built-in set by its name, or policies of one's own, tried in order.
  ///
  /// ```yaml
  /// standards:
  ///   - {name: VIP, when: {customer_type: [VIP]}, first_response: 30s, resolution: 24h}
  ///   - {name: others, first_response: 15m, clock: business}
  /// ```
  static let standards = SectionReader(key: "standards") { setting, reading in
    let allowed = ServiceStandard.builtIn.map(\.name) + ["or a list of policies"]
    if setting.isList {
      let items = setting.list(&reading.faults)
      if items.isEmpty { reading.faults.add("lists no policy", at: setting) }
      reading.configuration.analysis.standard = ServiceStandard(
        name: "custom", policies: items.map { PolicyReader.read($0, &reading.faults) })
    } else if let name = setting.singleText {
      if let standard = ServiceStandard.named(name) {
        reading.configuration.analysis.standard = standard
      } else {
        reading.faults.addUnknown(
          "set of standards", name: name, at: setting.place, allowed: allowed)
      }
    } else {
      reading.faults.add(
        "must be a name or a list, not \(setting.kind)", at: setting,
        allowed: allowed.joined(separator: ", "))
    }
  }
}

/// One policy of a list of standards.
private enum PolicyReader {
  static let keys = ["name", "when"] + Milestone.Event.allCases.map(\.rawValue) + ["clock"]

  static func read(_ setting: Setting, _ faults: inout FaultCollector) -> ServicePolicy {
    if setting.isBlank { faults.add("is empty; a policy needs keys", at: setting) }
    let section = Section(setting, keys: keys, &faults)
    let clock: Milestone.Clock? = section["clock"].flatMap { $0.choice("clock", &faults) }
    let conditions = section["when"].map { TicketConditions.read($0, &faults) } ?? []
    let milestones = Milestone.Event.allCases.compactMap { event -> Milestone? in
      guard let seconds = section[event.rawValue]?.seconds(&faults) else { return nil }
      return Milestone(event, withinSeconds: seconds, clock: clock ?? .calendar)
    }
    let isPromising = Milestone.Event.allCases.contains { section[$0.rawValue] != nil }
    if !section.entries.isEmpty, !isPromising {
      faults.add(
        "promises nothing", at: setting,
        allowed: Milestone.Event.allCases.map(\.rawValue).joined(separator: ", "))
    }
    let name = section["name"].flatMap { $0.text(&faults) } ?? defaultName(for: conditions)
    return ServicePolicy(name: name, conditions: conditions, milestones: milestones)
  }

  /// The values that a policy is for: `VIP, 电话`.
  private static func defaultName(for conditions: [ServicePolicy.Condition]) -> String {
    conditions.isEmpty ? "全部 all" : conditions.flatMap(\.values).joined(separator: ", ")
  }
}
