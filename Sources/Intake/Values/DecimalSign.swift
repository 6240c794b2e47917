/// Which sign parts whole numbers from their decimals in a column: `1,234` is one and a bit in a
/// column of `1,5` and `2,75`, and more than a thousand in others.
enum DecimalSign: Sendable {
  case point
  case comma

  /// What one cell says of it.
  enum Evidence {
    case point
    case comma
    /// Three digits behind a single sign, which may be decimals or a group: `1,234`.
    case open
  }

  /// Nil where the cell has neither sign, or is no number of ours.
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
    let asDecimal: Evidence = last == comma ? .comma : .point
    if number.contains(comma), number.contains(point) { return asDecimal }
    let mayBeGroups =
      (1...3).contains(groups[0].count) && groups[0].first != 0x30
      && groups.dropFirst().allSatisfy { $0.count == 3 }
    if groups.count == 2 { return mayBeGroups ? .open : asDecimal }
    guard mayBeGroups else { return nil }
    return last == comma ? .point : .comma
  }
}

/// What the cells of a column say of its decimal sign.
struct DecimalTally: Sendable {
  private var points = 0
  private var commas = 0
  private(set) var open = 0

  mutating func add(_ cell: CellBytes) {
    switch DecimalSign.evidence(cell) {
    case .point?: points += 1
    case .comma?: commas += 1
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
