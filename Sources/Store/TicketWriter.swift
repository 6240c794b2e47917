import Desk
import GRDB

/// Writes tickets with their custom columns: new ones, and known ones over what was there.
struct TicketWriter: ~Copyable {
  private let importNumber: Int
  /// `positions[index]` is the stored position of `history.customColumns[index]`.
  private let positions: [Int]
  private var ticketStatement: PreparedStatement
  private var cellStatement: PreparedStatement

  init(_ db: Database, importNumber: Int, columns: [History.CustomColumn]) throws {
    let positions = try Self.positions(of: columns, db)
    let ticketStatement = try PreparedStatement(db, Self.ticketSQL)
    let cellStatement = try PreparedStatement(
      db,
      """
      INSERT INTO ticket_cells (ticket, position, value)
      VALUES (?, ?, ?)
      ON CONFLICT (ticket, position) DO UPDATE
      SET value = excluded.value
      """)
    self.importNumber = importNumber
    self.positions = positions
    self.ticketStatement = ticketStatement
    self.cellStatement = cellStatement
  }

  mutating func write(row: Int, of history: History) throws {
    let ticket = history.tickets[row]
    try ticketStatement.bind(importNumber)
    for field in StoredTicketColumns.symbols {
      try ticketStatement.bind(ticket[field], in: history.tables[field.rawValue])
    }
    for field in StoredTicketColumns.instants { try ticketStatement.bind(ticket[field]) }
    for field in StoredTicketColumns.durations { try ticketStatement.bind(ticket[field]) }
    for field in StoredTicketColumns.counts { try ticketStatement.bind(ticket[field]) }
    for field in StoredTicketColumns.flags { try ticketStatement.bind(ticket[field]) }
    let number = try ticketStatement.runForNumber()

    for (column, position) in zip(history.customColumns, positions)
    where row < column.values.count {
      guard let value = column.values[row] else { continue }
      try cellStatement.bind(number)
      try cellStatement.bind(position)
      try cellStatement.bind(value, in: column.table)
      try cellStatement.run()
    }
  }

  private static let ticketSQL: String = {
    let names = StoredTicketColumns.names
    let changes = names.filter { $0 != "id" }.map { "\($0) = excluded.\($0)" }
    return """
      INSERT INTO tickets (import, \(names.joined(separator: ", ")))
      VALUES (?, \(names.map { _ in "?" }.joined(separator: ", ")))
      ON CONFLICT (id) DO UPDATE
      SET import = excluded.import, \(changes.joined(separator: ", "))
      RETURNING number
      """
  }()

  private static func positions(
    of columns: [History.CustomColumn], _ db: Database
  ) throws -> [Int] {
    var statement = try PreparedStatement(
      db,
      """
      INSERT INTO ticket_columns (name)
      VALUES (?)
      ON CONFLICT (name) DO UPDATE
      SET name = excluded.name
      RETURNING position
      """)
    var positions: [Int] = []
    for column in columns {
      try statement.bind(column.name)
      positions.append(try statement.runForNumber())
    }
    return positions
  }
}
