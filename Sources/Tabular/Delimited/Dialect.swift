/// How a delimited file is written: what stands between cells, around them, and at a row's end.
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

  package var delimiter: UInt8
  /// Nil where the file quotes nothing.
  package var quote: UInt8?
  package var escape: Escape
  /// Whether cells were seen in quotes, so that a quote elsewhere is a slip of whoever wrote the file;
  /// where nothing is quoted it is a character like others (`24" monitor`).
  package var quotesCells = false
  /// True where blanks stand between a delimiter and the quote that opens a cell: `1, "a,b"`.
  package var hasBlanksBeforeQuotes: Bool
  package var lineEnding: LineEnding
  /// Rows before the header: titles and blank lines, and a `sep=;` line.
  package var preambleRows: Int
  /// False when the first row is data already.
  package var hasHeader: Bool
  /// 2 where a row of merged groups stands above that of the columns' names.
  package var headerRows: Int

  package init(
    delimiter: UInt8 = UInt8(ascii: ","), quote: UInt8? = UInt8(ascii: "\""),
    escape: Escape = .doubled, hasBlanksBeforeQuotes: Bool = false, lineEnding: LineEnding = .lf,
    preambleRows: Int = 0, hasHeader: Bool = true, headerRows: Int = 1
  ) {
    self.delimiter = delimiter
    self.quote = quote
    self.escape = escape
    self.hasBlanksBeforeQuotes = hasBlanksBeforeQuotes
    self.lineEnding = lineEnding
    self.preambleRows = preambleRows
    self.hasHeader = hasHeader
    self.headerRows = headerRows
  }

  /// Rows up to and with the header: the first row of data comes behind as many.
  package var rowsBeforeData: Int { preambleRows + (hasHeader ? headerRows : 0) }
}
