import Desk
import GRDB

/// What the store knows of the tickets and responses that a part of a file names, found by their
/// ids.
struct KnownRecords {
  let columns: StoredColumns
  /// Records of earlier files first, then the file's own: so the history itself tells news from one
  /// more state of the same record.
  var history = History()
  /// The stored number of each of ``history``'s tickets and responses.
  private(set) var ticketNumbers: [Int]
  private(set) var responseNumbers: [Int]
  private(set) var reviewNumbers: [Int]
  private(set) var causeNumbers: [Int]
  private(set) var agentNumbers: [Int]
  private(set) var actionNumbers: [Int]

  init(of part: History, _ records: FileRecords, _ db: Database) throws {
    columns = try StoredColumns(db)
    var earlier = FoundRecords(columns)
    var own = FoundRecords(columns)
    try Self.findTickets(of: part, records.tickets, columns, &earlier, &own, db)
    try Self.findResponses(of: part, records.responses, &earlier, &own, db)
    reviewNumbers = try Self.find(Review.self, of: part, records.reviews, &earlier, &own, db)
    causeNumbers = try Self.find(CauseAnalysis.self, of: part, records.causes, &earlier, &own, db)
    agentNumbers = try Self.find(Agent.self, of: part, records.agents, &earlier, &own, db)
    actionNumbers = try Self.find(
      CorrectiveAction.self, of: part, records.actions, &earlier, &own, db)
    ticketNumbers = earlier.ticketNumbers + own.ticketNumbers
    responseNumbers = earlier.responseNumbers + own.responseNumbers
    history.customColumns = columns.empty
    _ = history.absorb(earlier.history)
    history.beginFile()
    _ = history.absorb(own.history)
  }

  /// The number of a ticket that was known before the part.
  func number(ofTicket id: String) -> Int? {
    guard let row = history.row(of: history[.id].symbol(of: id)), row < ticketNumbers.count
    else { return nil }
    return ticketNumbers[row]
  }

  private static func findTickets(
    of part: History, _ records: OwnRecords, _ columns: StoredColumns,
    _ earlier: inout FoundRecords, _ own: inout FoundRecords, _ db: Database
  ) throws {
    var statement = try PreparedStatement(
      db,
      """
      SELECT number, \(StoredTicketColumns.names.joined(separator: ", "))
      FROM tickets
      WHERE id = ?
      """)
    var cells = try TicketCellReader(db, columns)
    var asked = SymbolTable()
    for ticket in part.tickets {
      let before = asked.count
      _ = part[.id].withBytes(of: ticket.id) { asked.intern($0) }
      guard asked.count > before else { continue }
      try statement.bind(ticket.id, in: part[.id])
      while try statement.step() {
        guard let number = statement.integer() else { throw Damage.error }
        if records.contains(number) {
          try own.addTicket(number, &statement, &cells)
        } else {
          try earlier.addTicket(number, &statement, &cells)
        }
      }
    }
  }

  private static func findResponses(
    of part: History, _ records: OwnRecords, _ earlier: inout FoundRecords,
    _ own: inout FoundRecords, _ db: Database
  ) throws {
    var statement = try PreparedStatement(
      db,
      """
      SELECT number, \(StoredResponseColumns.names.joined(separator: ", "))
      FROM survey_responses
      WHERE identity = ?
      """)
    var asked = SymbolTable()
    for response in part.responses {
      guard let identity = ResponseIdentity.text(of: response, in: part) else { continue }
      let before = asked.count
      _ = asked.intern(identity)
      guard asked.count > before else { continue }
      try statement.bind(identity)
      while try statement.step() {
        guard let number = statement.integer() else { throw Damage.error }
        if records.contains(number) {
          try own.addResponse(number, &statement)
        } else {
          try earlier.addResponse(number, &statement)
        }
      }
    }
  }
}

extension KnownRecords {
  /// - Returns: the numbers of the records found, those of earlier files first.
  private static func find<Record: StoredRecord>(
    _: Record.Type, of part: History, _ records: OwnRecords, _ earlier: inout FoundRecords,
    _ own: inout FoundRecords, _ db: Database
  ) throws -> [Int] {
    var (earlierNumbers, ownNumbers) = ([Int](), [Int]())
    try RecordTable<Record>(db: db).find(in: part) { number, statement in
      if records.contains(number) {
        let record = try Record.read(&statement, &own.history)
        own.history[keyPath: Record.list].append(record)
        ownNumbers.append(number)
      } else {
        let record = try Record.read(&statement, &earlier.history)
        earlier.history[keyPath: Record.list].append(record)
        earlierNumbers.append(number)
      }
    }
    return earlierNumbers + ownNumbers
  }
}

/// Records that were found, with their numbers.
private struct FoundRecords {
  var history = History()
  var ticketNumbers: [Int] = []
  var responseNumbers: [Int] = []

  init(_ columns: StoredColumns) { history.customColumns = columns.empty }

  mutating func addTicket(
    _ number: Int, _ statement: inout PreparedStatement, _ cells: inout TicketCellReader
  ) throws {
    let row = history.tickets.count
    history.tickets.append(try StoredRecords.ticket(&statement, &history))
    try cells.read(ofTicket: number, into: &history.customColumns, row: row)
    ticketNumbers.append(number)
  }

  mutating func addResponse(_ number: Int, _ statement: inout PreparedStatement) throws {
    history.responses.append(try StoredRecords.response(&statement, &history))
    responseNumbers.append(number)
  }
}
