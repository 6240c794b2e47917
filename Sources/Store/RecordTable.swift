import Desk
import GRDB

/// The rows of one kind of record in the store: found by what they are recognised by, written, loaded.
struct RecordTable<Record: StoredRecord> {
  let db: Database

  private static var names: String { Record.columns.joined(separator: ", ") }

  /// Hands over the stored state of each record that a part names.
  ///
  /// - Throws: what `body` throws, and damage.
  func find(in part: History, _ body: (Int, inout PreparedStatement) throws -> Void) throws {
    let records = Record.records(of: part)
    guard !records.isEmpty else { return }
    var statement = try PreparedStatement(
      db,
      """
      SELECT number, \(Self.names)
      FROM \(Record.table)
      WHERE identity = ?
      """)
    var asked = SymbolTable()
    for record in records {
      guard let identity = record.identityText(in: part) else { continue }
      let before = asked.count
      _ = asked.intern(identity)
      guard asked.count > before else { continue }
      try statement.bind(identity)
      while try statement.step() {
        guard let number = statement.integer() else { throw DatabaseError.damage }
        try body(number, &statement)
      }
    }
  }

  /// Writes a part's records: the changed ones over their rows, the new ones behind all others.
  ///
  /// - Parameters:
  ///   - before: the records as the store has them, the first of the history's.
  ///   - numbers: their numbers.
  func write(
    _ history: History, over before: ContiguousArray<Record>, _ numbers: [Int],
    _ own: inout OwnRecords, importNumber: Int
  ) throws {
    let records = Record.records(of: history)
    guard !records.isEmpty else { return }
    let marks = Record.columns.map { _ in "?" }.joined(separator: ", ")
    var insertion = try PreparedStatement(
      db,
      """
      INSERT INTO \(Record.table) (number, import, identity, \(Self.names))
      VALUES (?, ?, ?, \(marks))
      """)
    var change = try PreparedStatement(
      db,
      """
      UPDATE \(Record.table)
      SET import = ?, \(Record.columns.map { "\($0) = ?" }.joined(separator: ", "))
      WHERE number = ?
      """)
    for (place, record) in records.enumerated() {
      if place >= before.count {
        try insertion.bind(own.nextNumber())
        try insertion.bind(importNumber)
        try insertion.bind(record.identityText(in: history))
        try record.bind(to: &insertion, in: history)
        try insertion.run()
      } else if record != before[place] {
        try change.bind(importNumber)
        try record.bind(to: &change, in: history)
        try change.bind(numbers[place])
        try change.run()
        own.noteChange(of: numbers[place])
      }
    }
  }

  /// Hands over every record, in the order of storing.
  ///
  /// - Throws: what `body` throws, and damage.
  func load(_ body: (inout PreparedStatement) throws -> Void) throws {
    var statement = try PreparedStatement(
      db,
      """
      SELECT \(Self.names)
      FROM \(Record.table)
      ORDER BY number
      """)
    while try statement.step() { try body(&statement) }
  }
}
