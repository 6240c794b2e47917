import Desk

/// The rows of one batch while it is filled, and the columns that they are aligned with.
struct JSONRows: Sendable {
  var columns: JSONColumns
  private(set) var batch = RecordBatch()
  private var text = JSONText()
  /// Names and values of the list being read; kept for its room.
  var pairs: ContiguousArray<JSONPair> = []
  let limits: JSONLimits
  private var hasRepeatedKey = false
  /// Counts the readings of records, so that what one has had needs no clearing for the next.
  private var record = 0
  private var columnsAtStart = 0
  /// The keys of rows whose value is null or an empty list: cells that are there, and empty.
  private var empties: [(row: Int, key: Int)] = []
  private var rowStart = 0

  init(limits: JSONLimits) {
    columns = JSONColumns(limit: limits.columns)
    self.limits = limits
  }

  /// Reads the object at the cursor into a row, which ``finishRecord(line:isDamaged:)`` ends. Where
  /// it throws, nothing is left of the record.
  mutating func readRecord(_ cursor: inout JSONCursor) throws(JSONStop) {
    record &+= 1
    hasRepeatedKey = false
    columns.lacksRoom = false
    let (columnsBefore, emptyKeysBefore) = (columns.names.count, columns.emptyKeys.count)
    rowStart = batch.cells.count
    batch.cells.append(contentsOf: repeatElement(.absent, count: columnsBefore))
    var text = JSONText.none
    swap(&text, &self.text)
    defer { swap(&text, &self.text) }
    do throws(JSONStop) {
      try text.write(from: &cursor) { writer, cursor throws(JSONStop) in
        let start = cursor.position
        var flattener = JSONFlattener(
          cursor: cursor, text: writer, depthLimit: min(limits.depth, 512))
        try flattener.object(JSONColumns.record, 1, &self)
        if flattener.cursor.position - start > limits.recordBytes { throw .tooLong }
        (cursor, writer) = (flattener.cursor, flattener.text)
      }
    } catch {
      batch.cells.removeSubrange(rowStart...)
      while empties.last?.row == batch.rowCount { empties.removeLast() }
      columns.forget(columnsFrom: columnsBefore, emptyKeysFrom: emptyKeysBefore)
      throw error
    }
  }

  mutating func finishRecord(line: Int, isDamaged: Bool = false) {
    batch.rowStarts.append(UInt32(batch.cells.count))
    batch.lines.append(UInt32(line))
    func note(_ code: ProblemCode) {
      batch.faults.append(RecordFault(code: code, line: line, losesRecord: false))
    }
    if hasRepeatedKey { note(.duplicateKey) }
    if columns.lacksRoom { note(.tooManyKeys) }
    if isDamaged { note(.damagedText) }
  }

  mutating func note(_ fault: RecordFault) { batch.faults.append(fault) }

  /// Begins the key's value. What the record had under it before is given up: the last one counts.
  @inline(__always)
  mutating func beginValue(_ key: Int) {
    if columns.isRepeated(key, in: record) { clear(key) }
  }

  private mutating func clear(_ key: Int) {
    hasRepeatedKey = true
    for column in columns.columns(in: key) where rowStart + column < batch.cells.count {
      batch.cells[rowStart + column] = .absent
    }
  }

  @inline(__always)
  mutating func store(_ key: Int, _ start: Int, _ end: Int) {
    var column = columns.column(of: key)
    if column < 0 { column = columns.makeColumn(key) }
    guard column >= 0 else { return }
    let place = rowStart &+ column
    while place >= batch.cells.count { batch.cells.append(.absent) }
    // Two paths of one spelling: `{"a.b": 1, "a": {"b": 2}}`.
    if batch.cells[place].end != 0 { hasRepeatedKey = true }
    batch.cells[place] = .init(start: UInt32(start), end: UInt32(end))
  }

  mutating func storeEmpty(_ key: Int) {
    columns.noteEmpty(key)
    empties.append((batch.rowCount, key))
  }

  /// The batch, every row as wide as there are columns; the next batch is then begun.
  mutating func take(lineCount: Int) -> RecordBatch {
    let target = columns.settle(from: columnsAtStart)
    columnsAtStart = columns.names.count
    var taken = RecordBatch()
    taken.cells.reserveCapacity(batch.cells.count)
    swap(&taken, &batch)
    taken.bytes = text.take()
    taken.lineCount = lineCount
    let width = columns.names.count
    if target != nil || taken.cells.count != width * taken.rowCount {
      var cells = ContiguousArray<RecordBatch.CellRange>(
        repeating: .absent, count: width * taken.rowCount)
      for row in 0..<taken.rowCount {
        for (column, place) in taken.cellRanges(ofRow: row).enumerated() {
          cells[row * width + (target?[column] ?? column)] = taken.cells[place]
        }
      }
      taken.cells = cells
      taken.rowStarts = ContiguousArray((0...taken.rowCount).map { UInt32($0 * width) })
    }
    fillEmpties(of: &taken)
    return taken
  }

  /// Where an object stands in other records, null leaves all columns inside it empty.
  private mutating func fillEmpties(of taken: inout RecordBatch) {
    var columnsOfKey: [Int: [Int]] = [:]
    for (row, key) in empties {
      let inside = columnsOfKey[key] ?? columns.columns(in: key)
      columnsOfKey[key] = inside
      for column in inside {
        let place = row * columns.names.count + column
        if taken.cells[place].end == 0 { taken.cells[place] = .blank }
      }
    }
    empties.removeAll(keepingCapacity: true)
  }
}

/// Reads the lists of objects that a column holds as JSON: the events of an audit, the history of
/// an issue. Each object is a row, flattened like a record.
///
///     var lists = JSONListReader()
///     let inner = lists.read(batch, column: reader.listColumns[0])
///     inner.rows.texts(ofRow: 0)  // belongs to row `inner.outerRows[0]` of `batch`
package struct JSONListReader: Sendable {
  private var rows: JSONRows

  package init(limits: JSONLimits = JSONLimits()) { rows = JSONRows(limits: limits) }

  /// Flattened key paths met so far, as `JSONRecordReader.columns`.
  package var columns: [String] { rows.columns.names }

  /// The columns, by their places, whose cells hold lists of objects in their turn.
  package var listColumns: [Int] { rows.columns.listColumns }

  /// The objects of the lists in one column; other elements of a list are skipped.
  ///
  /// - Returns: the objects, and for each the row of the batch whose list holds it.
  package mutating func read(
    _ batch: RecordBatch, column: Int
  ) -> (rows: RecordBatch, outerRows: [Int]) {
    var outerRows: [Int] = []
    for row in 0..<batch.rowCount {
      guard let cell = batch.cell(row: row, column: column) else { continue }
      let list = batch.bytes[cell.places]
      guard list.count > 2, list.first == UInt8(ascii: "[") else { continue }
      let before = rows.batch.rowCount
      read(list, line: Int(batch.lines[row]))
      outerRows += repeatElement(row, count: rows.batch.rowCount - before)
    }
    return (rows.take(lineCount: batch.lineCount), outerRows)
  }

  /// A cell that only looks like a list ends where it stops being one.
  private mutating func read(_ list: ContiguousArray<UInt8>.SubSequence, line: Int) {
    let padded = ContiguousArray(list + repeatElement(0, count: JSONWord.padding))
    padded.withUnsafeBytes { buffer in
      var cursor = JSONCursor(base: buffer.baseAddress!, position: 1, end: list.count)
      do throws(JSONStop) {
        while true {
          switch cursor.skipSpace() {
          case UInt8(ascii: "{"):
            try rows.readRecord(&cursor)
            rows.finishRecord(line: line)
          case UInt8(ascii: ","): cursor.position += 1
          case UInt8(ascii: "]"), UInt8(ascii: "}"), 0: return
          default: try cursor.skipValue()
          }
        }
      } catch {
        return
      }
    }
  }
}
