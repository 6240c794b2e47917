import Desk
import GRDB
import Intake

extension FileRecords {
  /// Writes what happened to tickets, each event once.
  ///
  /// - Parameter rows: of the part.
  /// - Returns: the rows that say what is in the store already.
  mutating func write(
    _ part: ContiguousArray<TicketEvent>, named names: History, rows: Int, _ db: Database
  ) throws -> Set<Int> {
    var tickets = try StoredTexts(db, table: "event_tickets", column: "id")
    var values = try StoredTexts(db, table: "event_values", column: "text")
    var statement = try PreparedStatement(
      db,
      """
      INSERT INTO ticket_events (
        ticket, moment, kind, fingerprint, import, place, value, status_before)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      RETURNING 1
      """)
    var repeated: Set<Int> = []
    for event in part {
      let ticket = try tickets.number(of: names[.id], event.ticket, as: .id)
      try statement.bind(
        ticket, event.moment, Int(event.kind.rawValue),
        Int(truncatingIfNeeded: event.fingerprint), importNumber, eventRows + Int(event.place))
      let field = event.kind.namedField
      for (value, field) in [(event.value, field), (event.before, field ?? .status)] {
        try statement.bind(
          try field.flatMap { field in
            try value.map { try values.number(of: names[field], $0, as: field) }
          })
      }
      if try statement.step() {
        try statement.run()
        touchedTickets.insert(ticket)
      } else {
        repeated.insert(Int(event.place))
      }
    }
    eventRows += rows
    return repeated
  }
}

/// Texts by their numbers in a table of the store; new ones are added.
private struct StoredTexts: ~Copyable {
  private var selection: PreparedStatement
  private var insertion: PreparedStatement
  /// The numbers of texts that were asked for already, by field and symbol.
  private var known: [SymbolField: [Symbol: Int]] = [:]
}

extension StoredTexts {
  init(_ db: Database, table: String, column: String) throws {
    self.init(
      selection: try PreparedStatement(
        db,
        """
        SELECT number
        FROM \(table)
        WHERE \(column) = ?
        """),
      insertion: try PreparedStatement(
        db,
        """
        INSERT INTO \(table) (\(column))
        VALUES (?)
        RETURNING number
        """))
  }

  mutating func number(
    of table: SymbolTable, _ symbol: Symbol, as field: SymbolField
  ) throws -> Int {
    if let number = known[field]?[symbol] { return number }
    try selection.bind(symbol, in: table)
    var found: Int?
    while try selection.step() { found = selection.integer() }
    if found == nil {
      try insertion.bind(symbol, in: table)
      found = try insertion.runForNumber()
    }
    guard let found else { throw DatabaseError.damage }
    known[field, default: [:]][symbol] = found
    return found
  }
}
