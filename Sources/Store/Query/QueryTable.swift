import Intake

/// A cell of a table that SQL can ask about, or of a result.
package enum QueryValue: Sendable, Hashable {
  case null
  case integer(Int)
  case real(Double)
  case text(String)

  package init(_ number: Int?) { self = number.map { .integer($0) } ?? .null }
  package init(_ number: Double?) { self = number.map { .real($0) } ?? .null }
  package init(_ text: String?) { self = text.map { .text($0) } ?? .null }
  /// 1 for yes, 0 for no.
  package init(_ flag: Bool?) { self = flag.map { .integer($0 ? 1 : 0) } ?? .null }
}

/// A table that SQL can read: columns of values that were read already, taken where they lie.
package struct QueryTable {
  package struct Column {
    package enum Affinity: String {
      case integer = "INTEGER"
      case real = "REAL"
      case text = "TEXT"
    }

    package let name: String
    package let affinity: Affinity
    /// The value in a row, from 0.
    package let read: (Int) throws -> QueryValue

    package init(
      _ name: String, _ affinity: Affinity, _ read: @escaping (Int) throws -> QueryValue
    ) {
      self.name = name
      self.affinity = affinity
      self.read = read
    }
  }

  package let name: String
  package let rowCount: Int
  package private(set) var columns: [Column] = []

  /// - Parameter columns: of two with the same name but for case, as SQL sees it, the second gets a
  ///   number.
  package init(name: String, rowCount: Int, columns: [Column]) {
    self.name = name
    self.rowCount = rowCount
    var names = DistinctNames()
    for column in columns {
      self.columns.append(
        Column(
          names.distinct(column.name.isEmpty ? "column" : column.name), column.affinity, column.read
        ))
    }
  }
}

/// Gives each name once, whatever its case: a second `id` is `id_2`.
package struct DistinctNames {
  private var taken: Set<String>
  /// The number that a name is tried with next.
  private var numbers: [String: Int] = [:]
  /// What stands between a name and its number.
  private let joint: String

  package init(except taken: Set<String> = [], joint: String = "_") {
    self.taken = taken
    self.joint = joint
  }

  package mutating func distinct(_ name: String) -> String {
    var number = numbers[name] ?? 1
    defer { numbers[name] = number }
    while true {
      let candidate = number == 1 ? name : "\(name)\(joint)\(number)"
      number += 1
      if taken.insert(candidate.lowercased()).inserted { return candidate }
    }
  }
}

extension QueryTable {
  /// A file's rows under a name, every cell as text.
  package init(name: String, raw: RawTable) {
    self.init(
      name: name, rowCount: raw.rowCount,
      columns: raw.columns.enumerated().map { index, name in
        Column(name, .text) { row in QueryValue(try raw.text(row: row, column: index)) }
      })
  }

  /// The name under which a file's rows are asked for: its own without folder and endings, with a
  /// low line for every character that would need quotes; a sheet's begins with its workbook's.
  package static func identifier(ofFileAt path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    var stem = name[...]
    var sheet: Substring = ""
    if let mark = stem.firstRange(of: ".xlsx#") ?? stem.firstRange(of: ".xlsm#") {
      sheet = "_" + stem[mark.upperBound...]
      stem = stem[..<mark.upperBound].dropLast()
    }
    if stem.lowercased().hasSuffix(".gz") { stem = stem.dropLast(3) }
    if let point = stem.lastIndex(of: "."), point != stem.startIndex { stem = stem[..<point] }
    let identifier = String(
      (stem + sheet).map { character in
        character.isLetter || character.isNumber || character == "_" ? character : "_"
      })
    let startsWithDigit = identifier.first.map { $0.isNumber } ?? true
    return startsWithDigit ? "_" + identifier : identifier
  }
}
