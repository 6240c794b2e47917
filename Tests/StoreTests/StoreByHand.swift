import GRDB

@testable import Store

extension HistoryStore {
  /// Runs SQL behind the store's back, as a test's way to spoil or to look.
  func run(_ sql: String) throws {
    try database.writeWithoutTransaction { try $0.execute(sql: sql) }
  }

  func texts(_ sql: String) throws -> [String] {
    try database.read { try String.fetchAll($0, sql: sql) }
  }

  func numbers(_ sql: String) throws -> [Int] {
    try database.read { try Int.fetchAll($0, sql: sql) }
  }

  /// How many rows each table has.
  func rowCounts() throws -> [String: Int] {
    let tables = try texts(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    return Dictionary(
      uniqueKeysWithValues: try tables.map { ($0, try numbers("SELECT count(*) FROM \($0)")[0]) })
  }

  /// Keeps a transaction open that writes, until the body is done.
  func whileLocked(_ body: () throws -> Void) throws {
    try database.write { _ in try body() }
  }
}
