import Desk
import GRDB

/// A store's history in memory, and the state of the store that it agrees with.
package struct StoredHistory: Sendable {
  package internal(set) var history: History
  /// The newest import that ``history`` holds; nil when it holds what the store may not.
  private var newestImport: Int?

  init(_ db: Database) throws {
    history = try HistoryLoader.load(db)
    newestImport = try Self.newestImport(db)
  }

  /// Loads the history anew where it no longer agrees with the store: because another run has added
  /// to the store, or because adding failed.
  mutating func refresh(_ db: Database) throws {
    if try newestImport != Self.newestImport(db) { self = try StoredHistory(db) }
  }

  /// Notes that the store has followed up to this import.
  mutating func agrees(throughImport number: Int) { newestImport = number }

  /// Notes that the store did not follow.
  mutating func disagrees() { newestImport = nil }

  private static func newestImport(_ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT coalesce(max(number), 0) FROM imports") ?? 0
  }
}
