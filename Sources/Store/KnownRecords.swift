import Desk
import GRDB

/// What the store knows of the tickets and other records that a part of a file names, found by their
/// ids.
struct KnownRecords {
  let columns: StoredColumns
  /// Records of earlier files first, then the file's own: so the history itself tells news from one
  /// more state of the same record.
  var history = History()
  /// The places of ``history``'s records, by table.
  let places: [String: [StoredPlace]]

  init(of part: History, _ file: FileRecords, _ db: Database) throws {
    columns = try StoredColumns(db)
    // Of earlier files, and of the file itself.
    var found = [FoundRecords(columns), FoundRecords(columns)]
    try Self.findTickets(of: part, columns, db) { place, statement, cells in
      try found[file[Ticket.table].contains(place.number) ? 1 : 0]
        .addTicket(place, &statement, &cells)
    }
    for kind in storedRecords {
      try kind.find(in: part, db) { place, statement in
        try found[file[kind.table].contains(place.number) ? 1 : 0].add(kind, place, &statement)
      }
    }
    places = found[0].places.merging(found[1].places, uniquingKeysWith: +)
    history.customColumns = columns.empty
    _ = history.absorb(found[0].history)
    history.beginFile()
    _ = history.absorb(found[1].history)
    // A record that was found twice: by a damaged index, or because it is there twice.
    let counts = [history.tickets.count] + storedRecords.map { Self.count($0, in: history) }
    guard
      zip([Ticket.table] + storedRecords.map({ $0.table }), counts)
        .allSatisfy({ places[$0, default: []].count == $1 })
    else { throw DatabaseError.damage }
  }

  private static func count<Record: StoredRecord>(
    _: Record.Type, in history: History
  ) -> Int {
    history[keyPath: Record.list].count
  }

  var ticketPlaces: [StoredPlace] { places[Ticket.table] ?? [] }

  /// The number of a ticket that was known before the part.
  func number(ofTicket id: String) -> Int? {
    guard let row = history.row(of: history[.id].symbol(of: id)), row < ticketPlaces.count
    else { return nil }
    return ticketPlaces[row].number
  }

  private static func findTickets(
    of part: History, _ columns: StoredColumns, _ db: Database,
    _ body: (StoredPlace, inout PreparedStatement, inout TicketCellReader) throws -> Void
  ) throws {
    var statement = try PreparedStatement(
      db,
      """
      SELECT
        number, import, stated, \(StoredFields.all.columns.joined(separator: ", ")),
        \(StoredFields.stated)
      FROM tickets
      WHERE id = ?
      """)
    var cells = try TicketCellReader(db, columns)
    // By text: a part may have several symbols for one id.
    var asked = SymbolTable()
    for ticket in part.tickets {
      let before = asked.count
      _ = part[.id].withBytes(of: ticket.id) { asked.intern($0) }
      guard asked.count > before else { continue }
      try statement.bind(ticket.id, in: part[.id])
      while try statement.step() {
        try body(try StoredPlace(&statement), &statement, &cells)
      }
    }
  }
}

/// Where a record is in the store, and which import brought it or changed it last.
struct StoredPlace {
  let number: Int
  let importNumber: Int
  /// Of the record as it was read.
  var checksum: UInt64 = 0
  /// What the checksum has of that by which the record is recognised, and which never changes.
  var identity: UInt64 = 0

  /// Of a row that begins with both; its checksum begins behind them.
  init(_ statement: inout PreparedStatement) throws {
    guard let number = statement.integer(), let importNumber = statement.integer() else {
      throw DatabaseError.damage
    }
    (self.number, self.importNumber) = (number, importNumber)
    statement.beginChecksum()
  }
}

private struct FoundRecords {
  var history = History()
  var places: [String: [StoredPlace]] = [:]
  private var stated: [String: UInt32] = [:]

  init(_ columns: StoredColumns) { history.customColumns = columns.empty }

  mutating func addTicket(
    _ place: StoredPlace, _ statement: inout PreparedStatement, _ cells: inout TicketCellReader
  ) throws {
    let row = history.tickets.count
    statement.passOver()
    let ticket = try StoredFields.all.ticket(&statement, &history)
    history.tickets.append(ticket)
    var place = place
    let word = history[.id].withBytes(of: ticket.id) { SymbolTable.hash($0) }
    place.identity = Checksum.step(Checksum.key("id"), word)
    place.checksum = statement.checksum(number: place.number)
    let text = statement.text() ?? ""
    let stated =
      stated[text]
      ?? history.stated.number(of: StatedColumns(stored: text))
    self.stated[text] = stated
    history.stated.set(stated, row: row)
    place.checksum &+= try cells.read(
      ofTicket: place.number, into: &history.customColumns, row: row)
    places[Ticket.table, default: []].append(place)
  }

  mutating func add<Record: StoredRecord>(
    _: Record.Type, _ place: StoredPlace, _ statement: inout PreparedStatement
  ) throws {
    var record = Record()
    try record.read(&statement, &history)
    var place = place
    place.checksum = statement.checksum(number: place.number)
    history[keyPath: Record.list].append(record)
    places[Record.table, default: []].append(place)
  }
}

extension Ticket {
  static let table = "tickets"
}
