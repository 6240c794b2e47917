import Wording

/// How wide a text will be drawn in a font that is not known: an estimate on the safe side.
enum TextWidth {
  static func of(_ text: String, size: Double) -> Double {
    text.unicodeScalars.reduce(0) { $0 + ems($1) } * size
  }

  /// The width of the widest; 0 without texts.
  static func widest(_ texts: [String], size: Double) -> Double {
    texts.map { of($0, size: size) }.max() ?? 0
  }

  /// The text, or as much of its beginning as fits with an ellipsis; empty where not even that fits.
  static func truncated(_ text: String, to width: Double, size: Double) -> String {
    guard of(text, size: size) > width else { return text }
    var kept = text
    while !kept.isEmpty {
      kept.removeLast()
      if of(kept + "…", size: size) <= width { return kept.isEmpty ? "" : kept + "…" }
    }
    return ""
  }

  /// The text in at most `lines` lines, broken at blanks where it can be, the last one cut.
  static func wrapped(_ text: String, to width: Double, lines: Int, size: Double) -> [String] {
    var result: [String] = []
    var line = ""
    for character in text {
      guard of(line + String(character), size: size) > width, !line.isEmpty else {
        line.append(character)
        continue
      }
      if character != " ", let blank = line.lastIndex(of: " "), blank > line.startIndex {
        result.append(String(line[..<blank]))
        line = String(line[line.index(after: blank)...]) + String(character)
      } else {
        result.append(line)
        line = character == " " ? "" : String(character)
      }
    }
    result.append(line)
    guard result.count > lines else { return result }
    let rest = result[(lines - 1)...].joined()
    return result.prefix(lines - 1) + [truncated(rest, to: width, size: size)]
  }

  private static func ems(_ scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0x20, 0x27, 0x2C, 0x2E, 0x3A, 0x3B, 0x69, 0x6A, 0x6C, 0x7C: 0.33
    case 0x25, 0x40, 0x4D, 0x57, 0x6D, 0x77: 0.9
    case 0x41...0x5A: 0.7
    case 0x00...0x7F: 0.57
    default:
      switch EastAsianWidth.columns(of: scalar) {
      case 0: 0
      case 1 where scalar.value < 0x1100: 0.65
      // Chinese fonts draw many of the other signs as wide as their characters.
      default: 1
      }
    }
  }
}
