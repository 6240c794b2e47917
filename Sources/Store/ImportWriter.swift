import Desk
import GRDB
import Intake
import Tabular
import Wording

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
