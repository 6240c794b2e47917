import Desk
import Intake
import Tabular

/// What is gathered of a table while it is read: one profile a column.
///
/// ```swift
/// var profile = TableProfile(clock: clock)
/// profile.add(batch, rows: 0..<batch.rowCount)
/// profile.add(otherPart)
/// ColumnFacts(profile.columns[0])
/// ```
package struct TableProfile: Sendable {
  package private(set) var rowCount = 0
  package private(set) var columns: [ColumnProfile] = []
  private let clock: WallClock

  package init(clock: WallClock) { self.clock = clock }

  /// Adds rows of a batch. A column that a row does not have is empty in it; cells beyond the header's
  /// names are columns too.
  package mutating func add(_ batch: RecordBatch, rows: Range<Int>) {
    rowCount += rows.count
    batch.withUnsafeCells { bytes, cells in
      let widest = rows.reduce(0) { max($0, batch.cellRanges(ofRow: $1).count) }
      widen(to: widest)
      for column in 0..<widest {
        for row in rows {
          let places = batch.cellRanges(ofRow: row)
          guard column < places.count else { continue }
          let cell = cells[places.lowerBound + column]
          guard !cell.isEmpty else { continue }
          columns[column].add(
            CellReading.Bytes(rebasing: bytes[Int(cell.start)..<Int(cell.end)]))
        }
      }
    }
  }

  /// Adds what was gathered of other rows of the same table.
  package mutating func add(_ other: TableProfile) {
    rowCount += other.rowCount
    widen(to: other.columns.count)
    for column in other.columns.indices { columns[column].add(other.columns[column]) }
  }

  /// Makes room for columns that no row has a cell of, too.
  package mutating func widen(to count: Int) {
    while columns.count < count { columns.append(ColumnProfile(clock: clock)) }
  }
}
