/// Makes text that a workbook can hold: nothing that XML forbids, nothing longer than a cell.
enum WorkbookText {
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
    return legal(spaced.trimmed(of: " "), limit: limit)
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
}

extension String {
  fileprivate func trimmed(of character: Character) -> String {
    var rest = self[...]
    while rest.first == character { rest.removeFirst() }
    while rest.last == character { rest.removeLast() }
    return String(rest)
  }
}

/// Hands out names that Excel accepts, each once, whatever their case.
///
/// ```swift
/// var sheets = LegalNames.sheets
/// sheets.take("Response/standards")   // "Response-standards"
/// sheets.take("response-standards")   // "response-standards (2)"
/// ```
struct LegalNames {
  private let legalise: (String) -> String
  /// How a repeated name is told apart.
  private let suffix: (Int) -> String
  private let limit: Int
  private var taken: Set<String> = []

  /// Tabs: 31 UTF-16 units, without `[]:*?/\`, no apostrophe at either end; `History` is Excel's own.
  static var sheets: LegalNames {
    LegalNames(limit: 31, suffix: { " (\($0))" }) { text in
      let plain = String(text.map { "[]:*?/\\".contains($0) ? "-" : $0 })
      let name = WorkbookText.singleLine(plain, limit: 31).trimmed(of: "'")
      if name.lowercased() == "history" { return name + "_" }
      return name.isEmpty ? "-" : name
    }
  }

  /// Tables: letters, digits and underscores, and never what reads as a cell (`P90`, `R1C1`).
  static var tables: LegalNames {
    LegalNames(limit: 200, suffix: { "_\($0)" }) { text in
      var name = String(text.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
      if name.first?.isNumber != false { name = "_" + name }
      let letters = name.prefix { $0.isLetter }
      let readsAsCell = letters.count <= 3 && name.dropFirst(letters.count).allSatisfy(\.isNumber)
      let readsAsRowAndColumn =
        ["r", "c"].contains(letters.lowercased())
        && name.dropFirst().allSatisfy { $0.isNumber || $0 == "c" || $0 == "C" }
      return readsAsCell || readsAsRowAndColumn ? name + "_table" : name
    }
  }

  static var columns: LegalNames {
    LegalNames(limit: 255, suffix: { " (\($0))" }) { text in
      // `_x0041_` would be read back as `A` in one place of the file and not in the other.
      let title = WorkbookText.singleLine(text, limit: 255).replacing("_x", with: "_ x")
      return WorkbookText.legal(title.isEmpty ? "-" : title, limit: 255)
    }
  }

  private init(
    limit: Int, suffix: @escaping (Int) -> String, legalise: @escaping (String) -> String
  ) {
    self.limit = limit
    self.legalise = legalise
    self.suffix = suffix
  }

  mutating func take(_ wanted: String) -> String {
    let legal = legalise(wanted)
    var name = legal
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      let ending = suffix(number)
      name = WorkbookText.legal(legal, limit: limit - ending.utf16.count) + ending
      number += 1
    }
    return name
  }
}
