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
    for kind in storedRecords { try loader.readRecords(kind) }
    try loader.readFoldedEvents()
    return loader.history
  }

  private init(_ db: Database, partSize: Int) throws {
    self.db = db
    self.partSize = partSize
    columns = try CustomColumnReader(db)
    part.customColumns = columns.columns.empty
  }

  private mutating func readTickets() throws {
    var statement = try PreparedStatement(
      db,
      """
      SELECT number, \(StoredFields.all.columns.joined(separator: ", "))
      FROM tickets
      ORDER BY number
      """)
    while try statement.step() {
      let number = statement.integer()
      try columns.readCells(ofTicket: number, into: &part.customColumns, row: part.tickets.count)
      part.tickets.append(try StoredFields.all.ticket(&statement, &part))
      if part.tickets.count == partSize { absorbPart() }
    }
    absorbPart()
  }

  private mutating func readRecords<Record: StoredRecord>(_: Record.Type) throws {
    var count = 0
    try Record.load(db) { statement in
      var record = Record()
      try record.read(&statement, &part)
      part[keyPath: Record.list].append(record)
      count += 1
      if count % partSize == 0 { absorbPart() }
    }
    absorbPart()
  }

  /// What the logs of events tell fills what the tickets' own exports do not say.
  private mutating func readFoldedEvents() throws {
    var fields = StoredFields.ofEvents
    fields.symbols.insert(.id, at: 0)
    var statement = try PreparedStatement(
      db,
      """
      SELECT \(fields.columns.joined(separator: ", "))
      FROM folded_tickets
      JOIN event_tickets ON event_tickets.number = folded_tickets.number
      ORDER BY folded_tickets.number
      """)
    while try statement.step() {
      history.fill(try fields.ticket(&statement, &history))
    }
  }

  private mutating func absorbPart() {
    _ = history.absorb(part)
    part = History()
    part.customColumns = columns.columns.empty
  }
}
