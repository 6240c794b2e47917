import Desk
import GRDB
import Intake
import Synchronization

/// One file's way into the store, inside one transaction: its parts are written as they are read, so
/// that a file of any size needs little memory, and nobody sees any of it before all of it.
///
/// ```swift
/// guard let addition = try store.beginFile(digest: digest) else { return }  // known already
/// importer.keeper = addition
/// let content = try await importer.read(path)
/// let file = try addition.finish(content.file)
/// ```
///
/// Of an addition that is not finished nothing remains: see ``abandon()``. After a `StoreError` it
/// can only be abandoned.
package final class FileAddition: RecordKeeper {
  private let store: HistoryStore
  /// Nothing more is written after an error: the transaction will not be committed.
  private let records: Mutex<Result<FileRecords, StoreError>>

  init(_ store: HistoryStore, _ records: FileRecords) {
    self.store = store
    self.records = Mutex(.success(records))
  }

  package func keep(_ part: History) throws -> History.Fates {
    try writing { db, records in try records.write(part, db) }
  }

  package func keep(
    events: ContiguousArray<TicketEvent>, named names: History, rows: Int
  ) throws -> Set<Int> {
    try writing { db, records in try records.write(events, named: names, rows: rows, db) }
  }

  package var roomForOriginals: Int {
    records.withLock { records in
      if case .success(let records) = records { records.originals.room } else { 0 }
    }
  }

  package func keep(originals: [OriginalRow], leftOut: Int) throws {
    try writing { db, records in
      records.originals.leftOut += leftOut
      try records.write(originals, db)
    }
  }

  /// Commits the file with what was understood of it. A file that was not recognised is not
  /// remembered: its import would keep it from being read once the mapping is mended.
  ///
  /// - Throws: nothing of the file is then in the store.
  package func finish(_ file: ImportedFile) throws(StoreError) -> ImportedFile {
    guard file.kind != nil else {
      try abandon()
      return file
    }
    do {
      try writing { db, records in
        var fold = try StoredEventFold(db, store.statuses)
        try fold.fold(
          records.touchedTickets, addedBy: records.importNumber,
          &records.sums[StoredEventFold.table])
        try file.finishImport(
          records.importNumber, originalsLeftOut: records.originals.leftOut, db)
        try records.addSumsOfFile(db)
        try db.commit()
      }
    } catch {
      try abandon()
      throw error
    }
    return file
  }

  /// Leaves the store as it was before the file.
  package func abandon() throws(StoreError) {
    try store.accessing { db in
      // A full disk has ended the transaction already.
      if db.isInsideTransaction { try db.rollback() }
    }
  }

  private func writing<Value: Sendable>(
    _ body: (Database, inout FileRecords) throws -> Value
  ) throws(StoreError) -> Value {
    let outcome = records.withLock { records -> Result<Value, StoreError> in
      do throws(StoreError) {
        var changed = try records.get()
        let value = try store.accessing { db in try body(db, &changed) }
        records = .success(changed)
        return .success(value)
      } catch {
        records = .failure(error)
        return .failure(error)
      }
    }
    return try outcome.get()
  }
}

/// Which of the store's records belong to the file that is being added: those that it brought, and
/// those of earlier files that it has changed. One more state of them is a duplicate.
struct FileRecords: Sendable {
  let importNumber: Int
  private var ofTable: [String: OwnRecords] = [:]
  /// Rows of the parts of events before.
  var eventRows = 0
  /// The tickets of which the file's events tell something new, by their numbers.
  var touchedTickets = NumberSet()
  /// What the file changes in what is known of the store's content.
  var sums = ContentSums()
  /// The rows kept as they stood in the file.
  var originals: OriginalRowLimit
  /// Of what belongs to no single file, before this one.
  private var sumsBefore: [String: ContentSums.OfKind] = [:]

  /// Makes an import of the file; nil where there is one with its digest.
  init?(_ db: Database, digest: String, originals: OriginalRowLimit) throws {
    self.originals = originals
    try SummedTable.imports.verify(db)
    let isKnown = try Bool.fetchOne(
      db, sql: "SELECT count(*) > 0 FROM imports WHERE digest = ?", arguments: [digest])
    if isKnown == true { return nil }
    for table in SummedTable.ofStore { sumsBefore[table.name] = try table.verify(db) }
    for table in [Ticket.table] + storedRecords.map({ $0.table }) {
      let newest = try Int.fetchOne(db, sql: "SELECT max(number) FROM \(table)") ?? 0
      ofTable[table] = OwnRecords(newest: newest)
    }
    importNumber = try ImportedFile.beginImport(
      digest: digest, newestTicket: ofTable[Ticket.table]?.newest ?? 0, db)
  }

  subscript(table: String) -> OwnRecords {
    get { ofTable[table, default: OwnRecords(newest: 0)] }
    _modify { yield &ofTable[table, default: OwnRecords(newest: 0)] }
  }

  /// What the file has changed beside its records.
  mutating func addSumsOfFile(_ db: Database) throws {
    for table in SummedTable.ofFiles {
      sums[table.name].add(try table.sums(ofImport: importNumber, db))
    }
    for table in SummedTable.ofStore {
      sums[table.name].add(try table.sums(db))
      sums[table.name].remove(sumsBefore[table.name] ?? ContentSums.OfKind())
    }
    try sums.add(to: db)
  }

  mutating func write(_ rows: [OriginalRow], _ db: Database) throws {
    var statement = try PreparedStatement(
      db, insertInto: "original_rows", ["import", "line", "text"])
    for row in rows where originals.takes(byteCount: row.text.utf8.count) {
      try statement.run(importNumber, row.line, row.text)
    }
  }
}

/// The records of one table by their numbers, which follow each other in the order of storing.
struct OwnRecords: Sendable {
  private let newestBefore: Int
  private(set) var newest: Int
  /// The records of the files before that this file has changed.
  private var changed = NumberSet()

  init(newest: Int) {
    newestBefore = newest
    self.newest = newest
  }

  mutating func nextNumber() -> Int {
    newest += 1
    return newest
  }

  func contains(_ number: Int) -> Bool { number > newestBefore || changed.contains(number) }

  mutating func noteChange(of number: Int) {
    if number <= newestBefore { changed.insert(number) }
  }
}

/// A set of the numbers of records, one bit for each.
struct NumberSet: Sendable {
  private var words: ContiguousArray<UInt64> = []

  /// The numbers that can be in it.
  var range: Range<Int> { 0..<words.count * 64 }

  func contains(_ number: Int) -> Bool {
    let word = number / 64
    return word < words.count && words[word] >> UInt64(number % 64) & 1 == 1
  }

  mutating func insert(_ number: Int) {
    let word = number / 64
    if word >= words.count {
      words.append(contentsOf: repeatElement(0, count: word + 1 - words.count))
    }
    words[word] |= 1 << UInt64(number % 64)
  }
}

/// How much of a file's rows is kept as it stood in the file: a file with a problem in every row must
/// not fill the store with a second copy of itself.
package struct OriginalRowLimit: Sendable {
  private(set) var room: Int
  private var bytes: Int
  var leftOut = 0

  package init(rows: Int = 10_000, bytes: Int = 64 << 20) {
    room = rows
    self.bytes = bytes
  }

  /// Whether a row of this many bytes is kept; one that is not is counted.
  mutating func takes(byteCount: Int) -> Bool {
    guard room > 0, byteCount <= bytes else {
      leftOut += 1
      return false
    }
    room -= 1
    bytes -= byteCount
    return true
  }
}
