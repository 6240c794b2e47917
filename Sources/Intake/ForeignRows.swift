import Desk
import Tabular

/// Rows of another table under that of the tickets: none of their dates and numbers can be read.
///
/// A second table whose header has names that are known is told by them; this tells the others, and
/// rows whose cells have moved into columns that are not theirs. Taken for tickets they would be
/// counted with nothing in them.
struct ForeignRows: Sendable {
  private let creation: ReadColumn?
  /// Columns of moments, lengths of time and counts.
  private let typed: [ReadColumn]
  private let clocks: [WallClock]
  /// Whether a row that ends early has lost its last cells: an object that lacks a key has not.
  private let isDelimited: Bool

  init(_ columns: ContiguousArray<ReadColumn>, on clocks: [WallClock], isDelimited: Bool) {
    creation = columns.first { $0.role == .instant(.createdAt) }
    typed = columns.filter { column in
      switch column.role {
      case .instant, .duration, .count: true
      default: false
      }
    }
    self.clocks = clocks
    self.isDelimited = isDelimited
  }

  /// Why a row is no ticket; nil where it may be one. Rows whose creation begins with a digit, as
  /// nearly all do, are looked at no further.
  @inline(__always)
  func code(_ row: RowPlace, _ source: RowSource) -> ProblemCode? {
    guard let creation else { return nil }
    if creation.cell >= Int(row.cellCount) { return isDelimited ? .tooFewCells : nil }
    guard let text = source.cell(row, creation.cell), let first = text.first, first &- 0x30 > 9
    else { return nil }
    return isForeign(row, source) ? .otherTable : nil
  }

  /// Whether two cells at least that should be dates or numbers are filled, and none can be read.
  private func isForeign(_ row: RowPlace, _ source: RowSource) -> Bool {
    var filled = 0
    for column in typed {
      guard let cell = source.cell(row, column.cell) else { continue }
      if isReadable(cell, column) { return false }
      filled += 1
    }
    return filled >= 2
  }

  private func isReadable(_ cell: CellBytes, _ column: ReadColumn) -> Bool {
    switch column.role {
    case .instant:
      var day = KnownDay()
      return column.instantFormat.instantInAnyForm(cell, on: clocks[column.clock], &day) != nil
        || UnsetMoment.isUnset(cell)
    case .duration: return column.duration.seconds(cell) != nil
    default:
      return NumberText.number(cell, decimal: column.decimal) != nil || FlagText.flag(cell) != nil
    }
  }
}
