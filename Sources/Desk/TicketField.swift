/// A field of a ticket whose values repeat, kept as symbols.
package enum SymbolField: Int, NamedField {
  case id
  case customer
  case channel
  /// The first level of the category: 支付问题 of 支付问题/支付失败.
  case category1
  /// The rest of the category: 支付失败 of 支付问题/支付失败.
  case category2
  case product
  case region
  case customerType
  case priority
  case impact
  case urgency
  case status
  case mood
  case agent
  case team
  case tier
  /// The id of the ticket that this one was merged into.
  case mergedInto
  /// The priority before a log's first change of it, and before its last.
  case firstPriority
  case priorityBeforeLast
  /// Tags of what caused it, as the export writes them: `机/接口超时; 人`.
  case causes

  /// The place among a history's tables of texts: all priorities share one.
  var tableIndex: Int {
    self == .firstPriority || self == .priorityBeforeLast
      ? SymbolField.priority.rawValue : rawValue
  }
}

package enum InstantField: Int, NamedField {
  case createdAt
  case firstAssignedAt
  case handlingStartedAt
  case firstResponseAt
  case firstResolvedAt
  case resolvedAt
  case closedAt
  case updatedAt
  case escalatedAt
  case promisedAt
  /// The end of the assessment of what came back.
  case assessedAt
  /// Of the customer's messages after the first response, the one that waited longest for the reply
  /// that it got.
  case nextReplyAskedAt
  case nextReplyAt
  /// The customer's message that still waits for a reply.
  case replyAwaitedSince
  /// When its priority was changed, by a log: for the first time, and for the last.
  case priorityFirstChangedAt
  case priorityLastChangedAt
  /// When it was on hold, and when it waited for the customer, by its statuses: where it did so once.
  case holdStartedAt
  case holdEndedAt
  case pendingStartedAt
  case pendingEndedAt
}

/// A length of time that an export gives as such.
package enum DurationField: Int, NamedField {
  /// Time in a queue or ringing.
  case waitTime
  case firstResponseTime
  case firstResponseTimeBusiness
  case resolutionTime
  case resolutionTimeBusiness
  case handleTime
  case onHoldTime
  case requesterWaitTime
  case agentWaitTime
  /// Time before anybody took it up, while the team worked on it, and after a resolution until it was
  /// closed or opened again: from its statuses.
  case newTime
  case openTime
  case solvedTime
  /// The longest that a customer's message waited for its reply after the first response.
  case nextReplyTime

  package var name: String { self == .waitTime ? "wait" : "\(self)".snakeCased }
}

/// Something that a ticket has a number of.
package enum CountField: Int, NamedField {
  /// Public replies by people.
  case replies
  case customerReplies
  case reopens
  case transfers
  /// Transfers back to whom the ticket had just come from: A to B to A.
  case returns
}

package enum FlagField: Int, NamedField {
  case answered
  case resolved
  case resolvedAtFirstContact
  case isComplaint
  case escalated
  case spam
  /// Whether the request is described, in a subject or a text of its own.
  case hasDescription
  /// Whether the customer's name or how to reach them is recorded.
  case hasCustomerDetails
}

/// A field of a ticket with one name in configurations, filters, documentation and the store: that
/// of its case with low lines, so that a case which is renamed renames a column of every store.
package protocol NamedField: Sendable, CaseIterable, RawRepresentable<Int> {
  /// By raw value, kept because names are made from the cases.
  static var names: [String] { get }
}

extension SymbolField { package static let names = allCases.map(\.name) }
extension InstantField { package static let names = allCases.map(\.name) }
extension DurationField { package static let names = allCases.map(\.name) }
extension CountField { package static let names = allCases.map(\.name) }
extension FlagField { package static let names = allCases.map(\.name) }

extension NamedField {
  /// `created_at`.
  package var name: String { "\(self)".snakeCased }
}

extension String {
  /// `createdAt` as `created_at`.
  package var snakeCased: String {
    reduce(into: "") { result, character in
      if character.isUppercase { result.append("_") }
      result.append(character.lowercased())
    }
  }
}
