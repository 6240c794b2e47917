import Desk
import GRDB

/// Which of the store's records are the file's own that is being added: those that it brought, and
/// those of earlier files that it has changed. One more state of them is a duplicate.
struct FileRecords: Sendable {
  let importNumber: Int
  var tickets: OwnRecords
  var responses: OwnRecords
  var reviews: OwnRecords
  var causes: OwnRecords
  var agents: OwnRecords
  var actions: OwnRecords
  var events = FileEvents()
  /// The rows kept as they stood in the file.
  var originals: OriginalRowLimit

  /// Makes an import of the file; nil where there is one with its digest.
  init?(_ db: Database, digest: String, at moment: Instant?, originals: OriginalRowLimit) throws {
    self.originals = originals
    let isKnown = try Bool.fetchOne(
      db, sql: "SELECT count(*) > 0 FROM imports WHERE digest = ?", arguments: [digest])
    if isKnown == true { return nil }
    importNumber = try ImportWriter(db: db).begin(digest: digest, at: moment)
    tickets = OwnRecords(newest: try Self.newest("tickets", db))
    responses = OwnRecords(newest: try Self.newest("survey_responses", db))
    reviews = OwnRecords(newest: try Self.newest(Review.table, db))
    causes = OwnRecords(newest: try Self.newest(CauseAnalysis.table, db))
    agents = OwnRecords(newest: try Self.newest(Agent.table, db))
    actions = OwnRecords(newest: try Self.newest(CorrectiveAction.table, db))
  }

  private static func newest(_ table: String, _ db: Database) throws -> Int {
    try Int.fetchOne(db, sql: "SELECT coalesce(max(number), 0) FROM \(table)") ?? 0
  }
}

/// The records of one table by their numbers, which follow each other in the order of storing.
struct OwnRecords: Sendable {
  /// The newest record of the files before.
  private let newestBefore: Int
  /// The newest record of all.
  private(set) var newest: Int
  /// One bit for each record of the files before: whether this file has changed it.
  private var changed: ContiguousArray<UInt64> = []

  init(newest: Int) {
    newestBefore = newest
    self.newest = newest
  }

  /// The number for a record that the file brings.
  mutating func nextNumber() -> Int {
    newest += 1
    return newest
  }

  func contains(_ number: Int) -> Bool {
    if number > newestBefore { return true }
    let word = number / 64
    return word < changed.count && changed[word] >> UInt64(number % 64) & 1 == 1
  }

  mutating func noteChange(of number: Int) {
    guard number <= newestBefore else { return }
    let word = number / 64
    if word >= changed.count {
      changed.append(contentsOf: repeatElement(0, count: newestBefore / 64 + 1 - changed.count))
    }
    changed[word] |= 1 << UInt64(number % 64)
  }
}
