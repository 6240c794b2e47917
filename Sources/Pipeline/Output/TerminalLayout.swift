import Wording

/// How much room text takes on a terminal, and how it is made to fit: a Chinese character takes two
/// columns.
extension TerminalText {
  package static func width(_ text: String) -> Int {
    EastAsianWidth.columns(of: text)
  }

  /// The text with blanks behind it (or before it, when it is a number) up to a width.
  package static func padded(_ text: String, to width: Int, isNumber: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, width - Self.width(text)))
    return isNumber ? blanks + text : text + blanks
  }

  /// The text's beginning and an ellipsis, where the whole is wider than it may be.
  package static func cut(_ text: String, to width: Int) -> String {
    guard Self.width(text) > width else { return text }
    var result = ""
    var used = 1
    for character in text {
      let next = Self.width(String(character))
      guard used + next <= width else { break }
      result.append(character)
      used += next
    }
    while result.last == " " { result.removeLast() }
    return result + "…"
  }

  /// Lines of at most a width, broken at blanks and between Chinese characters. A longer word
  /// stands on a line of its own.
  package static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in pieces(of: text) {
      let end = piece.last == " " ? String(piece.dropLast()) : piece
      if !line.isEmpty, Self.width(line) + Self.width(end) > width {
        lines.append(line.last == " " ? String(line.dropLast()) : line)
        line = ""
      }
      line += piece
    }
    if line.last == " " { line.removeLast() }
    return line.isEmpty ? lines : lines + [line]
  }

  /// What a line break may stand between: words with the blank behind them, Chinese characters with
  /// the marks behind them.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for character in text {
      let isWide = width(String(character)) > 1
      let closes = "，。；：、！？）》”".contains(character)
      let breaks = piece.last.map { $0 == " " || isWide || width(String($0)) > 1 } ?? false
      let opened = piece.last.map { "（《“".contains($0) } ?? false
      if breaks, !closes, !opened, character != " " {
        pieces.append(piece)
        piece = ""
      }
      piece.append(character)
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }
}
