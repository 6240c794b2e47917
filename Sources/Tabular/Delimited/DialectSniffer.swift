/// Finds out how a delimited file is written, from its beginning.
///
/// Each candidate delimiter reads the sample with the parser that will read the file; the one that
/// cuts the most rows into the same number of cells, and into more than one, wins.
package struct DialectSniffer {
  private let sample: ContiguousArray<UInt8>
  private let sampleIsWhole: Bool

  package init(sample: ContiguousArray<UInt8>, sampleIsWhole: Bool) {
    self.sample = sample
    self.sampleIsWhole = sampleIsWhole
  }

  private static let candidates = [",", "\t", ";", "|"].map { $0.utf8.first! }
  private static let rowsLooked = 500

  /// - Parameter headerScore: how many cells of a row are names that are known; decides which of the
  ///   first rows is the header.
  package func sniff(headerScore: ([String]) -> Int) -> Dialect {
    var best = Dialect()
    var bestScore = -1.0
    for delimiter in separatorLine().map({ [$0] }) ?? Self.candidates {
      for dialect in dialects(with: delimiter) {
        let score = consistency(of: dialect)
        if score > bestScore {
          best = dialect
          bestScore = score
        }
      }
    }
    return finish(best, headerScore)
  }

  /// The ways to quote that the sample speaks for; the first of those that fit alike is taken.
  private func dialects(with delimiter: UInt8) -> [Dialect] {
    let escapes: [Dialect.Escape] = holdsEscapedQuote ? [.doubled, .backslash] : [.doubled]
    let blanks = holdsBlanksBeforeQuotes(behind: delimiter) ? [true, false] : [false]
    return escapes.flatMap { escape in
      blanks.map {
        Dialect(delimiter: delimiter, escape: escape, hasBlanksBeforeQuotes: $0)
      }
    }
  }

  /// The records of the sample in a dialect.
  package func records(in dialect: Dialect) -> RecordBatch {
    // A quote that stays open for half of the sample must not hide the rest of it.
    let limits = DelimitedReader.Limits(longestCell: sample.count / 2)
    return DelimitedParser(
      dialect: dialect, isLastBlock: sampleIsWhole,
      limits: sampleIsWhole ? DelimitedReader.Limits() : limits
    ).parse(sample).batch
  }

  /// `sep=;` on the first line, as spreadsheets write it.
  private func separatorLine() -> UInt8? {
    guard sample.count > 5, sample[..<4].map({ $0 | 0x20 }).elementsEqual("sep=".utf8) else {
      return nil
    }
    let end = sample[5]
    return end == 0x0A || end == 0x0D ? sample[4] : nil
  }

  private var holdsEscapedQuote: Bool {
    zip(sample, sample.dropFirst()).contains { $0 == 0x5C && $1 == 0x22 }
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
  /// rows of one cell speak for no delimiter.
  private func consistency(of dialect: Dialect) -> Double {
    let batch = records(in: dialect)
    var widths: [Int: Int] = [:]
    var total = 0
    for row in 0..<min(batch.rowCount, Self.rowsLooked) {
      let width = batch.cellRanges(ofRow: row).count
      if width == 1, batch.text(row: row, column: 0).isEmpty { continue }
      widths[width, default: 0] += 1
      total += 1
    }
    let faults = Double(batch.faults.count) / Double(max(total, 1))
    guard
      let (width, count) = widths.filter({ $0.key > 1 })
        .max(by: { ($0.value, $0.key) < ($1.value, $1.key) })
    else { return 0 }
    return Double(count) / Double(total) + min(Double(width), 50) / 1000 - faults
  }

  private func finish(_ dialect: Dialect, _ headerScore: ([String]) -> Int) -> Dialect {
    var result = dialect
    result.lineEnding = lineEnding
    let batch = records(in: dialect)
    var best = (row: 0, score: 0)
    for row in 0..<min(batch.rowCount, 20) {
      let texts = batch.texts(ofRow: row)
      let score = headerScore(texts)
      if score > best.score { best = (row, score) }
    }
    let firstFilled = (0..<batch.rowCount).first { row in
      batch.texts(ofRow: row).contains { !$0.isEmpty } && !(row == 0 && separatorLine() != nil)
    }
    result.preambleRows = best.score > 0 ? best.row : firstFilled ?? 0
    return result
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
