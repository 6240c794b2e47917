import Desk
import GRDB

/// The columns that are no known field, as the store knows them.
struct StoredColumns {
  /// The columns without values, in the order in which they were first met.
  private(set) var empty: [History.CustomColumn] = []
  /// The place in ``empty`` of each stored position.
  private(set) var places: [Int: Int] = [:]
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
        throw Damage.error
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
      db,
      """
      INSERT INTO ticket_columns (name)
      VALUES (?)
      RETURNING position
      """)
    var positions = stored
    for column in columns[stored.count...] {
      try statement.bind(column.name)
      positions.append(try statement.runForNumber())
    }
    return positions
  }
}
