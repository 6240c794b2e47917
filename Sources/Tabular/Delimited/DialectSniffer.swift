import Desk

/// Finds out how a delimited file is written, from its beginning.
///
/// Each candidate delimiter reads the sample with the parser that will read the file; the one that
/// cuts the most rows into the same number of cells, and into more than one, wins.
struct DialectSniffer {
  let sample: ContiguousArray<UInt8>
  let sampleIsWhole: Bool

  private static let candidates = [",", "\t", ";", "|", "^", "~", "\u{1}", "\u{1F}"].map {
    $0.utf8.first!
  }
  private static let rowsLooked = 500

  /// A way to write the sample, and how evenly it cuts the rows.
  private struct Candidate {
    var dialect: Dialect
    var score: Double
    /// The most frequent number of cells in a row.
    var width: Int
  }

  /// - Parameter headerScore: how many cells of a row are names that are known; decides which of
  ///   the first rows is the header, and between delimiters where the likeliest gives no known
  ///   name.
  func sniff(headerScore: ([String]) -> Int) -> Dialect {
    // Equal ones stay in the order of the delimiters, the commonest first.
    var ranked = (separatorLine().map { [$0] } ?? Self.candidates)
      .compactMap { candidates(with: $0).first }.sorted { $0.score > $1.score }
    if ranked.isEmpty {
      // Single blanks cut only what nothing else does, and only where they do so evenly.
      let blank = candidate(Dialect(delimiter: 0x20))
      if blank.width > 2, blank.score > 0.9 { ranked = [blank] }
    }
    // Colons are the last to be tried, and only where they give names that are known, since every
    // time of day has colons too.
    let colons = separatorLine() == nil ? candidates(with: UInt8(ascii: ":")) : []
    var finished: Dialect?
    for candidate in ranked + colons {
      let (dialect, score) = finish(candidate, headerScore)
      if score > 1 { return dialect }
      finished = finished ?? dialect
    }
    return finished ?? finish(Candidate(dialect: Dialect(), score: 0, width: 1), headerScore).0
  }

  /// The ways to write the sample with a delimiter that cut it into columns, the best first.
  private func candidates(with delimiter: UInt8) -> [Candidate] {
    guard sample.contains(delimiter) else { return [] }
    return dialects(with: delimiter).map { candidate($0) }.filter { $0.score > 0 }
      .sorted { $0.score > $1.score }
  }

  /// The ways to quote that the sample suggests; the first of those that fit alike is taken.
  private func dialects(with delimiter: UInt8) -> [Dialect] {
    let holdsEscapedQuote = zip(sample, sample.dropFirst()).contains { $0 == 0x5C && $1 == 0x22 }
    let escapes: [Dialect.Escape] = holdsEscapedQuote ? [.doubled, .backslash] : [.doubled]
    let blanks = holdsBlanksBeforeQuotes(behind: delimiter) ? [true, false] : [false]
    let quotes = apostrophesQuote(with: delimiter) ? [UInt8(0x27), 0x22] : [0x22]
    return quotes.flatMap { quote in
      escapes.flatMap { escape in
        blanks.map {
          Dialect(delimiter: delimiter, quote: quote, escape: escape, hasBlanksBeforeQuotes: $0)
        }
      }
    }
  }

  /// Whether cells are in apostrophes instead of quotes: as many begin with one as end with one,
  /// and none is in quotes.
  private func apostrophesQuote(with delimiter: UInt8) -> Bool {
    let (openings, closings) = cells(in: 0x27, delimiter)
    return openings >= 4 && abs(openings - closings) * 20 <= openings
      && cells(in: 0x22, delimiter).openings == 0
  }

  /// How many cells of the sample begin and how many end with a quote.
  private func cells(
    in quote: UInt8, _ delimiter: UInt8
  ) -> (openings: Int, closings: Int) {
    func isBorder(_ byte: UInt8) -> Bool { byte == delimiter || byte == 0x0A || byte == 0x0D }
    var (openings, closings) = (0, 0)
    for index in sample.indices where sample[index] == quote {
      if index == 0 || isBorder(sample[index - 1]) { openings += 1 }
      if index + 1 == sample.count || isBorder(sample[index + 1]) { closings += 1 }
    }
    return (openings, closings)
  }

  func records(in dialect: Dialect) -> RecordBatch {
    // A quote that stays open for half of the sample must not hide the rest of it.
    let limits = DelimitedLimits(longestCell: sample.count / 2)
    var batch = DelimitedParser(
      dialect: dialect, isLastBlock: sampleIsWhole,
      limits: sampleIsWhole ? DelimitedLimits() : limits
    ).parse(sample).batch
    batch.leaveOutNullBytes()
    return batch
  }

  /// `sep=;` on the first line, as spreadsheets write it. What quotes, escapes or is part of a word
  /// separates nothing, whatever the line says.
  private func separatorLine() -> UInt8? {
    guard sample.count > 5, sample[..<4].map({ $0 | 0x20 }).elementsEqual("sep=".utf8) else {
      return nil
    }
    let end = sample[5]
    guard end == 0x0A || end == 0x0D else { return nil }
    switch sample[4] {
    case 0, 0x0A, 0x0D, 0x22, 0x27, 0x5C, 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: return nil
    default: return sample[4]
    }
  }

  private func holdsBlanksBeforeQuotes(behind delimiter: UInt8) -> Bool {
    var isBehindDelimiter = false
    var blanks = 0
    for byte in sample {
      if byte == 0x20, isBehindDelimiter {
        blanks += 1
      } else {
        if byte == 0x22, blanks > 0 { return true }
        isBehindDelimiter = byte == delimiter
        blanks = 0
      }
    }
    return false
  }

  /// The share of rows with the most frequent number of cells, raised a little by more columns;
  /// rows of one cell say nothing of a delimiter, torn ones count against it.
  private func candidate(_ dialect: Dialect) -> Candidate {
    let batch = records(in: dialect)
    var widths: [Int: Int] = [:]
    var total = 0
    for row in 0..<min(batch.rowCount, Self.rowsLooked) {
      let width = batch.cellRanges(ofRow: row).count
      if width == 1, batch.text(row: row, column: 0).isEmpty { continue }
      widths[width, default: 0] += 1
      total += 1
    }
    guard
      let (width, count) = widths.filter({ $0.key > 1 })
        .max(by: { ($0.value, $0.key) < ($1.value, $1.key) })
    else { return Candidate(dialect: dialect, score: 0, width: 1) }
    let faults = min(batch.faults.count, Self.rowsLooked)
    let share = Double(count) / Double(total + faults)
    return Candidate(dialect: dialect, score: share + min(Double(width), 50) / 1000, width: width)
  }

  /// The dialect with its line ends and its header, and how many of the header's names are known.
  private func finish(
    _ candidate: Candidate, _ headerScore: ([String]) -> Int
  ) -> (Dialect, score: Int) {
    var result = candidate.dialect
    result.lineEnding = lineEnding
    if let quote = result.quote {
      let quoted = cells(in: quote, result.delimiter)
      result.quotesCells = quoted.openings > 0 && quoted.closings > 0
    }
    if candidate.width > 1 { result.usualCells = candidate.width }
    let batch = records(in: result)
    if let delimiter = headerDelimiter(in: batch, candidate.width) {
      result.headerDelimiter = delimiter
      return (result, headerScore(batch.names(ofRow: 0, cutBy: delimiter)))
    }
    let best = header(in: batch, headerScore)
    guard best.score > 0 else {
      result.preambleRows = unknownHeader(in: batch, candidate.width)
      return (result, 0)
    }
    result.preambleRows = best.row
    if best.row > 0, isOneHeader(best.row - 1, batch) {
      result.preambleRows = best.row - 1
      result.headerRows = 2
    } else if isOneHeader(best.row, batch), headerScore(batch.texts(ofRow: best.row + 1)) > 0 {
      result.headerRows = 2
    }
    return (result, best.score)
  }

  /// The row of the first ones with the most names that are known.
  private func header(
    in batch: RecordBatch, _ headerScore: ([String]) -> Int
  ) -> (row: Int, score: Int) {
    var best = (row: 0, score: 0)
    for row in 0..<min(batch.rowCount, 60) {
      // Long preambles are rare: past twenty rows only where nothing was found.
      if row == 20, best.score > 0 { break }
      let score = headerScore(batch.texts(ofRow: row))
      if score > best.score { best = (row, score) }
    }
    return best
  }

  /// The first row as wide as most, every cell filled; else the first that is not blank.
  private func unknownHeader(in batch: RecordBatch, _ width: Int) -> Int {
    let start = separatorLine() == nil ? 0 : 1
    let rows = start..<max(min(batch.rowCount, 60), start)
    let whole = rows.first { row in
      let range = batch.cellRanges(ofRow: row)
      return width > 1 && range.count == width && range.allSatisfy { !batch.cells[$0].isEmpty }
    }
    let filled = rows.first { row in
      batch.cellRanges(ofRow: row).contains { !batch.cells[$0].isEmpty }
    }
    // A blank name in the header is likelier than a row of data as the header.
    guard let whole, let filled else { return filled ?? 0 }
    // Names of fewer columns than the rows below have cells.
    if holdsNumber(whole, batch),
      let narrow = rows.prefix(while: { $0 < whole }).last(where: { isNames($0, batch) })
    {
      return narrow
    }
    return batch.cellRanges(ofRow: filled).count == width ? filled : whole
  }

  /// What cuts the first row into as many names as the rows below it have cells, where they are cut
  /// by something else.
  private func headerDelimiter(in batch: RecordBatch, _ width: Int) -> UInt8? {
    guard width > 2, batch.rowCount > 1, batch.cellRanges(ofRow: 0).count == 1,
      batch.cellRanges(ofRow: 1).count == width, holdsNumber(1, batch)
    else { return nil }
    return (Self.candidates + [0x20]).first { delimiter in
      let names = batch.names(ofRow: 0, cutBy: delimiter)
      return names.count == width && names.allSatisfy { !$0.isEmpty && !Self.isNumber($0) }
    }
  }

  private func isNames(_ row: Int, _ batch: RecordBatch) -> Bool {
    let texts = batch.texts(ofRow: row)
    return texts.count > 1 && texts.allSatisfy { !$0.isEmpty && !Self.isNumber($0) }
  }

  private func holdsNumber(_ row: Int, _ batch: RecordBatch) -> Bool {
    batch.texts(ofRow: row).contains(where: Self.isNumber)
  }

  /// Digits and marks alone, as numbers and moments are written.
  private static func isNumber(_ text: String) -> Bool {
    text.contains(where: \.isNumber) && !text.contains(where: \.isLetter)
  }

  private func isOneHeader(_ row: Int, _ batch: RecordBatch) -> Bool {
    guard row + 1 < batch.rowCount else { return false }
    return HeaderRows(upper: batch.texts(ofRow: row), lower: batch.texts(ofRow: row + 1))
      .isOneHeader
  }

  /// How rows end; line breaks inside quotes do not count.
  private var lineEnding: Dialect.LineEnding {
    var feeds = 0
    var pairs = 0
    var returns = 0
    var isInside = false
    for (index, byte) in sample.enumerated() {
      if byte == 0x22 { isInside.toggle() }
      if isInside { continue }
      if byte == 0x0A, index > 0, sample[index - 1] == 0x0D {
        pairs += 1
        returns -= 1
      } else if byte == 0x0A {
        feeds += 1
      } else if byte == 0x0D {
        returns += 1
      }
    }
    let kinds = [feeds, pairs, returns].filter { $0 > 0 }.count
    if kinds > 1 { return .mixed }
    return pairs > 0 ? .crlf : returns > 0 ? .cr : .lf
  }
}
