/// The columns that the rows of a ticket had, filled or not, by their fields' names and by
/// ``History/CustomColumn/statedName``: they tell an empty cell, which is as good as any other, from
/// a column that is missing, of which an older export may still know.
package typealias StatedColumns = Set<String>

extension StatedColumns {
  /// Of what an empty cell says that it did not happen, and a missing column nothing: the columns that
  /// tell each, any of which will do.
  package static let telling: [StatedColumns] = [
    [
      InstantField.firstResponseAt.name, DurationField.firstResponseTime.name,
      DurationField.firstResponseTimeBusiness.name,
    ],
    [
      InstantField.resolvedAt.name, InstantField.closedAt.name, DurationField.resolutionTime.name,
      DurationField.resolutionTimeBusiness.name, FlagField.resolved.name,
    ],
    [InstantField.escalatedAt.name, FlagField.escalated.name],
    [FlagField.isComplaint.name, SymbolField.category1.name, SymbolField.category2.name],
  ]

  /// The telling columns of which it has none of their kind; none where nothing is known of it.
  package var lacking: StatedColumns {
    if isEmpty { return [] }
    return Self.telling.filter { $0.isDisjoint(with: self) }.reduce(into: []) { $0.formUnion($1) }
  }
}

/// Which columns the rows of each ticket had: a number per ticket, for many share the few sets.
package struct StatedColumnsOfRows: Sendable {
  /// `sets[0]` is empty: nothing is known.
  private var sets: [StatedColumns] = [[]]
  private var numbers: [StatedColumns: UInt32] = [[]: 0]
  /// `numberOfRow[row]` belongs to `tickets[row]`; of rows past the end nothing is known.
  private var numberOfRow: ContiguousArray<UInt32> = []
  private var unions: [[UInt32]: UInt32] = [:]

  package init() {}

  package subscript(row: Int) -> StatedColumns { sets[Int(number(ofRow: row))] }

  /// By which a row is looked up in what was decided once for each set of columns.
  package func number(ofRow row: Int) -> UInt32 {
    row < numberOfRow.count ? numberOfRow[row] : 0
  }

  /// What holds for each set of columns, by its number.
  package func decided<Value>(_ decide: (StatedColumns) -> Value) -> [Value] { sets.map(decide) }

  /// By what a set is told in ``set(_:row:)``.
  package mutating func number(of columns: StatedColumns) -> UInt32 {
    if let known = numbers[columns] { return known }
    let number = UInt32(sets.count)
    sets.append(columns)
    numbers[columns] = number
    return number
  }

  package mutating func set(_ number: UInt32, row: Int) {
    fill(to: row + 1)
    numberOfRow[row] = number
  }

  /// Adds columns to those of a row.
  package mutating func unite(_ columns: StatedColumns, row: Int) {
    let (known, added) = (number(ofRow: row), number(of: columns))
    guard known != added else { return }
    let both = known == 0 ? added : unions[[known, added]] ?? number(of: self[row].union(columns))
    unions[[known, added]] = both
    set(both, row: row)
  }

  /// Sets the rows from one on to those of a part.
  mutating func append(_ part: Self, at row: Int) {
    fill(to: row)
    let moved = part.sets.map { number(of: $0) }
    numberOfRow += part.numberOfRow.lazy.map { moved[Int($0)] }
  }

  private mutating func fill(to count: Int) {
    guard count > numberOfRow.count else { return }
    numberOfRow.append(contentsOf: repeatElement(0, count: count - numberOfRow.count))
  }
}
