import Desk

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
