import Tabular

/// A table without a fault, written by the rules: what a defect is put into.
struct CleanTable {
  static let columns = ["id", "created at", "status", "agent", "note"]

  /// Two hundred tickets; every fourth note needs quotes.
  var rows: [[String]] = (1...200).map { number in
    let notes = [
      "paid twice", "wants a refund, today", "line one\nline two", "said \"no\"", "", "客户",
    ]
    return [
      "T-\(1000 + number)", "2026-05-\(10 + number % 19) 09:\(10 + number % 50):00",
      ["open", "solved"][number % 2], ["Ann", "李明", "Bob B."][number % 3],
      number % 4 == 0 ? notes[number / 4 % notes.count] : "none \(number)",
    ]
  }
  var delimiter = ","
  var quote = "\""
  var escape = "\""
  var lineEnd = "\n"
  var quotesAll = false

  /// The records as they are written, the header first, without their line ends.
  var records: [String] { [record(Self.columns)] + rows.map(record) }

  func record(_ cells: [String]) -> String { cells.map(cell).joined(separator: delimiter) }

  func cell(_ text: String) -> String {
    let isSpecial = text.contains { $0.isNewline || "\(delimiter)\(quote)\(escape)".contains($0) }
    guard isSpecial || quotesAll else { return text }
    let escaped =
      escape == quote
      ? text.replacing(quote, with: quote + quote)
      : text.replacing(escape, with: escape + escape).replacing(quote, with: escape + quote)
    return quote + escaped + quote
  }
}

/// A clean table's text with one defect, and what must come back of it.
struct PollutedTable: Sendable {
  var text: String
  /// The rows that the defect leaves alone, in order.
  var unharmed: [[String]]
  /// How many rows the defect touches.
  var harmed = 0
  /// Records that are no rows of the table: each must be named by its line, or be blank.
  var strangeLines: Set<Int> = []
}
