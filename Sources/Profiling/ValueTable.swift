/// Different values with how often each was met, in little memory: of a long value only the
/// beginning is kept for people, while all of it tells it from others.
struct ValueTable: Sendable {
  struct Entry: Sendable {
    var hash: UInt64
    var count: Int
    var length: Int
    var start: Int
    var kept: Int
  }

  private(set) var entries: [Entry] = []
  private var bytes: [UInt8] = []
  /// Places in ``entries``, -1 where there is none; a power of two of them.
  private var slots = [Int32](repeating: -1, count: 64)

  /// Bytes of a value that are kept: more than any number or date has, and than a table shows.
  static let longestKept = 96

  var count: Int { entries.count }

  func withBytes<Result>(
    of entry: Entry, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    bytes.withUnsafeBufferPointer {
      body(UnsafeBufferPointer(rebasing: $0[entry.start..<entry.start + entry.kept]))
    }
  }

  /// The kept beginning of a value, whole characters only.
  func text(of entry: Entry) -> String {
    let text = withBytes(of: entry) { String(decoding: $0, as: UTF8.self) }
    guard entry.kept < entry.length else { return text }
    var beginning = text
    while beginning.unicodeScalars.last == "\u{FFFD}" { beginning.unicodeScalars.removeLast() }
    return beginning + "…"
  }

  /// - Parameters:
  ///   - value: the value, or the beginning of it that was kept.
  ///   - length: of the whole value.
  mutating func add(
    _ value: UnsafeBufferPointer<UInt8>, length: Int, hash: UInt64, times: Int
  ) {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if entries[index].hash == hash, entries[index].length == length {
        entries[index].count += times
        return
      }
      slot = (slot + 1) & mask
    }
    slots[slot] = Int32(entries.count)
    let kept = min(value.count, Self.longestKept)
    entries.append(
      Entry(hash: hash, count: times, length: length, start: bytes.count, kept: kept))
    bytes.append(contentsOf: value[..<kept])
    if entries.count * 2 > slots.count { grow() }
  }

  mutating func add(_ entry: Entry, of other: ValueTable) {
    other.withBytes(of: entry) {
      add($0, length: entry.length, hash: entry.hash, times: entry.count)
    }
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    let mask = slots.count - 1
    for (index, entry) in entries.enumerated() {
      var slot = Int(truncatingIfNeeded: entry.hash) & mask
      while slots[slot] >= 0 { slot = (slot + 1) & mask }
      slots[slot] = Int32(index)
    }
  }

  /// The most frequent first, equals in the order of their texts.
  func mostFrequent(_ limit: Int) -> [(text: String, count: Int)] {
    guard let least = entries.map(\.count).sorted(by: >).prefix(limit).last else { return [] }
    let candidates = entries.filter { $0.count >= least }
      .map { (text: text(of: $0), count: $0.count) }
    return Array(candidates.sorted { ($1.count, $0.text) < ($0.count, $1.text) }.prefix(limit))
  }
}

/// A number of 64 bits that identifies a value: the same in every run.
///
/// Two values of equal length and equal number count as one; among a million values the odds of
/// that are below one in ten million.
enum ValueHash {
  static func of(_ value: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var state = 0x9E37_79B9_7F4A_7C15 ^ UInt64(value.count)
    let bytes = UnsafeRawBufferPointer(value)
    var offset = 0
    while offset + 8 <= bytes.count {
      state = mixed(state ^ bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      offset += 8
    }
    var rest: UInt64 = 0
    while offset < bytes.count {
      rest = rest << 8 | UInt64(bytes[offset])
      offset += 1
    }
    return mixed(mixed(state ^ rest) ^ 0xD6E8_FEB8_6659_FD93)
  }

  private static func mixed(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xA076_1D64_78BD_642F)
    return product.high ^ product.low
  }
}

/// The values that many rows have, where the different values are too many to keep.
///
/// Each count is at least so many and at most ``slack`` more; a value that more than ``slack`` rows
/// have is always there. (Misra and Gries 1982; merged as in Agarwal and others 2012.)
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
