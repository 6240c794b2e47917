import Intake
import Tabular

/// How a file was understood, for a terminal.
struct InspectionText {
  let file: ImportedFile

  var text: String {
    var lines = [TerminalText.plain(file.path), "  " + understanding]
    if !file.columns.isEmpty { lines.append(indented(columns.aligned)) }
    let ledger = file.ledger
    lines.append(
      "  rows: read \(ledger.read) = accepted \(ledger.accepted) + rejected \(ledger.rejected)"
        + " + duplicate \(ledger.duplicate) + empty \(ledger.empty)")
    lines += problems
    return lines.joined(separator: "\n") + "\n"
  }

  private var understanding: String {
    var parts = [file.kind?.rawValue ?? "not recognised"]
    if let format = file.format { parts.append(format) }
    if let encoding = file.encoding {
      parts.append("\(encoding.encoding.rawValue) (\(encoding.confidence.rawValue))")
    }
    if let dialect = file.dialect {
      let delimiter = dialect.delimiter == 0x09 ? "tab" : Dialect.name(dialect.delimiter)
      parts.append("delimiter \(delimiter)")
      parts.append("lines end in \(dialect.lineEnding.rawValue)")
      if dialect.preambleRows > 0 { parts.append("\(dialect.preambleRows) rows before the header") }
    }
    parts.append("times in \(file.timeZone)")
    return parts.joined(separator: ", ")
  }

  private var columns: PlainTable {
    var table = PlainTable([.init("column"), .init("field"), .init("examples")])
    for column in file.columns {
      let examples = column.shownExamples.prefix(2).map { $0.prefix(24) }
      table.rows.append([
        String(column.name.prefix(40)), column.role?.fieldName ?? "–",
        examples.joined(separator: " | "),
      ])
    }
    return table
  }

  private var problems: [String] {
    let counts = file.problemCounts.sorted {
      ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue)
    }
    return counts.map { code, count in
      let ofCode = file.problems.filter { $0.code == code }
      let lines = ofCode.prefix(5).compactMap { $0.line.map { "\($0)" } }
      let place =
        lines.isEmpty
        ? "" : ", line \(lines.joined(separator: ", "))" + (count > lines.count ? ", ..." : "")
      let expected = ofCode.first?.expected ?? code.expected
      return TerminalText.plain("  \(code.rawValue) \(count)\(place): expected \(expected)")
    }
  }

  private func indented(_ text: String) -> String {
    text.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
  }
}
