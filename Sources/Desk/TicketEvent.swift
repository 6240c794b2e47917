/// Something that happened to a ticket: one row of a status history, an audit log or a conversation.
///
/// 32 bytes of fixed size. What a message says is not kept; who wrote it and when is.
package struct TicketEvent: Sendable, BitwiseCopyable {
  /// The ticket's id, in the table of ticket ids.
  package var ticket: Symbol
  private let seconds: UInt32
  /// The status, the person or the team that the event names, in the table of that field. A reply
  /// names the person who wrote it.
  @Compact package var value: Symbol?
  /// The place among the rows of its file: the order of what happened in the same second.
  package var place: UInt32
  /// Of the event's own id, else of its whole row: two rows of one ticket with the same are the same.
  package var fingerprint: UInt64
  package var kind: Kind
  /// The file's place among those that were read.
  package var file: UInt16 = 0
  /// The status or priority before a change of it, in the table of that field; nil where the log does
  /// not say.
  @Compact package var before: Symbol?

  package init(
    ticket: Symbol, moment: Instant, kind: Kind, place: UInt32, fingerprint: UInt64 = 0
  ) {
    self.ticket = ticket
    seconds = moment.compact
    self.place = place
    self.fingerprint = fingerprint
    self.kind = kind
  }

  package var moment: Instant { Instant(secondsSince1970: Int(seconds)) }

  /// A store keeps the numbers: a kind never changes its own, and a new one comes last.
  package enum Kind: UInt8, Sendable, BitwiseCopyable, CaseIterable {
    case created
    /// A public message by a person of the team.
    case reply
    case customerMessage
    /// By a bot, a rule or the system: no reply.
    case automaticMessage
    case internalNote
    /// The value is the new status.
    case statusChange
    /// The value is the person.
    case assignment
    /// The value is the team.
    case teamAssignment
    case resolved
    case closed
    case reopened
    case escalated
    case merged
    case markedAsSpam
    /// Anything else: it tells that the ticket was there.
    case other
    /// A public message by the person that the value is: a reply unless that person is who asked.
    case message
    /// The value is the person who asked.
    case requester
    /// The value is the new priority.
    case priorityChange

    /// The field whose table an event's value is a symbol of; nil where it has none.
    package var namedField: SymbolField? {
      switch self {
      case .statusChange: .status
      case .assignment, .reply, .message, .requester: .agent
      case .teamAssignment: .team
      case .merged: .mergedInto
      case .priorityChange: .priority
      default: nil
      }
    }
  }
}
