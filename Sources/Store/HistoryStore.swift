import Desk
import GRDB
import Glibc
import Intake
import Tabular
import Wording

/// The history of all months in one SQLite file, to which each month's exports are added.
///
/// ```swift
/// let store = try HistoryStore(path: "history.sqlite")
/// if let addition = try store.beginFile(digest: digest) {
///   importer.keeper = addition
///   let content = try await importer.read("工单-2026-05.csv")
///   try addition.finish(content.file)
/// }
/// try store.load().tickets.count
/// ```
///
/// Each file is one transaction: after an error, a kill or a power cut the store holds a whole
/// number of files, and importing again does the rest.
package struct HistoryStore: Sendable {
  package let path: String
  /// How much is kept of each file's rows as they stood.
  package var originalRows = OriginalRowLimit()
  /// What the statuses of its tickets mean.
  package var statuses = StatusDictionary()
  let database: DatabaseQueue

  /// Opens a store, or makes one where there is no file and one may be made, and brings its tables up to date.
  ///
  /// - Parameter patience: the seconds to wait for another program that is writing.
  /// - Throws: a path that names no file, to which SQLite gives a store that ends with the run, is
  ///   refused. A file that is no store, that is damaged or that a newer version has written is
  ///   refused and left as it is.
  package init(
    path: String, patience: Double = 30, mayMake: Bool = true
  ) throws(StoreError) {
    self.path = path
    guard !path.isEmpty, path != ":memory:", !path.lowercased().hasPrefix("file:") else {
      throw StoreError(StoreFault.noFileName, path: "--store \(path.isEmpty ? "\"\"" : path)")
    }
    let isFile = SystemPath.isFile(path)
    guard mayMake || isFile != nil else { throw StoreError(StoreFault.missing, path: path) }
    guard isFile != false else { throw StoreError(StoreFault.cannotOpen, path: path) }
    do {
      database = try StoreFile.open(path, patience: patience)
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// What the import of a file with this digest did; nil, and no error, when there was none.
  package func importedFile(digest: String) throws(StoreError) -> ImportedFile? {
    try reading { try ImportedFile.stored(digest: digest, $0) }
  }

  /// The columns of known fields by the names that their exports give them, the oldest import first.
  package func columnRoles() throws(StoreError) -> [(name: String, role: ColumnRole?)] {
    try reading { try ImportedFile.storedColumns($0) }
  }

  /// The whole history, with custom columns and comments.
  package func load() throws(StoreError) -> History {
    try reading { try HistoryLoader.load($0, statuses) }
  }

  /// How many tickets, survey responses and records of other kinds there are.
  package func recordCounts() throws(StoreError) -> (tickets: Int, responses: Int, others: Int) {
    try reading { db in
      let tickets = try Int.fetchOne(
        db,
        sql: """
          SELECT (SELECT count(*) FROM tickets) + (
            SELECT count(*)
            FROM folded_tickets
            JOIN event_tickets ON event_tickets.number = folded_tickets.number
            WHERE NOT EXISTS (SELECT 1 FROM tickets WHERE tickets.id = event_tickets.id)
          )
          """)
      func count(_ table: String) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
      }
      let others = try count(Review.table) + count(CauseAnalysis.table) + count(Agent.table)
      return (tickets ?? 0, try count(SurveyResponse.table), others)
    }
  }

  /// Begins to add a file. Until it is finished or abandoned, the store does nothing else, and other
  /// programs wait that want to write.
  ///
  /// - Parameter digest: the SHA-256 of the file's bytes.
  /// - Returns: nil where the file is known by its digest.
  package func beginFile(digest: String) throws(StoreError) -> FileAddition? {
    let records = try accessing { db in
      try db.beginTransaction(.immediate)
      do {
        let records = try FileRecords(db, digest: digest, originals: originalRows)
        if records == nil { try db.rollback() }
        return records
      } catch {
        if db.isInsideTransaction { try db.rollback() }
        throw error
      }
    }
    return records.map { FileAddition(self, $0) }
  }

  /// Calls `body` with the connection, whether a file's transaction is open or not.
  func accessing<Result>(_ body: (Database) throws -> Result) throws(StoreError) -> Result {
    do {
      return try database.writeWithoutTransaction(body)
    } catch {
      throw StoreError(error, path: path)
    }
  }

  func reading<Result>(
    _ body: (Database) throws -> Result
  ) throws(StoreError) -> Result {
    do {
      return try database.read(body)
    } catch {
      throw StoreError(error, path: path)
    }
  }
}

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
  /// - Throws: `DatabaseError` or `StoreFault`; a file that is refused has not been changed.
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
    // What it holds of customers is for its owner alone; SQLite would let all read it that may. One that
    // is there already stays as its owner wants it.
    let file = Glibc.open(SystemPath.bytes(path), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    if file >= 0 { close(file) }
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
      throw StoreFault.otherProgram
    }
    if try Schema.migrator.hasBeenSuperseded(db) { throw StoreFault.newerVersion }
    return try !Schema.migrator.hasCompletedMigrations(db)
  }

  /// Another run may be bringing the same file up to date: each step that it has made first fails here,
  /// and is passed over the next time.
  private static func migrate(_ database: DatabaseQueue) throws {
    var attemptsLeft = Schema.migrator.migrations.count
    while true {
      do {
        return try Schema.migrator.migrate(database)
      } catch {
        attemptsLeft -= 1
        guard attemptsLeft > 0 else { throw error }
      }
    }
  }
}
