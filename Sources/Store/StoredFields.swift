import Desk
import GRDB

/// Some fields of tickets, in the order in which they are bound and read.
struct StoredFields {
  var symbols: [SymbolField]
  var instants: [InstantField]
  var durations: [DurationField]
  var counts: [CountField]
  var flags: [FlagField]

  /// The columns of the table `tickets`; a new field needs a migration that adds its column.
  static let all = StoredFields(
    symbols: SymbolField.allCases, instants: InstantField.allCases,
    durations: DurationField.allCases, counts: CountField.allCases, flags: FlagField.allCases)

  /// The columns that a ticket's rows had.
  static let stated = """
    (
      SELECT columns
      FROM stated_columns
      WHERE stated_columns.number = tickets.stated
    )
    """

  /// What a log of events can tell of a ticket: the columns of the table `folded_tickets`.
  static let ofEvents = StoredFields(
    symbols: [
      .status, .agent, .team, .mergedInto, .priority, .firstPriority, .priorityBeforeLast,
    ],
    instants: [
      .createdAt, .firstAssignedAt, .firstResponseAt, .firstResolvedAt, .resolvedAt, .closedAt,
      .updatedAt, .escalatedAt, .nextReplyAskedAt, .nextReplyAt, .replyAwaitedSince,
      .priorityFirstChangedAt, .priorityLastChangedAt, .holdStartedAt, .holdEndedAt,
      .pendingStartedAt, .pendingEndedAt,
    ],
    durations: [.onHoldTime, .requesterWaitTime, .agentWaitTime, .newTime, .openTime, .solvedTime],
    counts: [.replies, .customerReplies, .reopens, .transfers, .returns], flags: [.spam])

  /// With the ticket's id, which stands in the table `event_tickets`.
  static let ofFoldedTickets: StoredFields = {
    var fields = ofEvents
    fields.symbols.insert(.id, at: 0)
    return fields
  }()

  /// The fields but the id that some ticket has: what no ticket has is not bound, and stays absent in
  /// the store.
  static func present(in tickets: TicketColumns) -> StoredFields {
    StoredFields(
      symbols: SymbolField.allCases.filter { $0 != .id && tickets.has($0) },
      instants: InstantField.allCases.filter { tickets.has($0) },
      durations: DurationField.allCases.filter { tickets.has($0) },
      counts: CountField.allCases.filter { tickets.has($0) },
      flags: FlagField.allCases.filter { tickets.has($0) })
  }

  var columns: [String] {
    symbols.map(\.name) + instants.map(\.name) + durations.map(\.name) + counts.map(\.name)
      + flags.map(\.name)
  }

  /// - Throws: damage, for a value that this program never wrote.
  func ticket(_ statement: inout PreparedStatement, _ history: inout History) throws -> Ticket {
    var ticket = Ticket()
    for field in symbols { ticket[field] = statement.symbol(in: &history[field]) }
    guard ticket[.id] != nil else { throw DatabaseError.damage }
    for field in instants { ticket[field] = try statement.instant() }
    for field in durations { ticket[field] = statement.real() }
    for field in counts {
      guard let count = statement.integer() else { continue }
      guard count >= 0 else { throw DatabaseError.damage }
      ticket[field] = count
    }
    for field in flags { ticket[field] = statement.flag() }
    return ticket
  }

  func bind(_ ticket: Ticket, in history: History, to statement: inout PreparedStatement) throws {
    for field in symbols { try statement.bind(ticket[field], in: history[field]) }
    for field in instants { try statement.bind(ticket[field]) }
    for field in durations { try statement.bind(ticket[field]) }
    for field in counts { try statement.bind(ticket[field]) }
    for field in flags { try statement.bind(ticket[field]) }
  }

  /// Binds a row of a history's tickets without making a ticket of it.
  func bind(_ row: Int, of history: History, to statement: inout PreparedStatement) throws {
    let tickets = history.tickets
    for field in symbols { try statement.bind(tickets.value(field, row), in: history[field]) }
    for field in instants { try statement.bind(tickets.value(field, row)) }
    for field in durations { try statement.bind(tickets.value(field, row)) }
    for field in counts { try statement.bind(tickets.value(field, row)) }
    for field in flags { try statement.bind(tickets.value(field, row)) }
  }
}

extension StatedColumns {
  /// As one text, in an order that is always the same.
  var stored: String { sorted().joined(separator: "\u{1F}") }

  init(stored text: String) { self.init(text.split(separator: "\u{1F}").map(String.init)) }
}
