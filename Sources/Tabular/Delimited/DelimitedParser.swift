/// The state machine of a delimited file, apart from any I/O: a block of bytes in, records out.
///
/// A quote opens a quoted cell only as the cell's first character (behind blanks, where the dialect has
/// them there); anywhere else it is a character like others. A quoted cell that never closes costs the line that it stands on, not the rest of
/// the file: see ``QuotedCell``.
struct DelimitedParser {
  let dialect: Dialect
  /// False while more of the file may follow the block.
  let isLastBlock: Bool
  /// A quoted cell longer than this is taken for one that never closes.
  let longestCell: Int

  /// Reads every whole record of a block.
  ///
  /// - Parameter bytes: UTF-8 text that starts at a record's start.
  /// - Returns: the records, and how many bytes they took. What follows is the beginning of a record
  ///   that the next block completes.
  func parse(_ bytes: consuming ContiguousArray<UInt8>) -> (batch: RecordBatch, consumed: Int) {
    var batch = RecordBatch(bytes: bytes)
    batch.cells.reserveCapacity(batch.bytes.count / 6)
    let count = batch.bytes.count
    var text = ContiguousArray<UInt8>()
    swap(&text, &batch.bytes)
    let consumed = text.withUnsafeMutableBufferPointer { buffer in
      var run = ParserRun(parser: self, bytes: buffer, count: count)
      run.readRecords(into: &batch)
      return run.recordStart
    }
    swap(&text, &batch.bytes)
    return (batch, consumed)
  }
}

/// One walk over a block.
private struct ParserRun {
  let bytes: UnsafeMutableBufferPointer<UInt8>
  let base: UnsafeRawPointer
  let count: Int
  let delimiter: UInt8
  /// 0 where the dialect has no quote: NUL never opens a cell.
  let quote: UInt8
  let quotedCell: QuotedCell
  let skipsBlanks: Bool
  let isLastBlock: Bool
  let delimiterPattern: UInt64
  /// Where the record being read starts.
  var recordStart = 0
  var line = 1
  /// Cells of this record whose escapes are undone once the record is whole: a record that the next
  /// block completes is read again from its untouched bytes.
  var escapedCells: [Int] = []

  init(parser: DelimitedParser, bytes: UnsafeMutableBufferPointer<UInt8>, count: Int) {
    self.bytes = bytes
    base = bytes.baseAddress.map { UnsafeRawPointer($0) } ?? UnsafeRawPointer(bitPattern: 8)!
    self.count = count
    delimiter = parser.dialect.delimiter
    quote = parser.dialect.quote ?? 0
    quotedCell = QuotedCell(
      quote: quote, delimiter: delimiter, isBackslashed: parser.dialect.escape == .backslash,
      isLastBlock: parser.isLastBlock, longest: parser.longestCell)
    skipsBlanks = parser.dialect.hasBlanksBeforeQuotes
    isLastBlock = parser.isLastBlock
    delimiterPattern = UInt64(delimiter) &* 0x0101_0101_0101_0101
  }

  mutating func readRecords(into batch: inout RecordBatch) {
    while recordStart < count {
      let plain = PlainRecords(
        bytes: UnsafeRawBufferPointer(start: base, count: count), delimiter: delimiter,
        quote: quote)
      recordStart = plain.read(from: recordStart, line: &line, into: &batch)
      guard recordStart < count else { break }
      let firstCell = batch.cells.count
      let firstLine = line
      switch readRecord(into: &batch) {
      case .whole(let next):
        unescapeCells(of: &batch)
        recordStart = next
        batch.lines.append(UInt32(firstLine))
        batch.rowStarts.append(UInt32(batch.cells.count))
      case .unfinished:
        batch.cells.removeSubrange(firstCell...)
        escapedCells.removeAll()
        line = firstLine
        batch.lineCount = line - 1
        return
      case .torn(let cellLine, let next):
        // The cells read so far are kept out; the line is a fault and costs one record.
        let cell = batch.cells.count - firstCell + 1
        escapedCells.removeAll()
        batch.cells.removeSubrange(firstCell...)
        batch.faults.append(
          RecordFault(code: .unclosedQuote, line: cellLine, cell: cell))
        recordStart = next
      }
    }
    batch.lineCount = line - 1
  }

  private mutating func unescapeCells(of batch: inout RecordBatch) {
    guard !escapedCells.isEmpty else { return }
    for cell in escapedCells {
      let range = batch.cells[cell]
      let end = quotedCell.unescape(bytes, start: Int(range.start), end: Int(range.end))
      batch.cells[cell].end = UInt32(end)
    }
    escapedCells.removeAll(keepingCapacity: true)
  }

  private enum Outcome {
    case whole(next: Int)
    case unfinished
    case torn(line: Int, next: Int)
  }

  @inline(__always)
  private mutating func readRecord(into batch: inout RecordBatch) -> Outcome {
    var offset = recordStart
    while true {
      if skipsBlanks { offset = behindBlanks(offset) }
      if offset < count, bytes[offset] == quote, quote != 0 {
        switch quotedCell.read(bytes, count: count, from: offset, line: &line) {
        case .closed(let start, let end, let next, let hasEscapes):
          if hasEscapes { escapedCells.append(batch.cells.count) }
          batch.cells.append(.init(start: UInt32(start), end: UInt32(end)))
          offset = next
        case .unfinished:
          return .unfinished
        case .torn(let next):
          let tornLine = line
          line += 1
          return .torn(line: tornLine, next: next)
        }
      } else {
        let end = endOfPlainCell(from: offset)
        if end == count, !isLastBlock { return .unfinished }
        batch.cells.append(.init(start: UInt32(offset), end: UInt32(end)))
        offset = end
      }
      // Here stands a delimiter, a line's end, or the end of everything.
      guard offset < count else { return .whole(next: count) }
      let byte = bytes[offset]
      if byte == delimiter {
        offset &+= 1
        continue
      }
      line &+= 1
      if byte == 0x0D {
        if offset &+ 1 < count {
          return .whole(next: bytes[offset &+ 1] == 0x0A ? offset &+ 2 : offset &+ 1)
        }
        if !isLastBlock { return .unfinished }
      }
      return .whole(next: offset &+ 1)
    }
  }

  /// The quote behind blanks; where none stands there the blanks are the cell's own.
  private func behindBlanks(_ start: Int) -> Int {
    var offset = start
    while offset < count, bytes[offset] == 0x20 { offset &+= 1 }
    return offset < count && bytes[offset] == quote ? offset : start
  }

  /// The first delimiter or line end at or after `offset`, eight bytes at a time.
  @inline(__always)
  private func endOfPlainCell(from start: Int) -> Int {
    var offset = start
    while offset &+ 8 <= count {
      let word = base.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      let matches =
        zeroBytes(word ^ delimiterPattern) | zeroBytes(word ^ 0x0A0A_0A0A_0A0A_0A0A)
        | zeroBytes(word ^ 0x0D0D_0D0D_0D0D_0D0D)
      if matches != 0 { return offset &+ matches.trailingZeroBitCount / 8 }
      offset &+= 8
    }
    while offset < count {
      let byte = bytes[offset]
      if byte == delimiter || byte == 0x0A || byte == 0x0D { return offset }
      offset &+= 1
    }
    return count
  }
}

/// The high bit of the lowest byte that is zero (higher bits may be set falsely after it).
@inline(__always)
func zeroBytes(_ word: UInt64) -> UInt64 {
  (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
}
