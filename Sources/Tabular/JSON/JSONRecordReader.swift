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
  private var text = JSONText()
  /// Whether each batch has its records' own text too.
  package var keepsOriginalText = false
  private var original = OriginalText()

  /// - Parameters:
  ///   - source: UTF-8.
  ///   - path: the list whose objects are the records, one of another reader's ``otherLists``; nil:
  ///     the document's shape tells.
  package init(
    _ source: any ByteStream, listAt path: [String]? = nil, limits: JSONLimits = .default
  ) {
    self.limits = limits
    window = JSONWindow(source, limits: limits)
    rows = JSONRows(limits: limits)
    framing = JSONFraming(shape: path.map { .envelope($0) })
  }

  /// Flattened key paths met so far, in the order in which they were met; it grows from batch to
  /// batch and never changes otherwise. A key that had only null or empty lists in its first batch
  /// is a column too, unless there are columns inside it.
  package var columns: [String] { rows.columns.names }

  /// The columns, by their places, whose cells hold a list of objects as JSON: rows of another kind
  /// inside a record, which ``JSONListReader`` reads.
  package var listColumns: [Int] { rows.columns.listColumns }

  /// Lists of objects beside the list of records, met so far.
  package var otherLists: [OtherList] { framing.otherLists }

  /// A list of objects in the object that holds the records: `users` beside `tickets`.
  package struct OtherList: Sendable, Equatable {
    /// The keys under which it stands.
    package var path: [String]
    /// Its line in the file, from 1.
    package var line: Int
  }

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
      case .fault(let code, let line, let losesRecord):
        rows.note(code, line: line, losesRecord: losesRecord)
      case .end: hasEnded = true
      }
    }
    if hasEnded, rows.batch.rowCount == 0, rows.batch.faults.isEmpty {
      if let failure = window.failure { throw failure }
      return nil
    }
    var batch = rows.take(text.take(), lineCount: window.passedLines)
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
      || rowCount * rows.columns.names.count >= limits.batchCells
      || rows.batch.faults.count >= limits.batchFaults
  }

  /// Reads the record at the window's place, however many blocks it takes.
  private mutating func readRecord() {
    while true {
      let lost: ProblemCode
      do throws(JSONStop) {
        let end = try rows.readRecord(window, &text, limits)
        if keepsOriginalText {
          original.add(window.bytes[window.position..<end], line: window.line)
        }
        return window.advance(to: end)
      } catch {
        rows.dropRecord()
        switch error {
        case .needsMore where window.count > limits.recordBytes: lost = .recordTooLong
        case .needsMore where window.extend(): continue
        case .needsMore, .broken: lost = .brokenJSON
        case .tooLong: lost = .recordTooLong
        case .tooDeep: lost = .tooDeep
        }
      }
      rows.note(lost, line: window.line)
      if keepsOriginalText { keepBeginning(ofLost: window.position) }
      return framing.recover(&window)
    }
  }

  /// A record that could not be read has no known end: its line is kept, as far as it is at hand.
  private mutating func keepBeginning(ofLost start: Int) {
    let end = min(window.end, start + Self.longestBeginning)
    let piece = window.bytes[start..<end]
    original.add(piece[..<(piece.firstIndex(of: 0x0A) ?? end)], line: window.line)
  }

  private static let longestBeginning = 1 << 16
}

extension JSONRows {
  /// Reads the record at the window's place into a row.
  ///
  /// - Returns: the place behind it.
  mutating func readRecord(
    _ window: borrowing JSONWindow, _ text: inout JSONText, _ limits: JSONLimits
  ) throws(JSONStop) -> Int {
    beginRecord()
    let start = window.position
    var end = start
    try text.write(window.count) { writer throws(JSONStop) in
      try window.bytes.withUnsafeBufferPointer { buffer throws(JSONStop) in
        guard let base = buffer.baseAddress else { return }
        var flattener = JSONFlattener(
          cursor: JSONCursor(base: base, position: start, end: window.end), text: writer,
          depthLimit: limits.depth)
        try flattener.object(JSONColumns.record, 1, &self)
        end = flattener.cursor.position
        if end - start > limits.recordBytes { throw .tooLong }
        writer = flattener.text
      }
    }
    let record = window.bytes.span.extracting(start..<end)
    finishRecord(line: window.line, isDamaged: (try? UTF8Span(validating: record)) == nil)
    return end
  }
}

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
  /// A longer key is not a column's name but damage.
  static let keyBytes = 4_096
}
