/// The values that many rows have, where the different values are too many to keep.
///
/// Each count is at least so many and at most ``slack`` more; a value that more than ``slack`` rows have
/// is always there. (Misra and Gries 1982; merged as in Agarwal and others 2012.)
struct FrequentValues: Sendable {
  private(set) var table = ValueTable()
  /// How many occurrences of a value may have gone uncounted.
  private(set) var slack = 0

  private static let kept = 1000

  mutating func add(_ value: UnsafeBufferPointer<UInt8>, length: Int, hash: UInt64, times: Int) {
    table.add(value, length: length, hash: hash, times: times)
    if table.count >= Self.kept * 4 { shrink() }
  }

  mutating func add(_ other: FrequentValues) {
    for entry in other.table.entries { table.add(entry, of: other.table) }
    slack += other.slack
    if table.count >= Self.kept * 4 { shrink() }
  }

  /// Takes as much from every count as leaves a thousand values.
  private mutating func shrink() {
    let least = table.entries.map(\.count).sorted(by: >)[Self.kept]
    var smaller = ValueTable()
    for var entry in table.entries where entry.count > least {
      entry.count -= least
      smaller.add(entry, of: table)
    }
    table = smaller
    slack += least
  }
}
