import Desk
import Metrics

extension SectionReader {
  /// What the team promised: a built-in set by its name, or policies of one's own, tried in order.
  ///
  /// ```yaml
  /// standards:
  ///   - {name: VIP, when: {customer_type: [VIP]}, first_response: 30s, resolution: 24h}
  ///   - name: others
  ///     first_response: 15m
  ///     resolution: {within: 16h, clock: business}
  ///     pause: [pending, on_hold]
  /// ```
  static let standards = SectionReader(key: "standards") { setting, reading in
    let allowed = ServiceStandard.builtIn.map(\.name) + ["or a list of policies"]
    if setting.isList {
      let items = setting.list(&reading.faults)
      if items.isEmpty { reading.faults.add("lists no policy", at: setting) }
      guard items.count <= ServiceStandard.mostPolicies else {
        reading.faults.add(
          "lists \(items.count) policies; \(ServiceStandard.mostPolicies) are the most",
          at: setting)
        return
      }
      let standard = ServiceStandard(
        name: "custom", policies: items.map { PolicyReader.read($0, &reading.faults) })
      for (index, item) in items.enumerated() {
        guard let hiding = standard.policiesHiding(index) else { continue }
        let names = hiding.map(\.name).joined(separator: "; ")
        reading.faults.add(
          "can never decide: every ticket of it is taken by what stands before it (\(names)); "
            + "put the narrower policy first", at: item)
      }
      reading.configuration.analysis.standard = standard
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
  static let keys =
    ["name", "when"] + Milestone.Event.allCases.map(\.rawValue) + ["clock", "pause"]

  static func read(_ setting: Setting, _ faults: inout FaultCollector) -> ServicePolicy {
    if setting.isBlank { faults.add("is empty; a policy needs keys", at: setting) }
    let section = Section(setting, keys: keys, &faults)
    let shared = MilestoneTerms(section, &faults)
    let conditions = section["when"].map { TicketConditions.read($0, &faults) } ?? []
    let milestones = Milestone.Event.allCases.compactMap { event -> Milestone? in
      section[event.rawValue].flatMap { milestone(event, $0, shared, &faults) }
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

  /// A target: a length of time, or keys of its own where it differs from the rest of its policy.
  private static func milestone(
    _ event: Milestone.Event, _ setting: Setting, _ shared: MilestoneTerms,
    _ faults: inout FaultCollector
  ) -> Milestone? {
    var (within, terms): (Setting?, MilestoneTerms) = (setting, shared)
    if setting.hasKeys {
      let section = Section(setting, keys: ["within", "clock", "pause"], &faults)
      let own = MilestoneTerms(section, &faults)
      terms = MilestoneTerms(clock: own.clock ?? shared.clock, pauses: own.pauses ?? shared.pauses)
      within = section["within"]
      if within == nil { faults.add("needs within, the length of time", at: setting) }
    }
    guard let seconds = within?.seconds(&faults) else { return nil }
    return Milestone(
      event, withinSeconds: seconds, clock: terms.clock ?? .calendar, pauses: terms.pauses ?? [])
  }

  /// The values that a policy is for: `VIP, 电话`.
  private static func defaultName(for conditions: [ServicePolicy.Condition]) -> String {
    conditions.isEmpty ? "全部 all" : conditions.flatMap(\.values).joined(separator: ", ")
  }
}

/// By which clock a target is measured and when that stands still; nil for what is not said.
private struct MilestoneTerms {
  var clock: Milestone.Clock?
  var pauses: Set<Milestone.Pause>?

  init(clock: Milestone.Clock?, pauses: Set<Milestone.Pause>?) {
    self.clock = clock
    self.pauses = pauses
  }

  init(_ section: Section, _ faults: inout FaultCollector) {
    clock = section["clock"].flatMap { $0.choice("clock", &faults) }
    pauses = section["pause"].map { setting in
      Set(setting.list(&faults).compactMap { $0.choice("pause", &faults) })
    }
  }
}

/// For which tickets a policy holds: `when: {channel: [电话, phone], priority: P0}`.
enum TicketConditions {
  /// `category` is the first level: 支付问题 of 支付问题/支付失败.
  private static let fields: [(name: String, field: SymbolField)] = [
    ("channel", .channel), ("priority", .priority), ("category", .category1),
    ("category1", .category1), ("category2", .category2), ("product", .product),
    ("region", .region), ("customer", .customer), ("customer_type", .customerType),
    ("impact", .impact), ("urgency", .urgency), ("status", .status), ("mood", .mood),
    ("agent", .agent), ("team", .team), ("tier", .tier),
  ]

  static func read(
    _ setting: Setting, _ faults: inout FaultCollector
  ) -> [ServicePolicy.Condition] {
    Section(setting, keys: fields.map(\.name), &faults).entries.compactMap { entry in
      guard let field = fields.first(where: { $0.name == entry.name })?.field else { return nil }
      let faultsBefore = faults.count
      let values = entry.setting.texts(&faults)
      if values.isEmpty, faults.count == faultsBefore {
        faults.add("names no value, so no ticket can meet it", at: entry.setting)
      }
      return ServicePolicy.Condition(field: field, values: values)
    }
  }
}
