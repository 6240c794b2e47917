/// Numbers as exports write them: `90`, `1,234.5`, `1.234,5`, `85%`, full-width digits.
enum NumberText {
  /// Reads a trimmed cell; a percentage comes as a fraction of 1.
  ///
  /// - Parameter decimal: the column's decimal sign, for `1,234` and `1.234`; nil: a point, and a
  ///   comma parts groups where it can.
  @inline(__always)
  static func number(_ cell: CellBytes, decimal: DecimalSign? = nil) -> Double? {
    if let whole = wholeNumber(cell) { return Double(whole) }
    return anyNumber(cell, decimal)
  }

  /// Plain digits, at most fifteen of them, with a minus sign or without.
  @inline(__always)
  static func wholeNumber(_ cell: CellBytes) -> Int? {
    var offset = 0
    let isNegative = !cell.isEmpty && cell[0] == UInt8(ascii: "-")
    if isNegative { offset = 1 }
    guard offset < cell.count, cell.count &- offset <= 15 else { return nil }
    var value = 0
    while offset < cell.count {
      let digit = cell[offset] &- 0x30
      if digit > 9 { return nil }
      value = value &* 10 &+ Int(digit)
      offset &+= 1
    }
    return isNegative ? -value : value
  }

  private static func anyNumber(_ cell: CellBytes, _ decimal: DecimalSign?) -> Double? {
    guard cell.count <= 40 else { return nil }
    var text = ""
    for scalar in CellText.string(cell).unicodeScalars {
      switch scalar.value {
      case 0xFF10...0xFF19, 0xFF0B...0xFF0E, 0xFF05:
        text.unicodeScalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x20, 0xA0, 0x2009, 0x202F: continue
      case 0x2212: text.append("-")
      default: text.unicodeScalars.append(scalar)
      }
    }
    var divisor = 1.0
    if text.hasSuffix("%") {
      text.removeLast()
      divisor = 100
    }
    guard let plain = plainDecimal(text, decimal), let value = Double(plain), value.isFinite else {
      return nil
    }
    return value / divisor
  }

  /// With a point for the decimals and no grouping; nil where the separators are out of place.
  private static func plainDecimal(_ text: String, _ decimal: DecimalSign?) -> String? {
    guard text.allSatisfy({ $0.isASCII && ($0.isNumber || "+-.,eE".contains($0)) }) else {
      return nil
    }
    if decimal == .comma, text.count(where: { ".,".contains($0) }) == 1 {
      if text.contains(",") { return String(text.map { $0 == "," ? "." : $0 }) }
      if grouped(text, by: ".") { return text.filter { $0 != "." } }
    }
    guard let comma = text.lastIndex(of: ",") else {
      let points = text.filter { $0 == "." }.count
      return points <= 1 ? text : grouped(text, by: ".") ? text.filter { $0 != "." } : nil
    }
    if let point = text.lastIndex(of: ".") {
      let isEnglish = point > comma
      let (group, decimal): (Character, Character) = isEnglish ? (",", ".") : (".", ",")
      let whole = text[..<(isEnglish ? point : comma)]
      guard grouped(String(whole), by: group) else { return nil }
      return String(text.filter { $0 != group }.map { $0 == decimal ? "." : $0 })
    }
    if grouped(text, by: ",") { return text.filter { $0 != "," } }
    return text.filter { $0 == "," }.count == 1
      ? String(text.map { $0 == "," ? "." : $0 }) : nil
  }

  /// Whether every group but the first has three digits, and the first begins with another than 0.
  private static func grouped(_ text: String, by separator: Character) -> Bool {
    let groups = text.split(separator: separator, omittingEmptySubsequences: false)
    let digits = groups[0].drop { "+-".contains($0) }
    return (1...3).contains(digits.count) && digits.first != "0"
      && groups.dropFirst().allSatisfy { $0.count == 3 }
  }
}

/// Which sign parts whole numbers from their decimals in a column: `1,234` is one and a bit in a
/// column of `1,5` and `2,75`, and more than a thousand in others.
enum DecimalSign: Sendable {
  case point
  case comma

  /// What one cell says of it.
  enum Evidence: Equatable {
    case sign(DecimalSign)
    /// Three digits behind a single sign, which may be decimals or a group: `1,234`.
    case open
  }

  /// Nil where the cell has neither sign, or is not a number that is read.
  static func evidence(_ cell: CellBytes) -> Evidence? {
    let comma = UInt8(ascii: ",")
    let point = UInt8(ascii: ".")
    guard cell.count <= 40, cell.contains(where: { $0 == comma || $0 == point }),
      !cell.contains(UInt8(ascii: ":")), let start = cell.firstIndex(where: { $0 &- 0x30 <= 9 })
    else { return nil }
    let number = cell[start...].prefix { $0 &- 0x30 <= 9 || $0 == comma || $0 == point }
    guard let last = number.last(where: { $0 == comma || $0 == point }) else { return nil }
    let groups = number.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == comma || $0 == point })
    let asDecimal = Evidence.sign(last == comma ? .comma : .point)
    if number.contains(comma), number.contains(point) { return asDecimal }
    let mayBeGroups =
      (1...3).contains(groups[0].count) && groups[0].first != 0x30
      && groups.dropFirst().allSatisfy { $0.count == 3 }
    if groups.count == 2 { return mayBeGroups ? .open : asDecimal }
    guard mayBeGroups else { return nil }
    return .sign(last == comma ? .point : .comma)
  }
}

struct DecimalTally: Sendable {
  private var points = 0
  private var commas = 0
  private(set) var open = 0

  mutating func add(_ cell: CellBytes) {
    switch DecimalSign.evidence(cell) {
    case .sign(.point)?: points += 1
    case .sign(.comma)?: commas += 1
    case .open?: open += 1
    case nil: break
    }
  }

  mutating func add(_ other: DecimalTally) {
    points += other.points
    commas += other.commas
    open += other.open
  }

  /// The sign of nine in ten of the cells that tell it; nil where none do, or they disagree.
  var sign: DecimalSign? {
    let total = points + commas
    guard total > 0 else { return nil }
    return points * 10 >= total * 9 ? .point : commas * 10 >= total * 9 ? .comma : nil
  }

  /// Whether all signs can be those of groups of digits, and there are some.
  var holdsOnlyGroups: Bool { points + commas == 0 && open > 0 }
}
