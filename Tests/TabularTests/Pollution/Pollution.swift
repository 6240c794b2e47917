import Testing

/// One defect of the kinds that are met in published data, and how it is put into a clean table.
struct Pollution: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var pollute: @Sendable () -> PollutedTable

  init(_ name: String, _ pollute: @escaping @Sendable () -> PollutedTable) {
    testDescription = name
    self.pollute = pollute
  }

  /// The whole table written otherwise: no row is touched.
  private static func written(
    _ name: String, _ change: @escaping @Sendable (inout CleanTable) -> Void
  ) -> Pollution {
    Pollution(name) {
      var table = CleanTable()
      change(&table)
      return PollutedTable(
        text: table.records.joined(separator: table.lineEnd) + table.lineEnd,
        unharmed: table.rows)
    }
  }

  /// One record rewritten; it is the 101st row.
  private static func inOneRow(
    _ name: String, quotesAll: Bool = false, _ change: @escaping @Sendable (String) -> String
  ) -> Pollution {
    Pollution(name) {
      var table = CleanTable()
      table.quotesAll = quotesAll
      table.rows[100][4] = "paid twice"
      var records = table.records
      records[101] = change(records[101])
      table.rows.remove(at: 100)
      return PollutedTable(
        text: records.joined(separator: "\n") + "\n", unharmed: table.rows, harmed: 1)
    }
  }

  /// Records that are no rows put in front of record `place` (0 is the header).
  private static func inserted(_ name: String, _ lines: [String], at place: Int?) -> Pollution {
    Pollution(name) {
      let table = CleanTable()
      var records = table.records
      let place = place ?? records.count
      let linesBefore = records[..<place].reduce(0) { $0 + 1 + $1.count { $0 == "\n" } }
      records.insert(contentsOf: lines, at: place)
      let strange = place == 0 ? [] : Set((1...lines.count).map { linesBefore + $0 })
      return PollutedTable(
        text: records.joined(separator: "\n") + "\n", unharmed: table.rows, strangeLines: strange)
    }
  }

  static let all: [Pollution] = ways + rows + strangers

  static let ways: [Pollution] = [
    written("nothing") { _ in },
    written("semicolons") { $0.delimiter = ";" },
    written("tabs") { $0.delimiter = "\t" },
    written("bars") { $0.delimiter = "|" },
    written("carets") { $0.delimiter = "^" },
    written("unit separators") { $0.delimiter = "\u{1F}" },
    written("carriage returns and line feeds") { $0.lineEnd = "\r\n" },
    written("carriage returns") { $0.lineEnd = "\r" },
    written("line feeds, then carriage returns") { $0.lineEnd = "\n\r" },
    written("apostrophes for quotes") {
      $0.quote = "'"; $0.escape = "'"
    },
    written("backslashes for escapes") { $0.escape = "\\" },
    written("apostrophes and backslashes") {
      $0.quote = "'"; $0.escape = "\\"
    },
    written("every cell quoted") { $0.quotesAll = true },
    written("every cell quoted between semicolons") {
      $0.quotesAll = true; $0.delimiter = ";"
    },
    Pollution("blanks behind delimiters, every cell quoted") {
      var table = CleanTable()
      table.quotesAll = true
      let records = table.records.map { $0.replacing("\",\"", with: "\", \"") }
      return PollutedTable(text: records.joined(separator: "\n"), unharmed: table.rows)
    },
    Pollution("line ends of three kinds") {
      let table = CleanTable()
      let ends = ["\n", "\r\n", "\r"]
      let text = table.records.enumerated().map { $1 + ends[$0 % 3] }.joined()
      return PollutedTable(text: text, unharmed: table.rows)
    },
    Pollution("no line end behind the last row") {
      let table = CleanTable()
      return PollutedTable(text: table.records.joined(separator: "\n"), unharmed: table.rows)
    },
    Pollution("a byte order mark") {
      let table = CleanTable()
      return PollutedTable(
        text: "\u{FEFF}" + table.records.joined(separator: "\n"), unharmed: table.rows)
    },
    Pollution("a line that names the separator") {
      var table = CleanTable()
      table.delimiter = ";"
      return PollutedTable(
        text: "sep=;\r\n" + table.records.joined(separator: "\r\n"), unharmed: table.rows)
    },
    Pollution("a delimiter at the end of every row") {
      let table = CleanTable()
      return PollutedTable(
        text: table.records.joined(separator: ",\n") + ",\n", unharmed: table.rows.map { $0 + [""] }
      )
    },
    Pollution("groups above the names") {
      let table = CleanTable()
      return PollutedTable(
        text: "Ticket,,Work,,\n" + table.records.joined(separator: "\n"), unharmed: table.rows)
    },
    Pollution("a name twice in the header") {
      let table = CleanTable()
      var records = table.records
      records[0] = "id,created at,status,note,note"
      return PollutedTable(text: records.joined(separator: "\n"), unharmed: table.rows)
    },
  ]

  static let rows: [Pollution] = [
    inOneRow("a closing quote missing at the row's end", quotesAll: true) {
      String($0.dropLast())
    },
    inOneRow("a closing quote missing inside the row", quotesAll: true) {
      $0.replacing("\",\"solved", with: ",\"solved").replacing("\",\"open", with: ",\"open")
    },
    inOneRow("an opening quote at the row's end") { $0.replacing("paid", with: "\"paid") },
    inOneRow("an opening quote at the row's start") { "\"" + $0 },
    inOneRow("an opening quote missing", quotesAll: true) { String($0.dropFirst()) },
    inOneRow("text behind a closing quote") { $0.replacing("paid twice", with: "\"paid\" twice") },
    inOneRow("a stray quote inside a cell") { $0.replacing("paid", with: "pa\"id") },
    inOneRow("a stray quote inside quotes", quotesAll: true) {
      $0.replacing("paid", with: "pa\"id")
    },
    inOneRow("another escape", quotesAll: true) { $0.replacing("paid", with: "\\\"paid\\\"") },
    inOneRow("another delimiter") { $0.replacing(",", with: ";") },
    inOneRow("missing cells") { String($0.prefix(12)) },
    inOneRow("extra cells") { $0 + ",more,and more" },
    inOneRow("an unquoted delimiter") { $0.replacing("paid twice", with: "paid, twice") },
    inOneRow("an unquoted line break") { $0.replacing("paid twice", with: "paid\ntwice") },
    inOneRow("a NUL") { $0.replacing("paid", with: "pa\0id") },
  ]

  static let strangers: [Pollution] = [
    inserted("an empty line", [""], at: 60),
    inserted("many empty lines", Array(repeating: "", count: 30), at: 60),
    inserted("a row of empty cells", [",,,,"], at: 60),
    inserted("the header again", ["id,created at,status,agent,note"], at: 60),
    inserted(
      "another table", ["", "id,rating,agent,comment,status", "7,5,Ann,fine,x", "8,4,Bob,,y"],
      at: nil),
    inserted(
      "another table of another width", ["", "agent,rating", "Ann,5", "Bob,4"], at: nil),
    inserted("footers", ["", "Total: 200", "Exported by Ann, 2026-06-01"], at: nil),
    inserted("a title", ["Tickets of May"], at: 0),
    inserted("a title with delimiters", ["Tickets of May,,,,"], at: 0),
    inserted(
      "a preamble",
      ["Tickets of May", "from 2026-05-01, to 2026-05-31", "", "Exported: \"Ann\"", ""],
      at: 0),
    inserted("thirty lines of preamble", (1...30).map { "# remark \($0)" }, at: 0),
  ]
}
