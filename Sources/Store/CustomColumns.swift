import Desk
import GRDB

/// The columns that are not a known field, as the store knows them.
struct StoredColumns {
  /// The columns without values, in the order in which they were first met.
  private(set) var empty: [History.CustomColumn] = []
  /// The place in ``empty`` of each stored position.
  private var places: [Int: Int] = [:]
  private var stored: [Int] = []

  init(_ db: Database) throws {
    var columns = try PreparedStatement(
      db,
      """
      SELECT position, name
      FROM ticket_columns
      ORDER BY position
      """)
    while try columns.step() {
      guard let position = columns.integer(), let name = columns.text() else {
        throw DatabaseError.damage
      }
      places[position] = empty.count
      stored.append(position)
      empty.append(History.CustomColumn(name: name))
    }
  }

  /// The stored position of each column; columns behind those in ``empty`` are new and get one.
  func positions(of columns: [History.CustomColumn], _ db: Database) throws -> [Int] {
    guard columns.count > stored.count else { return stored }
    var statement = try PreparedStatement(
      db, insertInto: "ticket_columns", ["name"], then: "RETURNING position")
    var positions = stored
    for column in columns[stored.count...] {
      try statement.bind(column.name)
      positions.append(try statement.runForNumber())
    }
    return positions
  }

  /// - Returns: the cell's checksum.
  fileprivate func readCell(
    at position: Int?, _ statement: inout PreparedStatement,
    into columns: inout [History.CustomColumn], row: Int
  ) throws -> UInt64 {
    statement.beginChecksum()
    guard let position, let place = places[position],
      let value = statement.symbol(in: &columns[place].table)
    else { throw DatabaseError.damage }
    columns[place].set(value, row: row)
    return statement.checksum(number: position)
  }
}

/// Reads the columns that are not a known field, beside the tickets that they belong to.
struct CustomColumnReader: ~Copyable {
  let columns: StoredColumns
  private var cells: PreparedStatement
  /// The cell at which ``cells`` stands; nil after the last one.
  private var current: (ticket: Int, position: Int)?

  init(_ db: Database) throws {
    let columns = try StoredColumns(db)
    var cells = try PreparedStatement(
      db,
      """
      SELECT ticket, position, value
      FROM ticket_cells
      ORDER BY ticket, position
      """)
    let first = try Self.next(&cells)
    self.columns = columns
    self.cells = cells
    current = first
  }

  /// Puts a ticket's cells into the columns. Tickets are asked for in the order of their numbers.
  ///
  /// - Returns: the sum of the cells' checksums.
  mutating func readCells(
    ofTicket number: Int, into columns: inout [History.CustomColumn], row: Int
  ) throws -> UInt64 {
    var sum: UInt64 = 0
    while let cell = current, cell.ticket == number {
      sum &+= try self.columns.readCell(at: cell.position, &cells, into: &columns, row: row)
      current = try Self.next(&cells)
    }
    return sum
  }

  private static func next(
    _ cells: inout PreparedStatement
  ) throws -> (ticket: Int, position: Int)? {
    guard try cells.step() else { return nil }
    guard let ticket = cells.integer(), let position = cells.integer() else {
      throw DatabaseError.damage
    }
    return (ticket, position)
  }
}

struct TicketCellReader: ~Copyable {
  private let columns: StoredColumns
  private var statement: PreparedStatement

  init(_ db: Database, _ columns: StoredColumns) throws {
    statement = try PreparedStatement(
      db,
      """
      SELECT position, value
      FROM ticket_cells
      WHERE ticket = ?
      """)
    self.columns = columns
  }

  /// - Returns: the sum of the cells' checksums.
  mutating func read(
    ofTicket number: Int, into columns: inout [History.CustomColumn], row: Int
  ) throws -> UInt64 {
    var sum: UInt64 = 0
    try statement.bind(number)
    while try statement.step() {
      let position = statement.integer()
      sum &+= try self.columns.readCell(at: position, &statement, into: &columns, row: row)
    }
    return sum
  }
}
