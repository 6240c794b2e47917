import Desk

/// How a delimited file is written: the characters between cells, around them, and at a row's end.
package struct Dialect: Sendable, Hashable {
  package enum Escape: String, Sendable {
    /// `""` inside quotes stands for one quote.
    case doubled
    /// `\"` inside quotes stands for one quote.
    case backslash
  }

  package enum LineEnding: String, Sendable {
    case lf
    case crlf
    case cr
    case mixed
  }

  package var delimiter = UInt8(ascii: ",")
  /// Nil where the file quotes nothing.
  package var quote: UInt8? = UInt8(ascii: "\"")
  package var escape = Escape.doubled
  /// Whether cells were seen in quotes, so that a quote elsewhere is a slip of whoever wrote the
  /// file; where nothing is quoted it is a character like others (`24" monitor`).
  package var quotesCells = false
  /// True where blanks come between a delimiter and the quote that opens a cell: `1, "a,b"`. They
  /// belong to the delimiter then, before cells without quotes too.
  package var hasBlanksBeforeQuotes = false
  package var lineEnding = LineEnding.lf
  /// Rows before the header: titles and blank lines, and a `sep=;` line.
  package var preambleRows = 0
  /// 2 where a row of merged groups is above that of the columns' names.
  package var headerRows = 1

  /// Cells in most rows, 0 where that is not known: a row whose quotes break the rules is read in the
  /// way that gives as many.
  package var usualCells = 0
  /// What stands between the header's names, where it is not what stands between the cells of rows.
  package var headerDelimiter: UInt8?

  /// Rows up to and with the header: the first row of data comes behind as many.
  package var rowsBeforeData: Int { preambleRows + headerRows }
}

extension RecordBatch {
  /// The columns' names of a file whose first records these are.
  ///
  /// Of a header on two rows, a merged group above the names, a column takes its lower name: the
  /// upper one where the lower is blank, both where columns of several groups share one.
  ///
  ///     基本信息,,时间,        工单编号, 状态, 时间 创建, 时间 解决
  ///     工单编号,状态,创建,解决   (with 创建 and 解决 in another group too)
  package func columnNames(in dialect: Dialect) -> [String] {
    let row = dialect.preambleRows
    guard row < rowCount else { return [] }
    if let delimiter = dialect.headerDelimiter { return names(ofRow: row, cutBy: delimiter) }
    guard dialect.headerRows > 1, row + 1 < rowCount else { return texts(ofRow: row) }
    return HeaderRows(upper: texts(ofRow: row), lower: texts(ofRow: row + 1)).names
  }

  /// The names in the only cell of a header that is delimited in another way than its table.
  func names(ofRow row: Int, cutBy delimiter: UInt8) -> [String] {
    var places = cells[cellRanges(ofRow: row).lowerBound].places
    // The quotes of the first name and of the last were taken for those of the whole row.
    if places.lowerBound > 0, bytes[places.lowerBound - 1] == UInt8(ascii: "\"") {
      places = places.lowerBound - 1..<min(places.upperBound + 1, bytes.count)
    }
    let parser = DelimitedParser(dialect: Dialect(delimiter: delimiter), isLastBlock: true)
    let header = parser.parse(ContiguousArray(bytes[places])).batch
    return header.rowCount == 1 ? header.texts(ofRow: 0) : []
  }
}

/// Two rows that may be one header.
struct HeaderRows {
  let upper: [String]
  let lower: [String]

  init(upper: [String], lower: [String]) {
    func trimmed(_ text: String) -> String {
      text.trimmed { $0.isWhitespace || $0 == "\u{FEFF}" }
    }
    self.upper = upper.map(trimmed)
    self.lower = lower.map(trimmed)
  }

  /// A name for each column; a merged cell counts for all columns under it.
  var names: [String] {
    var group = ""
    var uses: [String: Int] = [:]
    for name in lower { uses[name, default: 0] += 1 }
    return (0..<max(upper.count, lower.count)).map { column in
      let own = column < upper.count ? upper[column] : ""
      if !own.isEmpty { group = own }
      let name = column < lower.count ? lower[column] : ""
      if name.isEmpty { return own }
      return uses[name] == 1 || group.isEmpty || group == name ? name : "\(group) \(name)"
    }
  }

  /// Whether the upper row holds groups for the names in the lower one.
  ///
  /// Groups are fewer than columns, since a merged cell leaves blanks (or repeats itself) beside
  /// it; a title is only one. Neither row holds a digit, as a row of data or of dates would.
  var isOneHeader: Bool {
    let holdsDigits = (upper + lower).contains { $0.utf8.contains { 0x30...0x39 ~= $0 } }
    guard upper.count == lower.count, upper.count > 2, !holdsDigits else { return false }
    let filled = upper.filter { !$0.isEmpty }
    let columns = upper.indices
    let hasMerged = columns.dropFirst().contains { column in
      (upper[column].isEmpty || upper[column] == upper[column - 1]) && !lower[column].isEmpty
        && !lower[column - 1].isEmpty
    }
    return filled.count >= 2 && hasMerged && !upper[0].isEmpty
      && columns.allSatisfy { !lower[$0].isEmpty || !upper[$0].isEmpty }
  }
}
