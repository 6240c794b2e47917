import Desk
import Reporting

/// An answer as Markdown that shows its texts and nothing else: no markup, link or image of theirs.
package struct MarkdownText: Sendable {
  package var language: Language

  package init(language: Language) { self.language = language }

  func text(_ parts: [PagePart]) -> String { parts.map(text).joined(separator: "\n") }

  private func text(_ part: PagePart) -> String {
    switch part {
    case .title(let title, let subtitle): "## \(Self.cell(title))\n\n\(subtitle)\n"
    case .lines(let lines): lines.map { TerminalText.plain($0) + "\n" }.joined()
    case .paragraphs(let paragraphs): paragraphs.map { "- \(Self.cell($0.text))\n" }.joined()
    case .facts(let facts, _): facts.map(bullet).joined()
    case .table(let table):
      (table.title.isEmpty ? "" : TerminalText.plain(table.title) + "\n\n") + self.table(table)
        + (table.note.isEmpty ? "" : "\n" + TerminalText.plain(table.note) + "\n")
    case .fittedTable(let table, _): self.table(table)
    case .reference(let entries): reference(entries)
    }
  }

  private func bullet(_ fact: PageFact) -> String {
    "- **\(fact.label)**: \(Self.cell(fact.text))\n"
  }

  private func reference(_ entries: [ReferenceEntry]) -> String {
    let contents = entries.map { entry in
      (entry.groupHeading.map { "\n**\($0)**\n\n" } ?? "")
        + "- [\(entry.name)](#\(entry.anchor)) `\(entry.id)`\n"
    }.joined()
    let explained = entries.map { entry in
      (entry.groupHeading.map { "## \($0)\n\n" } ?? "")
        + "<a id=\"\(entry.anchor)\"></a>\n\n### \(entry.name)\n\n`\(entry.id)`\n\n"
        + entry.facts.map(bullet).joined()
    }
    return contents + "\n" + explained.joined(separator: "\n")
  }

  package func table(_ table: Table) -> String {
    func line(_ texts: [String]) -> String {
      "| " + texts.map(Self.cell).joined(separator: " | ") + " |\n"
    }
    return line(table.columns.map(\.title))
      + "|" + table.columns.map { $0.unit != nil ? "---:|" : "---|" }.joined() + "\n"
      + table.rows.map { row in line(row.map { $0.shownText(in: language) }) }.joined()
  }

  private static func cell(_ text: String) -> String {
    var result = ""
    var before: Character = " "
    let characters = Array(TerminalText.plain(text))
    for (index, character) in characters.enumerated() {
      let after = index + 1 < characters.count ? characters[index + 1] : " "
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\\", "|", "`", "*", "[", "]", "~": result += "\\\(character)"
      // Inside a word it is no markup: `created_at` stays as it is.
      case "_" where !(isWord(before) && isWord(after)): result += "\\_"
      // An address is a link by itself; with this colon it is only text.
      case ":" where after == "/": result += "&#58;"
      default: result.append(character)
      }
      before = character
    }
    return result
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }
}
