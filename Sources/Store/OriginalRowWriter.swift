import GRDB
import Intake

/// Writes rows as they stood in the file.
struct OriginalRowWriter {
  let db: Database

  func write(
    _ rows: [OriginalRow], importNumber: Int, _ limit: inout OriginalRowLimit
  ) throws {
    var statement = try PreparedStatement(
      db,
      """
      INSERT INTO original_rows (import, line, text)
      VALUES (?, ?, ?)
      """)
    for row in rows where limit.takes(byteCount: row.text.utf8.count) {
      try statement.bind(importNumber)
      try statement.bind(row.line)
      try statement.bind(row.text)
      try statement.run()
    }
  }
}
