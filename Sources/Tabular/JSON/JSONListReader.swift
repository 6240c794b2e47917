/// Reads the lists of objects that a column holds as JSON: the events of an audit, the history of
/// an issue. Each object is a row, flattened like a record.
///
///     var lists = JSONListReader()
///     let inner = lists.read(batch, column: reader.listColumns[0])
///     inner.rows.texts(ofRow: 0)  // belongs to row `inner.outerRows[0]` of `batch`
package struct JSONListReader: Sendable {
  private let limits: JSONLimits
  private var rows: JSONRows
  private var text = JSONText()

  package init(limits: JSONLimits = .default) {
    self.limits = limits
    rows = JSONRows(limits: limits)
  }

  /// The objects of a batch's lists.
  package struct Inner: Sendable {
    package var rows = RecordBatch()
    /// `outerRows[row]` is the row of the batch whose list holds the object.
    package var outerRows: [Int] = []
  }

  /// Flattened key paths met so far, as `JSONRecordReader.columns`.
  package var columns: [String] { rows.columns.names }

  /// The columns, by their places, whose cells hold lists of objects in their turn.
  package var listColumns: [Int] { rows.columns.listColumns }

  /// The objects of the lists in one column; other elements of a list are skipped.
  package mutating func read(_ batch: RecordBatch, column: Int) -> Inner {
    var outerRows: [Int] = []
    for row in 0..<batch.rowCount {
      guard let cell = batch.cell(row: row, column: column) else { continue }
      let range = Int(cell.start)..<Int(cell.end)
      guard range.count > 2, batch.bytes[range.lowerBound] == UInt8(ascii: "[") else { continue }
      let before = rows.batch.rowCount
      read(batch.bytes[range], line: Int(batch.lines[row]))
      outerRows += repeatElement(row, count: rows.batch.rowCount - before)
    }
    return Inner(rows: rows.take(text.take(), lineCount: batch.lineCount), outerRows: outerRows)
  }

  /// A cell that only looks like a list ends where it stops being one.
  private mutating func read(_ list: ContiguousArray<UInt8>.SubSequence, line: Int) {
    var padded = ContiguousArray(list)
    padded.append(contentsOf: repeatElement(0, count: JSONWord.padding))
    var position = 1
    while true {
      rows.beginRecord()
      do throws(JSONStop) {
        guard try rows.readObject(padded, count: list.count, &position, &text, limits) else {
          break
        }
        rows.finishRecord(line: line, isDamaged: false)
      } catch {
        break
      }
    }
    rows.dropRecord()
  }
}

extension JSONRows {
  /// Reads the next object of a list; false behind the last one.
  fileprivate mutating func readObject(
    _ bytes: ContiguousArray<UInt8>, count: Int, _ position: inout Int, _ text: inout JSONText,
    _ limits: JSONLimits
  ) throws(JSONStop) -> Bool {
    var place = position
    var isFound = false
    try text.write(count - position) { writer throws(JSONStop) in
      try bytes.withUnsafeBufferPointer { buffer throws(JSONStop) in
        guard let base = UnsafeRawPointer(buffer.baseAddress) else { return }
        var flattener = JSONFlattener(
          cursor: JSONCursor(base: base, position: place, end: count), text: writer,
          depthLimit: limits.depth)
        while flattener.cursor.skipSpace() != UInt8(ascii: "{") {
          let byte = flattener.cursor.byte
          if byte == UInt8(ascii: "]") || byte == 0 { return }
          if byte == UInt8(ascii: ",") {
            flattener.cursor.position += 1
          } else {
            try flattener.cursor.skipValue()
          }
        }
        try flattener.object(JSONColumns.record, 1, &self)
        isFound = true
        place = flattener.cursor.position
        writer = flattener.text
      }
    }
    position = place
    return isFound
  }
}
