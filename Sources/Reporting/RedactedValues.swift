import Desk
import Metrics

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
