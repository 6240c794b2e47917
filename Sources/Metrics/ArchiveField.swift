import Desk

/// A field that a complete ticket has filled.
package enum ArchiveField: Sendable, Hashable {
  /// Who the customer is: an id, a name or how to reach them.
  case customer
  /// What the request is: a subject or a description.
  case description
  case field(SymbolField)

  /// The five elements of a ticket in handbook 001 (工单五要素): 客户信息, 问题描述, 优先级, 处理人, 处理进度.
  package static let fiveElements: [ArchiveField] = [
    .customer, .description, .field(.priority), .field(.agent), .field(.status),
  ]

  private static let fields: [(String, SymbolField)] = [
    ("channel", .channel), ("category1", .category1), ("category2", .category2),
    ("product", .product), ("region", .region), ("customer_type", .customerType),
    ("priority", .priority), ("impact", .impact), ("urgency", .urgency), ("status", .status),
    ("mood", .mood), ("agent", .agent), ("team", .team), ("tier", .tier),
  ]

  /// The names that a configuration may use.
  package static let names = ["customer", "description"] + fields.map(\.0)

  /// Nil for a name that is none of ``names``.
  package init?(named name: String) {
    switch name {
    case "customer": self = .customer
    case "description": self = .description
    default:
      guard let field = Self.fields.first(where: { $0.0 == name })?.1 else { return nil }
      self = .field(field)
    }
  }

  package var name: String {
    switch self {
    case .customer: "customer"
    case .description: "description"
    case .field(let field): Self.fields.first { $0.1 == field }?.0 ?? "\(field)"
    }
  }
}

/// Which of the required fields the exports hold at all: a field that no file has says nothing of how
/// complete the tickets are.
struct ArchiveIndex: Sendable {
  let required: [ArchiveField]
  /// Required, and in no file.
  let missing: [ArchiveField]

  init(_ history: History, _ settings: AnalysisSettings) {
    let tickets = history.tickets
    func isHeld(_ field: ArchiveField) -> Bool {
      switch field {
      case .customer: tickets.has(.customer) || tickets.has(.hasCustomerDetails)
      case .description: tickets.has(.hasDescription)
      case .field(let field): tickets.has(field)
      }
    }
    let held = settings.archiveFields.map { ($0, isHeld($0)) }
    required = held.filter(\.1).map(\.0)
    missing = held.filter { !$0.1 }.map(\.0)
  }
}

extension TicketCase {
  /// How many of the required fields are filled, and of how many; nil where no file has any of them.
  var filledFields: (filled: Int, required: Int)? {
    let required = context.facts.archive.required
    guard !required.isEmpty else { return nil }
    var filled = 0
    for field in required {
      switch field {
      case .customer: if self[.customer] != nil || self[.hasCustomerDetails] == true { filled += 1 }
      case .description: if self[.hasDescription] == true { filled += 1 }
      case .field(let field): if self[field] != nil { filled += 1 }
      }
    }
    return (filled, required.count)
  }
}

extension Analysis {
  /// The required fields of a complete ticket: those that the data holds, and those that no file has
  /// and that are therefore not asked for.
  package var archiveFields: (asked: [ArchiveField], missing: [ArchiveField]) {
    (facts.archive.required, facts.archive.missing)
  }
}
