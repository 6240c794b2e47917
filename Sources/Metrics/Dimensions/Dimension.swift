import Desk

/// Something to group and filter tickets by.
package enum Dimension: Sendable, Hashable {
  case field(SymbolField)
  /// The whole path: 支付问题/支付失败.
  case category
  /// Whether the ticket is a complaint: `yes` or `no`.
  case complaint
  case calendar(CalendarUnit)
  /// Any other column of the export, by its own name.
  case custom(String)

  /// A part of the time of creation, on the organisation's wall clock.
  package enum CalendarUnit: String, Sendable, CaseIterable {
    case month
    /// ISO 8601: `2026-W19`.
    case week
    case day
    /// `mon` to `sun`.
    case weekday
    /// `00` to `23`.
    case hour
  }

  /// The names of those that every history has.
  package static let names: [String: Dimension] = {
    var names: [String: Dimension] = ["category": .category, "complaint": .complaint]
    for unit in CalendarUnit.allCases { names[unit.rawValue] = .calendar(unit) }
    for (field, name) in fieldNames { names[name] = .field(field) }
    return names
  }()

  private static let fieldNames: [SymbolField: String] = [
    .channel: "channel", .category1: "category1", .category2: "category2", .product: "product",
    .region: "region", .customerType: "customer_type", .priority: "priority",
    .impact: "impact", .urgency: "urgency", .status: "status", .mood: "mood", .agent: "agent",
    .team: "team", .tier: "tier", .customer: "customer", .id: "id",
  ]

  /// The dimension of a name; any other name is a column of the export.
  package init(named name: String) { self = Self.names[name] ?? .custom(name) }

  /// `customer_type`.
  package var name: String {
    switch self {
    case .field(let field): Self.fieldNames[field] ?? "\(field)"
    case .category: "category"
    case .complaint: "complaint"
    case .calendar(let unit): unit.rawValue
    case .custom(let name): name
    }
  }
}
