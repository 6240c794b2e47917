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

  /// - Parameter history: holds every ticket that will be written, with all that is known of it.
  init(_ db: Database, importNumber: Int, positions: [Int], history: History) throws {
    let fields = StoredFields.present(in: history.tickets)
    let columns = ["number", "import", "id"] + fields.columns
    let insertion = try PreparedStatement(
      db,
      """
      INSERT INTO tickets (\(columns.joined(separator: ", ")))
      VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))
      """)
    let change = try PreparedStatement(
      db,
      """
      UPDATE tickets
      SET \((["import"] + fields.columns).map { "\($0) = ?" }.joined(separator: ", "))
      WHERE number = ?
      """)
    let cellStatement = try PreparedStatement(
      db,
      """
      INSERT INTO ticket_cells (ticket, position, value)
      VALUES (?, ?, ?)
      ON CONFLICT (ticket, position) DO UPDATE
      SET value = excluded.value
      """)
    self.importNumber = importNumber
    self.fields = fields
    self.positions = positions
    self.insertion = insertion
    self.change = change
    self.cellStatement = cellStatement
  }

  mutating func insert(_ number: Int, row: Int, of history: History) throws {
    try insertion.bind(number)
    try insertion.bind(importNumber)
    try insertion.bind(history.tickets.value(SymbolField.id, row), in: history[.id])
    try fields.bind(row, of: history, to: &insertion)
    try insertion.run()
    try writeCells(number, row: row, of: history)
  }

  mutating func update(_ number: Int, row: Int, of history: History) throws {
    try change.bind(importNumber)
    try fields.bind(row, of: history, to: &change)
    try change.bind(number)
    try change.run()
    try writeCells(number, row: row, of: history)
  }

  private mutating func writeCells(_ number: Int, row: Int, of history: History) throws {
    for index in history.customColumns.indices {
      guard let value = history.customColumns[index].value(row: row) else { continue }
      try cellStatement.bind(number)
      try cellStatement.bind(positions[index])
      try cellStatement.bind(value, in: history.customColumns[index].table)
      try cellStatement.run()
    }
  }
}
