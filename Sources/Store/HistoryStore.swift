import Desk
import GRDB
import Intake

/// The history of all months in one SQLite file, to which each month's exports are added.
///
/// ```swift
/// let store = try HistoryStore(path: "history.sqlite")
/// var known = try store.load()
/// if try store.importRecord(digest: digest) == nil {
///   let file = try store.add(content, into: &known)
///   file.ledger  // rows that the store knew already count as duplicate
/// }
/// known.history.tickets.count
/// ```
///
/// Each file is one transaction: after an error, a kill or a power cut the store holds a whole
/// number of files, and importing again does the rest.
package struct HistoryStore: Sendable {
  private let path: String
  let database: DatabaseQueue

  /// Opens a store, or makes one where there is no file, and brings its tables up to date.
  ///
  /// - Throws: a file that is no store, that is damaged or that a newer version has written is
  ///   refused and left as it is.
  package init(path: String) throws(StoreError) {
    try self.init(path: path, patience: 5)
  }

  /// - Parameter patience: the seconds to wait for another program that is writing.
  init(path: String, patience: Double) throws(StoreError) {
    self.path = path
    do {
      database = try StoreFile.open(path, patience: patience)
    } catch {
      throw StoreError(error, path: path)
    }
  }

  /// What the import of a file with this digest did; nil, and no error, when there was none.
  package func importRecord(digest: String) throws(StoreError) -> ImportRecord? {
    try reading { try ImportRecord.all($0, digest: digest).first }
  }

  /// All imports, in their order, with their problems.
  package func imports() throws(StoreError) -> [ImportRecord] {
    try reading { try ImportRecord.all($0) }
  }

  /// The whole history, with custom columns and comments.
  package func load() throws(StoreError) -> StoredHistory {
    try reading { try StoredHistory($0) }
  }

  /// Adds a file's records to the history in memory, and the same to the store in one transaction.
  ///
  /// A file that is known by its digest changes nothing, nor does one that was not recognised: its
  /// import would keep it from being read once the mapping is mended.
  ///
  /// - Parameters:
  ///   - content: the file's records, with its digest.
  ///   - known: as ``load()`` returned it and earlier calls left it.
  ///   - moment: when this happens, to be remembered.
  /// - Returns: the file with its ledger corrected by what the store knew already; for a known
  ///   digest, the ledger and problems of the first import.
  /// - Throws: nothing of the file is then in the store.
  package func add(
    _ content: FileContent, into known: inout StoredHistory, at moment: Instant? = nil
  ) throws(StoreError) -> ImportedFile {
    guard content.file.kind != nil else { return content.file }
    do {
      return try database.write { db in
        try known.refresh(db)
        return try Addition(db: db, moment: moment).add(content, into: &known)
      }
    } catch {
      known.disagrees()
      throw StoreError(error, path: path)
    }
  }

  private func reading<Result>(
    _ body: (Database) throws -> Result
  ) throws(StoreError) -> Result {
    do {
      return try database.read(body)
    } catch {
      throw StoreError(error, path: path)
    }
  }
}
