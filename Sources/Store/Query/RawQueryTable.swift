import Intake

extension QueryTable {
  /// A file's rows under a name, every cell as text.
  package init(name: String, raw: RawTable) {
    self.init(
      name: name, rowCount: raw.rowCount,
      columns: raw.columns.enumerated().map { index, name in
        Column(name, .text) { row in QueryValue(raw.text(row: row, column: index)) }
      })
  }

  /// The name under which a file's rows are asked for: its own without folder and endings, with a
  /// low line for every character that would need quotes.
  package static func identifier(ofFileAt path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    var stem = name[...]
    if stem.lowercased().hasSuffix(".gz") { stem = stem.dropLast(3) }
    if let point = stem.lastIndex(of: "."), point != stem.startIndex { stem = stem[..<point] }
    let identifier = String(
      stem.map { character in
        character.isLetter || character.isNumber || character == "_" ? character : "_"
      })
    let startsWithDigit = identifier.first.map { $0.isNumber } ?? true
    return startsWithDigit ? "_" + identifier : identifier
  }
}
