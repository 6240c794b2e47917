import Desk
import GRDB
import Intake
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
    guard let kind = kind.flatMap({ RecordKind(rawValue: $0) }) else { throw Damage.error }
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
        throw Damage.error
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
      else { throw Damage.error }
      while problems.count >= Self.keptProblems, problemCounts[code, default: 0] < occurrences {
        note(Problem(code: code))
      }
    }
  }
}
