import Desk

/// Finds out how a delimited file is written, from its beginning.
///
/// Each candidate delimiter reads the sample with the parser that will read the file; the one that
/// cuts the most rows into the same number of cells, and into more than one, wins.
struct DialectSniffer {
  let sample: ContiguousArray<UInt8>
  let sampleIsWhole: Bool

  static let candidates = [",", "\t", ";", "|", "^", "~", "\u{1}", "\u{1F}"].map {
    $0.utf8.first!
  }
  private static let rowsLooked = 500

  /// A way to write the sample, and how evenly it cuts the rows.
  struct Candidate {
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
    let quoted = ranked.first?.score ?? 0 < 0.5 ? quotedLines.map { [$0] } ?? [] : []
    for candidate in quoted + ranked + colons {
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

  /// The way to write lines that are in quotes as a whole; nil where the sample has none.
  private var quotedLines: Candidate? {
    guard sample.contains(0x22) else { return nil }
    return Self.candidates.filter(sample.contains).map { delimiter in
      candidate(Dialect(delimiter: delimiter, quotesLines: true))
    }.filter { $0.score > 0.9 }.max { $0.score < $1.score }
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
  func cells(
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
    if dialect.quotesLines { batch.takeLinesApart(dialect) }
    batch.leaveOutNullBytes()
    return batch
  }

  /// `sep=;` on the first line, as spreadsheets write it. What quotes, escapes or is part of a word
  /// separates nothing, whatever the line says.
  func separatorLine() -> UInt8? {
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

  /// How rows end; line breaks inside quotes do not count.
  var lineEnding: Dialect.LineEnding {
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
