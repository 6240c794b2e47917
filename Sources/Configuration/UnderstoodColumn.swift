import Desk
import Intake

/// What a column name means in all files of a kind that have it.
struct UnderstoodColumn {
  let name: String
  private(set) var meanings: Set<Meaning> = []
  /// How its values are written, in the files that tell.
  private(set) var units: Set<ColumnUnit> = []
  private(set) var hasAssumedUnit = false
  private(set) var hasAmbiguousDates = false

  /// A field, or none.
  struct Meaning: Hashable {
    let role: ColumnRole?
  }

  init(name: String) { self.name = name }

  mutating func add(_ column: ColumnPlan, of file: ImportedFile) {
    meanings.insert(Meaning(role: column.role))
    if let unit = column.unit { units.insert(unit) }
    func isNoted(_ code: ProblemCode) -> Bool {
      file.problemCounts[code] != nil
        && file.problems.contains { $0.code == code && $0.column == column.name }
    }
    if isNoted(.assumedUnit) { hasAssumedUnit = true }
    if isNoted(.ambiguousDates) { hasAmbiguousDates = true }
  }

  /// Nil where it is no known field, or one in one file and another in the next.
  var role: ColumnRole? { meanings.count == 1 ? meanings.first?.role : nil }

  /// Whether files disagree about it.
  var isDisputed: Bool { meanings.count > 1 }

  /// The order of day and month that the values themselves tell.
  var provenOrder: ColumnNotation.DateOrder? {
    guard !hasAmbiguousDates, units.count == 1, case .dates(let order)? = units.first else {
      return nil
    }
    return order
  }
}
