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
  private var sums = ContentSums()
  /// Whether the history is wanted, and not only the sums.
  private let keeps: Bool

  /// - Parameter partSize: the number of records after which a part is absorbed.
  /// - Throws: damage, also where all can be read and is not what was written.
  static func load(_ db: Database, partSize: Int = 1 << 16) throws -> History {
    var loader = try HistoryLoader(db, partSize: partSize, keeps: true)
    for (_, read) in readings { try read(&loader) }
    let written = try ContentSums(db)
    for (kind, _) in readings {
      guard loader.sums[kind].differences(from: written[kind]).isEmpty else {
        throw DatabaseError.damage
      }
    }
    return loader.history
  }

  /// What the records of a kind are now; of all kinds unless one is named.
  static func sums(of kind: String? = nil, _ db: Database) throws -> ContentSums {
    var loader = try HistoryLoader(db, partSize: 1 << 12, keeps: false)
    for (name, read) in readings where kind == nil || kind == name { try read(&loader) }
    return loader.sums
  }

  /// How each kind of record is read.
  static var readings: [(kind: String, read: (inout HistoryLoader) throws -> Void)] {
    [(Ticket.table, { try $0.readTickets() })]
      + storedRecords.map { kind in (kind.table, { try $0.readRecords(kind) }) }
      + [(StoredEventFold.table, { try $0.readFoldedEvents() })]
  }

  private init(_ db: Database, partSize: Int, keeps: Bool) throws {
    self.db = db
    self.partSize = partSize
    self.keeps = keeps
    columns = try CustomColumnReader(db)
    part.customColumns = columns.columns.empty
  }

  private mutating func readTickets() throws {
    var statement = try PreparedStatement(
      db,
      """
      SELECT number, import, \(StoredFields.all.columns.joined(separator: ", "))
      FROM tickets
      ORDER BY number
      """)
    var checksums = TicketChecksums(.all)
    while try statement.step() {
      let place = try StoredPlace(&statement)
      let row = part.tickets.count
      try columns.readCells(ofTicket: place.number, into: &part.customColumns, row: row)
      part.tickets.append(try StoredFields.all.ticket(&statement, &part))
      sums[Ticket.table].add(
        checksums.value(ofRow: row, number: place.number, in: part), to: place.importNumber)
      if part.tickets.count == partSize { absorbPart() }
    }
    absorbPart()
  }

  private mutating func readRecords<Record: StoredRecord>(_: Record.Type) throws {
    var count = 0
    let checksums = RecordChecksums<Record>()
    try Record.load(db) { place, statement in
      var record = Record()
      try record.read(&statement, &part)
      sums[Record.table].add(
        checksums.value(record, number: place.number, in: part), to: place.importNumber)
      part[keyPath: Record.list].append(record)
      count += 1
      if count % partSize == 0 { absorbPart() }
    }
    absorbPart()
  }

  /// What the logs of events tell fills what the tickets' own exports do not say.
  private mutating func readFoldedEvents() throws {
    let fields = StoredFields.ofFoldedTickets
    let checksums = TicketChecksums(fields)
    var statement = try PreparedStatement(
      db,
      """
      SELECT folded_tickets.number, 0, \(fields.columns.joined(separator: ", "))
      FROM folded_tickets
      JOIN event_tickets ON event_tickets.number = folded_tickets.number
      ORDER BY folded_tickets.number
      """)
    while try statement.step() {
      let place = try StoredPlace(&statement)
      let ticket = try fields.ticket(&statement, &history)
      sums[StoredEventFold.table].add(
        checksums.checksum(ticket, in: history).value(number: place.number), to: 0)
      if keeps { history.fill(ticket) }
    }
  }

  private mutating func absorbPart() {
    if keeps { _ = history.absorb(part) }
    part = History()
    part.customColumns = columns.columns.empty
  }
}
