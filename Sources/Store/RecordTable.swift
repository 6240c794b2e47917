import Desk
import GRDB

/// The rows of one kind of record in the store: found by what they are recognised by, written, loaded.
extension StoredRecord {
  private static var columnList: String { columns.joined(separator: ", ") }

  /// Hands over the stored state of each record that a part names.
  ///
  /// - Throws: what `body` throws, and damage.
  static func find(
    in part: History, _ db: Database, _ body: (Int, inout PreparedStatement) throws -> Void
  ) throws {
    let records = part[keyPath: list]
    guard !records.isEmpty else { return }
    var statement = try PreparedStatement(
      db,
      """
      SELECT number, \(columnList)
      FROM \(table)
      WHERE identity = ?
      """)
    var asked: Set<String> = []
    for record in records {
      guard let identity = record.identityText(in: part), asked.insert(identity).inserted else {
        continue
      }
      try statement.bind(identity)
      while try statement.step() {
        guard let number = statement.integer() else { throw DatabaseError.damage }
        try body(number, &statement)
      }
    }
  }

  /// Writes a part's records: the changed ones over their rows, the new ones behind all others.
  static func write(
    _ known: KnownRecords, over before: History, to file: inout FileRecords, _ db: Database
  ) throws {
    let records = known.history[keyPath: list]
    guard !records.isEmpty else { return }
    let (before, numbers) = (before[keyPath: list], known.numbers[table] ?? [])
    var insertion = try PreparedStatement(
      db, insertInto: table, ["number", "import", "identity"] + columns)
    var change = try PreparedStatement(db, update: table, ["import"] + columns)
    for (place, record) in records.enumerated() {
      if place >= before.count {
        try insertion.bind(
          file[table].nextNumber(), file.importNumber, record.identityText(in: known.history))
        try record.bind(to: &insertion, in: known.history)
        try insertion.run()
      } else if record != before[place] {
        try change.bind(file.importNumber)
        try record.bind(to: &change, in: known.history)
        try change.run(numbers[place])
        file[table].noteChange(of: numbers[place])
      }
    }
  }

  /// Hands over every record, in the order of storing.
  ///
  /// - Throws: what `body` throws, and damage.
  static func load(
    _ db: Database, _ body: (inout PreparedStatement) throws -> Void
  ) throws {
    var statement = try PreparedStatement(
      db,
      """
      SELECT \(columnList)
      FROM \(table)
      ORDER BY number
      """)
    while try statement.step() { try body(&statement) }
  }
}
