import Desk
import GRDB
import Intake

/// The events that one file brings into the store.
struct FileEvents: Sendable {
  /// Rows of the parts before.
  var rows = 0
  /// The tickets of which the file tells something new, by their numbers.
  var touched = NumberSet()
}

/// Writes what happened to tickets, each event once.
struct EventWriter {
  let db: Database
  let importNumber: Int

  /// - Returns: the rows that say what is in the store already.
  func write(
    _ part: ContiguousArray<TicketEvent>, named names: History, rows: Int,
    _ file: inout FileEvents
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
      try statement.bind(ticket)
      try statement.bind(event.moment)
      try statement.bind(Int(event.kind.rawValue))
      try statement.bind(Int(truncatingIfNeeded: event.fingerprint))
      try statement.bind(importNumber)
      try statement.bind(file.rows + Int(event.place))
      let field = event.kind.namedField
      try statement.bind(
        try field.flatMap { field in
          try event.value.map { try values.number(of: names[field], $0, as: field) }
        })
      try statement.bind(
        try event.before.map {
          try values.number(of: names[field ?? .status], $0, as: field ?? .status)
        })
      if try statement.step() {
        try statement.run()
        file.touched.insert(ticket)
      } else {
        repeated.insert(Int(event.place))
      }
    }
    file.rows += rows
    return repeated
  }
}

/// Texts by their numbers in a table of the store; new ones are added.
private struct StoredTexts: ~Copyable {
  private var selection: PreparedStatement
  private var insertion: PreparedStatement
  /// The numbers of texts that were asked for already, by field and symbol.
  private var known: [SymbolField: [Symbol: Int]] = [:]

  init(_ db: Database, table: String, column: String) throws {
    let selection = try PreparedStatement(
      db,
      """
      SELECT number
      FROM \(table)
      WHERE \(column) = ?
      """)
    let insertion = try PreparedStatement(
      db,
      """
      INSERT INTO \(table) (\(column))
      VALUES (?)
      RETURNING number
      """)
    self.selection = selection
    self.insertion = insertion
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
