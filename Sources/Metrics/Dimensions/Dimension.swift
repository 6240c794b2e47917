import Desk

package enum Dimension: Sendable, Hashable {
  case field(SymbolField)
  /// The whole path: 支付问题/支付失败.
  case category
  case complaint
  case calendar(CalendarUnit)
  /// How often something happened to the ticket: `reopens`.
  case count(CountField)
  /// `yes` or `no`: `escalated`.
  case flag(FlagField)
  /// A moment on the organisation's wall clock, for `created_at >= 2026-05-10`.
  case instant(InstantField)
  /// The policy that sets the ticket's response target.
  case policy
  /// The ticket's state under the standards at the period's end: `met`, `running_late` ...
  case standardState(StandardGoal)
  /// By its analysis, its tags or the user's rules. A ticket belongs to each of its causes.
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

  /// Those that every history has, by their names.
  package static let names: [String: Dimension] = {
    var all: [Dimension] = [.category, .complaint, .policy, .cause, .causeBranch, .causeStatus]
    all += StandardGoal.allCases.map { .standardState($0) }
    all += CalendarUnit.allCases.map { .calendar($0) }
    let unasked: Set<SymbolField> = [.mergedInto, .firstPriority, .priorityBeforeLast, .causes]
    all += SymbolField.allCases.filter { !unasked.contains($0) }.map { .field($0) }
    all += CountField.allCases.map { .count($0) }
    all += FlagField.allCases.map { .flag($0) }
    all += InstantField.allCases.map { .instant($0) }
    return Dictionary(all.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
  }()

  /// The dimension of a name; any other name is a column of the export.
  package init(named name: String) { self = Self.names[name] ?? .custom(name) }

  /// `customer_type`.
  package var name: String {
    switch self {
    case .field(let field): field.name
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

extension StandardGoal {
  /// The dimension of a ticket's state under the goal: `response_state`.
  var stateName: String { "\("\(self)".snakeCased)_state" }
}

extension Redaction {
  /// The values of a group of tickets as they may be shown; nil for tickets without the value.
  package func key(_ key: [String?], by dimensions: [Dimension]) -> [String?] {
    zip(key, dimensions).map { text, dimension in text.map { value($0, of: dimension) } }
  }

  /// A dimension's value as it may be shown: of customers, and of whatever people wrote themselves.
  package func value(_ text: String, of dimension: Dimension) -> String {
    switch dimension {
    case .field(let field): value(text, of: field)
    case .custom(let column): value(text, ofColumn: column)
    case .cause: self.text(text)
    case .category, .complaint, .calendar, .count, .flag, .instant, .policy, .standardState,
      .causeBranch, .causeStatus:
      text
    }
  }
}
