import Desk
import GRDB

/// Reads the custom columns of one ticket at a time.
struct TicketCellReader: ~Copyable {
  private let places: [Int: Int]
  private var statement: PreparedStatement

  init(_ db: Database, _ columns: StoredColumns) throws {
    let statement = try PreparedStatement(
      db,
      """
      SELECT position, value
      FROM ticket_cells
      WHERE ticket = ?
      """)
    places = columns.places
    self.statement = statement
  }

  mutating func read(
    ofTicket number: Int, into columns: inout [History.CustomColumn], row: Int
  ) throws {
    try statement.bind(number)
    while try statement.step() {
      guard let place = statement.integer().flatMap({ places[$0] }),
        let value = statement.symbol(in: &columns[place].table)
      else { throw Damage.error }
      columns[place].set(value, row: row)
    }
  }
}
