import Desk
import GRDB

/// What the store knows of the tickets and other records that a part of a file names, found by their
/// ids.
struct KnownRecords {
  let columns: StoredColumns
  /// Records of earlier files first, then the file's own: so the history itself tells news from one
  /// more state of the same record.
  var history = History()
  /// The stored number of each of ``history``'s tickets.
  let ticketNumbers: [Int]
  /// Those of the other records, by table.
  private let numbers: [String: [Int]]

  init(of part: History, _ records: FileRecords, _ db: Database) throws {
    columns = try StoredColumns(db)
    var found = FoundRecords(columns, records)
    try found.findTickets(of: part, columns, db)
    for kind in storedRecords { try found.find(kind, of: part, db) }
    ticketNumbers = found.ticketNumbers.earlier + found.ticketNumbers.own
    numbers = found.numbers.mapValues { $0.earlier + $0.own }
    history.customColumns = columns.empty
    _ = history.absorb(found.earlier)
    history.beginFile()
    _ = history.absorb(found.own)
  }

  /// The stored number of each of ``history``'s records of a kind.
  func numbers<Record: StoredRecord>(of _: Record.Type) -> [Int] { numbers[Record.table] ?? [] }

  /// The number of a ticket that was known before the part.
  func number(ofTicket id: String) -> Int? {
    guard let row = history.row(of: history[.id].symbol(of: id)), row < ticketNumbers.count
    else { return nil }
    return ticketNumbers[row]
  }
}

/// The records that were found, of earlier files and of the file itself, with their numbers.
private struct FoundRecords {
  private(set) var earlier = History()
  private(set) var own = History()
  private(set) var ticketNumbers = Numbers()
  private(set) var numbers: [String: Numbers] = [:]
  private let records: FileRecords

  struct Numbers {
    var earlier: [Int] = []
    var own: [Int] = []
  }

  init(_ columns: StoredColumns, _ records: FileRecords) {
    self.records = records
    earlier.customColumns = columns.empty
    own.customColumns = columns.empty
  }

  mutating func findTickets(of part: History, _ columns: StoredColumns, _ db: Database) throws {
    var statement = try PreparedStatement(
      db,
      """
      SELECT number, \(StoredFields.all.columns.joined(separator: ", "))
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
        guard let number = statement.integer() else { throw DatabaseError.damage }
        if records.tickets.contains(number) {
          try Self.addTicket(number, &statement, &cells, to: &own)
          ticketNumbers.own.append(number)
        } else {
          try Self.addTicket(number, &statement, &cells, to: &earlier)
          ticketNumbers.earlier.append(number)
        }
      }
    }
  }

  private static func addTicket(
    _ number: Int, _ statement: inout PreparedStatement, _ cells: inout TicketCellReader,
    to history: inout History
  ) throws {
    let row = history.tickets.count
    history.tickets.append(try StoredFields.all.ticket(&statement, &history))
    try cells.read(ofTicket: number, into: &history.customColumns, row: row)
  }

  mutating func find<Record: StoredRecord>(
    _: Record.Type, of part: History, _ db: Database
  ) throws {
    var found = Numbers()
    try RecordTable<Record>(db: db).find(in: part) { number, statement in
      var record = Record()
      if records[Record.self].contains(number) {
        try record.read(&statement, &own)
        Record.append(record, to: &own)
        found.own.append(number)
      } else {
        try record.read(&statement, &earlier)
        Record.append(record, to: &earlier)
        found.earlier.append(number)
      }
    }
    numbers[Record.table] = found
  }
}
