/// How much a JSON export may ask of the reader, and how much one batch holds.
package struct JSONLimits: Sendable {
  /// Objects and lists inside each other, the record itself counted as one.
  package var depth: Int
  /// The longest record, in bytes of JSON (32 MiB).
  package var recordBytes: Int
  /// Flattened key paths; keys that come later are left out with a fault.
  package var columns: Int
  /// A batch ends with the record that reaches this much JSON.
  package var batchBytes: Int
  package var batchRows: Int
  /// Bytes asked of the source at a time.
  package var blockBytes: Int

  package init(
    depth: Int = 64, recordBytes: Int = 32 << 20, columns: Int = 2_000, batchBytes: Int = 1 << 20,
    batchRows: Int = 8_192, blockBytes: Int = 256 << 10
  ) {
    // The reader calls itself once a level: more than this would not be safe on a thread's stack.
    self.depth = min(max(depth, 1), 512)
    self.recordBytes = max(recordBytes, 1)
    self.columns = max(columns, 1)
    self.batchBytes = max(batchBytes, 1)
    self.batchRows = max(batchRows, 1)
    self.blockBytes = max(blockBytes, 1)
  }

  package static let `default` = JSONLimits()

  /// Cells in a batch, so that many columns do not make a batch of many megabytes.
  var batchCells: Int { 1 << 20 }
  var batchFaults: Int { 4_096 }
  /// A longer key is no column's name but damage.
  static let keyBytes = 4_096
}

extension RecordFault.Code {
  /// A key beyond the limit of columns.
  package static let tooManyColumns = Self.recordTooLong
  /// A second list of objects in the object that holds the records.
  package static let otherArray = Self.otherList
}
