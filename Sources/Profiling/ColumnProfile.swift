import Desk
import Intake

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

  /// - Parameters:
  ///   - clock: the clock that dates without a zone are read on.
  ///   - bound: how many different values are kept.
  package init(clock: WallClock, bound: Int = usualBound) {
    self.clock = clock
    self.bound = bound
  }

  /// Adds a cell, where it says anything.
  @inline(__always)
  package mutating func add(_ cell: CellReading.Bytes) {
    guard let value = CellReading.filled(cell) else { return }
    filled += 1
    guard spilled == nil else {
      return spill(value, length: value.count, hash: ValueHash.of(value), times: 1)
    }
    values.add(value)
    if values.count > bound { spillAll() }
  }

  /// Adds what was gathered of other rows of the same column.
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
    _ value: CellReading.Bytes, length: Int, hash: UInt64, times: Int
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
