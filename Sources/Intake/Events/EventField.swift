/// A column of an export with one row an event.
package enum EventField: Int, Sendable, CaseIterable {
  case ticketId
  case happenedAt
  case eventId
  /// What happened: `status_changed`, `回复`, the activity of a process log.
  case event
  /// Which field of the ticket changed, in a change history.
  case field
  case oldValue
  case newValue
  /// The status from then on.
  case status
  /// The person whom the ticket belongs to from then on.
  case agent
  case team
  /// Who did it.
  case author
  /// When the ticket was created, where the record around the event says it.
  case openedAt
  /// Who asked: the ticket's customer.
  case requester
  /// The way by which it came about: of what a rule does, nothing is a reply.
  case way
  /// What the author is: agent, customer, bot.
  case authorKind
  /// `public` or `internal`; yes says that all can see it.
  case visibility
  /// Yes says that only the team can see it.
  case isInternal
  /// Incoming or outgoing.
  case direction
  /// The text of a message: known, and not kept.
  case message
  /// The priority from then on.
  case priority

  /// The name in configuration and JSON: `happened_at`.
  package var name: String { snakeCase("\(self)") }
}
