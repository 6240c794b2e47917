import Reporting

/// Tables as CSV for programs, in which spreadsheets take no text for a formula.
package enum CSVText {
  /// By which spreadsheets know that a CSV is UTF-8.
  package static let byteOrderMark = "\u{FEFF}"

  /// RFC 4180 with line feeds; the columns' ids in the first line of each table.
  package static func text(_ tables: [Table]) -> String {
    tables.map { table in
      line(table.columns.map { field($0.id) })
        + table.rows.map { row in
          line(
            row.indices.map { field(row[$0].exactText, isNumber: table.columns[$0].unit != nil) })
        }.joined()
    }.joined(separator: "\n")
  }

  static func line(_ fields: [String]) -> String { fields.joined(separator: ",") + "\n" }

  /// A cell, quoted where it must be. A text that a spreadsheet would take for a formula gets an apostrophe
  /// before it; a number is left alone.
  static func field(_ text: String, isNumber: Bool = false) -> String {
    var text = TerminalText.plain(text, keptLines: true)
    if !isNumber, startsFormula(text) { text = "'" + text }
    guard text.unicodeScalars.contains(where: { "\",\n\r".unicodeScalars.contains($0) }) else {
      return text
    }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// `=`, `+`, `-`, `@` behind blanks begin a formula; a tab or a line break hides one.
  private static func startsFormula(_ text: String) -> Bool {
    guard let start = text.unicodeScalars.first else { return false }
    if start == "\t" || start == "\r" || start == "\n" { return true }
    guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else {
      return false
    }
    return "=+-@＝＋－＠".unicodeScalars.contains(first) && !isNumber(text)
  }

  /// `-5`, `+3.2`, `-12.5%`.
  private static func isNumber(_ text: String) -> Bool {
    let digits = text.drop { $0 == "-" || $0 == "+" }
    guard text.count - digits.count <= 1, let first = digits.first, first.isASCII, first.isNumber
    else { return false }
    let rest = digits.last == "%" ? digits.dropLast() : digits
    return rest.allSatisfy { $0.isASCII && $0.isNumber || $0 == "." }
      && rest.count { $0 == "." } <= 1
  }
}
