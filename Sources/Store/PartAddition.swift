import Desk
import GRDB

/// Adds one part of a file to the store's tables.
///
/// What the store knows of the part's tickets and responses is read by their ids into a small
/// history, which absorbs the part and decides what is new, by the one rule that files without a
/// store follow too; what has changed in it is written back. So both ways give the same numbers.
struct PartAddition {
  let db: Database

  /// - Returns: what became of each record of the part, in their order.
  func add(_ part: History, to records: inout FileRecords) throws -> History.Fates {
    var known = try KnownRecords(of: part, records, db)
    let changes = TicketChanges(of: part, to: known.history)
    let before = known.history
    let fates = known.history.absorb(part)
    try writeTickets(changes.rows(in: known.history), of: known, &records)
    for kind in storedRecords { try write(kind, of: known, over: before, &records) }
    for (ticket, fate) in zip(part.tickets, fates.tickets) where fate == .update {
      if let number = known.number(ofTicket: part[.id].text(of: ticket.id)) {
        records.tickets.noteChange(of: number)
      }
    }
    return fates
  }

  private func writeTickets(
    _ rows: [Int], of known: KnownRecords, _ records: inout FileRecords
  ) throws {
    let positions = try known.columns.positions(of: known.history.customColumns, db)
    var writer = try TicketWriter(
      db, importNumber: records.importNumber, positions: positions, history: known.history)
    for row in rows {
      if row < known.ticketNumbers.count {
        try writer.update(known.ticketNumbers[row], row: row, of: known.history)
      } else {
        try writer.insert(records.tickets.nextNumber(), row: row, of: known.history)
      }
    }
  }

  private func write<Record: StoredRecord>(
    _: Record.Type, of known: KnownRecords, over before: History, _ records: inout FileRecords
  ) throws {
    let importNumber = records.importNumber
    try RecordTable<Record>(db: db).write(
      known.history, over: Record.records(of: before), known.numbers(of: Record.self),
      &records[Record.self], importNumber: importNumber)
  }
}

/// Which tickets of a history a part of a file changes: what it may touch is noted before it is
/// absorbed, and compared after. So the store needs no rule of its own for what is newer.
private struct TicketChanges {
  /// The row and state of each ticket that both the part and the history hold.
  private let known: [(row: Int, before: TicketState)]
  private let count: Int

  /// - Parameter part: the file's records, not yet absorbed.
  init(of part: History, to history: History) {
    count = history.tickets.count
    guard count > 0 else {
      known = []
      return
    }
    known = part.tickets.compactMap { ticket in
      let id = history[.id].symbol(of: part[.id].text(of: ticket.id))
      return history.row(of: id).map { ($0, TicketState(row: $0, of: history)) }
    }
  }

  /// The rows that are new or hold something new, in their order. A ticket that is not newer is
  /// among them where it filled in what was absent.
  func rows(in history: History) -> [Int] {
    let changed = known.filter { $0.before != TicketState(row: $0.row, of: history) }
    return changed.map(\.row).sorted() + (count..<history.tickets.count)
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
