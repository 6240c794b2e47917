import Desk
import GRDB

/// Reads the columns that are no known field, beside the tickets that they belong to.
struct CustomColumnReader: ~Copyable {
  /// The columns without values, in the order in which they were first met.
  let empty: [History.CustomColumn]
  /// The place in ``empty`` of each stored position.
  private let places: [Int: Int]
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
    empty = columns.empty
    places = columns.places
    self.cells = cells
    current = first
  }

  /// Puts a ticket's cells into the columns. Tickets are asked for in the order of their numbers.
  mutating func readCells(
    ofTicket number: Int?, into columns: inout [History.CustomColumn], row: Int
  ) throws {
    while let cell = current, cell.ticket == number {
      guard let place = places[cell.position],
        let value = cells.symbol(in: &columns[place].table)
      else { throw Damage.error }
      columns[place].set(value, row: row)
      current = try Self.next(&cells)
    }
  }

  private static func next(
    _ cells: inout PreparedStatement
  ) throws -> (ticket: Int, position: Int)? {
    guard try cells.step() else { return nil }
    guard let ticket = cells.integer(), let position = cells.integer() else { throw Damage.error }
    return (ticket, position)
  }
}
