import Desk
import Reporting
import Wording

/// An answer as aligned text for a terminal, whatever the characters' widths.
package struct AlignedText: Sendable {
  package var width: Int
  package var language: Language

  /// On a narrower terminal lines are broken by the terminal itself.
  static let narrowestPage = 40

  package init(width: Int, language: Language) {
    self.width = width
    self.language = language
  }

  func text(_ parts: [PagePart]) -> String { parts.map(text).joined(separator: "\n") }

  private func text(_ part: PagePart) -> String {
    switch part {
    case .title(let title, let subtitle):
      TerminalText.cut(TerminalText.plain(title), to: width) + "\n" + subtitle + "\n"
    case .lines(let lines): lines.map { TerminalText.plain($0) + "\n" }.joined()
    case .paragraphs(let paragraphs): paragraphs.map(text).joined()
    case .facts(let facts, let labels): text(facts, alignedWith: labels)
    case .table(let table): titled(table)
    case .fittedTable(let table, let indent):
      indented(aligned(table, within: width - indent), by: indent)
    case .reference(let entries):
      entries.map { entry in
        "\(entry.id)  \(entry.name)\n" + text(entry.facts)
      }.joined(separator: "\n")
    }
  }

  private func text(_ paragraph: PageParagraph) -> String {
    let room = width - paragraph.indent - paragraph.hangingIndent
    return TerminalText.wrapped(TerminalText.plain(paragraph.text), to: room).enumerated()
      .map { index, line in
        let indent = paragraph.indent + (index == 0 ? 0 : paragraph.hangingIndent)
        return String(repeating: " ", count: indent) + line + "\n"
      }.joined()
  }

  private func text(_ facts: [PageFact], alignedWith labels: [String] = []) -> String {
    let labelWidth =
      (facts.map(\.label) + labels).map({ EastAsianWidth.columns(of: $0) }).max() ?? 0
    return facts.map { fact in
      TerminalText.wrapped(TerminalText.plain(fact.text), to: width - labelWidth - 4).enumerated()
        .map { index, line in
          "  " + TerminalText.padded(index == 0 ? fact.label : "", to: labelWidth) + "  " + line
            + "\n"
        }.joined()
    }.joined()
  }

  private func indented(_ text: String, by indent: Int) -> String {
    guard indent > 0 else { return text }
    let blanks = String(repeating: " ", count: indent)
    return text.split(separator: "\n").map { blanks + $0 + "\n" }.joined()
  }

  private func titled(_ table: Table) -> String {
    let title = table.title.isEmpty ? "" : TerminalText.plain(table.title) + "\n\n"
    let note = table.note.isEmpty ? "" : "\n" + TerminalText.plain(table.note) + "\n"
    return title + aligned(table) + note
  }

  private static let gap = "  "
  private static let narrowestColumn = 6

  /// The table without its title. Over `limit` the widest columns are cut with an ellipsis.
  package func aligned(_ table: Table, within limit: Int? = nil) -> String {
    let titles = table.columns.map { TerminalText.plain($0.title) }
    let cells = table.rows.map { row in
      row.map { TerminalText.plain($0.shownText(in: language)) }
    }
    var widths = table.columns.indices.map { index in
      ([titles] + cells).map { EastAsianWidth.columns(of: $0[index]) }.max() ?? 0
    }
    if let limit { narrow(&widths, of: table.columns, to: limit) }
    func line(_ texts: [String]) -> String {
      let parts = table.columns.indices.map {
        TerminalText.padded(
          TerminalText.cut(texts[$0], to: widths[$0]), to: widths[$0],
          isNumber: table.columns[$0].unit != nil)
      }
      return trimmedEnd(parts.joined(separator: Self.gap))
    }
    let rule = trimmedEnd(
      widths.map { String(repeating: "-", count: $0) }.joined(separator: Self.gap))
    return ([line(titles), rule] + cells.map(line)).joined(separator: "\n") + "\n"
  }

  private func narrow(_ widths: inout [Int], of columns: [Table.Column], to limit: Int) {
    let room = limit - Self.gap.count * (widths.count - 1)
    let givesWay = columns.indices.filter { !columns[$0].isWhole }
    while widths.reduce(0, +) > room,
      let widest = givesWay.reversed().max(by: { widths[$0] < widths[$1] }),
      widths[widest] > Self.narrowestColumn
    {
      widths[widest] -= 1
    }
  }

  private func trimmedEnd(_ text: String) -> String {
    // By bytes: beside a wide cell, a line ends with thousands of blanks.
    guard let end = text.utf8.lastIndex(where: { $0 != UInt8(ascii: " ") }) else { return "" }
    return String(Substring(text.utf8[...end]))
  }
}
