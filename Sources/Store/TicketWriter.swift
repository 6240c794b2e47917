import Desk
import GRDB

/// Writes tickets with their custom columns: new ones, and known ones over what was there.
struct TicketWriter: ~Copyable {
  private let importNumber: Int
  private let fields: StoredFields
  /// `positions[index]` is the stored position of `history.customColumns[index]`.
  private let positions: [Int]
  private var insertion: PreparedStatement
  private var change: PreparedStatement
  private var cellStatement: PreparedStatement
}

extension TicketWriter {
  /// - Parameter history: holds every ticket that will be written, with all that is known of it.
  init(_ db: Database, importNumber: Int, positions: [Int], history: History) throws {
    let fields = StoredFields.present(in: history.tickets)
    self.init(
      importNumber: importNumber, fields: fields, positions: positions,
      insertion: try PreparedStatement(
        db, insertInto: "tickets", ["number", "import", "id"] + fields.columns),
      change: try PreparedStatement(db, update: "tickets", ["import"] + fields.columns),
      cellStatement: try PreparedStatement(
        db,
        """
        INSERT INTO ticket_cells (ticket, position, value)
        VALUES (?, ?, ?)
        ON CONFLICT (ticket, position) DO UPDATE
        SET value = excluded.value
        """))
  }

  mutating func insert(_ number: Int, row: Int, of history: History) throws {
    try insertion.bind(number, importNumber)
    try insertion.bind(history.tickets.value(SymbolField.id, row), in: history[.id])
    try fields.bind(row, of: history, to: &insertion)
    try insertion.run()
    try writeCells(number, row: row, of: history)
  }

  mutating func update(_ number: Int, row: Int, of history: History) throws {
    try change.bind(importNumber)
    try fields.bind(row, of: history, to: &change)
    try change.run(number)
    try writeCells(number, row: row, of: history)
  }

  private mutating func writeCells(_ number: Int, row: Int, of history: History) throws {
    for index in history.customColumns.indices {
      guard let value = history.customColumns[index].value(row: row) else { continue }
      try cellStatement.bind(number, positions[index])
      try cellStatement.bind(value, in: history.customColumns[index].table)
      try cellStatement.run()
    }
  }
}
