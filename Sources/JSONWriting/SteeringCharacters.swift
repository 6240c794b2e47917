import Tabular

extension Unicode.Scalar {
  /// Whether the character steers a terminal or cannot be seen. Variation selectors and combining
  /// accents can be: they change the character before them.
  package var steersTerminals: Bool {
    switch value {
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
