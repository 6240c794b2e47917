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
  /// The columns that the rows of the part's tickets had, by the numbers of ``history``.
  private var statedOfPart: [UInt32] = []
  private var sums = ContentSums()
  /// Whether the history is wanted, and not only the sums.
  private let keeps: Bool
  private var folds = true

  /// - Parameter partSize: the number of records after which a part is absorbed.
  /// - Throws: damage, also where all can be read and is not what was written.
  /// - Parameter folds: whether the history is told what logs of events tell of its tickets.
  static func load(
    _ db: Database, _ statuses: StatusDictionary = StatusDictionary(), partSize: Int = 1 << 16,
    folds: Bool = true
  ) throws -> History {
    try SummedTable.ticketColumns.verify(db)
    var loader = try HistoryLoader(db, partSize: partSize, keeps: true)
    loader.folds = folds
    loader.history.statuses = statuses
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
    let stated = try statedColumns()
    var statement = try PreparedStatement(
      db,
      """
      SELECT number, import, stated, \(StoredFields.all.columns.joined(separator: ", "))
      FROM tickets
      ORDER BY number
      """)
    var tickets = ContentSums.OfKind()
    while try statement.step() {
      let place = try StoredPlace(&statement)
      statedOfPart.append(statement.integer().flatMap { stated[$0] } ?? 0)
      part.tickets.append(try StoredFields.all.ticket(&statement, &part))
      let cells = try columns.readCells(
        ofTicket: place.number, into: &part.customColumns, row: part.tickets.count - 1)
      tickets.add(statement.checksum(number: place.number) &+ cells, to: place.importNumber)
      if part.tickets.count == partSize { try absorbPart() }
    }
    sums[Ticket.table] = tickets
    try absorbPart()
  }

  /// The sets of columns that rows had, by their numbers in the store.
  private mutating func statedColumns() throws -> [Int: UInt32] {
    var statement = try PreparedStatement(
      db,
      """
      SELECT number, columns
      FROM stated_columns
      """)
    var numbers: [Int: UInt32] = [:]
    while try statement.step() {
      guard let number = statement.integer(), let columns = statement.text() else {
        throw DatabaseError.damage
      }
      numbers[number] = history.stated.number(of: StatedColumns(stored: columns))
    }
    return numbers
  }

  private mutating func readRecords<Record: StoredRecord>(_: Record.Type) throws {
    var count = 0
    try Record.load(db) { place, statement in
      var record = Record()
      try record.read(&statement, &part)
      sums[Record.table].add(statement.checksum(number: place.number), to: place.importNumber)
      part[keyPath: Record.list].append(record)
      count += 1
      if count % partSize == 0 { try absorbPart() }
    }
    try absorbPart()
  }

  /// What the logs of events tell fills what the tickets' own exports do not say.
  private mutating func readFoldedEvents() throws {
    let fields = StoredFields.ofFoldedTickets
    var statement = try PreparedStatement(
      db,
      """
      SELECT folded_tickets.number, 0, events_checksum, \(fields.columns.joined(separator: ", "))
      FROM folded_tickets
      JOIN event_tickets ON event_tickets.number = folded_tickets.number
      ORDER BY folded_tickets.number
      """)
    var known = NumberSet()
    while try statement.step() {
      let place = try StoredPlace(&statement)
      statement.passOver()
      let ticket = try fields.ticket(&statement, &history)
      sums[StoredEventFold.table].add(statement.checksum(number: place.number), to: 0)
      guard !known.contains(Int(ticket.id.index)) else { throw DatabaseError.damage }
      known.insert(Int(ticket.id.index))
      if keeps, folds { history.fill(ticket) }
    }
  }

  /// - Throws: damage, for a ticket that is there twice, which SQLite's indexes kept from being so.
  private mutating func absorbPart() throws {
    if keeps {
      let known = history.tickets.count
      _ = history.absorb(part)
      guard history.tickets.count == known + part.tickets.count else {
        throw DatabaseError.damage
      }
      for (row, stated) in statedOfPart.enumerated() where stated != 0 {
        history.stated.set(stated, row: known + row)
      }
    }
    statedOfPart.removeAll(keepingCapacity: true)
    part = History()
    part.customColumns = columns.columns.empty
  }
}
