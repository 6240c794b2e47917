/// How much room text takes on a terminal, and how it is made to fit: a Chinese character takes two
/// columns.
extension TerminalText {
  package static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width($1) }
  }

  private static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x300...0x36F, 0x200B...0x200F, 0xFE00...0xFE0F, 0x20D0...0x20FF: 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      2
    default: 1
    }
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
