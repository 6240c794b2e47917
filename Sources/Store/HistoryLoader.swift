import Desk
import GRDB

/// Reads the whole history, in the order in which it was stored.
///
/// Records are read in parts that the history absorbs like those of a file, so that memory holds
/// each of them once.
struct HistoryLoader: ~Copyable {
  private let db: Database
  private let partSize: Int
  private var columns: CustomColumnReader
  private var history = History()
  private var part = History()

  /// - Parameter partSize: the number of records after which a part is absorbed.
  static func load(_ db: Database, partSize: Int = 1 << 16) throws -> History {
    var loader = try HistoryLoader(db, partSize: partSize)
    try loader.readTickets()
    try loader.readResponses()
    try loader.readRecords(Review.self)
    try loader.readRecords(CauseAnalysis.self)
    try loader.readRecords(Agent.self)
    try loader.readRecords(CorrectiveAction.self)
    try loader.readFoldedEvents()
    return loader.history
  }

  private init(_ db: Database, partSize: Int) throws {
    self.db = db
    self.partSize = partSize
    columns = try CustomColumnReader(db)
  }

  private mutating func readTickets() throws {
    var statement = try PreparedStatement(
      db,
      """
      SELECT number, \(StoredTicketColumns.names.joined(separator: ", "))
      FROM tickets
      ORDER BY number
      """)
    part.customColumns = columns.empty
    while try statement.step() {
      let number = statement.integer()
      try columns.readCells(ofTicket: number, into: &part.customColumns, row: part.tickets.count)
      part.tickets.append(try StoredRecords.ticket(&statement, &part))
      guard part.tickets.count == partSize else { continue }
      absorbPart()
      part.customColumns = columns.empty
    }
    absorbPart()
  }

  private mutating func readResponses() throws {
    var statement = try PreparedStatement(
      db,
      """
      SELECT \(StoredResponseColumns.names.joined(separator: ", "))
      FROM survey_responses
      ORDER BY number
      """)
    while try statement.step() {
      part.responses.append(try StoredRecords.response(&statement, &part))
      if part.responses.count == partSize { absorbPart() }
    }
    absorbPart()
  }

  private mutating func readRecords<Record: StoredRecord>(_: Record.Type) throws {
    try RecordTable<Record>(db: db).load { statement in
      let record = try Record.read(&statement, &part)
      part[keyPath: Record.list].append(record)
      if part[keyPath: Record.list].count == partSize { absorbPart() }
    }
    absorbPart()
  }

  /// What the logs of events tell fills what the tickets' own exports do not say.
  private mutating func readFoldedEvents() throws {
    var statement = try PreparedStatement(
      db,
      """
      SELECT id, \(FoldedFields.names.joined(separator: ", "))
      FROM folded_tickets
      JOIN event_tickets ON event_tickets.number = folded_tickets.number
      ORDER BY folded_tickets.number
      """)
    while try statement.step() {
      let ticket = try StoredRecords.foldedTicket(&statement, &history)
      history.fill(ticket)
    }
  }

  private mutating func absorbPart() {
    _ = history.absorb(part)
    part = History()
  }
}
