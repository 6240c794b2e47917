import GRDB
import Intake

/// How much of a file's rows is kept as it stood in the file: a file with a problem in every row must
/// not fill the store with a second copy of itself.
package struct OriginalRowLimit: Sendable {
  /// Rows that are still kept.
  private(set) var room: Int
  /// Bytes of text that are still kept.
  private var bytes: Int
  /// Rows that were not kept.
  var leftOut = 0

  package init(rows: Int = 10_000, bytes: Int = 64 << 20) {
    room = rows
    self.bytes = bytes
  }

  /// Whether a row of this many bytes is kept; one that is not is counted.
  mutating func takes(byteCount: Int) -> Bool {
    guard room > 0, byteCount <= bytes else {
      leftOut += 1
      return false
    }
    room -= 1
    bytes -= byteCount
    return true
  }
}

extension FileRecords {
  /// Keeps rows as they stood in the file.
  mutating func write(_ rows: [OriginalRow], _ db: Database) throws {
    var statement = try PreparedStatement(
      db, insertInto: "original_rows", ["import", "line", "text"])
    for row in rows where originals.takes(byteCount: row.text.utf8.count) {
      try statement.run(importNumber, row.line, row.text)
    }
  }
}
