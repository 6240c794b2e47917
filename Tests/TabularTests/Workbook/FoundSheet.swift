import Desk
import TestSupport

@testable import Tabular

/// A sheet read as the program reads it: its header is found out from its rows.
struct FoundSheet: Sendable, Equatable {
  var columns: [String]
  var rows: [[String]] = []
  /// The sheet's own row numbers.
  var lines: [Int] = []
  var faults: [RecordFault] = []
  var failure: SourceError?

  static func read(
    _ path: String, blockSize: Int = 1 << 16, workers: Int = 1
  ) async throws -> FoundSheet {
    var options = SourceOptions(workers: workers)
    options.limits.workbook.blockSize = blockSize
    options.knownNames = { FoundTable.knownNames($0) }
    let source = try openRecords(path, options)
    let empty = FoundSheet(columns: source.beginning?.columns ?? [])
    let read = try await source.read(
      into: empty, transform: { $0 },
      add: { whole, batch, linesBefore in
        whole.add(batch, linesBefore)
        return true
      })
    var sheet = read.whole
    sheet.failure = read.failure
    return sheet
  }

  private mutating func add(_ source: SourceBatch, _ linesBefore: Int) {
    for row in source.rows {
      rows.append(source.records.texts(ofRow: row))
      lines.append(Int(source.records.lines[row]) + linesBefore)
    }
    for var fault in source.records.faults {
      fault.line += linesBefore
      faults.append(fault)
    }
  }

  /// A sheet of a workbook that a test makes.
  static func of(_ book: MadeWorkbook) async throws -> FoundSheet {
    let folder = try TemporaryFolder()
    return try await read(folder.write("book.xlsx", book.bytes))
  }

  /// The rows below the header `id`, `note` of a sheet with the XML of those rows.
  static func of(
    _ rows: String, strings: [String] = [], styles: [String] = [], settings: String = "",
    around: (String, String) = ("", "")
  ) async throws -> FoundSheet {
    var book = MadeWorkbook()
    book.settings = settings
    if !strings.isEmpty { book.addStrings(strings) }
    if !styles.isEmpty { book.addStyles(styles) }
    let header = "<row r=\"1\">\(text("A1", "id"))\(text("B1", "note"))</row>"
    book.addSheet("Sheet1", rows: header + rows, around: around)
    return try await of(book)
  }

  /// A cell with its text in it.
  static func text(_ place: String, _ text: String) -> String {
    "<c r=\"\(place)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
  }

  /// What a cell in the second column says, by its XML without the reference.
  static func cell(
    _ cell: String, strings: [String] = [], styles: [String] = [], settings: String = ""
  ) async throws -> String? {
    try await of(
      "<row r=\"2\"><c r=\"A2\"><v>1</v></c>\(cell)</row>", strings: strings, styles: styles,
      settings: settings
    ).rows.first?[1]
  }
}
