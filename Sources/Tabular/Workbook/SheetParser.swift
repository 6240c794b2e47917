import Desk

/// The rows of a sheet, apart from any I/O: a block of its XML in, records out.
///
/// A cell stands where its reference says, or behind the one before; what is between is empty. Rows
/// without anything in them are none. Formulas count as the values that were stored with them.
struct SheetParser: Sendable {
  let strings: SharedStrings
  let formats: NumberFormats
  let numbers: CellNumber
  /// Whether a formula's 0 is only what stands there until it is computed.
  let isYetToBeComputed: Bool
  /// Every row has at least as many cells.
  var width = 0

  /// A sheet has no more columns.
  static let mostColumns = 1 << 14
  /// A row of a higher number has none: a thousand times what a sheet may have.
  static let mostRows = 1 << 30
  /// Places of cells for each byte of the sheet: rows that name only a far column would fill the memory.
  private static let cellsPerByte = 32

  /// - Parameters:
  ///   - firstRow: the number of the first row, where it does not say.
  ///   - merged: cells whose value goes on into the rows below.
  func parse(
    _ block: ContiguousArray<UInt8>, firstRow: Int, merged: inout MergedCells
  ) -> ParsedRows {
    block.withUnsafeBufferPointer { bytes in
      strings.withUnsafeTexts { texts in
        var run = SheetRun(parser: self, texts: texts, bytes: bytes, firstRow: firstRow)
        run.readRows(&merged)
        return run.finish()
      }
    }
  }

  fileprivate func mostCells(in bytes: Int) -> Int { max(Self.cellsPerByte * bytes, 1 << 16) }
}

/// The records of a block of a sheet.
struct ParsedRows: Sendable {
  /// Its lines are counted from ``firstRow``.
  var batch: RecordBatch
  var firstRow: Int
  /// The number of the row behind the last.
  var nextRow: Int
  /// Whether the sheet has a document type, or a row that is not whole.
  var isDamaged: Bool
  /// Whether no rows follow.
  var hasEnded: Bool
}

private struct SheetRun: ~Copyable {
  let parser: SheetParser
  let texts: SharedStrings.Texts
  var cursor: XMLCursor
  let firstRow: Int
  let mostCells: Int
  var batch = RecordBatch()
  var text: ByteBuffer
  var row: Int
  var rowStart = 0
  var isDamaged = false
  var hasEnded = false
  /// Of the cell before, from 0.
  var column = -1
  var hasTooManyColumns = false

  init(
    parser: SheetParser, texts: SharedStrings.Texts, bytes: UnsafeBufferPointer<UInt8>,
    firstRow: Int
  ) {
    self.parser = parser
    self.texts = texts
    self.firstRow = firstRow
    cursor = XMLCursor(bytes)
    mostCells = parser.mostCells(in: bytes.count)
    row = firstRow - 1
    text = ByteBuffer(capacity: bytes.count / 3)
    // Nothing that is in a cell begins at the first place, which stands for an empty one.
    text.append(0x20)
    batch.cells.reserveCapacity(bytes.count / 24)
  }

  mutating func readRows(_ merged: inout MergedCells) {
    while let name = cursor.nextTag(), !cursor.hasDoctype {
      if !cursor.isEnd, cursor.isName(name, "row") {
        readRow(&merged)
        if isDamaged { return }
        continue
      }
      let isRows = cursor.isName(name, "sheetData")
      cursor.passAttributes()
      if isRows, cursor.isEnd || cursor.isEmpty {
        hasEnded = true
        return
      }
    }
    if cursor.hasDoctype { isDamaged = true }
  }

  consuming func finish() -> ParsedRows {
    batch.bytes = text.bytes
    batch.lineCount = max(row - firstRow + 1, 0)
    return ParsedRows(
      batch: batch, firstRow: firstRow, nextRow: row + 1, isDamaged: isDamaged, hasEnded: hasEnded)
  }

  private var line: Int { row - firstRow + 1 }

  private mutating func note(_ code: ProblemCode, _ cell: Int? = nil, losesRecord: Bool = false) {
    batch.faults.append(
      RecordFault(
        code: code, line: line, cell: cell.map { $0 + 1 }, losesRecord: losesRecord))
  }

  private mutating func readRow(_ merged: inout MergedCells) {
    var isHidden = false
    var number: Int?
    while let (name, value) = cursor.nextAttribute() {
      if cursor.isName(name, "r") {
        number = cursor.number(value)
      } else if cursor.isName(name, "hidden") {
        isHidden = cursor.isTrue(value)
      }
    }
    // A number that goes back, or is beyond all sheets, tells nothing.
    row = number.flatMap { $0 > row && $0 < SheetParser.mostRows ? $0 : nil } ?? row + 1
    rowStart = batch.cells.count
    column = -1
    hasTooManyColumns = false
    if !cursor.isEmpty { readCells() }
    endRow(isHidden, &merged)
  }

  private mutating func readCells() {
    while let name = cursor.nextTag() {
      if cursor.isEnd {
        let isRow = cursor.isName(name, "row")
        cursor.passAttributes()
        if isRow { return }
      } else if name.count == 1, cursor.bytes[name.lowerBound] == UInt8(ascii: "c") {
        readCell()
      } else {
        cursor.passAttributes()
      }
    }
    isDamaged = true
  }

  private mutating func endRow(_ isHidden: Bool, _ merged: inout MergedCells) {
    if !merged.isEmpty { merged.fill(&batch, from: rowStart, row: row, text: &text, line: line) }
    var end = batch.cells.count
    while end > rowStart, batch.cells[end - 1].isEmpty { end -= 1 }
    batch.cells.removeSubrange(end...)
    guard end > rowStart || hasTooManyColumns else { return }
    let width = max(end - rowStart, parser.width)
    if hasTooManyColumns || isDamaged || rowStart + width > mostCells {
      batch.cells.removeSubrange(rowStart...)
      return note(.recordTooLong, losesRecord: true)
    }
    pad(to: width)
    if isHidden { note(.hiddenRow) }
    batch.lines.append(UInt32(line))
    batch.rowStarts.append(UInt32(batch.cells.count))
  }

  @inline(__always)
  private mutating func pad(to width: Int) {
    while batch.cells.count < rowStart + width { batch.cells.append(.absent) }
  }

  private enum Kind { case number, shared, inline, text, flag, error, date }

  @inline(__always)
  private mutating func readCell() {
    var style = 0
    var kind = Kind.number
    column += 1
    while let (name, value) = cursor.nextAttribute() {
      guard name.count == 1 else { continue }
      switch cursor.bytes[name.lowerBound] {
      case UInt8(ascii: "r"): if let place = column(of: value) { column = place }
      case UInt8(ascii: "s"): style = cursor.number(value) ?? 0
      case UInt8(ascii: "t"): kind = self.kind(value)
      default: break
      }
    }
    guard !cursor.isEmpty else { return }
    guard column < SheetParser.mostColumns else {
      hasTooManyColumns = true
      column = 0
      return passCell()
    }
    let start = text.count
    var (hasFormula, hasValue) = (false, false)
    while let name = cursor.nextTag() {
      let first = cursor.bytes[name.lowerBound]
      if cursor.isEnd {
        let isCell = name.count == 1 && first == UInt8(ascii: "c")
        cursor.passAttributes()
        if isCell { break }
      } else if name.count == 1, first == UInt8(ascii: "v") {
        cursor.passAttributes()
        guard !cursor.isEmpty else { continue }
        hasValue = true
        readValue(kind, style)
      } else if name.count == 1, first == UInt8(ascii: "f") {
        cursor.passAttributes()
        hasFormula = true
      } else if cursor.isName(name, "is") {
        cursor.passAttributes()
        if !cursor.isEmpty { cursor.appendString(endingWith: "is", to: &text) }
      } else {
        cursor.passAttributes()
      }
    }
    if hasFormula, isWithoutValue(kind, hasValue, from: start) {
      text.removeAll(from: start)
      note(.formulaWithoutValue, column)
    }
    guard text.count > start else { return }
    place(RecordBatch.CellRange(start: UInt32(start), end: UInt32(text.count)))
  }

  private mutating func passCell() {
    while let name = cursor.nextTag() {
      let isCell = cursor.isEnd && cursor.isName(name, "c")
      cursor.passAttributes()
      if isCell { return }
    }
  }

  @inline(__always)
  private mutating func place(_ cell: RecordBatch.CellRange) {
    let index = rowStart &+ column
    if index == batch.cells.count {
      batch.cells.append(cell)
    } else if index < batch.cells.count {
      batch.cells[index] = cell
    } else if index < mostCells {
      while batch.cells.count < index { batch.cells.append(.absent) }
      batch.cells.append(cell)
    } else {
      hasTooManyColumns = true
    }
  }

  /// A formula that has not been computed: one without a value, and with the 0 of programs that leave
  /// the computing to whoever opens the file.
  private func isWithoutValue(_ kind: Kind, _ hasValue: Bool, from start: Int) -> Bool {
    guard kind == .number else { return !hasValue }
    guard hasValue, text.count > start else { return true }
    return parser.isYetToBeComputed
      && text.withBytes { bytes in
        bytes[start...].allSatisfy { $0 == 0x30 || $0 == 0x3A || $0 == 0x2E }
      }
  }

  @inline(__always)
  private mutating func readValue(_ kind: Kind, _ style: Int) {
    let start = text.count
    switch kind {
    case .shared:
      let value = valueRange()
      if value.isEmpty { return }
      if let number = cursor.number(value), texts.append(number, to: &text) { return }
      note(.brokenCell, column)
    case .number:
      let value = valueRange()
      parser.numbers.write(cursor.bytes, value, as: parser.formats[style], to: &text)
    case .text, .inline:
      cursor.appendText(to: &text)
      text.resolveEscapes(from: start)
    case .date: cursor.appendText(to: &text)
    case .flag: text.append(cursor.isTrue(valueRange()) ? "TRUE" : "FALSE")
    case .error: if !cursor.isName(valueRange(), "#N/A") { note(.formulaError, column) }
    }
  }

  /// The value up to the next tag, blanks around it left out.
  @inline(__always)
  private mutating func valueRange() -> Range<Int> {
    var start = cursor.offset
    var end = cursor.endOfText()
    while start < end, cursor.bytes[start] <= 0x20 { start &+= 1 }
    while end > start, cursor.bytes[end &- 1] <= 0x20 { end &-= 1 }
    return start..<end
  }

  @inline(__always)
  private func kind(_ value: Range<Int>) -> Kind {
    guard value.count != 0 else { return .number }
    guard value.count > 1 else {
      switch cursor.bytes[value.lowerBound] {
      case UInt8(ascii: "s"): return .shared
      case UInt8(ascii: "b"): return .flag
      case UInt8(ascii: "e"): return .error
      case UInt8(ascii: "d"): return .date
      default: return .number
      }
    }
    return cursor.isName(value, "inlineStr") ? .inline : .text
  }

  /// From 0; nil where a reference has no letters.
  @inline(__always)
  private func column(of reference: Range<Int>) -> Int? {
    var column = 0
    var place = reference.lowerBound
    while place < reference.upperBound {
      let letter = (cursor.bytes[place] & 0xDF) &- 0x41
      guard letter < 26 else { break }
      column = column &* 26 &+ Int(letter) &+ 1
      if column > 1 << 20 { break }
      place &+= 1
    }
    return column > 0 ? column &- 1 : nil
  }
}
