import Desk

extension [Metric] {
  /// Whether tickets are filled in as they must be.
  static let records: [Metric] = [.archiveCompleteness, .archiveCompleteRate, .misprioritisedRate]
}

extension Metric {
  /// Filled required fields of all required fields of resolved tickets.
  package static let archiveCompleteness = Metric(
    .archiveCompleteness, .records, .ratio, .prefersLarger, .resolved, .fraction,
    leavesOut: [.notRecorded],
    of: .tickets { ticketCase in
      guard let fields = ticketCase.filledFields else { return .leftOut(.notRecorded) }
      return .fraction(fields.filled, of: fields.required)
    })

  /// The share of resolved tickets with every required field filled.
  package static let archiveCompleteRate = Metric(
    .archiveCompleteRate, .records, .ratio, .prefersLarger, .resolved, .share,
    leavesOut: [.notRecorded],
    of: .tickets { ticketCase in
      guard let fields = ticketCase.filledFields else { return .leftOut(.notRecorded) }
      return .success(fields.filled == fields.required)
    })

  /// The share of tickets whose priority is another than their impact and urgency ask for.
  package static let misprioritisedRate = Metric(
    .misprioritisedRate, .records, .ratio, .prefersSmaller, .created, .share,
    leavesOut: [.notRecorded, .notCovered],
    of: .tickets { $0.context.facts.priorities.reading(of: $0) })
}

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

  private static let fields: [SymbolField] = [
    .channel, .category1, .category2, .product, .region, .customerType, .priority, .impact,
    .urgency, .status, .mood, .agent, .team, .tier,
  ]

  private static let all = [.customer, .description] + fields.map { ArchiveField.field($0) }

  package static let names = all.map(\.name)

  package init?(named name: String) {
    guard let field = Self.all.first(where: { $0.name == name }) else { return nil }
    self = field
  }

  package var name: String {
    switch self {
    case .customer: "customer"
    case .description: "description"
    case .field(let field): Dimension.field(field).name
    }
  }

  func isHeld(in tickets: TicketColumns) -> Bool {
    switch self {
    case .customer: tickets.has(.customer) || tickets.has(.hasCustomerDetails)
    case .description: tickets.has(.hasDescription)
    case .field(let field): tickets.has(field)
    }
  }
}

extension TicketCase {
  /// How many required fields are filled, of how many; nil where no file has any of them.
  var filledFields: (filled: Int, required: Int)? {
    let required = context.facts.archiveFields.asked
    guard !required.isEmpty else { return nil }
    let filled = required.count { field in
      switch field {
      case .customer: self[.customer] != nil || self[.hasCustomerDetails] == true
      case .description: self[.hasDescription] == true
      case .field(let field): self[field] != nil
      }
    }
    return (filled, required.count)
  }
}

extension Analysis {
  /// The required fields that the data holds, and those that no file has, which are not asked for.
  package var archiveFields: (asked: [ArchiveField], missing: [ArchiveField]) {
    facts.archiveFields
  }
}
