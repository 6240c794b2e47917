import Desk

@testable import Tabular

/// The rules of a delimited text, one character after the other: slow, and plain enough to be right.
struct ReferenceParser {
  private let text: [Character]
  private let dialect: Dialect
  private let quote: Character = "\""
  private let delimiter: Character
  private var place = 0
  private var line = 1
  private var result = DelimitedText()
  /// Of the cell just read.
  private var hasStrayQuotes = false

  static func read(_ text: String, _ dialect: Dialect) -> DelimitedText {
    var parser = ReferenceParser(text, dialect)
    while parser.place < parser.text.count { parser.readRow() }
    return parser.result
  }

  private init(_ text: String, _ dialect: Dialect) {
    self.text = text.unicodeScalars.map(Character.init)
    self.dialect = dialect
    delimiter = Character(Unicode.Scalar(dialect.delimiter))
  }

  private mutating func readRow() {
    let firstLine = line
    var cells: [String] = []
    var strayCell: Int?
    while true {
      hasStrayQuotes = false
      if place < text.count, text[place] == quote {
        guard let cell = readQuoted() else {
          result.faults.append(
            RecordFault(code: .unclosedQuote, line: line - 1, cell: cells.count + 1))
          return
        }
        cells.append(cell)
      } else {
        let start = place
        while place < text.count, text[place] != delimiter, !isLineEnd(place) { place += 1 }
        cells.append(String(text[start..<place]))
        hasStrayQuotes = dialect.quotesCells && text[start..<place].contains(quote)
      }
      if hasStrayQuotes { strayCell = strayCell ?? cells.count }
      if place < text.count, text[place] == delimiter {
        place += 1
        continue
      }
      if place < text.count {
        passLineEnd()
        line += 1
      }
      if let strayCell {
        result.faults.append(
          RecordFault(code: .strayQuote, line: firstLine, cell: strayCell, losesRecord: false))
      }
      result.rows.append(cells)
      result.lines.append(firstLine)
      return
    }
  }

  /// The cell without its quotes; nil, and the place behind the line, where the quote never closes.
  private mutating func readQuoted() -> String? {
    let opening = place
    var secondLine: Int?
    var breaks = 0
    var cell = ""
    place += 1
    while place < text.count {
      let next = place + 1 < text.count ? text[place + 1] : nil
      if isLineEnd(place) {
        let start = place
        passLineEnd()
        cell += String(text[start..<place])
        breaks += 1
        secondLine = secondLine ?? place
      } else if dialect.escape == .backslash, text[place] == "\\", next == quote || next == "\\" {
        cell.append(next ?? quote)
        place += 2
      } else if text[place] == quote, next == quote {
        cell.append(quote)
        place += 2
      } else if text[place] == quote {
        var end = place + 1
        while end < text.count, text[end] == " " { end += 1 }
        if end == text.count || text[end] == delimiter || isLineEnd(end) {
          place = end
          line += breaks
          return cell
        }
        var start = place - 1
        while start > opening, text[start] == quote { start -= 1 }
        let opensCell = start > opening && (text[start] == delimiter || isLineEnd(start))
        if breaks > 0, opensCell { break }
        hasStrayQuotes = true
        cell.append(quote)
        place += 1
      } else {
        cell.append(text[place])
        place += 1
      }
    }
    place = secondLine ?? text.count
    line += 1
    return nil
  }

  private func isLineEnd(_ place: Int) -> Bool { text[place] == "\n" || text[place] == "\r" }

  private mutating func passLineEnd() {
    let isPair = text[place] == "\r" && place + 1 < text.count && text[place + 1] == "\n"
    place += isPair ? 2 : 1
  }
}
