import Desk
import JSONWriting
import Reporting
import Store

/// A table of rows that come one by one, such as those of a query, in any format.
///
/// A table for people, whose widths have to be known, holds a limited number of rows.
package struct RowWriter {
  private let format: OutputFormat
  private let language: Language
  private let write: ([UInt8]) -> Void
  private var names: [String] = []
  private var rows: [[QueryValue]] = []
  private var json = JSONWriter()
  private var csv: [UInt8] = []
  package private(set) var rowCount = 0

  private static let longestTable = 10_000
  private static let bufferSize = 1 << 16

  package init(_ format: OutputFormat, language: Language, write: @escaping ([UInt8]) -> Void) {
    self.format = format
    self.language = language
    self.write = write
  }

  /// Rows that are not in a table for people.
  package var rowsNotShown: Int {
    switch format {
    case .table, .markdown: rowCount - rows.count
    case .csv, .json: 0
    }
  }

  /// - Parameter columns: their names; `keys` are those of JSON, none of them twice.
  package mutating func begin(columns: [String], keys: [String]) {
    names = format == .json ? keys : columns
    switch format {
    case .json: json.beginList(.expanded)
    case .csv: csv += Array(CSVText.line(names.map { CSVText.field($0) }).utf8)
    case .table, .markdown: break
    }
  }

  package mutating func add(_ values: [QueryValue]) {
    rowCount += 1
    switch format {
    case .json:
      json.object { json in
        for (name, value) in zip(names, values) { json.member(name, value) }
      }
      if json.bytes.count > Self.bufferSize { write(json.takeBytes()) }
    case .csv:
      let fields = values.map { CSVText.field($0.text ?? "", isNumber: $0.isNumber) }
      csv += Array(CSVText.line(fields).utf8)
      if csv.count > Self.bufferSize {
        write(csv)
        csv.removeAll(keepingCapacity: true)
      }
    case .table, .markdown: if rows.count < Self.longestTable { rows.append(values) }
    }
  }

  package mutating func finish() {
    switch format {
    case .json:
      json.end()
      json.endLine()
      write(json.takeBytes())
    case .csv: write(csv)
    case .table: write(Array(AlignedText(width: 0, language: language).aligned(table).utf8))
    case .markdown: write(Array(MarkdownText(language: language).table(table).utf8))
    }
  }

  /// A column of nothing but numbers stands to the right.
  private var table: Table {
    let columns = names.indices.map { index in
      let hasText = rows.contains { if case .text = $0[index] { true } else { false } }
      return Table.Column(id: names[index], title: names[index], unit: hasText ? nil : .number)
    }
    return Table(
      id: "rows", title: "", columns: columns,
      rows: rows.map { row in row.map { .text(ifAny: $0.text) } })
  }
}

extension QueryValue {
  fileprivate var isNumber: Bool {
    switch self {
    case .integer, .real: true
    case .null, .text: false
    }
  }

  fileprivate var text: String? {
    switch self {
    case .null: nil
    case .integer(let number): "\(number)"
    case .real(let number): JSONWriter.text(of: number)
    case .text(let text): text
    }
  }
}

extension JSONWriter {
  fileprivate mutating func member(_ key: String, _ value: QueryValue) {
    switch value {
    case .null: null(key)
    case .integer(let number): member(key, number)
    case .real(let number): member(key, number)
    case .text(let text): member(key, text)
    }
  }
}
