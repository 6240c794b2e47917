/// Makes text that a workbook can hold: nothing that XML forbids, nothing longer than a cell.
enum CellText {
  /// Excel's limit for the text of one cell, in UTF-16 units.
  static let longest = 32_767

  /// Replaces what XML 1.0 forbids (controls, U+FFFE, U+FFFF) by U+FFFD, writes every line break as
  /// a line feed, and cuts what is too long, with a `…` in its place.
  static func legal(_ text: String, limit: Int = longest) -> String {
    isHarmless(text, limit: limit) ? text : rewritten(text, limit: limit)
  }

  /// One line of it: for sheet names, column titles and footers.
  static func singleLine(_ text: String, limit: Int) -> String {
    let spaced = String(
      String.UnicodeScalarView(text.unicodeScalars.map { $0.value < 0x20 ? " " : $0 }))
    return legal(trimmed(spaced), limit: limit)
  }

  /// The common case, decided on the bytes: no control but tab and line feed, no 0xEF 0xBF lead of
  /// U+FFFE, and short enough even if every byte were a unit.
  private static func isHarmless(_ text: String, limit: Int) -> Bool {
    var copy = text
    return copy.withUTF8 { bytes in
      guard bytes.count <= limit else { return false }
      return bytes.allSatisfy { ($0 >= 0x20 && $0 != 0xEF) || $0 == 0x0A || $0 == 0x09 }
    }
  }

  private static func rewritten(_ text: String, limit: Int) -> String {
    var result = String.UnicodeScalarView()
    var units = 0
    var previousWasReturn = false
    let isTooLong = text.utf16.count > limit
    for scalar in text.unicodeScalars {
      defer { previousWasReturn = scalar == "\r" }
      if scalar == "\n", previousWasReturn { continue }
      let kept = allowed(scalar)
      let width = kept.value > 0xFFFF ? 2 : 1
      if isTooLong, units + width > limit - 1 {
        result.append("…")
        break
      }
      result.append(kept)
      units += width
    }
    return String(result)
  }

  private static func allowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x0D: "\n"
    case 0x09, 0x0A: scalar
    case 0..<0x20, 0xFFFE, 0xFFFF: "\u{FFFD}"
    default: scalar
    }
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
