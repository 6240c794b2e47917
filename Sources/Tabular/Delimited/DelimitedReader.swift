import Desk
import Dispatch
import Synchronization

/// Reads a delimited file on several threads and hands its records on in their order.
package struct DelimitedReader: Sendable {
  package var file: TextFile
  package var dialect: Dialect
  package var limits: Limits
  /// Threads that parse at the same time.
  package var workers: Int
  /// How many cells of a row are columns' names that are known; tells the header of a second table.
  package var knownNames: @Sendable ([String]) -> Int = { _ in 0 }
  /// Whether each batch has its records' own text too.
  package var keepsOriginalText = false

  package init(file: TextFile, dialect: Dialect, workers: Int, limits: Limits = Limits()) {
    self.file = file
    self.dialect = dialect
    self.workers = workers
    self.limits = limits
  }

  /// The text is plain ASCII no longer, so that its encoding can be told.
  ///
  /// Even where the bytes are UTF-8: a Chinese character of another encoding may look like it, and
  /// nobody may have read it so when the next one does not.
  private struct EncodingOpen: Error {}

  /// A block did not end with a record, since its quotes do not follow the rules, the first one did
  /// not hold the header, or a second table begins.
  private struct NeedsOrder: Error {}

  /// Where one thread is that reads in order: what it has to know when it goes on with the text in
  /// another encoding.
  private struct Progress {
    var headerRowsLeft: Int
    var ending = ParsedBlock.Ending.betweenLines
    var tables: TableSearch
  }

  /// What was read of a file.
  package struct Outcome<Whole: Sendable>: Sendable {
    package var whole: Whole
    /// The encoding that the file turned out to be in.
    package var encoding: EncodingGuess
    /// Why the file could not be opened, if it could not.
    package var failure: SourceError?
  }

  /// Turns every batch of records into a part, in any order, and adds the parts up in file order.
  ///
  /// Several threads read as long as blocks can be read independently; where that ends, and where a
  /// plain ASCII beginning goes on in another encoding, one thread goes on from there. Where reading
  /// stops in the middle of the file, the records before are read, and a fault in the last batch
  /// says where that is.
  ///
  /// - Parameters:
  ///   - initial: what the parts are added to.
  ///   - transform: run on several threads at once; rows before `firstRow` are the header and what
  ///     stands above it.
  ///   - add: run by one thread at a time, in file order; told the line before the part's first.
  ///     After it has thrown it is not called again.
  /// - Throws: what `add` throws, and `CancellationError`.
  package func read<Whole: Sendable, Part: Sendable>(
    into initial: consuming Whole,
    transform: @escaping @Sendable (RecordBatch, _ firstRow: Int) -> Part,
    add: @escaping @Sendable (inout Whole, Part, _ linesBefore: Int) throws -> Void
  ) async throws -> Outcome<Whole> {
    let sequence = PartSequence(whole: initial, add: add)
    var reader = self
    var isConcurrent = workers > 1
    var progress = Progress(headerRowsLeft: dialect.rowsBeforeData, tables: tableSearch)
    while true {
      do {
        if isConcurrent {
          // The first block that is added has the whole header, and none is of another table.
          defer { if sequence.bytesAccepted > 0 { progress.headerRowsLeft = 0 } }
          try await reader.readConcurrently(sequence, progress.tables, transform)
        } else {
          try reader.readInOrder(sequence, &progress, transform)
        }
        return Outcome(whole: sequence.finish(), encoding: reader.file.encoding)
      } catch is NeedsOrder {
        isConcurrent = false
      } catch is EncodingOpen {
        isConcurrent = false
        reader.file = reader.file.reconsidered()
      } catch let failure as SourceError {
        return Outcome(
          whole: sequence.finish(), encoding: reader.file.encoding, failure: failure)
      }
    }
  }

  /// The whole records of a block with all that is wrong with them, and how many bytes they took.
  ///
  /// - Parameter startsInsideLine: the block starts in a line that was given up.
  private func records(
    of block: BlockReader.Block, startsInsideLine: Bool = false
  ) throws -> ParsedBlock {
    let parser = DelimitedParser(
      dialect: dialect, isLastBlock: block.isLast, limits: limits,
      startsInsideLine: startsInsideLine)
    var parsed = parser.parse(block.bytes)
    let consumed = parsed.consumed
    if keepsOriginalText {
      parsed.batch.original = OriginalText(
        piece: block.bytes, upTo: consumed, of: parsed.batch)
    }
    parsed.batch.leaveOutNullBytes()
    if file.encoding.isPlainASCII, !parsed.batch.isPlainASCII(upTo: consumed) {
      throw EncodingOpen()
    }
    let isTranscoded = file.encoding.encoding != .utf8
    if parsed.batch.holdsDamagedText(upTo: consumed, isTranscoded: isTranscoded) {
      parsed.batch.noteDamagedRows(isTranscoded: isTranscoded)
    }
    if let failure = block.failure, parsed.ending != .full {
      parsed.batch.faults.append(
        RecordFault(
          code: failure.codeAfterRecords, line: parsed.batch.lineCount + 1,
          losesRecord: consumed < parsed.batch.bytes.count && !failure.isBehindText))
    }
    return parsed
  }

  private var tableSearch: TableSearch {
    let start = DialectSniffer(sample: file.sample, sampleIsWhole: file.sampleIsWhole)
      .records(in: dialect)
    return TableSearch(header: start, dialect, knownNames: knownNames)
  }

  /// Goes on where the sequence stopped.
  private func readInOrder<Whole, Part>(
    _ sequence: PartSequence<Whole, Part>, _ progress: inout Progress,
    _ transform: (RecordBatch, Int) -> Part
  ) throws {
    var blocks = BlockReader(try file.open(), quote: dialect.quote, limits: limits)
    try blocks.skip(sequence.bytesAccepted)
    var unfinished = ContiguousArray<UInt8>()
    // What was left of a full block is read again.
    if progress.ending == .full { progress.ending = .betweenLines }
    while let block = blocks.next(after: unfinished, reads: progress.ending != .full) {
      try Task.checkCancellation()
      let parsed = try records(of: block, startsInsideLine: progress.ending == .insideLine)
      var batch = parsed.batch
      progress.ending = parsed.ending
      unfinished = ContiguousArray(batch.bytes[parsed.consumed...])
      let firstRow = min(progress.headerRowsLeft, batch.rowCount)
      progress.headerRowsLeft -= firstRow
      batch.forgiveStrayQuotes(aboveRow: firstRow)
      progress.tables.takeOut(from: &batch, firstRow: firstRow)
      let lines = batch.lineCount
      try sequence.accept(transform(batch, firstRow), byteCount: parsed.consumed, lineCount: lines)
    }
  }

  private func readConcurrently<Whole, Part>(
    _ sequence: PartSequence<Whole, Part>, _ tables: TableSearch,
    _ transform: @escaping @Sendable (RecordBatch, Int) -> Part
  ) async throws {
    let blocks = SharedBlocks(
      BlockReader(try file.open(), quote: dialect.quote, limits: limits),
      unfinished: workers * 3)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<workers {
        group.addTask {
          // A thread that stops for any reason must not leave the others waiting.
          defer { blocks.stop() }
          while let block = blocks.next() {
            try Task.checkCancellation()
            let parsed = try records(of: block)
            var batch = parsed.batch
            let firstRow = block.index == 0 ? dialect.rowsBeforeData : 0
            guard parsed.consumed == batch.bytes.count || block.failure != nil,
              parsed.ending == .betweenLines, firstRow <= batch.rowCount
            else { throw NeedsOrder() }
            batch.forgiveStrayQuotes(aboveRow: firstRow)
            // In which table the next block begins, only reading in order tells.
            var search = tables
            search.takeOut(from: &batch, firstRow: firstRow)
            if search.isInOtherTable { throw NeedsOrder() }
            let lines = batch.lineCount
            let part = transform(batch, firstRow)
            let added = try sequence.accept(
              part, at: block.index, byteCount: parsed.consumed, lineCount: lines)
            blocks.finished(added)
          }
        }
      }
      try await group.waitForAll()
    }
  }
}

extension RecordBatch {
  /// Titles above the table are written by other rules than its rows.
  fileprivate mutating func forgiveStrayQuotes(aboveRow row: Int) {
    guard row > 0, !faults.isEmpty else { return }
    let firstLine = row < rowCount ? Int(lines[row]) : Int.max
    faults.removeAll { $0.code == .strayQuote && $0.line < firstLine }
  }
}

/// Hands blocks to whichever thread asks next, a few ahead of those that were added at most.
///
/// The wait is before a block is taken, never with one in hand: the block that the others wait for is
/// always with a thread that goes on.
private final class SharedBlocks: Sendable {
  private let reader: Mutex<BlockReader?>
  private let room = DispatchSemaphore(value: 0)

  /// - Parameter unfinished: blocks that may be on their way at the same time.
  init(_ reader: sending BlockReader, unfinished: Int) {
    self.reader = Mutex(reader)
    finished(unfinished)
  }

  /// Nil after the last, and once any thread has stopped.
  func next() -> BlockReader.Block? {
    room.wait()
    return reader.withLock { $0?.next() }
  }

  /// Makes room for as many blocks.
  func finished(_ count: Int) {
    for _ in 0..<count { room.signal() }
  }

  /// No more blocks: whoever waits for one wakes up and stops too, one after the other.
  func stop() {
    reader.withLock { $0 = nil }
    room.signal()
  }
}

/// Puts parts that arrive in any order together in file order.
///
/// One thread adds at a time; a thread that comes while another adds leaves its part there and goes
/// on.
private final class PartSequence<Whole: Sendable, Part: Sendable>: Sendable {
  private struct Waiting {
    var part: Part
    var byteCount: Int
    var lineCount: Int
  }

  private struct Queue {
    var waiting: [Int: Waiting] = [:]
    var next = 0
    var isAdding = false
    var linesBefore = 0
    var bytesAccepted = 0
    /// Why a part could not be added; none is added after it.
    var failure: (any Error)?
  }

  private let queue = Mutex(Queue())
  /// Taken by the thread that adds only.
  private let whole: Mutex<Whole?>
  private let add: @Sendable (inout Whole, Part, Int) throws -> Void

  init(whole: consuming Whole, add: @escaping @Sendable (inout Whole, Part, Int) throws -> Void) {
    self.whole = Mutex(whole)
    self.add = add
  }

  /// Bytes of text in the parts that were added: where another reader goes on.
  var bytesAccepted: Int { queue.withLock { $0.bytesAccepted } }

  /// Adds the part behind the last one.
  func accept(_ part: Part, byteCount: Int, lineCount: Int) throws {
    let next = queue.withLock { queue in
      queue.waiting = [:]
      return queue.next
    }
    try accept(part, at: next, byteCount: byteCount, lineCount: lineCount)
  }

  /// Adds the part of a block once those of all blocks before it were.
  ///
  /// - Returns: how many parts this call added.
  @discardableResult
  func accept(_ part: Part, at index: Int, byteCount: Int, lineCount: Int) throws -> Int {
    let mayAdd = try queue.withLock { queue in
      if let failure = queue.failure { throw failure }
      queue.waiting[index] = Waiting(part: part, byteCount: byteCount, lineCount: lineCount)
      defer { queue.isAdding = true }
      return !queue.isAdding
    }
    guard mayAdd else { return 0 }
    var added = 0
    while let (ready, linesBefore) = next() {
      do {
        try whole.withLock { try add(&$0!, ready.part, linesBefore) }
      } catch {
        queue.withLock { $0.failure = error }
        throw error
      }
      added += 1
    }
    return added
  }

  /// The next part to add with the lines before it; nil, and no longer adding, where there is none.
  private func next() -> (Waiting, linesBefore: Int)? {
    queue.withLock { queue in
      guard let ready = queue.waiting.removeValue(forKey: queue.next) else {
        queue.isAdding = false
        return nil
      }
      defer {
        queue.linesBefore += ready.lineCount
        queue.bytesAccepted += ready.byteCount
        queue.next += 1
      }
      return (ready, queue.linesBefore)
    }
  }

  /// The whole of what was added.
  func finish() -> Whole {
    whole.withLock { whole in
      defer { whole = nil }
      return whole!
    }
  }
}
