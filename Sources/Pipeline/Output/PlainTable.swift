/// Rows and columns of text for a terminal, a CSV file or a Markdown page.
package struct PlainTable: Sendable {
  package struct Column: Sendable {
    package var title: String
    package var isNumber: Bool

    package init(_ title: String, isNumber: Bool = false) {
      self.title = title
      self.isNumber = isNumber
    }
  }

  package var columns: [Column]
  package var rows: [[String]] = []

  package init(_ columns: [Column]) { self.columns = columns }

  /// Aligned for a terminal, whatever the characters' widths.
  package var aligned: String {
    let cells = rows.map { $0.map { TerminalText.plain($0) } }
    let widths = columns.indices.map { index in
      ([TerminalText.width(columns[index].title)]
        + cells.map { TerminalText.width($0[index]) }).max() ?? 0
    }
    func line(_ texts: [String]) -> String {
      let parts = columns.indices.map {
        TerminalText.padded(texts[$0], to: widths[$0], isNumber: columns[$0].isNumber)
      }
      return trimmedEnd(parts.joined(separator: "  "))
    }
    let rule = trimmedEnd(widths.map { String(repeating: "-", count: $0) }.joined(separator: "  "))
    let lines = [line(columns.map { TerminalText.plain($0.title) }), rule] + cells.map(line)
    return lines.joined(separator: "\n") + "\n"
  }

  /// A GitHub table.
  package var markdown: String {
    func line(_ texts: [String]) -> String {
      "| "
        + texts.map {
          TerminalText.plain($0).replacing("\\", with: "\\\\").replacing("|", with: "\\|")
            .replacing("<", with: "&lt;")
        }.joined(separator: " | ") + " |"
    }
    let rule = "|" + columns.map { $0.isNumber ? "---:|" : "---|" }.joined()
    return ([line(columns.map(\.title)), rule] + rows.map(line)).joined(separator: "\n") + "\n"
  }

  /// RFC 4180 with line feeds. A text that a spreadsheet would take for a formula gets an
  /// apostrophe before it.
  package var csv: String {
    let header = columns.map { Self.field($0.title, isNumber: false) }.joined(separator: ",")
    let lines = rows.map { row in
      row.indices.map { Self.field(row[$0], isNumber: columns[$0].isNumber) }
        .joined(separator: ",")
    }
    return ([header] + lines).joined(separator: "\n") + "\n"
  }

  private static func field(_ text: String, isNumber: Bool) -> String {
    var text = text
    if !isNumber, let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) {
      text = "'" + text
    }
    guard text.unicodeScalars.contains(where: { "\",\n\r".unicodeScalars.contains($0) }) else {
      return text
    }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  private func trimmedEnd(_ text: String) -> String {
    var text = Substring(text)
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}
