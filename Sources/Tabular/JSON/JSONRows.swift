import Desk

/// The rows of one batch while it is filled, and the columns that they are aligned with.
struct JSONRows: Sendable {
  private(set) var columns: JSONColumns
  private(set) var batch = RecordBatch()
  /// Names and values of the list being read; kept for its room.
  var pairs: ContiguousArray<JSONPair> = []
  /// What the record being read has that is worth a fault, though not its loss.
  private var hasRepeatedKey = false
  private var lacksRoom = false
  /// Counts the readings of records, so that what one has had needs no clearing for the next.
  private var record = 0
  private var columnsBefore = 0
  private var emptyKeysBefore = 0
  private var columnsAtStart = 0
  /// Where the row's cells start.
  private var rowStart = 0

  init(limits: JSONLimits) { columns = JSONColumns(limit: limits.columns) }

  mutating func beginRecord() {
    record &+= 1
    hasRepeatedKey = false
    lacksRoom = false
    columnsBefore = columns.names.count
    emptyKeysBefore = columns.emptyKeys.count
    rowStart = batch.cells.count
    batch.cells.append(contentsOf: repeatElement(.absent, count: columnsBefore))
  }

  mutating func finishRecord(line: Int, isDamaged: Bool) {
    batch.rowStarts.append(UInt32(batch.cells.count))
    batch.lines.append(UInt32(line))
    if hasRepeatedKey { note(.duplicateKey, line: line, losesRecord: false) }
    if lacksRoom { note(.recordTooLong, line: line, losesRecord: false) }
    if isDamaged { note(.damagedText, line: line, losesRecord: false) }
  }

  /// Leaves nothing of the record begun.
  mutating func dropRecord() {
    batch.cells.removeSubrange(rowStart...)
    columns.forget(columnsFrom: columnsBefore, emptyKeysFrom: emptyKeysBefore)
  }

  mutating func note(_ code: ProblemCode, line: Int, losesRecord: Bool = true) {
    batch.faults.append(RecordFault(code: code, line: line, losesRecord: losesRecord))
  }

  /// Finds the key at the cursor, behind its opening quote.
  @inline(__always)
  mutating func key(
    in parent: Int, behind previous: Int, _ cursor: inout JSONCursor, _ scratch: JSONTextWriter
  ) throws(JSONStop) -> Int {
    let expected = previous >= 0 ? columns.next(after: previous) : columns.first(in: parent)
    if columns.pass(expected, &cursor) { return expected }
    return try lookUp(parent, previous, &cursor, scratch)
  }

  private mutating func lookUp(
    _ parent: Int, _ previous: Int, _ cursor: inout JSONCursor, _ scratch: JSONTextWriter
  ) throws(JSONStop) -> Int {
    let start = cursor.position
    let name: UnsafeRawBufferPointer
    if try cursor.skipString() {
      var scratch = scratch
      let from = scratch.position
      cursor.position = start
      try scratch.string(&cursor)
      name = UnsafeRawBufferPointer(start: scratch.base + from, count: scratch.position - from)
    } else {
      name = UnsafeRawBufferPointer(
        start: cursor.base + start, count: cursor.position - 1 - start)
    }
    return key(in: parent, behind: previous, named: name)
  }

  mutating func key(
    in parent: Int, behind previous: Int, named name: UnsafeRawBufferPointer
  ) -> Int {
    let key = columns.key(in: parent, behind: previous, named: name)
    if key < 0 { lacksRoom = true }
    return key
  }

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
    if column < 0 {
      column = columns.makeColumn(key)
      guard column >= 0 else {
        lacksRoom = true
        return
      }
    }
    let place = rowStart &+ column
    while place >= batch.cells.count { batch.cells.append(.absent) }
    // Two paths of one spelling: `{"a.b": 1, "a": {"b": 2}}`.
    if batch.cells[place].end != 0 { hasRepeatedKey = true }
    batch.cells[place] = .init(start: UInt32(start), end: UInt32(end))
  }

  /// The key is there, its value is null or an empty list.
  mutating func storeNothing(_ key: Int) { columns.noteEmpty(key) }

  /// The key's value is a list of objects.
  mutating func noteObjects(_ key: Int) { columns.noteObjects(key) }

  /// The batch, every row as wide as there are columns; the next batch is then begun.
  mutating func take(_ text: ContiguousArray<UInt8>, lineCount: Int) -> RecordBatch {
    let target = columns.settle(from: columnsAtStart)
    columnsAtStart = columns.names.count
    var taken = RecordBatch()
    taken.cells.reserveCapacity(batch.cells.count)
    swap(&taken, &batch)
    taken.bytes = text
    taken.lineCount = lineCount
    let width = columns.names.count
    guard target != nil || taken.cells.count != width * taken.rowCount else { return taken }
    var cells = ContiguousArray<RecordBatch.CellRange>(
      repeating: .absent, count: width * taken.rowCount)
    for row in 0..<taken.rowCount {
      for (column, place) in taken.cellRanges(ofRow: row).enumerated() {
        cells[row * width + (target?[column] ?? column)] = taken.cells[place]
      }
    }
    taken.cells = cells
    taken.rowStarts = ContiguousArray((0...taken.rowCount).map { UInt32($0 * width) })
    return taken
  }
}
