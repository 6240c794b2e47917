import Wording

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
    LegalNames(limit: 31, legalise: legalSheetName, suffix: { " (\($0))" })
  }

  /// Tables: letters, digits and underscores, and never what reads as a cell (`P90`, `R1C1`).
  static var tables: LegalNames {
    LegalNames(limit: 200, legalise: legalTableName, suffix: { "_\($0)" })
  }

  /// The columns of one table.
  static var columns: LegalNames {
    LegalNames(limit: 255, legalise: legalColumnTitle, suffix: { " (\($0))" })
  }

  private init(
    limit: Int, legalise: @escaping (String) -> String, suffix: @escaping (Int) -> String
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
      name = CellText.legal(legal, limit: limit - ending.utf16.count) + ending
      number += 1
    }
    return name
  }
}

private func legalSheetName(_ text: String) -> String {
  var name = CellText.singleLine(String(text.map { "[]:*?/\\".contains($0) ? "-" : $0 }), limit: 31)
  while name.hasPrefix("'") { name.removeFirst() }
  while name.hasSuffix("'") { name.removeLast() }
  if name.lowercased() == "history" { name += "_" }
  return name.isEmpty ? "-" : name
}

private func legalTableName(_ text: String) -> String {
  var name = String(text.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  if name.first?.isNumber != false { name = "_" + name }
  let letters = name.prefix { $0.isLetter }
  let readsAsCell = letters.count <= 3 && name.dropFirst(letters.count).allSatisfy(\.isNumber)
  let readsAsRowAndColumn =
    (letters.lowercased() == "r" || letters.lowercased() == "c")
    && name.dropFirst().allSatisfy { $0.isNumber || $0 == "c" || $0 == "C" }
  return readsAsCell || readsAsRowAndColumn ? name + "_table" : name
}

/// `_x0041_` would be read back as `A` in one place of the file and not in the other.
private func legalColumnTitle(_ text: String) -> String {
  let title = CellText.singleLine(text, limit: 255).replacing("_x", with: "_ x")
  return CellText.legal(title.isEmpty ? "-" : title, limit: 255)
}
