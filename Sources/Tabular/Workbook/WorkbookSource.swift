import Desk

/// How much of a sheet is looked at together.
package struct WorkbookLimits: Sendable {
  /// Bytes of XML that are parsed at a time.
  package var blockSize = 1 << 19
  /// Those from which the header is told, and the columns.
  package var sampleSize = 1 << 20

  package init() {}
}

/// The records of a sheet, read on several threads and handed on in their order: what is known of
/// delimited tables, how their header is found and a second table is told, holds for sheets too.
///
/// The lines of its records are the sheet's row numbers.
struct WorkbookSource: RecordSource {
  private let part: WorkbookPart
  private let options: SourceOptions
  private let outline: SheetOutline
  private let isHidden: Bool
  private var parser: SheetParser
  /// Where the header is.
  private let rules: Dialect
  private let start: TableBeginning
  /// The row number of the header, the lower of two.
  private let headerRow: Int

  /// - Parameter sheet: nil for the first that holds cells.
  /// - Throws: where there is no such sheet, or it holds no cells by its kind; a damaged workbook.
  init(_ book: Workbook, sheet: String?, _ options: SourceOptions) throws(SourceError) {
    let sheet = try book.sheet(named: sheet)
    guard let entry = sheet.part else { throw .noCells }
    self.options = options
    isHidden = sheet.isHidden
    part = book.part(entry)
    outline = try SheetOutline(part)
    parser = try SheetParser(
      strings: SharedStrings(book.strings.map(book.part)),
      formats: NumberFormats(book.styles.map(book.part)),
      numbers: CellNumber(countsFrom1904: book.countsFrom1904),
      isYetToBeComputed: book.isYetToBeComputed)
    var blocks = try SheetBlocks(part, size: options.limits.workbook.sampleSize)
    let first = try blocks.next()
    var merged = MergedCells(outline.merged)
    var sample = RecordBatch()
    if let first { sample = parser.parse(first.bytes, firstRow: 1, merged: &merged).batch }
    let width = (0..<sample.rowCount).map { sample.cellRanges(ofRow: $0).count }.max() ?? 0
    parser.width = width
    sample.pad(to: width)
    rules =
      DialectSniffer(sample: [], sampleIsWhole: true)
      .placeHeader(of: Dialect(usualCells: width), in: sample, width) {
        max(options.knownNames($0), options.likelyNames($0))
      }.0
    let last = rules.rowsBeforeData - 1
    headerRow = sample.lines.indices.contains(last) ? Int(sample.lines[last]) : 0
    var isWhole = first == nil
    if !isWhole { isWhole = try blocks.next() == nil }
    let size = first?.bytes.count ?? 0
    start = TableBeginning(
      columns: sample.columnNames(in: rules), records: sample, firstRow: rules.rowsBeforeData,
      hasHeader: rules.headerRows > 0,
      estimatedRowCount: isWhole
        ? sample.rowCount : outline.size / max(size / max(sample.rowCount, 1), 1) * 21 / 20)
  }

  var container: String { "xlsx" }
  var isBlank: Bool { start.records.rowCount == 0 }
  var encoding: EncodingGuess? { nil }
  var dialect: Dialect? { nil }
  var beginning: TableBeginning? { start }

  private struct Progress {
    /// Blocks whose records were added, and the number of the row behind them.
    var blocks = 0
    var nextRow = 1
    var tables: TableSearch
    var merged: MergedCells
    var isDone = false
  }

  func read<Whole: Sendable, Part: Sendable>(
    into initial: consuming Whole,
    transform: @escaping @Sendable (SourceBatch) -> Part,
    add: @escaping @Sendable (inout Whole, Part, _ linesBefore: Int) throws -> Bool
  ) async throws -> ReadRecords<Whole> {
    let columns = RecordColumns(names: start.columns)
    var read = ReadRecords(whole: initial, columns: columns)
    let transform: @Sendable (RecordBatch, Int) -> Part = { batch, firstRow in
      transform(
        SourceBatch(
          records: batch, rows: min(firstRow, batch.rowCount)..<batch.rowCount, columns: columns))
    }
    let merged = MergedCells(outline.merged)
    var progress = Progress(
      tables: TableSearch(header: start.records, rules, knownNames: options.knownNames),
      merged: merged)
    do {
      if options.workers > 1, !merged.reachesBelow(row: headerRow) {
        try await readConcurrently(&read.whole, &progress, transform, add)
      }
      if !progress.isDone { try readInOrder(&read.whole, &progress, transform, add) }
    } catch let error as SourceError {
      read.failure = error
      read.failureLine = progress.nextRow
    }
    return read
  }

  private func readInOrder<Whole, Part>(
    _ whole: inout Whole, _ progress: inout Progress, _ transform: (RecordBatch, Int) -> Part,
    _ add: (inout Whole, Part, Int) throws -> Bool
  ) throws {
    var blocks = try SheetBlocks(part, size: options.limits.workbook.blockSize)
    var unfinished = ContiguousArray<UInt8>()
    while let block = try blocks.next() {
      guard block.index >= progress.blocks else { continue }
      try Task.checkCancellation()
      let bytes = unfinished.isEmpty ? block.bytes : unfinished + block.bytes
      var merged = progress.merged
      var parsed = parser.parse(bytes, firstRow: progress.nextRow, merged: &merged)
      // What looked like a row's end may be a comment's text.
      if parsed.isDamaged, !blocks.hasEnded, bytes.count < ElementBlocks.longest {
        unfinished = bytes
        continue
      }
      unfinished = []
      progress.merged = merged
      complete(&parsed, isFirst: progress.blocks == 0)
      let firstRow = rowsUpToHeader(parsed)
      progress.tables.takeOut(from: &parsed.batch, firstRow: firstRow)
      progress.blocks = block.index + 1
      progress.nextRow = parsed.nextRow
      guard try add(&whole, transform(parsed.batch, firstRow), parsed.firstRow - 1) else { return }
      if parsed.isDamaged { break }
      if parsed.hasEnded { return }
    }
    throw SourceError.brokenSheet
  }

  /// What became of a block that was read beside others.
  private enum BlockOutcome<Part: Sendable>: Sendable {
    case part(Part, rows: Range<Int>, hasEnded: Bool)
    /// It holds no rows.
    case nothing(hasEnded: Bool)
    /// It can be read only behind the one before.
    case depends
  }

  /// Tasks read blocks, a few ahead of those that were added, while one thread unpacks the next; their
  /// parts are added in the order of their rows.
  private func readConcurrently<Whole: Sendable, Part: Sendable>(
    _ whole: inout Whole, _ progress: inout Progress,
    _ transform: @escaping @Sendable (RecordBatch, Int) -> Part,
    _ add: (inout Whole, Part, Int) throws -> Bool
  ) async throws {
    var blocks = try SheetBlocks(part, size: options.limits.workbook.blockSize)
    let tables = progress.tables
    try await withThrowingTaskGroup(of: (Int, BlockOutcome<Part>).self) { group in
      defer { group.cancelAll() }
      var waiting: [Int: BlockOutcome<Part>] = [:]
      var (begun, finished) = (0, 0)
      while true {
        while begun - finished < options.workers, begun - progress.blocks < options.workers * 3,
          let block = try blocks.next()
        {
          begun += 1
          group.addTask {
            try Task.checkCancellation()
            return (block.index, outcome(of: block, tables, transform))
          }
        }
        switch waiting.removeValue(forKey: progress.blocks) {
        case .part(let part, let rows, let hasEnded):
          guard rows.lowerBound >= progress.nextRow else { return }
          progress.blocks += 1
          progress.nextRow = rows.upperBound
          let wantsMore = try add(&whole, part, rows.lowerBound - 1)
          if hasEnded || !wantsMore {
            progress.isDone = true
            return
          }
        case .nothing(let hasEnded):
          progress.blocks += 1
          if hasEnded {
            progress.isDone = true
            return
          }
        case .depends: return
        case nil:
          guard let (index, outcome) = try await group.next() else {
            throw SourceError.brokenSheet
          }
          finished += 1
          waiting[index] = outcome
        }
      }
    }
  }

  private func outcome<Part>(
    of block: SheetBlocks.Block, _ tables: TableSearch,
    _ transform: @Sendable (RecordBatch, Int) -> Part
  ) -> BlockOutcome<Part> {
    var number = 1
    switch block.first {
    case .number(let first): number = first
    case .next: return .depends
    case nil: break
    }
    var merged = MergedCells(outline.merged)
    var parsed = parser.parse(block.bytes, firstRow: number, merged: &merged)
    if parsed.isDamaged { return .depends }
    if block.first == nil { return .nothing(hasEnded: parsed.hasEnded) }
    complete(&parsed, isFirst: block.index == 0)
    let firstRow = rowsUpToHeader(parsed)
    var search = tables
    search.takeOut(from: &parsed.batch, firstRow: firstRow)
    if search.isInOtherTable { return .depends }
    return .part(
      transform(parsed.batch, firstRow), rows: number..<parsed.nextRow,
      hasEnded: parsed.hasEnded)
  }

  /// How many of the rows are the header and what stands above it.
  private func rowsUpToHeader(_ parsed: ParsedRows) -> Int {
    guard parsed.firstRow <= headerRow else { return 0 }
    return parsed.batch.lines.prefix { parsed.firstRow - 1 + Int($0) <= headerRow }.count
  }

  /// Adds what is wrong with the rows, and to the first ones what is to be known of the sheet.
  private func complete(_ parsed: inout ParsedRows, isFirst: Bool) {
    if options.keepsOriginalText { parsed.batch.original = OriginalText(rowsOf: parsed.batch) }
    parsed.batch.leaveOutNullBytes()
    parsed.batch.noteDamagedRows(upTo: parsed.batch.bytes.count, isTranscoded: false)
    guard isFirst else { return }
    let line = max(headerRow - parsed.firstRow + 1, 1)
    func note(_ code: ProblemCode, _ cell: Int? = nil) {
      parsed.batch.faults.append(
        RecordFault(code: code, line: line, cell: cell, losesRecord: false))
    }
    if isHidden { note(.hiddenSheet) }
    for range in outline.hiddenColumns {
      for column in range.clamped(to: 0...max(parser.width - 1, 0)) where column < parser.width {
        note(.hiddenColumn, column + 1)
      }
    }
  }
}

extension RecordBatch {
  /// Gives every row at least as many cells.
  fileprivate mutating func pad(to width: Int) {
    var padded = RecordBatch()
    for row in 0..<rowCount {
      padded.cells.append(contentsOf: cells[cellRanges(ofRow: row)])
      let count = padded.cells.count - Int(padded.rowStarts[row])
      padded.cells.append(contentsOf: repeatElement(.absent, count: max(width - count, 0)))
      padded.rowStarts.append(UInt32(padded.cells.count))
    }
    (cells, rowStarts) = (padded.cells, padded.rowStarts)
  }
}

extension Workbook {
  /// - Parameter name: nil for the first sheet that holds cells.
  fileprivate func sheet(named name: String?) throws(SourceError) -> Sheet {
    let sheet: Sheet?
    if let name {
      sheet = sheets.first { $0.name == name }
    } else {
      var holding: Sheet?
      for sheet in sheets where holding == nil {
        if try holdsCells(sheet) { holding = sheet }
      }
      sheet = holding ?? sheets.first
    }
    guard let sheet else { throw .noSuchSheet(sheets.map(\.name)) }
    return sheet
  }

  /// Whether any cell of a sheet has something in it.
  package func holdsCells(_ sheet: Sheet) throws(SourceError) -> Bool {
    guard let part = sheet.part.map(part) else { return false }
    var blocks = try SheetBlocks(part, size: 1 << 16)
    while let block = try blocks.next() {
      let holdsCells = block.bytes.withUnsafeBufferPointer { bytes in
        var cursor = XMLCursor(bytes)
        while let name = cursor.nextTag() {
          let isValue =
            cursor.isName(name, "v") || cursor.isName(name, "is") || cursor.isName(name, "f")
          cursor.passAttributes()
          if isValue { return true }
        }
        return false
      }
      if holdsCells { return true }
    }
    return false
  }
}
