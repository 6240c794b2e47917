import GRDB
import Intake

/// How many records of each kind an import has brought, or has changed last, and the sum of their
/// checksums. It is kept with each import, and computed again whenever the records are read, so that a
/// store in which a bit has changed never gives other numbers without a word.
struct ContentSums: Sendable {
  struct Sum: Sendable, Equatable {
    var count = 0
    var checksums: UInt64 = 0
  }

  /// Of one kind, by the import's number; 0 for what several files tell together.
  struct OfKind: Sendable {
    fileprivate(set) var sums: [Int: Sum] = [:]

    mutating func add(_ checksum: UInt64, to importNumber: Int) {
      sums[importNumber, default: Sum()].count += 1
      sums[importNumber, default: Sum()].checksums &+= checksum
    }

    mutating func remove(_ checksum: UInt64, from importNumber: Int) {
      sums[importNumber, default: Sum()].count -= 1
      sums[importNumber, default: Sum()].checksums &-= checksum
    }

    /// The imports of which not the same is known.
    func differences(from other: OfKind) -> [Int] {
      Set(sums.keys).union(other.sums.keys).sorted().filter { number in
        sums[number] ?? Sum() != other.sums[number] ?? Sum()
      }
    }
  }

  private(set) var kinds: [String: OfKind] = [:]

  subscript(kind: String) -> OfKind {
    get { kinds[kind, default: OfKind()] }
    _modify { yield &kinds[kind, default: OfKind()] }
  }

  static let schema = """
    CREATE TABLE checksums (
      kind TEXT NOT NULL,
      -- Of the file that brought the records, or changed them last; 0 where several tell of them.
      import INTEGER NOT NULL,
      records INTEGER NOT NULL,
      -- Of all values of the records that are read.
      checksum INTEGER NOT NULL,
      PRIMARY KEY (kind, import)
    ) STRICT, WITHOUT ROWID;
    """

  init() {}

  /// What was written of the store's records.
  init(_ db: Database) throws {
    var statement = try PreparedStatement(
      db,
      """
      SELECT kind, import, records, checksum
      FROM checksums
      """)
    while try statement.step() {
      guard let kind = statement.text(), let number = statement.integer(),
        let count = statement.integer(), let checksums = statement.integer()
      else { throw DatabaseError.damage }
      self[kind].sums[number] = Sum(
        count: count, checksums: UInt64(bitPattern: Int64(checksums)))
    }
  }

  /// Writes what the records are now, whatever was written of them.
  static func renew(_ db: Database) throws {
    var sums = try HistoryLoader.sums(db)
    sums[ImportedFile.columnTable] = try ImportedFile.storedColumns(db).sums
    try db.execute(sql: "DELETE FROM checksums")
    try sums.add(to: db)
  }

  /// Adds what a file has changed to what was written.
  func add(to db: Database) throws {
    let written = try ContentSums(db)
    var statement = try PreparedStatement(
      db, insertInto: "checksums", ["kind", "import", "records", "checksum"], replaces: true)
    for (kind, changes) in kinds.sorted(by: { $0.key < $1.key }) {
      for (number, change) in changes.sums.sorted(by: { $0.key < $1.key }) {
        let before = written[kind].sums[number] ?? Sum()
        let checksums = before.checksums &+ change.checksums
        try statement.run(
          kind, number, before.count + change.count, Int(truncatingIfNeeded: checksums))
      }
    }
  }
}
