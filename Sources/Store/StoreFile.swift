import GRDB

/// Opens the store's file and makes sure that it is a store that this version can use.
///
/// The file keeps SQLite's rollback journal and full synchronising: what a transaction overwrites
/// is on the disk beside the store before the store changes, and removing that journal is the
/// commit. A run that is killed, or a power cut, at any moment leaves either the state before or the
/// state after; the next one to open the file rolls back what was begun. A write-ahead log would be
/// as safe, but would leave the newest months in a second file that a person who copies the store
/// forgets; and this program has one writer and no readers that must not wait.
enum StoreFile {
  /// - Parameter patience: the seconds to wait for another program that is writing.
  /// - Throws: `DatabaseError` or `StoreError.Code`; a file that is refused has not been changed.
  static func open(_ path: String, patience: Double) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.label = "store"
    configuration.foreignKeysEnabled = true
    // A file's transaction stays open from part to part.
    configuration.allowsUnsafeTransactions = true
    configuration.busyMode = .timeout(patience)
    configuration.prepareDatabase { db in
      try db.execute(
        sql: """
          PRAGMA synchronous = FULL;
          PRAGMA cache_size = -65536;
          """)
    }
    let database = try DatabaseQueue(path: path, configuration: configuration)
    if try database.read({ try needsMigration($0) }) { try migrate(database) }
    return database
  }

  private static func needsMigration(_ db: Database) throws -> Bool {
    let application = try Int.fetchOne(db, sql: "PRAGMA application_id")
    let foreignTables = try Int.fetchOne(
      db,
      sql: """
        SELECT count(*)
        FROM sqlite_schema
        WHERE name NOT LIKE 'sqlite_%' AND name <> 'grdb_migrations'
        """)
    // An empty file, or one whose first migration never came to its end, is ours to fill.
    guard application == Schema.applicationID || (application == 0 && foreignTables == 0) else {
      throw StoreError.Code.otherProgram
    }
    if try Schema.migrator.hasBeenSuperseded(db) { throw StoreError.Code.newerVersion }
    return try !Schema.migrator.hasCompletedMigrations(db)
  }

  private static func migrate(_ database: DatabaseQueue) throws {
    do {
      try Schema.migrator.migrate(database)
    } catch {
      // Another run that opened the same file may have been first.
      guard try database.read({ try Schema.migrator.hasCompletedMigrations($0) }) else {
        throw error
      }
    }
  }
}
