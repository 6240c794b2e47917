import Desk

/// Something to group and filter tickets by.
package enum Dimension: Sendable, Hashable {
  case field(SymbolField)
  /// The whole path: 支付问题/支付失败.
  case category
  /// Whether the ticket is a complaint: `yes` or `no`.
  case complaint
  case calendar(CalendarUnit)
  /// How often something happened to the ticket: `reopens`.
  case count(CountField)
  /// `yes` or `no`: `escalated`.
  case flag(FlagField)
  /// A moment on the organisation's wall clock, `2026-05-01 09:30:00`: for filters such as
  /// `created_at >= 2026-05-10`.
  case instant(InstantField)
  /// The line of the standards that promises the ticket its response.
  case policy
  /// How the ticket stands under the standards by the period's end: `met`, `running_late` ...
  case standardState(StandardGoal)
  /// What caused it, by its analysis, its tags or the user's rules. A ticket with several causes belongs
  /// to each of them.
  case cause
  /// The fishbone's branch of the cause: `people`, `machine` ..., `other`.
  case causeBranch
  /// Whether the cause was `verified`.
  case causeStatus
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
    var names: [String: Dimension] = [
      "category": .category, "complaint": .complaint, "policy": .policy,
      "cause": .cause, "cause_branch": .causeBranch, "cause_status": .causeStatus,
    ]
    for goal in StandardGoal.allCases { names[goal.stateName] = .standardState(goal) }
    for unit in CalendarUnit.allCases { names[unit.rawValue] = .calendar(unit) }
    for (field, name) in fieldNames { names[name] = .field(field) }
    let others =
      CountField.allCases.map { Dimension.count($0) } + FlagField.allCases.map { .flag($0) }
      + InstantField.allCases.map { .instant($0) }
    for dimension in others { names[dimension.name] = dimension }
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
    case .count(let field): field.name
    case .flag(let field): field.name
    case .instant(let field): field.name
    case .policy: "policy"
    case .cause: "cause"
    case .causeBranch: "cause_branch"
    case .causeStatus: "cause_status"
    case .standardState(let goal): goal.stateName
    case .custom(let name): name
    }
  }
}
