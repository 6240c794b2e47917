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
    let changes = HistoryChanges(of: part, to: known.history)
    let before = known.history
    let fates = known.history.absorb(part)
    try writeTickets(changes.ticketRows(in: known.history), of: known, &records)
    try writeResponses(changes.responseRows(in: known.history), of: known, &records)
    let number = records.importNumber
    try RecordTable<Review>(db: db).write(
      known.history, over: before.reviews.records, known.reviewNumbers, &records.reviews,
      importNumber: number)
    try RecordTable<CauseAnalysis>(db: db).write(
      known.history, over: before.causes.records, known.causeNumbers, &records.causes,
      importNumber: number)
    try RecordTable<Agent>(db: db).write(
      known.history, over: before.agents.records, known.agentNumbers, &records.agents,
      importNumber: number)
    try RecordTable<CorrectiveAction>(db: db).write(
      known.history, over: before.actions.records, known.actionNumbers, &records.actions,
      importNumber: number)
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

  private func writeResponses(
    _ rows: [Int], of known: KnownRecords, _ records: inout FileRecords
  ) throws {
    var writer = try ResponseWriter(db, importNumber: records.importNumber)
    for row in rows {
      if row < known.responseNumbers.count {
        let number = known.responseNumbers[row]
        try writer.update(number, row: row, of: known.history)
        records.responses.noteChange(of: number)
      } else {
        try writer.insert(records.responses.nextNumber(), row: row, of: known.history)
      }
    }
  }
}
