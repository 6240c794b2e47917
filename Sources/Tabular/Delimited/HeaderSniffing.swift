import Desk

/// Finds the header among a file's first rows; some files have none.
extension DialectSniffer {
  /// The dialect with its line ends and its header, and how many of the header's names are known.
  func finish(
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
    return placeHeader(of: result, in: batch, candidate.width, headerScore)
  }

  /// The dialect with the place of its header among the first records, in whatever they are contained,
  /// and how many of the header's names are known.
  ///
  /// - Parameter width: the most frequent number of cells in a row.
  func placeHeader(
    of dialect: Dialect, in batch: RecordBatch, _ width: Int, _ headerScore: ([String]) -> Int
  ) -> (Dialect, score: Int) {
    var result = dialect
    if let marks = (2..<max(min(batch.rowCount, 20), 2)).first(where: {
      HeaderRows.areMarks(batch.texts(ofRow: $0))
    }) {
      (result.preambleRows, result.headerRows) = (marks - 2, 3)
      return (result, headerScore(batch.columnNames(in: result)))
    }
    let best = header(in: batch, headerScore)
    let row = best.score > 0 ? best.row : unknownHeader(in: batch, width)
    if isRecord(row, batch) {
      result.preambleRows = (0...row).first { isRecord($0, batch) } ?? row
      // A row of names that nobody knows may be above them.
      if result.preambleRows > 0, isNames(result.preambleRows - 1, batch) {
        result.preambleRows -= 1
      } else {
        result.headerRows = 0
      }
      return (result, 0)
    }
    guard best.score > 0 else {
      result.preambleRows = row
      if isOneHeader(row, batch) { result.headerRows = 2 }
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

  /// Whether a row is one of those below it: a date or a long number in it is written as most of its
  /// column are.
  private func isRecord(_ row: Int, _ batch: RecordBatch) -> Bool {
    guard row + 2 < batch.rowCount else { return false }
    let below = row + 1..<min(row + 51, batch.rowCount)
    return batch.texts(ofRow: row).enumerated().contains { column, text in
      guard let form = Self.form(text) else { return false }
      let others = below.map { batch.text(row: $0, column: column) }.filter { !$0.isEmpty }
      return others.count > 1 && others.count { Self.form($0) == form } * 2 > others.count
    }
  }

  /// `9/9/9 9:9` of a moment, `9` of a long number; nil for what may as well be a name.
  private static func form(_ text: String) -> String? {
    guard text.utf8.count <= 40, text.count(where: \.isNumber) >= 6,
      text.count(where: \.isLetter) <= 4
    else { return nil }
    var form = ""
    for character in text {
      if !character.isNumber { form.append(character) } else if form.last != "9" { form += "9" }
    }
    return form.replacing("PM", with: "AM")
  }
}
