import JSONWriting
import Wording

/// Text from a file, made safe for a terminal: it is shown and never obeyed.
package enum TerminalText {
  /// The text with U+FFFD for each character that would steer the terminal or hide in the line:
  /// controls, escapes, line separators, bidirectional overrides, characters without a width.
  ///
  /// - Parameter keptLines: whether line feeds and tabs stay: for CSV, where quotes hold them.
  package static func plain(_ text: String, keptLines: Bool = false) -> String {
    guard text.unicodeScalars.contains(where: \.steersTerminals) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let stays = keptLines && (scalar == "\n" || scalar == "\t") || !scalar.steersTerminals
      result.append(stays ? scalar : "\u{FFFD}")
    }
    return String(result)
  }

  /// The text with blanks behind it (or before it, when it is a number) up to a width.
  package static func padded(_ text: String, to width: Int, isNumber: Bool = false) -> String {
    let blanks = String(repeating: " ", count: max(0, width - EastAsianWidth.columns(of: text)))
    return isNumber ? blanks + text : text + blanks
  }

  /// The text's beginning and an ellipsis, where the whole is wider than it may be.
  package static func cut(_ text: String, to width: Int) -> String {
    guard EastAsianWidth.columns(of: text) > width else { return text }
    var result = ""
    var used = 1
    for character in text {
      let next = EastAsianWidth.columns(of: String(character))
      guard used + next <= width else { break }
      result.append(character)
      used += next
    }
    while result.last == " " { result.removeLast() }
    return result + "…"
  }

  /// Lines broken at blanks and between Chinese characters. A longer word has its own line.
  package static func wrapped(_ text: String, to width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    for piece in pieces(of: text) {
      let end = piece.last == " " ? String(piece.dropLast()) : piece
      if !line.isEmpty, EastAsianWidth.columns(of: line) + EastAsianWidth.columns(of: end) > width {
        lines.append(line.last == " " ? String(line.dropLast()) : line)
        line = ""
      }
      line += piece
    }
    if line.last == " " { line.removeLast() }
    return line.isEmpty ? lines : lines + [line]
  }

  /// Words with the blank, Chinese characters with the marks behind them: lines break between.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var piece = ""
    for character in text {
      let isWide = EastAsianWidth.columns(of: String(character)) > 1
      let closes = "，。；：、！？）》”".contains(character)
      let breaks =
        piece.last.map { $0 == " " || isWide || EastAsianWidth.columns(of: String($0)) > 1 }
        ?? false
      let opened = piece.last.map { "（《“".contains($0) } ?? false
      if breaks, !closes, !opened, character != " " {
        pieces.append(piece)
        piece = ""
      }
      piece.append(character)
    }
    return piece.isEmpty ? pieces : pieces + [piece]
  }

  /// The text, and a line with carets under a place in it, both indented by two blanks. Of a long
  /// text what is around the place.
  package static func lines(_ text: String, markedAt place: Int, length: Int = 1) -> [String] {
    let reach = 100
    let from = max(0, place - reach)
    let whole = Self.plain(text)
    let around = whole.dropFirst(from).prefix(place - from + length + reach)
    let isCutAtEnd = from + around.count < whole.count
    let plain = (from > 0 ? "…" : "") + around + (isCutAtEnd ? "…" : "")
    let offset = place - from + (from > 0 ? 1 : 0)
    let before = EastAsianWidth.columns(of: String(plain.prefix(offset)))
    let marked = EastAsianWidth.columns(of: String(plain.dropFirst(offset).prefix(length)))
    return [
      "  " + plain,
      "  " + String(repeating: " ", count: before) + String(repeating: "^", count: max(1, marked)),
    ]
  }
}
