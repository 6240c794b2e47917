import Desk
import GRDB
import Intake
import Tabular
import Wording

/// What an import did, as the store remembers it.
package struct ImportRecord: Sendable {
  /// What was understood of the file: kind, format, time zone, ledger and problems. Its path is
  /// the file's name alone; columns, dialect and encoding guess are not kept.
  package var file: ImportedFile
  /// Such as `gb18030`.
  package var encoding: String?
  /// When the file was imported, where the run was told the time.
  package var importedAt: Instant?
}

extension ImportRecord {
  /// - Parameter digest: of the import that is meant; nil for all, in the order of importing.
  static func all(_ db: Database, digest: String? = nil) throws -> [ImportRecord] {
    var statement = try PreparedStatement(
      db,
      """
      SELECT
        number, digest, name, kind, format, encoding, time_zone, imported_at, newest_creation,
        rows_read, rows_accepted, rows_rejected, rows_duplicate, rows_empty
      FROM imports
      WHERE ?1 IS NULL OR digest = ?1
      ORDER BY number
      """)
    try statement.bind(digest)
    var records: [ImportRecord] = []
    while try statement.step() {
      let number = statement.integer()
      var record = try ImportRecord(&statement)
      try record.file.readProblems(ofImport: number, db)
      records.append(record)
    }
    return records
  }

  private init(_ statement: inout PreparedStatement) throws {
    let digest = statement.text()
    let name = statement.text()
    let kind = statement.text()
    let format = statement.text()
    encoding = statement.text()
    file = ImportedFile(path: name ?? "", timeZone: statement.text() ?? "")
    file.digest = digest
    file.format = format
    guard let kind = kind.flatMap({ RecordKind(rawValue: $0) }) else { throw DatabaseError.damage }
    file.kind = kind
    importedAt = statement.integer().map { Instant(secondsSince1970: $0) }
    file.newestCreation = statement.integer().map { Instant(secondsSince1970: $0) }
    file.ledger.read = statement.integer() ?? 0
    file.ledger.accepted = statement.integer() ?? 0
    file.ledger.rejected = statement.integer() ?? 0
    file.ledger.duplicate = statement.integer() ?? 0
    file.ledger.empty = statement.integer() ?? 0
  }
}

extension ImportedFile {
  fileprivate mutating func readProblems(ofImport number: Int?, _ db: Database) throws {
    var problems = try PreparedStatement(
      db,
      """
      SELECT code, line, column_name, expected
      FROM problems
      WHERE import = ?
      ORDER BY number
      """)
    try problems.bind(number)
    while try problems.step() {
      guard let code = problems.text().flatMap({ ProblemCode(rawValue: $0) }) else {
        throw DatabaseError.damage
      }
      let line = problems.integer()
      let column = problems.text()
      let detail = problems.text().flatMap { expected -> Problem.Detail? in
        expected == ProblemPhrase.expected(code).english ? nil : .message(expected)
      }
      note(Problem(code: code, line: line, column: column, detail: detail))
    }
    try countProblems(ofImport: number, db)
  }

  /// Counts those that were not kept one by one.
  private mutating func countProblems(ofImport number: Int?, _ db: Database) throws {
    var counts = try PreparedStatement(
      db,
      """
      SELECT code, occurrences
      FROM problem_counts
      WHERE import = ?
      """)
    try counts.bind(number)
    while try counts.step() {
      guard let code = counts.text().flatMap({ ProblemCode(rawValue: $0) }),
        let occurrences = counts.integer()
      else { throw DatabaseError.damage }
      while problems.count >= Self.keptProblems, problemCounts[code, default: 0] < occurrences {
        note(Problem(code: code))
      }
    }
  }
}

/// Writes one import: what was understood of the file, its ledger and its problems.
struct ImportWriter {
  let db: Database

  /// Makes room for an import that ``finish(_:number:)`` completes in the same transaction: records
  /// refer to it.
  ///
  /// - Returns: the import's number.
  func begin(digest: String, at moment: Instant?) throws -> Int {
    var statement = try PreparedStatement(
      db,
      """
      INSERT INTO imports (
        digest, imported_at, name, kind, time_zone,
        rows_read, rows_accepted, rows_rejected, rows_duplicate, rows_empty)
      VALUES (?, ?, '', '', '', 0, 0, 0, 0, 0)
      RETURNING number
      """)
    try statement.bind(digest)
    try statement.bind(moment)
    return try statement.runForNumber()
  }

  func finish(_ file: ImportedFile, number: Int, originalsLeftOut: Int) throws {
    var statement = try PreparedStatement(
      db,
      """
      UPDATE imports
      SET name = ?, kind = ?, format = ?, encoding = ?, time_zone = ?, newest_creation = ?,
        rows_read = ?, rows_accepted = ?, rows_rejected = ?, rows_duplicate = ?, rows_empty = ?,
        original_rows_left_out = ?
      WHERE number = ?
      """)
    try statement.bind(file.name)
    try statement.bind(file.kind?.rawValue)
    try statement.bind(file.format)
    try statement.bind(file.encoding?.encoding.rawValue)
    try statement.bind(file.timeZone)
    try statement.bind(file.newestCreation)
    try statement.bind(file.ledger.read)
    try statement.bind(file.ledger.accepted)
    try statement.bind(file.ledger.rejected)
    try statement.bind(file.ledger.duplicate)
    try statement.bind(file.ledger.empty)
    try statement.bind(originalsLeftOut)
    try statement.bind(number)
    try statement.run()
    try writeProblems(of: file, importNumber: number)
    try writeProblemCounts(of: file, importNumber: number)
  }

  private func writeProblems(of file: ImportedFile, importNumber: Int) throws {
    var statement = try PreparedStatement(
      db,
      """
      INSERT INTO problems (import, code, line, column_name, expected)
      VALUES (?, ?, ?, ?, ?)
      """)
    for problem in file.problems {
      try statement.bind(importNumber)
      try statement.bind(problem.code.rawValue)
      try statement.bind(problem.line)
      try statement.bind(problem.column)
      try statement.bind(problem.expected(in: .english))
      try statement.run()
    }
  }

  private func writeProblemCounts(of file: ImportedFile, importNumber: Int) throws {
    var statement = try PreparedStatement(
      db,
      """
      INSERT INTO problem_counts (import, code, occurrences)
      VALUES (?, ?, ?)
      """)
    for (code, count) in file.problemCounts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      try statement.bind(importNumber)
      try statement.bind(code.rawValue)
      try statement.bind(count)
      try statement.run()
    }
  }
}
