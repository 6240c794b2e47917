/// An export with one row an agent: sums and means that cannot be taken apart into tickets again.
package struct AggregateFormat: Sendable {
  package let name: String
  package let title: String
  package let source: String
  package let signature: Signature
  /// The export of the same program that has one row a conversation or a ticket.
  package let instead: String

  /// What a user is told who brings such a file.
  package var advice: String {
    "one row a ticket; \(title) holds sums per agent, so take \(instead) instead"
  }
}

extension [AggregateFormat] {
  /// The first whose signature the columns have.
  func recognise(_ headers: [HeaderName]) -> AggregateFormat? {
    let keys = Set(headers.flatMap(\.formatKeys))
    return first { $0.signature.match(keys) != nil }
  }
}
