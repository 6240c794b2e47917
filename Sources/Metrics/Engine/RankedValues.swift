/// Values with the ticket of each, to be sorted.
///
/// Whole seconds that fit in 32 bits, which nearly all values are, are kept in one word with their
/// row and sorted by radix; from the first that does not fit on, all are sorted by comparison.
struct RankedValues: Sendable {
  /// Seconds in the upper half, the row in the lower.
  private var words: ContiguousArray<UInt64> = []
  /// Thousandths and rows; empty while ``words`` holds all.
  private var pairs: ContiguousArray<(value: Int64, row: UInt32)> = []

  var count: Int { pairs.isEmpty ? words.count : pairs.count }

  /// In thousandths; in ascending order once sorted, equal ones in the order of their rows.
  @inline(__always)
  func value(_ rank: Int) -> Int64 {
    pairs.isEmpty ? Int64(words[rank] >> 32) &* 1000 : pairs[rank].value
  }

  @inline(__always)
  func row(_ rank: Int) -> UInt32 {
    pairs.isEmpty ? UInt32(truncatingIfNeeded: words[rank]) : pairs[rank].row
  }

  mutating func reserve(_ count: Int) { words.reserveCapacity(count) }

  @inline(__always)
  mutating func append(_ value: Int64, row: UInt32) {
    let seconds = value / 1000
    if pairs.isEmpty, seconds &* 1000 == value, seconds >= 0, seconds <= Int64(UInt32.max) {
      words.append(UInt64(seconds) << 32 | UInt64(row))
    } else {
      appendPair(value, row)
    }
  }

  private mutating func appendPair(_ value: Int64, _ row: UInt32) {
    if pairs.isEmpty {
      pairs = ContiguousArray(
        words.map { (Int64($0 >> 32) * 1000, UInt32(truncatingIfNeeded: $0)) })
      words = []
    }
    pairs.append((value, row))
  }

  mutating func sort() {
    guard pairs.isEmpty else {
      pairs.sort { ($0.value, $0.row) < ($1.value, $1.row) }
      return
    }
    let highest = words.max() ?? 0
    var other = ContiguousArray<UInt64>(repeating: 0, count: words.count)
    for shift in [UInt64(32), 43, 54] where highest >> shift > 0 {
      Self.pass(words, &other, shift: shift)
      swap(&words, &other)
    }
  }

  /// One stable pass over eleven bits.
  private static func pass(
    _ from: ContiguousArray<UInt64>, _ to: inout ContiguousArray<UInt64>, shift: UInt64
  ) {
    var starts = [Int](repeating: 0, count: 2049)
    for word in from { starts[Int(word >> shift & 2047) + 1] += 1 }
    for digit in 0..<2048 { starts[digit + 1] += starts[digit] }
    to.withUnsafeMutableBufferPointer { to in
      for word in from {
        let digit = Int(word >> shift & 2047)
        to[starts[digit]] = word
        starts[digit] += 1
      }
    }
  }
}
