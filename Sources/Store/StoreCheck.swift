import GRDB
import Intake
import Wording

extension HistoryStore {
  /// Looks at all of the store: what SQLite thinks of the file, whether each row's relations are there,
  /// and whether each file's records are what was written.
  ///
  /// - Returns: what is damaged; nothing where all is as it was written.
  package func check() throws(StoreError) -> [StoreDamage] {
    try reading { db in
      try db.execute(sql: "PRAGMA cell_size_check = ON")
      let structure = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)")
        .filter { $0 != "ok" }
      let dangling = try Row.fetchAll(
        db,
        sql: """
          SELECT "table", count(*)
          FROM pragma_foreign_key_check
          GROUP BY 1
          ORDER BY 1
          """)
      return structure.map { .structure($0) }
        + dangling.map { .dangling(table: $0[0], rows: $0[1]) } + (try Self.changedRecords(db))
    }
  }

  /// Makes anew what SQLite finds records by, from the records themselves.
  package func makeIndexesAnew() throws(StoreError) {
    try accessing { try $0.execute(sql: "REINDEX") }
  }

  /// The files that were imported, in their order.
  package func importedFiles() throws(StoreError) -> [(name: String, digest: String)] {
    try reading { db in
      try Row.fetchAll(db, sql: "SELECT name, digest FROM imports ORDER BY number")
        .map { ($0[0], $0[1]) }
    }
  }

  /// The zone that the last import took times without one to be in; nil before the first.
  package func newestTimeZone() throws(StoreError) -> String? {
    try reading { db in
      try String.fetchOne(db, sql: "SELECT time_zone FROM imports ORDER BY number DESC LIMIT 1")
    }
  }

  /// How often a customer was forgotten.
  package func forgottenCustomers() throws(StoreError) -> Int {
    try reading { db in
      try Int.fetchOne(db, sql: "SELECT count(*) FROM forgettings WHERE what = 'customer'") ?? 0
    }
  }

  /// The kinds of records, file by file, that are not what was written.
  static func changedRecords(_ db: Database) throws -> [StoreDamage] {
    let written = try ContentSums(db)
    let kinds: [(name: String, now: () throws -> ContentSums.OfKind)] =
      HistoryLoader.readings.map { reading in
        (reading.kind, { try HistoryLoader.sums(of: reading.kind, db)[reading.kind] })
      }
      + (SummedTable.ofFiles + SummedTable.ofStore).map { table in
        (table.name, { try table.sums(db) })
      }
    var damage = try kinds.flatMap { kind -> [StoreDamage] in
      do {
        return try kind.now().differences(from: written[kind.name]).map { number in
          let name = try String.fetchOne(
            db, sql: "SELECT name FROM imports WHERE number = ?", arguments: [number])
          return .changed(kind: kind.name, file: name)
        }
      } catch let error as DatabaseError where error.isDamage {
        return [.unreadable(kind: kind.name)]
      }
    }
    if try StoredEventFold.checksums(db) != StoredEventFold.writtenChecksums(db) {
      damage.append(.changed(kind: StoredEventFold.eventTable, file: nil))
    }
    return damage
  }
}
