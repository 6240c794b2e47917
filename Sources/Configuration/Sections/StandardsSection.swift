import Desk
import Metrics
import Wording

extension Configuration {
  /// What the team promised: a built-in set by its name, or policies of one's own, tried in order.
  ///
  /// ```yaml
  /// standards:
  ///   - {name: VIP, when: {customer_type: [VIP]}, first_response: 30s, resolution: 24h}
  ///   - name: others
  ///     first_response: 15m
  ///     resolution: {within: 16h, clock: business}
  ///     pause: [pending, on_hold]
  ///   - {name: calls, when: {channel: phone}, answer: 15s, pick_up: yes}  # beside the others
  /// ```
  mutating func readStandards(_ setting: Setting) {
    let names = ServiceStandard.builtIn.map(\.name)
    guard !setting.hasKeys else {
      return setting.fault(
        .allowing(names, or: .policies, .mustBe(.nameOrList, not: setting.kind)))
    }
    let standard =
      setting.isList
      ? setting.ownStandard()
      : setting.named(.standards, among: names, or: .policies) { ServiceStandard.named($0) }
    standard.replace(&analysis.standard)
  }
}

extension Setting {
  fileprivate func ownStandard() -> ServiceStandard? {
    let items = list()
    if items.isEmpty { fault(.listsNo(.policy)) }
    guard items.count <= ServiceStandard.mostPolicies else {
      return nothing(
        because: .tooMany(.policy, items.count, most: ServiceStandard.mostPolicies))
    }
    let standard = ServiceStandard(name: "custom", policies: items.map { $0.policy() })
    for (index, item) in items.enumerated() {
      guard let hiding = standard.policiesHiding(index) else { continue }
      item.fault(.neverDecides(takers: hiding.map(\.name)))
    }
    return standard
  }

  private func policy() -> ServicePolicy {
    if isBlank { fault(.isEmpty(.policy)) }
    let events = Milestone.Event.allCases.map(\.rawValue)
    let section = Section(self, keys: ["name", "when"] + events + ["pick_up", "clock", "pause"])
    let shared = MilestoneTerms(section)
    let conditions = section["when"]?.ticketConditions() ?? []
    let milestones = Milestone.Event.allCases.compactMap { event in
      section[event.rawValue]?.milestone(event, shared)
    }
    if !section.entries.isEmpty, events.allSatisfy({ section[$0] == nil }) {
      fault(.allowing(events, .promisesNothing))
    }
    // Without a name the values that it is for: `VIP, 电话`.
    let values = conditions.isEmpty ? ["全部 all"] : conditions.flatMap(\.values)
    return ServicePolicy(
      name: section["name"]?.text() ?? values.joined(separator: ", "), conditions: conditions,
      milestones: milestones, isPickUp: section["pick_up"]?.flag() ?? false)
  }

  /// A target: a length of time, or keys of its own where it differs from the rest of its policy.
  private func milestone(_ event: Milestone.Event, _ shared: MilestoneTerms) -> Milestone? {
    var (within, terms): (Setting?, MilestoneTerms) = (self, shared)
    if hasKeys {
      let section = Section(self, keys: ["within", "clock", "pause"])
      terms = MilestoneTerms(section, else: shared)
      within = section["within"]
      if within == nil { fault(.needsWithin) }
    }
    return within?.seconds().map { seconds in
      Milestone(
        event, withinSeconds: seconds, clock: terms.clock ?? .calendar, pauses: terms.pauses ?? [])
    }
  }

  /// For which tickets something holds: `when: {channel: [电话, phone], priority: P0}`.
  func ticketConditions() -> [ServicePolicy.Condition] {
    Section(self, keys: Self.conditionNames).entries.compactMap { entry in
      // 支付问题 of 支付问题/支付失败.
      let name = entry.key == "category" ? SymbolField.category1.name : entry.key
      guard Self.conditionNames.contains(name),
        let field = SymbolField.allCases.first(where: { $0.name == name })
      else { return nil }
      let faultsBefore = file.faults.count
      let values = entry.texts()
      if values.isEmpty, file.faults.count == faultsBefore { entry.fault(.namesNoValue) }
      return ServicePolicy.Condition(field: field, values: values)
    }
  }

  private static let conditionNames = [
    "channel", "priority", "category", "category1", "category2", "product", "region", "customer",
    "customer_type", "impact", "urgency", "status", "mood", "agent", "team", "tier",
  ]
}

/// By which clock a target is measured and when that stands still; nil for what is not said.
private struct MilestoneTerms {
  let clock: Milestone.Clock?
  let pauses: Set<Milestone.Pause>?

  init(_ section: Section, else shared: MilestoneTerms? = nil) {
    clock = section["clock"]?.choice(.clock) ?? shared?.clock
    pauses =
      section["pause"].map { Set($0.list().compactMap { $0.choice(.pause) }) } ?? shared?.pauses
  }
}
