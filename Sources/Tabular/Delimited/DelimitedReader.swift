import Synchronization

/// Reads a delimited file on several threads and hands its records on in their order.
package struct DelimitedReader: Sendable {
  package var file: TextFile
  package var dialect: Dialect
  package var limits: Limits
  /// Threads that parse at the same time.
  package var workers: Int

  package struct Limits: Sendable {
    /// Bytes that are parsed at a time.
    package var blockSize: Int
    /// A quoted cell longer than this (64 MiB) is taken for one whose quote never closes.
    package var longestCell: Int

    package init(blockSize: Int = 1 << 20, longestCell: Int = 1 << 26) {
      self.blockSize = blockSize
      self.longestCell = longestCell
    }
  }

  package init(file: TextFile, dialect: Dialect, workers: Int, limits: Limits = Limits()) {
    self.file = file
    self.dialect = dialect
    self.workers = workers
    self.limits = limits
  }

  /// Rows up to and with the header.
  private var headerRows: Int { dialect.preambleRows + (dialect.hasHeader ? 1 : 0) }

  /// The text turned out not to be in the encoding that its beginning suggested.
  package struct EncodingContradiction: Error {}

  /// A block did not end with a record, since its quotes do not follow the rules, or the first one
  /// did not hold the header.
  private struct NeedsOrder: Error {}

  /// Turns every batch of records into a part, in any order, and adds the parts up in file order.
  ///
  /// Where reading stops in the middle of the file, the records before are read, and a fault in the
  /// last batch says where that is.
  ///
  /// - Parameters:
  ///   - initial: what the parts are added to; made anew when the file has to be read again.
  ///   - transform: run on several threads at once; rows before `firstRow` are the header and what
  ///     stands above it.
  ///   - add: run by one thread at a time, in file order; told the line before the part's first.
  /// - Throws: ``SourceError`` when the file cannot be opened, ``EncodingContradiction`` when a file
  ///   that was plain ASCII at first is not UTF-8 further on.
  package func read<Whole: Sendable, Part: Sendable>(
    into initial: @Sendable () -> Whole,
    transform: @escaping @Sendable (RecordBatch, _ firstRow: Int) -> Part,
    add: @escaping @Sendable (inout Whole, Part, _ linesBefore: Int) -> Void
  ) async throws -> Whole {
    if workers > 1 {
      do {
        return try await readConcurrently(into: initial(), transform: transform, add: add)
      } catch is NeedsOrder {
        // Read again in order, each block behind what the one before left unfinished.
      }
    }
    return try readInOrder(into: initial(), transform: transform, add: add)
  }

  /// The whole records of a block with all that is wrong with them, and how many bytes they took.
  private func records(of block: BlockReader.Block) throws -> (RecordBatch, consumed: Int) {
    let parser = DelimitedParser(
      dialect: dialect, isLastBlock: block.isLast, longestCell: limits.longestCell)
    var (batch, consumed) = parser.parse(block.bytes)
    let isTranscoded = file.encoding.encoding != .utf8
    if batch.holdsDamagedText(upTo: consumed, isTranscoded: isTranscoded) {
      if file.encoding.isPlainASCII { throw EncodingContradiction() }
      batch.noteDamagedRows(isTranscoded: isTranscoded)
    }
    if let failure = block.failure {
      batch.faults.append(
        RecordFault(
          code: failure.code == .damagedCompression ? .damagedCompression : .unreadable,
          line: batch.lineCount + 1, losesRecord: consumed < batch.bytes.count))
    }
    return (batch, consumed)
  }

  private func readInOrder<Whole, Part>(
    into initial: Whole, transform: (RecordBatch, Int) -> Part,
    add: (inout Whole, Part, Int) -> Void
  ) throws -> Whole {
    var whole = initial
    var blocks = BlockReader(
      try file.open(), quote: dialect.quote, blockSize: limits.blockSize)
    var unfinished = ContiguousArray<UInt8>()
    var linesBefore = 0
    var headerRowsLeft = headerRows
    while let block = blocks.next(after: unfinished) {
      let (batch, consumed) = try records(of: block)
      unfinished = ContiguousArray(batch.bytes[consumed...])
      let firstRow = min(headerRowsLeft, batch.rowCount)
      headerRowsLeft -= firstRow
      let lines = batch.lineCount
      add(&whole, transform(batch, firstRow), linesBefore)
      linesBefore += lines
    }
    return whole
  }

  private func readConcurrently<Whole: Sendable, Part: Sendable>(
    into initial: Whole,
    transform: @escaping @Sendable (RecordBatch, Int) -> Part,
    add: @escaping @Sendable (inout Whole, Part, Int) -> Void
  ) async throws -> Whole {
    let blocks = SharedBlocks(
      BlockReader(try file.open(), quote: dialect.quote, blockSize: limits.blockSize))
    let sequence = PartSequence(whole: initial, add: add)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<workers {
        group.addTask {
          while let block = blocks.next() {
            try Task.checkCancellation()
            let (batch, consumed) = try records(of: block)
            let firstRow = block.index == 0 ? headerRows : 0
            guard consumed == batch.bytes.count || block.failure != nil,
              firstRow <= batch.rowCount
            else { throw NeedsOrder() }
            let lines = batch.lineCount
            sequence.accept(transform(batch, firstRow), at: block.index, lineCount: lines)
          }
        }
      }
      try await group.waitForAll()
    }
    return sequence.finish()
  }
}

/// Hands blocks to whichever thread asks next.
private final class SharedBlocks: Sendable {
  private let reader: Mutex<BlockReader>

  init(_ reader: sending BlockReader) { self.reader = Mutex(reader) }

  func next() -> BlockReader.Block? { reader.withLock { $0.next() } }
}

/// Puts parts that arrive in any order together in file order.
private final class PartSequence<Whole: Sendable, Part: Sendable>: Sendable {
  private struct State {
    var whole: Whole?
    var waiting: [Int: (part: Part, lineCount: Int)] = [:]
    var next = 0
    var linesBefore = 0
  }

  private let state: Mutex<State>
  private let add: @Sendable (inout Whole, Part, Int) -> Void

  init(whole: Whole, add: @escaping @Sendable (inout Whole, Part, Int) -> Void) {
    state = Mutex(State(whole: whole))
    self.add = add
  }

  func accept(_ part: Part, at index: Int, lineCount: Int) {
    state.withLock { state in
      state.waiting[index] = (part, lineCount)
      while let (part, lineCount) = state.waiting.removeValue(forKey: state.next) {
        add(&state.whole!, part, state.linesBefore)
        state.linesBefore += lineCount
        state.next += 1
      }
    }
  }

  /// The whole, once every part was accepted.
  func finish() -> Whole {
    state.withLock { state in
      defer { state.whole = nil }
      return state.whole!
    }
  }
}
