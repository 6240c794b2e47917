import Desk

/// What a file changed in a history: what it may touch is noted before it is absorbed, and compared
/// after. So the store needs no rule of its own for what is newer.
struct HistoryChanges {
  /// The row and state of each ticket that both the file and the history hold.
  private let knownTickets: [(row: Int, before: TicketState)]
  private let ticketCount: Int
  private let responses: ContiguousArray<SurveyResponse>

  /// - Parameter part: the file's records, not yet absorbed.
  init(of part: History, to history: History) {
    ticketCount = history.tickets.count
    responses = history.responses
    guard ticketCount > 0 else {
      knownTickets = []
      return
    }
    knownTickets = part.tickets.compactMap { ticket in
      let id = history[.id].symbol(of: part[.id].text(of: ticket.id))
      return history.row(of: id).map { ($0, TicketState(row: $0, of: history)) }
    }
  }

  /// The rows that are new or hold something new, in their order. A ticket that is not newer is
  /// among them where it filled in what was absent.
  func ticketRows(in history: History) -> [Int] {
    let changed = knownTickets.filter { $0.before != TicketState(row: $0.row, of: history) }
    return changed.map(\.row).sorted() + (ticketCount..<history.tickets.count)
  }

  func responseRows(in history: History) -> [Int] {
    let changed = responses.indices.filter { responses[$0] != history.responses[$0] }
    return changed + (responses.count..<history.responses.count)
  }

  /// All that a history holds of one ticket.
  private struct TicketState: Equatable {
    let ticket: Ticket
    /// The values of the custom columns; those after the last value are left out.
    let custom: ArraySlice<Symbol?>

    init(row: Int, of history: History) {
      ticket = history.tickets[row]
      let values = history.customColumns.map { $0.value(row: row) }
      let end = values.lastIndex { $0 != nil }.map { $0 + 1 } ?? 0
      custom = values[..<end]
    }
  }
}
