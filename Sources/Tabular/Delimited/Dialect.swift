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
  /// 0 where the first row is a record already; 2 and 3 where several rows are one header, as
  /// ``HeaderRows`` says.
  package var headerRows = 1
  /// Whether each line is in quotes as a whole, with its cells inside: `"7,""a,b"",open"`.
  package var quotesLines = false

  /// Cells in most rows, 0 where that is not known: a row whose quotes break the rules is read in the
  /// way that gives as many.
  package var usualCells = 0
  /// What stands between the header's names, where it is not what stands between the cells of rows.
  package var headerDelimiter: UInt8?

  /// Rows up to and with the header: the first row of data comes behind as many.
  package var rowsBeforeData: Int { preambleRows + headerRows }
}

extension RecordBatch {
  /// The columns' names of a file whose first records these are: `column 1` and so on where it has no
  /// header.
  package func columnNames(in dialect: Dialect) -> [String] {
    let row = dialect.preambleRows
    guard row < rowCount else { return [] }
    if let delimiter = dialect.headerDelimiter { return names(ofRow: row, cutBy: delimiter) }
    switch dialect.headerRows {
    case 0: return (1...max(dialect.usualCells, 1)).map { "column \($0)" }
    case 1: return texts(ofRow: row)
    default: return HeaderRows(self, from: row, count: dialect.headerRows).names
    }
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
