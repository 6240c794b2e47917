import Desk

/// Reads the records of a JSON export, whatever its shape, in bounded memory.
///
///     var reader = JSONRecordReader(try FileByteStream(path: "tickets.json"))
///     while let batch = try reader.nextBatch() {
///       ...  // cell `c` of each row belongs to `reader.columns[c]`
///     }
///
/// Records are the objects of a list, of the list that an object holds (`{"tickets": [...]}`), of a
/// file with one object a line, or a single object. Objects inside a record are flattened:
/// `metrics.reply_time_in_minutes.business`. Numbers stay as they are written.
package struct JSONRecordReader: ~Copyable {
  private let limits: JSONLimits
  private var window: JSONWindow
  private var framing: JSONFraming
  private var rows: JSONRows
  /// Whether each batch has its records' own text too.
  package var keepsOriginalText = false
  private var original = OriginalText()

  /// - Parameters:
  ///   - source: UTF-8.
  ///   - path: the list whose objects are the records; nil: the document's shape tells.
  package init(
    _ source: any ByteStream, listAt path: [String]? = nil, limits: JSONLimits = JSONLimits()
  ) {
    self.limits = limits
    window = JSONWindow(source, limits: limits)
    rows = JSONRows(limits: limits)
    framing = JSONFraming(listAt: path)
  }

  /// Flattened key paths met so far, in the order in which they were met; it grows from batch to
  /// batch and never changes otherwise. A key that had only null or empty lists in its first batch
  /// is a column too, unless there are columns inside it.
  package var columns: [String] { rows.columns.names }

  /// The columns, by their places, whose cells hold a list of objects as JSON: rows of another kind
  /// inside a record, which ``JSONListReader`` reads.
  package var listColumns: [Int] { rows.columns.listColumns }

  /// Lists of objects beside the list of records, `users` beside `tickets`, met so far: the keys
  /// under which each stands, and its line in the file.
  package var otherLists: [(path: [String], line: Int)] { framing.otherLists }

  /// The next records: about a megabyte of text. Cell `c` of a row belongs to `columns[c]` as it is
  /// after this call.
  ///
  /// - Returns: nil at the end.
  /// - Throws: when the source fails; what came before is given out first. A broken document is no
  ///   error: what was whole counts, the rest is a fault in the batch.
  package mutating func nextBatch() throws(SourceError) -> RecordBatch? {
    framing.linesBefore += window.passedLines
    window.startCounting()
    var hasEnded = false
    while !hasEnded, !isFull {
      switch framing.next(&window) {
      case .record: readRecord()
      case .fault(let fault): rows.note(fault)
      case .end: hasEnded = true
      }
    }
    if hasEnded, rows.batch.rowCount == 0, rows.batch.faults.isEmpty {
      if let failure = window.failure { throw failure }
      return nil
    }
    var batch = rows.take(lineCount: window.passedLines)
    if keepsOriginalText {
      batch.original = original
      original = OriginalText()
    }
    return batch
  }

  private var isFull: Bool {
    let rowCount = rows.batch.rowCount
    return window.passedBytes >= limits.batchBytes && rowCount > 0
      || rowCount >= limits.batchRows
      || rowCount * rows.columns.names.count >= JSONLimits.batchCells
      || rows.batch.faults.count >= JSONLimits.batchFaults
  }

  private mutating func readRecord() {
    let line = window.line
    do throws(JSONStop) {
      let record = try rows.readRecord(&window)
      if keepsOriginalText { original.add(window.bytes[record], line: line) }
    } catch {
      rows.note(RecordFault(code: error.code, line: line))
      if keepsOriginalText {
        // It has no known end: its line is kept, as far as it is at hand.
        let beginning = window.bytes[window.position..<window.end].prefix(Self.longestBeginning)
        original.add(beginning.prefix { $0 != 0x0A }, line: line)
      }
      framing.recover(&window)
    }
  }

  private static let longestBeginning = 1 << 16
}

extension JSONRows {
  /// - Returns: where the record stands in the window's bytes.
  fileprivate mutating func readRecord(
    _ window: inout JSONWindow
  ) throws(JSONStop) -> Range<Int> {
    let line = window.line
    var holdsHalfPair = false
    let count = try window.read(upTo: limits.recordBytes) { cursor throws(JSONStop) in
      let start = cursor.position
      try readRecord(&cursor)
      holdsHalfPair = cursor.holdsHalfPair
      return cursor.position - start
    }
    let range = (window.position - count)..<window.position
    let record = window.bytes.span.extracting(range)
    finishRecord(
      line: line, isDamaged: holdsHalfPair || (try? UTF8Span(validating: record)) == nil)
    return range
  }
}

/// How much a JSON export may ask of the reader, and how much one batch holds.
package struct JSONLimits: Sendable {
  /// Objects and lists inside each other, the record itself counted as one. The reader calls itself
  /// once a level: more than 512 would not be safe on a thread's stack.
  package var depth = 64
  /// The longest record, in bytes of JSON (32 MiB).
  package var recordBytes = 32 << 20
  /// Flattened key paths; keys that come later are left out with a fault.
  package var columns = 2_000
  /// A batch ends with the record that reaches this much JSON.
  package var batchBytes = 1 << 20
  package var batchRows = 8_192
  /// Bytes asked of the source at a time.
  package var blockBytes = 256 << 10

  /// Cells in a batch, so that many columns do not make a batch of many megabytes.
  static let batchCells = 1 << 20
  static let batchFaults = 4_096
  /// A longer key is not a column's name but damage.
  static let keyBytes = 4_096
}
