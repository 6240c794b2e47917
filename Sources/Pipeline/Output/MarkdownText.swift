/// A cell of a Markdown table that shows its text and nothing else: no markup, no link, no image.
enum MarkdownText {
  static func cell(_ text: String) -> String {
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
