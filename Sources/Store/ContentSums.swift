import GRDB

/// How many records of each kind an import has brought, or has changed last, and the sum of their
/// checksums. It is kept with each import, and computed again whenever the records are read, so that a
/// store in which a bit has changed never gives other numbers without a word.
struct ContentSums: Sendable {
  struct Sum: Sendable, Equatable {
    var count = 0
    var checksums: UInt64 = 0

    mutating func add(_ other: Sum) {
      count += other.count
      checksums &+= other.checksums
    }

    mutating func remove(_ other: Sum) {
      count -= other.count
      checksums &-= other.checksums
    }
  }

  /// Of one kind, by the import's number; 0 for what several files tell together.
  struct OfKind: Sendable {
    fileprivate(set) var sums: [Int: Sum] = [:]

    mutating func add(_ checksum: UInt64, to importNumber: Int) {
      sums[importNumber, default: Sum()].add(Sum(count: 1, checksums: checksum))
    }

    mutating func remove(_ checksum: UInt64, from importNumber: Int) {
      sums[importNumber, default: Sum()].remove(Sum(count: 1, checksums: checksum))
    }

    mutating func add(_ other: OfKind) {
      for (number, sum) in other.sums { sums[number, default: Sum()].add(sum) }
    }

    mutating func remove(_ other: OfKind) {
      for (number, sum) in other.sums { sums[number, default: Sum()].remove(sum) }
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
    for table in SummedTable.ofFiles + SummedTable.ofStore {
      sums[table.name] = try table.sums(db)
    }
    try db.execute(sql: "DELETE FROM checksums")
    try sums.add(to: db)
  }

  /// Adds what a file has changed to what was written.
  func add(to db: Database) throws {
    var written = try ContentSums(db)
    var statement = try PreparedStatement(
      db, insertInto: "checksums", ["kind", "import", "records", "checksum"], replaces: true)
    for (kind, changes) in kinds.sorted(by: { $0.key < $1.key }) {
      written[kind].add(changes)
      for number in changes.sums.keys.sorted() {
        let sum = written[kind].sums[number] ?? Sum()
        try statement.run(kind, number, sum.count, Int(truncatingIfNeeded: sum.checksums))
      }
    }
  }
}
