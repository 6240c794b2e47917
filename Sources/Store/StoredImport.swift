import Desk
import GRDB
import Intake
import Tabular
import Wording

/// What was understood of a file, its ledger and its problems, as the store keeps it.
extension ImportedFile {
  /// What the import of a file with this digest did; nil where there was none. The path is the file's
  /// name alone; columns, dialect and the guess of the encoding are not kept.
  static func stored(digest: String, _ db: Database) throws -> ImportedFile? {
    var statement = try PreparedStatement(
      db,
      """
      SELECT
        number, name, time_zone, kind, format, newest_creation,
        rows_read, rows_accepted, rows_rejected, rows_duplicate, rows_empty
      FROM imports
      WHERE digest = ?
      """)
    try statement.bind(digest)
    guard try statement.step() else { return nil }
    let number = statement.integer()
    var file = ImportedFile(path: statement.text() ?? "", timeZone: statement.text() ?? "")
    file.digest = digest
    file.kind = statement.text().flatMap { RecordKind(rawValue: $0) }
    guard let number, file.kind != nil else { throw DatabaseError.damage }
    file.format = statement.text()
    file.newestCreation = try statement.instant()
    for count in [\Ledger.read, \.accepted, \.rejected, \.duplicate, \.empty] {
      file.ledger[keyPath: count] = statement.integer() ?? 0
    }
    try statement.run()
    for table in [SummedTable.imports, .problems, .problemCounts] {
      try table.verify(ofImport: number, db)
    }
    try file.readProblems(ofImport: number, db)
    return file
  }

  private mutating func readProblems(ofImport number: Int, _ db: Database) throws {
    var kept = try PreparedStatement(
      db,
      """
      SELECT code, line, column_name, expected
      FROM problems
      WHERE import = ?
      ORDER BY number
      """)
    try kept.bind(number)
    while try kept.step() {
      let code = try kept.problemCode()
      let (line, column, expected) = (kept.integer(), kept.text(), kept.text())
      let isUsual = expected == ProblemPhrase.expected(code).english
      note(
        Problem(
          code: code, line: line, column: column,
          detail: expected.flatMap { isUsual ? nil : .message($0) }))
    }
    // Those that were not kept one by one are counted.
    var counts = try PreparedStatement(
      db,
      """
      SELECT code, occurrences
      FROM problem_counts
      WHERE import = ?
      """)
    try counts.bind(number)
    while try counts.step() {
      let code = try counts.problemCode()
      guard let occurrences = counts.integer() else { throw DatabaseError.damage }
      while problems.count >= Self.keptProblems, problemCounts[code, default: 0] < occurrences {
        note(Problem(code: code))
      }
    }
  }

  /// The columns of known fields, by the names that their files gave them.
  static func storedColumns(_ db: Database) throws -> [(name: String, role: ColumnRole?)] {
    for table in [SummedTable.imports, .columnNames] { try table.verify(db) }
    var statement = try PreparedStatement(
      db,
      """
      SELECT import_columns.name, imports.kind, import_columns.field
      FROM import_columns
      JOIN imports ON imports.number = import_columns.import
      ORDER BY import, place
      """)
    var columns: [(name: String, role: ColumnRole?)] = []
    while try statement.step() {
      guard let name = statement.text(),
        let kind = statement.text().flatMap({ RecordKind(rawValue: $0) }),
        let role = statement.text().flatMap({ ColumnRole(fieldName: $0, of: kind) })
      else { throw DatabaseError.damage }
      columns.append((name, role))
    }
    return columns
  }

  private func writeColumns(ofImport number: Int, _ db: Database) throws {
    guard let kind else { return }
    var statement = try PreparedStatement(
      db, insertInto: SummedTable.columnNames.name, ["import", "place", "name", "field"])
    for column in columns {
      guard let role = column.role, ColumnRole(fieldName: role.fieldName, of: kind) != nil else {
        continue
      }
      // It is called as the instant is whose hour it holds.
      if case .timeOfDay = role { continue }
      try statement.run(number, column.index, column.name, role.fieldName)
    }
  }

  /// Makes room for an import that ``finishImport(_:originalsLeftOut:_:)`` completes in the same
  /// transaction: records refer to it by its number.
  ///
  /// - Parameter newestTicket: the number of the newest ticket that earlier files have brought.
  static func beginImport(
    digest: String, newestTicket: Int, _ db: Database
  ) throws -> Int {
    var statement = try PreparedStatement(
      db, insertInto: "imports",
      [
        "digest", "newest_ticket_before", "name", "kind", "time_zone", "rows_read", "rows_accepted",
        "rows_rejected", "rows_duplicate", "rows_empty",
      ], then: "RETURNING number")
    try statement.bind(digest, newestTicket, "", "", "", 0, 0, 0, 0, 0)
    return try statement.runForNumber()
  }

  func finishImport(_ number: Int, originalsLeftOut: Int, _ db: Database) throws {
    var statement = try PreparedStatement(
      db, update: "imports",
      [
        "name", "kind", "format", "encoding", "time_zone", "newest_creation", "rows_read",
        "rows_accepted", "rows_rejected", "rows_duplicate", "rows_empty", "original_rows_left_out",
      ])
    try statement.run(
      name, kind?.rawValue, format, encoding?.encoding.rawValue, timeZone, newestCreation,
      ledger.read, ledger.accepted, ledger.rejected, ledger.duplicate, ledger.empty,
      originalsLeftOut, number)
    try writeColumns(ofImport: number, db)
    var kept = try PreparedStatement(
      db, insertInto: "problems", ["import", "code", "line", "column_name", "expected"])
    for problem in problems {
      try kept.run(
        number, problem.code.rawValue, problem.line, problem.column,
        problem.expected(in: .english))
    }
    var counts = try PreparedStatement(
      db, insertInto: "problem_counts", ["import", "code", "occurrences"])
    for (code, count) in problemCounts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      try counts.run(number, code.rawValue, count)
    }
  }
}

extension PreparedStatement {
  fileprivate mutating func problemCode() throws -> ProblemCode {
    guard let code = text().flatMap({ ProblemCode(rawValue: $0) }) else {
      throw DatabaseError.damage
    }
    return code
  }
}
