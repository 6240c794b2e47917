import Tabular

/// Text from a file, made safe for a terminal: whatever a cell or a name holds, it is shown and
/// never obeyed.
package enum TerminalText {
  /// The text with U+FFFD for each character that would steer the terminal or hide in the line:
  /// controls, escapes, line separators, bidirectional overrides, characters without a width.
  package static func plain(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      result.append(isControl(scalar) ? "\u{FFFD}" : scalar)
    }
    return String(result)
  }

  /// The same, but line feeds and tabs stay: for CSV, where quotes hold them.
  static func plainLines(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isControl) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let stays = scalar == "\n" || scalar == "\t" || !isControl(scalar)
      result.append(stays ? scalar : "\u{FFFD}")
    }
    return String(result)
  }

  /// Whether a character steers a terminal or cannot be seen. Variation selectors and combining
  /// accents can: they change the character before them.
  static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20..<0x7F: false
    // C0 with the escape character, C1.
    case 0..<0x20, 0x7F..<0xA0: true
    // Soft hyphen, marks of direction, joiners and blanks without width, fillers.
    case 0xAD, 0x034F, 0x061C, 0x115F...0x1160, 0x17B4...0x17B5, 0x180B...0x180F, 0x200B...0x200F:
      true
    // Line and paragraph separators, embeddings, overrides and isolates, invisible operators.
    case 0x2028...0x202E, 0x2060...0x206F, 0x3164, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB: true
    // Invisible marks of notes and letters, tags, supplementary variation selectors.
    case 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF: true
    // Bytes of a file's name that are no text.
    case SystemPath.standIns: true
    default: false
    }
  }
}
