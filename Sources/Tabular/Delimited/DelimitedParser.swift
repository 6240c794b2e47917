import Desk

/// The state machine of a delimited file, apart from any I/O: a block of bytes in, records out.
///
/// A quote opens a quoted cell only as the cell's first character (behind blanks, where the dialect
/// has them there); anywhere else it is a character like others. A quoted cell that never closes
/// costs its line, not the rest of the file: see ``QuotedCell``. Where quotes break these rules and
/// the row's cells are not as many as usual, the row is read once more with such quotes as
/// characters, and stays so if its cells are as many then. A record beyond the limits costs what
/// there is of it up to the end of the line on which it passes them.
struct DelimitedParser {
  let dialect: Dialect
  /// False while more of the file may follow the block.
  let isLastBlock: Bool
  var limits = DelimitedLimits()
  /// The block starts in a line that was given up: all before the line's end is passed.
  var startsInsideLine = false

  /// Reads every whole record of a block, as many as a batch may hold.
  ///
  /// - Parameter bytes: UTF-8 text that starts at a record's start.
  func parse(_ bytes: consuming ContiguousArray<UInt8>) -> ParsedBlock {
    var batch = RecordBatch(bytes: bytes)
    batch.cells.reserveCapacity(min(batch.bytes.count / 6, limits.batchCells))
    var text = ContiguousArray<UInt8>()
    swap(&text, &batch.bytes)
    let (consumed, ending) = text.withUnsafeMutableBufferPointer { buffer in
      var run = ParserRun(parser: self, bytes: buffer)
      run.readRecords(into: &batch)
      return (run.recordStart, run.ending)
    }
    swap(&text, &batch.bytes)
    return ParsedBlock(batch: batch, consumed: consumed, ending: ending)
  }
}

/// The records of a block, and where in it the parser stopped.
struct ParsedBlock {
  enum Ending {
    /// What was not consumed is the beginning of a record that the next block completes.
    case betweenLines
    /// The block ends in a line that was given up.
    case insideLine
    /// What was not consumed has records of its own: the batch can hold no more.
    case full
  }

  var batch: RecordBatch
  var consumed: Int
  var ending: Ending
}

private struct ParserRun {
  let parser: DelimitedParser
  let bytes: UnsafeMutableBufferPointer<UInt8>
  /// 0 where the dialect has no quote: NUL never opens a cell.
  let quote: UInt8
  var quotedCell: QuotedCell
  var recordStart = 0
  var line = 1
  var ending = ParsedBlock.Ending.betweenLines
  /// Cells of this record whose escapes are undone once the record is whole: a record that the next
  /// block completes is read again from its untouched bytes.
  var escapedCells: [Int] = []
  /// The first cell of this record with a quote where the rules have none.
  var strayCell: Int?
  /// A quote is a character unless its cell is closed on the same line and no rule is broken in it.
  var takesOddQuotesAsText = false

  init(parser: DelimitedParser, bytes: UnsafeMutableBufferPointer<UInt8>) {
    self.parser = parser
    self.bytes = bytes
    quote = parser.dialect.quote ?? 0
    quotedCell = QuotedCell(parser: parser)
    if parser.startsInsideLine { passLine(from: 0) }
  }

  private var count: Int { bytes.count }
  private var delimiter: UInt8 { parser.dialect.delimiter }
  private var isLastBlock: Bool { parser.isLastBlock }
  private var limits: DelimitedLimits { parser.limits }

  mutating func readRecords(into batch: inout RecordBatch) {
    while recordStart < count, ending == .betweenLines {
      if !parser.dialect.hasBlanksBeforeQuotes {
        let plain = PlainRecords(
          bytes: UnsafeRawBufferPointer(bytes), delimiter: delimiter, quote: quote, limits: limits)
        recordStart = plain.read(from: recordStart, line: &line, into: &batch)
        guard recordStart < count else { break }
      }
      if batch.cells.count &+ 2 &* batch.faults.count >= limits.batchCells {
        ending = .full
        break
      }
      let firstCell = batch.cells.count
      let firstLine = line
      var outcome = readRecord(into: &batch)
      if hasOddQuotes(outcome, cells: batch.cells.count - firstCell) {
        outcome = readAgain(from: firstCell, firstLine, oddQuotesAsText: true, into: &batch)
        if !isUsual(outcome, cells: batch.cells.count - firstCell) {
          outcome = readAgain(from: firstCell, firstLine, oddQuotesAsText: false, into: &batch)
        }
      }
      if case .whole(let next) = outcome {
        unescapeCells(of: &batch)
        if let strayCell {
          batch.faults.append(
            RecordFault(
              code: .strayQuote, line: firstLine, cell: strayCell - firstCell + 1,
              losesRecord: false))
        }
        strayCell = nil
        recordStart = next
        batch.lines.append(UInt32(firstLine))
        batch.rowStarts.append(UInt32(batch.cells.count))
        continue
      }
      let cell = batch.cells.count - firstCell + 1
      batch.cells.removeSubrange(firstCell...)
      escapedCells.removeAll()
      strayCell = nil
      switch outcome {
      case .whole: break
      case .unfinished:
        line = firstLine
        batch.lineCount = line - 1
        return
      case .torn(let cellLine, let next):
        // The cells read so far are kept out; the line is a fault and costs one record.
        batch.faults.append(RecordFault(code: .unclosedQuote, line: cellLine, cell: cell))
        recordStart = next
      case .tooLong(let place):
        batch.faults.append(RecordFault(code: .recordTooLong, line: firstLine))
        passLine(from: place)
      }
    }
    batch.lineCount = line - 1
  }

  /// Goes behind the end of the line that `place` is on, or as far as the block goes.
  private mutating func passLine(from place: Int) {
    var offset = place
    while offset < count, bytes[offset] != 0x0A, bytes[offset] != 0x0D { offset &+= 1 }
    let isCutPair = offset == count &- 1 && bytes[offset] == 0x0D && !isLastBlock
    guard offset < count, !isCutPair else {
      recordStart = offset
      if !isLastBlock { ending = .insideLine }
      return
    }
    recordStart = UnsafeBufferPointer(bytes).lineEnd(from: offset, to: count) ?? count
    line &+= 1
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
    /// Beyond a limit at this place, which is outside quotes or counts as such.
    case tooLong(Int)
  }

  /// Whether quotes break the rules in a record that is lost, or has another number of cells than usual.
  private func hasOddQuotes(_ outcome: Outcome, cells: Int) -> Bool {
    guard parser.dialect.usualCells > 1 else { return false }
    switch outcome {
    case .whole: return strayCell != nil && cells != parser.dialect.usualCells
    case .torn: return true
    case .unfinished, .tooLong: return false
    }
  }

  private func isUsual(_ outcome: Outcome, cells: Int) -> Bool {
    guard case .whole = outcome else { return false }
    return cells == parser.dialect.usualCells
  }

  private mutating func readAgain(
    from firstCell: Int, _ firstLine: Int, oddQuotesAsText: Bool, into batch: inout RecordBatch
  ) -> Outcome {
    batch.cells.removeSubrange(firstCell...)
    escapedCells.removeAll()
    strayCell = nil
    line = firstLine
    takesOddQuotesAsText = oddQuotesAsText
    defer { takesOddQuotesAsText = false }
    return readRecord(into: &batch)
  }

  /// The cell in quotes at a place; nil where none opens.
  @inline(__always)
  private mutating func cellInQuotes(at offset: Int) -> QuotedCell.Outcome? {
    guard offset < count, bytes[offset] == quote, quote != 0 else { return nil }
    let firstLine = line
    let cell = quotedCell.read(bytes, from: offset, line: &line)
    guard takesOddQuotesAsText else { return cell }
    if case .closed(_, _, _, _, hasStrayQuotes: false) = cell, line == firstLine { return cell }
    line = firstLine
    return nil
  }

  @inline(__always)
  private mutating func readRecord(into batch: inout RecordBatch) -> Outcome {
    var offset = recordStart
    let lastCell = batch.cells.count &+ limits.mostCells
    while true {
      if batch.cells.count >= lastCell { return .tooLong(offset) }
      if parser.dialect.hasBlanksBeforeQuotes { offset = behindBlanks(offset) }
      if let cell = cellInQuotes(at: offset) {
        switch cell {
        case .closed(let start, let end, let next, let hasEscapes, let hasStrayQuotes):
          if hasEscapes { escapedCells.append(batch.cells.count) }
          if hasStrayQuotes { strayCell = strayCell ?? batch.cells.count }
          batch.cells.append(.init(start: UInt32(start), end: UInt32(end)))
          offset = next
        case .unfinished:
          return .unfinished
        case .torn(let next):
          let tornLine = line
          line += 1
          return .torn(line: tornLine, next: next)
        case .tooLong(let place): return .tooLong(place)
        }
      } else {
        let end = UnsafeBufferPointer(bytes).lineBreak(or: delimiter, delimiter, from: offset)
        if end == count, !isLastBlock {
          return end &- recordStart > limits.longestRecord ? .tooLong(end) : .unfinished
        }
        if parser.dialect.quotesCells || takesOddQuotesAsText, quote != 0,
          bytes[offset..<end].contains(quote)
        {
          strayCell = strayCell ?? batch.cells.count
        }
        batch.cells.append(.init(start: UInt32(offset), end: UInt32(end)))
        offset = end
      }
      if offset &- recordStart > limits.longestRecord { return .tooLong(offset) }
      // Here is a delimiter, a line's end, or the end of everything.
      guard offset < count else { return .whole(next: count) }
      let byte = bytes[offset]
      if byte == delimiter {
        offset &+= 1
        continue
      }
      if byte == 0x0D, offset &+ 1 == count, !isLastBlock { return .unfinished }
      line &+= 1
      return .whole(next: UnsafeBufferPointer(bytes).lineEnd(from: offset, to: count) ?? count)
    }
  }

  private func behindBlanks(_ start: Int) -> Int {
    var offset = start
    while offset < count, bytes[offset] == 0x20 { offset &+= 1 }
    return offset
  }
}
