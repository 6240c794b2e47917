import Configuration
import Desk
import Foundation
import Intake
import Store
import Tabular
import Wording

/// Writes all records of a store as CSV files that can be imported again: `touchstone store export`.
///
/// Texts are written as they are, also those that a spreadsheet takes for formulas: an apostrophe
/// before them could not be told from one that somebody wrote.
struct StoreExport {
  let store: HistoryStore
  let folder: String
  /// Of the reports from the store.
  let timeZone: String

  private static let configuration = "touchstone.yaml"

  /// - Returns: what was written.
  func run() throws -> [StorePhrase] {
    guard !folder.isEmpty else { throw PipelineError(.wrongUsage, .emptyOutput) }
    let tables = try store.exportedTables()
    let names = tables.map { $0.name + ".csv" }
    // A folder's own name has a folder above it.
    let results = try ResultFolder(
      URL(filePath: folder, directoryHint: .notDirectory).path,
      of: names + [Self.configuration])
    for (table, name) in zip(tables, names) {
      try results.write(name) { path in
        var file = try PrivateFile(path)
        try file.write(table.columns.map(\.name))
        for row in table.rows { try file.write(table.columns.map { $0.text(row) ?? "" }) }
        try file.finish()
      }
    }
    try results.write(Self.configuration) { path in
      try Data(configuration(tables).utf8).write(to: URL(filePath: path))
    }
    try results.putInPlace()
    return [
      .exported(
        folder: folder, files: tables.count, records: tables.reduce(0) { $0 + $1.rows.count })
    ]
  }

  /// By which an import takes each column for what it is.
  private func configuration(_ tables: [ExportedTable]) -> String {
    var lines = ["time_zone: \(timeZone)", ""]
    if let scale = tables.compactMap(\.satisfiedScale).first, let from = scale.satisfiedFrom {
      lines += ["csat: {scale: \(scale.lowest)-\(scale.highest), satisfied_from: \(from)}", ""]
    }
    lines.append("mapping:")
    for (kind, tables) in Dictionary(grouping: tables, by: \.kind)
      .sorted(by: { $0.key.rawValue < $1.key.rawValue })
    {
      lines.append("  \(kind.rawValue):")
      var said: Set<String> = []
      for column in tables.flatMap(\.columns) where said.insert(column.name).inserted {
        guard let field = column.field, column.name.count <= YAMLName.longest else { continue }
        let role = column.isLength ? "{field: \(field), unit: seconds}" : field
        lines.append("    \(YAMLName.text(column.name)): \(role)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// A CSV file that its owner alone may read.
private struct PrivateFile {
  private let file: FileHandle
  private var buffer = Data()

  /// - Throws: `POSIXError`.
  init(_ path: String) throws {
    let descriptor = open(SystemPath.bytes(path), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw POSIXError.last }
    file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  mutating func write(_ cells: [String]) throws {
    let line = cells.map { cell in
      cell.utf8.contains { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }
        ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
    }
    buffer += Data(line.joined(separator: ",").utf8)
    buffer.append(0x0A)
    if buffer.count > 1 << 20 { try finish() }
  }

  mutating func finish() throws {
    try file.write(contentsOf: buffer)
    buffer.removeAll(keepingCapacity: true)
  }
}
