/// Rows and columns of text for a terminal, a CSV file or a Markdown page.
package struct PlainTable: Sendable {
  package struct Column: Sendable {
    package var title: String
    package var isNumber: Bool
    /// Shown whole, however narrow the terminal: a name that people copy.
    package var isWhole: Bool

    package init(_ title: String, isNumber: Bool = false, isWhole: Bool = false) {
      self.title = title
      self.isNumber = isNumber
      self.isWhole = isWhole
    }
  }

  package var columns: [Column]
  package var rows: [[String]] = []

  package init(_ columns: [Column]) { self.columns = columns }

  /// Aligned for a terminal, whatever the characters' widths.
  package var aligned: String { aligned(within: nil) }

  /// Aligned, and no line wider than `limit`: the widest columns give way, and what no longer fits
  /// in them ends in an ellipsis.
  package func aligned(within limit: Int?) -> String {
    let titles = columns.map { TerminalText.plain($0.title) }
    let cells = rows.map { $0.map { TerminalText.plain($0) } }
    var widths = columns.indices.map { index in
      ([titles] + cells).map { TerminalText.width($0[index]) }.max() ?? 0
    }
    if let limit { narrow(&widths, to: limit) }
    func line(_ texts: [String]) -> String {
      let parts = columns.indices.map {
        TerminalText.padded(
          TerminalText.cut(texts[$0], to: widths[$0]), to: widths[$0],
          isNumber: columns[$0].isNumber)
      }
      return trimmedEnd(parts.joined(separator: Self.gap))
    }
    let rule = trimmedEnd(
      widths.map { String(repeating: "-", count: $0) }.joined(separator: Self.gap))
    return ([line(titles), rule] + cells.map(line)).joined(separator: "\n") + "\n"
  }

  private static let gap = "  "
  private static let narrowestColumn = 6

  private func narrow(_ widths: inout [Int], to limit: Int) {
    let room = limit - Self.gap.count * (widths.count - 1)
    let givesWay = columns.indices.filter { !columns[$0].isWhole }
    while widths.reduce(0, +) > room,
      let widest = givesWay.reversed().max(by: { widths[$0] < widths[$1] }),
      widths[widest] > Self.narrowestColumn
    {
      widths[widest] -= 1
    }
  }

  /// A GitHub table.
  package var markdown: String {
    func line(_ texts: [String]) -> String {
      "| " + texts.map(MarkdownText.cell).joined(separator: " | ") + " |"
    }
    let rule = "|" + columns.map { $0.isNumber ? "---:|" : "---|" }.joined()
    return ([line(columns.map(\.title)), rule] + rows.map(line)).joined(separator: "\n") + "\n"
  }

  /// RFC 4180 with line feeds.
  package var csv: String {
    let header = columns.map { CSVText.field($0.title) }.joined(separator: ",")
    let lines = rows.map { row in
      row.indices.map { CSVText.field(row[$0], isNumber: columns[$0].isNumber) }
        .joined(separator: ",")
    }
    return ([header] + lines).joined(separator: "\n") + "\n"
  }

  private func trimmedEnd(_ text: String) -> String {
    var text = Substring(text)
    while text.last == " " { text = text.dropLast() }
    return String(text)
  }
}

extension PlainTable {
  /// Without the columns in which no row says anything.
  func withoutEmptyColumns(_ absent: String) -> PlainTable {
    let kept = columns.indices.filter { column in rows.contains { $0[column] != absent } }
    var table = PlainTable(kept.map { columns[$0] })
    table.rows = rows.map { row in kept.map { row[$0] } }
    return rows.isEmpty ? self : table
  }

  /// A number for a program: exact, empty where there is none.
  static func number(_ value: Double?) -> String {
    guard let value else { return "" }
    var text = JSONText()
    text.number(value)
    return String(decoding: text.bytes, as: UTF8.self)
  }
}
