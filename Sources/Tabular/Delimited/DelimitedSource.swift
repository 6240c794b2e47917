import Desk

/// How much a delimited file may ask of the reader, so that no file can fill the memory.
package struct DelimitedLimits: Sendable {
  /// Bytes that are parsed at a time.
  package var blockSize = 1 << 19
  /// A quoted cell longer than this (32 MiB) is taken for one whose quote never closes; where it
  /// holds no line break, for a record that is too long.
  package var longestCell = 1 << 25
  /// A record longer than this (32 MiB) is given up; the next line is read again.
  package var longestRecord = 1 << 25
  /// So is a record of more cells than this (65,536, four times what a spreadsheet has columns).
  package var mostCells = 1 << 16

  /// Cells and faults in a batch. A usual block never has as many; one that an odd record has
  /// stretched is parsed in parts.
  var batchCells: Int { max(1 << 20, 2 * blockSize) }
  /// Bytes without a record's end that are gathered before one thread reads on in order.
  var longestSearch: Int { min(max(8 * blockSize, 1 << 22), longestRecord) }
}

/// The records of a delimited file, read on several threads and handed on in their order.
struct DelimitedSource: RecordSource {
  private(set) var file: TextFile
  private let rules: Dialect
  private let options: SourceOptions
  private let start: TableBeginning

  init(_ file: TextFile, _ options: SourceOptions) {
    let sniffer = DialectSniffer(sample: file.sample, sampleIsWhole: file.sampleIsWhole)
    self.init(file, sniffer.sniff { max(options.knownNames($0), options.likelyNames($0)) }, options)
  }

  /// - Parameter dialect: how the file is known to be written.
  init(_ file: TextFile, _ dialect: Dialect, _ options: SourceOptions) {
    self.file = file
    rules = dialect
    self.options = options
    let records = DialectSniffer(sample: file.sample, sampleIsWhole: file.sampleIsWhole)
      .records(in: dialect)
    start = TableBeginning(
      columns: records.columnNames(in: dialect), records: records,
      firstRow: dialect.rowsBeforeData, hasHeader: dialect.headerRows > 0,
      estimatedRowCount: Self.estimatedRows(file, records))
  }

  var container: String { "csv" }
  var isBlank: Bool { file.isBlank }
  var encoding: EncodingGuess? { file.encoding }
  var dialect: Dialect? { rules }
  var beginning: TableBeginning? { start }

  private static func estimatedRows(_ file: TextFile, _ sample: RecordBatch) -> Int {
    if file.sampleIsWhole { return sample.rowCount }
    guard !file.isCompressed else { return 0 }
    // A row of nothing is not a ticket: a file of line ends must not take room for millions.
    let rows = (0..<sample.rowCount).count { row in
      sample.cellRanges(ofRow: row).contains { !sample.cells[$0].isEmpty }
    }
    return file.size / max(file.sample.count / max(rows, 1), 1) * 21 / 20
  }

  /// The limits with blocks small enough for all threads to have some.
  private var limits: DelimitedLimits {
    var limits = options.limits.delimited
    if options.sharesSmallFiles {
      limits.blockSize = min(limits.blockSize, max(1 << 16, file.size / (options.workers * 4)))
    }
    return limits
  }

  /// Why one way of reading ended.
  private enum Ending {
    /// With the file, or with enough of it.
    case done
    /// A block did not end with a record, since its quotes do not follow the rules; the first one
    /// did not hold the header; or a second table begins. One thread goes on in order.
    case blocksDepend
    /// With the first character that is not ASCII: only now can the encoding be told.
    ///
    /// Even where the bytes are UTF-8: a Chinese character of another encoding may look like it,
    /// and must not have been read as UTF-8 when the next one does not.
    case encodingShows
  }

  /// Where a thread is that reads in order: what it has to know when it goes on with the text in
  /// another encoding.
  private struct Progress {
    var headerRowsLeft: Int
    var ending = ParsedBlock.Ending.betweenLines
    var tables: TableSearch
  }

  /// Several threads read as long as blocks can be read independently; where that ends, and where a
  /// plain ASCII beginning goes on in another encoding, one thread goes on from there.
  func read<Whole: Sendable, Part: Sendable>(
    into initial: consuming Whole,
    transform: @escaping @Sendable (SourceBatch) -> Part,
    add: @escaping @Sendable (inout Whole, Part, _ linesBefore: Int) throws -> Bool
  ) async throws -> ReadRecords<Whole> {
    var sequence = PartSequence(whole: initial, addPart: add)
    let columns = RecordColumns(names: start.columns)
    let transform: @Sendable (RecordBatch, Int) -> Part = { batch, firstRow in
      transform(
        SourceBatch(
          records: batch, rows: min(firstRow, batch.rowCount)..<batch.rowCount, columns: columns))
    }
    var source = self
    var isConcurrent = options.workers > 1
    var progress = Progress(
      headerRowsLeft: rules.rowsBeforeData,
      tables: TableSearch(header: start.records, rules, knownNames: options.knownNames))
    var failure: SourceError?
    var ending: Ending
    repeat {
      do {
        if isConcurrent {
          ending = try await source.readConcurrently(&sequence, progress.tables, transform)
          // The first block that is added has the whole header, and none is of another table.
          if sequence.bytesAccepted > 0 { progress.headerRowsLeft = 0 }
        } else {
          ending = try source.readInOrder(&sequence, &progress, transform)
        }
        if ending == .encodingShows { try source.file.reconsiderEncoding() }
      } catch let error as SourceError {
        failure = error
        break
      }
      isConcurrent = false
    } while ending != .done
    return ReadRecords(
      whole: sequence.whole, columns: columns, encoding: source.encoding, failure: failure)
  }

  /// The whole records of a block with all that is wrong with them, and how many bytes they took;
  /// nil where the encoding has to be told first.
  private func records(
    of block: BlockReader.Block, startsInsideLine: Bool = false
  ) -> ParsedBlock? {
    let parser = DelimitedParser(
      dialect: rules, isLastBlock: block.isLast, limits: limits,
      startsInsideLine: startsInsideLine)
    var parsed = parser.parse(block.bytes)
    let consumed = parsed.consumed
    if options.keepsOriginalText {
      parsed.batch.original = OriginalText(
        piece: block.bytes, upTo: consumed, of: parsed.batch)
    }
    parsed.batch.leaveOutNullBytes()
    if file.encoding.isPlainASCII, !parsed.batch.isPlainASCII(upTo: consumed) { return nil }
    parsed.batch.noteDamagedRows(
      upTo: consumed, isTranscoded: file.encoding.encoding != .utf8)
    if let failure = block.failure, parsed.ending != .full {
      parsed.batch.faults.append(
        RecordFault(
          code: failure.isAfterText ? failure.code : .fileUnreadable,
          line: parsed.batch.lineCount + 1,
          losesRecord: consumed < parsed.batch.bytes.count && !failure.isBehindText))
    }
    return parsed
  }

  private func readInOrder<Whole, Part>(
    _ sequence: inout PartSequence<Whole, Part>, _ progress: inout Progress,
    _ transform: (RecordBatch, Int) -> Part
  ) throws -> Ending {
    var blocks = BlockReader(try file.open(), quote: rules.quote, limits: limits)
    try blocks.skip(sequence.bytesAccepted)
    var unfinished = ContiguousArray<UInt8>()
    // What was left of a full block is read again.
    if progress.ending == .full { progress.ending = .betweenLines }
    while let block = blocks.next(after: unfinished, reads: progress.ending != .full) {
      try Task.checkCancellation()
      guard let parsed = records(of: block, startsInsideLine: progress.ending == .insideLine)
      else { return .encodingShows }
      var batch = parsed.batch
      progress.ending = parsed.ending
      unfinished = ContiguousArray(batch.bytes[parsed.consumed...])
      if rules.quotesLines { batch.takeLinesApart(rules) }
      let firstRow = min(progress.headerRowsLeft, batch.rowCount)
      progress.headerRowsLeft -= firstRow
      batch.forgiveStrayQuotes(aboveRow: firstRow - rules.headerRows)
      progress.tables.takeOut(from: &batch, firstRow: firstRow)
      let lines = batch.lineCount
      try sequence.add(
        .init(value: transform(batch, firstRow), byteCount: parsed.consumed, lineCount: lines))
      if !sequence.wantsMore { break }
    }
    return .done
  }

  /// What became of a block that was read beside others.
  private enum BlockOutcome<Part: Sendable>: Sendable {
    case part(FilePart<Part>)
    case ends(Ending)
  }

  /// Tasks read blocks, a few ahead of those that were added; their parts are added in file order.
  private func readConcurrently<Whole: Sendable, Part: Sendable>(
    _ sequence: inout PartSequence<Whole, Part>, _ tables: TableSearch,
    _ transform: @escaping @Sendable (RecordBatch, Int) -> Part
  ) async throws -> Ending {
    var blocks = BlockReader(try file.open(), quote: rules.quote, limits: limits)
    return try await withThrowingTaskGroup(of: (Int, BlockOutcome<Part>).self) { group in
      defer { group.cancelAll() }
      var waiting: [Int: BlockOutcome<Part>] = [:]
      var (begun, finished, added) = (0, 0, 0)
      while sequence.wantsMore {
        while begun - finished < options.workers, begun - added < options.workers * 3,
          let block = blocks.next()
        {
          begun += 1
          group.addTask {
            try Task.checkCancellation()
            return (block.index, outcome(of: block, tables, transform))
          }
        }
        switch waiting.removeValue(forKey: added) {
        case .part(let part):
          try sequence.add(part)
          added += 1
        case .ends(let ending): return ending
        case nil:
          guard let (index, outcome) = try await group.next() else { return .done }
          finished += 1
          waiting[index] = outcome
        }
      }
      return .done
    }
  }

  private func outcome<Part>(
    of block: BlockReader.Block, _ tables: TableSearch,
    _ transform: @Sendable (RecordBatch, Int) -> Part
  ) -> BlockOutcome<Part> {
    guard let parsed = records(of: block) else { return .ends(.encodingShows) }
    var batch = parsed.batch
    let firstRow = block.index == 0 ? rules.rowsBeforeData : 0
    guard parsed.consumed == batch.bytes.count || block.failure != nil,
      parsed.ending == .betweenLines, firstRow <= batch.rowCount
    else { return .ends(.blocksDepend) }
    if rules.quotesLines { batch.takeLinesApart(rules) }
    batch.forgiveStrayQuotes(aboveRow: firstRow - rules.headerRows)
    // In which table the next block begins, only reading in order tells.
    var search = tables
    search.takeOut(from: &batch, firstRow: firstRow)
    if search.isInOtherTable { return .ends(.blocksDepend) }
    let lines = batch.lineCount
    return .part(
      FilePart(value: transform(batch, firstRow), byteCount: parsed.consumed, lineCount: lines))
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
