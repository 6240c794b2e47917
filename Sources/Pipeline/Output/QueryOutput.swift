import Store

/// The rows of a query in one of their forms, written as they come.
///
/// A table for people needs to know how wide its columns are, so it holds a limited number of rows;
/// CSV and JSON hold none, however many there are.
struct QueryOutput {
  private let format: OutputFormat
  private let write: ([UInt8]) -> Void
  private var names: [String] = []
  private var rows: [[QueryValue]] = []
  private var count = 0
  private var buffer: [UInt8] = []
  private(set) var rowsNotShown = 0

  /// Rows that a table shows.
  static let longestTable = 10_000
  private static let bufferSize = 1 << 16

  init(_ format: OutputFormat, write: @escaping ([UInt8]) -> Void) {
    self.format = format
    self.write = write
  }

  mutating func begin(_ columns: [String]) {
    var distinct = DistinctNames()
    switch format {
    case .json:
      names = columns.map { distinct.distinct($0) }
      buffer += Array("[".utf8)
    case .csv:
      names = columns
      buffer += Array((names.map { CSVText.field($0) }.joined(separator: ",") + "\n").utf8)
    case .table, .markdown: names = columns
    }
  }

  mutating func add(_ values: [QueryValue]) {
    switch format {
    case .json: addObject(values)
    case .csv:
      let cells = values.map { CSVText.field($0.text ?? "", isNumber: $0.isNumber) }
      buffer += Array((cells.joined(separator: ",") + "\n").utf8)
    case .table, .markdown:
      if rows.count < Self.longestTable { rows.append(values) } else { rowsNotShown += 1 }
    }
    count += 1
    if buffer.count > Self.bufferSize { flush() }
  }

  mutating func finish() {
    switch format {
    case .json: buffer += Array((count == 0 ? "]\n" : "\n]\n").utf8)
    case .csv: break
    case .table: buffer += Array(table.aligned.utf8)
    case .markdown: buffer += Array(table.markdown.utf8)
    }
    flush()
  }

  private mutating func flush() {
    write(buffer)
    buffer.removeAll(keepingCapacity: true)
  }

  private mutating func addObject(_ values: [QueryValue]) {
    var text = JSONText()
    text.raw(count == 0 ? "\n  {" : ",\n  {")
    for (index, value) in values.enumerated() {
      if index > 0 { text.raw(", ") }
      text.string(names[index])
      text.raw(": ")
      switch value {
      case .null: text.raw("null")
      case .integer(let number): text.number(number)
      case .real(let number): text.number(number)
      case .text(let string): text.string(string)
      }
    }
    text.raw("}")
    buffer += text.bytes
  }

  /// A column of nothing but numbers stands to the right.
  private var table: PlainTable {
    let columns = names.indices.map { column in
      let hasText = rows.contains { if case .text = $0[column] { true } else { false } }
      return PlainTable.Column(names[column], isNumber: !hasText)
    }
    var table = PlainTable(columns)
    table.rows = rows.map { row in row.map { $0.text ?? "–" } }
    return table
  }
}

extension QueryValue {
  fileprivate var isNumber: Bool {
    switch self {
    case .integer, .real: true
    case .null, .text: false
    }
  }

  /// Nil for null.
  fileprivate var text: String? {
    switch self {
    case .null: nil
    case .integer(let number): "\(number)"
    case .real(let number): PlainTable.number(number)
    case .text(let text): text
    }
  }
}

extension QueryTask {
  /// The tables that can be asked about, each with its columns.
  package static func list(_ tables: [TableDescription], _ format: OutputFormat) -> [UInt8] {
    if format == .json {
      var text = JSONText()
      text.raw("[")
      for (index, table) in tables.enumerated() {
        text.raw(index == 0 ? "\n  {\"table\": " : ",\n  {\"table\": ")
        text.string(table.name)
        text.raw(", \"rows\": ")
        text.number(table.rowCount)
        text.raw(", \"columns\": [")
        for (place, column) in table.columns.enumerated() {
          if place > 0 { text.raw(", ") }
          text.string(column)
        }
        text.raw("]}")
      }
      text.raw("\n]\n")
      return text.bytes
    }
    var list = PlainTable([.init("table"), .init("rows", isNumber: true), .init("columns")])
    list.rows = tables.map {
      [$0.name, "\($0.rowCount)", $0.columns.joined(separator: ", ")]
    }
    switch format {
    case .csv: return Array(list.csv.utf8)
    case .markdown: return Array(list.markdown.utf8)
    case .table, .json: return Array(list.aligned.utf8)
    }
  }
}
