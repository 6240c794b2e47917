import Desk
import GRDB

/// What the store knows of the tickets and other records that a part of a file names, found by their
/// ids.
struct KnownRecords {
  let columns: StoredColumns
  /// Records of earlier files first, then the file's own: so the history itself tells news from one
  /// more state of the same record.
  var history = History()
  /// The stored numbers of ``history``'s records, by table.
  let numbers: [String: [Int]]

  init(of part: History, _ file: FileRecords, _ db: Database) throws {
    columns = try StoredColumns(db)
    // Of earlier files, and of the file itself.
    var found = [FoundRecords(columns), FoundRecords(columns)]
    try Self.findTickets(of: part, columns, db) { number, statement, cells in
      try found[file[Ticket.table].contains(number) ? 1 : 0].addTicket(number, &statement, &cells)
    }
    for kind in storedRecords {
      try kind.find(in: part, db) { number, statement in
        try found[file[kind.table].contains(number) ? 1 : 0].add(kind, number, &statement)
      }
    }
    numbers = found[0].numbers.merging(found[1].numbers, uniquingKeysWith: +)
    history.customColumns = columns.empty
    _ = history.absorb(found[0].history)
    history.beginFile()
    _ = history.absorb(found[1].history)
  }

  var ticketNumbers: [Int] { numbers[Ticket.table] ?? [] }

  /// The number of a ticket that was known before the part.
  func number(ofTicket id: String) -> Int? {
    guard let row = history.row(of: history[.id].symbol(of: id)), row < ticketNumbers.count
    else { return nil }
    return ticketNumbers[row]
  }

  private static func findTickets(
    of part: History, _ columns: StoredColumns, _ db: Database,
    _ body: (Int, inout PreparedStatement, inout TicketCellReader) throws -> Void
  ) throws {
    var statement = try PreparedStatement(
      db,
      """
      SELECT number, \(StoredFields.all.columns.joined(separator: ", ")), \(StoredFields.stated)
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
        guard let number = statement.integer() else { throw DatabaseError.damage }
        try body(number, &statement, &cells)
      }
    }
  }
}

private struct FoundRecords {
  var history = History()
  var numbers: [String: [Int]] = [:]
  private var stated: [String: UInt32] = [:]

  init(_ columns: StoredColumns) { history.customColumns = columns.empty }

  mutating func addTicket(
    _ number: Int, _ statement: inout PreparedStatement, _ cells: inout TicketCellReader
  ) throws {
    let row = history.tickets.count
    history.tickets.append(try StoredFields.all.ticket(&statement, &history))
    let text = statement.text() ?? ""
    let stated =
      stated[text]
      ?? history.stated.number(of: Set(text.split(separator: "\u{1F}").map(String.init)))
    self.stated[text] = stated
    history.stated.set(stated, row: row)
    try cells.read(ofTicket: number, into: &history.customColumns, row: row)
    numbers[Ticket.table, default: []].append(number)
  }

  mutating func add<Record: StoredRecord>(
    _: Record.Type, _ number: Int, _ statement: inout PreparedStatement
  ) throws {
    var record = Record()
    try record.read(&statement, &history)
    history[keyPath: Record.list].append(record)
    numbers[Record.table, default: []].append(number)
  }
}

extension Ticket {
  static let table = "tickets"
}
