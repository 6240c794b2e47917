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

  /// Adds rows of a batch. A column that a row does not have is empty in it; beyond the header's
  /// names, a column is one that has a value.
  package mutating func add(_ batch: RecordBatch, rows: Range<Int>) {
    rowCount += rows.count
    batch.withUnsafeCells { bytes, cells in
      let widest = rows.reduce(0) { max($0, batch.filledCells(ofRow: $1).count) }
      widen(to: widest)
      for column in 0..<widest {
        for row in rows {
          let places = batch.cellRanges(ofRow: row)
          guard column < places.count else { continue }
          let cell = cells[places.lowerBound + column]
          guard !cell.isEmpty else { continue }
          columns[column].add(
            UntypedCell.Bytes(rebasing: bytes[Int(cell.start)..<Int(cell.end)]))
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

/// What is gathered of one column while a file is read: in little memory, and in parts that can be
/// added up.
///
/// Up to ten thousand different values, all of them are kept and everything said of the column is
/// exact. Beyond, the cells are counted by kind, and what needs all values is estimated.
package struct ColumnProfile: Sendable {
  package private(set) var filled = 0
  private(set) var values = ValueTable()
  private(set) var spilled: Spilled?
  private let clock: WallClock
  private let bound: Int

  /// What takes the place of the values once they are too many.
  struct Spilled: Sendable {
    var distinct = DistinctEstimate()
    var frequent = FrequentValues()
    var tally = ReadingTally()
  }

  package static let usualBound = 10_000

  /// - Parameter bound: how many different values are kept.
  package init(clock: WallClock, bound: Int = usualBound) {
    self.clock = clock
    self.bound = bound
  }

  /// Adds a cell, where it says anything.
  @inline(__always)
  package mutating func add(_ cell: UntypedCell.Bytes) {
    guard let value = UntypedCell.filled(cell) else { return }
    filled += 1
    let hash = ValueHash.of(value)
    guard spilled == nil else {
      return spill(value, length: value.count, hash: hash, times: 1)
    }
    values.add(value, length: value.count, hash: hash, times: 1)
    if values.count > bound { spillAll() }
  }

  package mutating func add(_ other: ColumnProfile) {
    filled += other.filled
    if let theirs = other.spilled {
      if spilled == nil { spillAll() }
      spilled!.distinct.add(theirs.distinct)
      spilled!.frequent.add(theirs.frequent)
      spilled!.tally.add(theirs.tally)
    }
    for entry in other.values.entries {
      if spilled == nil {
        values.add(entry, of: other.values)
      } else {
        spill(entry, of: other.values)
      }
    }
    if spilled == nil, values.count > bound { spillAll() }
  }

  private mutating func spillAll() {
    let all = values
    values = ValueTable()
    spilled = Spilled()
    for entry in all.entries { spill(entry, of: all) }
  }

  private mutating func spill(_ entry: ValueTable.Entry, of table: ValueTable) {
    table.withBytes(of: entry) {
      spill($0, length: entry.length, hash: entry.hash, times: entry.count)
    }
  }

  private mutating func spill(
    _ value: UntypedCell.Bytes, length: Int, hash: UInt64, times: Int
  ) {
    spilled!.distinct.add(hash: hash)
    spilled!.frequent.add(value, length: length, hash: hash, times: times)
    spilled!.tally.add(value, isWhole: length == value.count, times: times, on: clock)
  }

  /// The tally of all cells: of the kept values exactly, each read once.
  var tally: ReadingTally {
    if let spilled { return spilled.tally }
    var tally = ReadingTally(capacity: .max)
    for entry in values.entries {
      values.withBytes(of: entry) {
        tally.add($0, isWhole: entry.kept == entry.length, times: entry.count, on: clock)
      }
    }
    return tally
  }
}
