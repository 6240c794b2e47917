/// A text as a YAML key that reads back as the very same text, whatever it holds.
package enum YAMLName {
  /// Plain where nobody could mistake it, else in double quotes with escapes, always on one line.
  package static func text(_ name: String) -> String {
    isPlain(name) ? name : quoted(name)
  }

  /// Longer keys are no keys to YAML (1,024 characters, quotes and escapes counted).
  package static let longest = 1000

  private static func isPlain(_ name: String) -> Bool {
    guard let first = name.unicodeScalars.first, first.properties.isAlphabetic,
      name.unicodeScalars.last != " ", !reserved.contains(name.lowercased())
    else { return false }
    return name.unicodeScalars.allSatisfy { scalar in
      if scalar.isASCII { return asciiLetters.contains(scalar) }
      return scalar.properties.isAlphabetic && !isHidden(scalar)
    }
  }

  private static let asciiLetters = Set(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-()/. ".unicodeScalars)
  private static let reserved: Set<String> = [
    "null", "true", "false", "yes", "no", "on", "off", "y", "n", "nan", "inf",
  ]

  private static func quoted(_ name: String) -> String {
    let characters = name.unicodeScalars.map { scalar in
      escapes[scalar] ?? (isHidden(scalar) ? escape(scalar) : String(scalar))
    }
    return "\"\(characters.joined())\""
  }

  private static let escapes: [Unicode.Scalar: String] = [
    "\"": "\\\"", "\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t",
  ]

  /// What YAML does not print, and what a reader would not see.
  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned,
      .privateUse:
      true
    case .spaceSeparator: scalar != " " && scalar != "\u{3000}"
    default: false
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let (letter, count) =
      scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x10000 ? ("u", 4) : ("U", 8)
    return "\\" + letter + String(repeating: "0", count: count - digits.count) + digits
  }
}
