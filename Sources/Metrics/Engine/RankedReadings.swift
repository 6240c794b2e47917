import Desk

/// The values of one metric in ascending order, with the ticket of each.
///
/// Sorted once, they are dealt out in order to the groups of any grouping.
struct RankedReadings: TallySource {
  private let ranked: RankedValues
  private let terms: TallyTerms
  private let leftOut: ContiguousArray<(reason: LeftOutReason, row: UInt32)>

  init(_ context: MeasurementContext, _ metric: Metric) {
    var values = RankedValues()
    var leftOut: ContiguousArray<(reason: LeftOutReason, row: UInt32)> = []
    values.reserve(context.count(of: context.kind(of: metric)))
    context.forEachReading(of: [metric]) { _, reading, place in
      if reading.isValue {
        values.append(reading.raw, row: place.row)
      } else if let reason = reading.reason {
        leftOut.append((reason, place.row))
      }
    }
    values.sort()
    ranked = values
    terms = context.terms(of: metric)
    self.leftOut = leftOut
  }

  func tallies(_ grouping: Grouping) -> [[Tally]] {
    let groupCount = grouping.keys.count
    let dealt = ranked.dealt(groupCount: groupCount) { grouping.group(ofRow: $0) }
    var left = [LeftOutCounts](repeating: LeftOutCounts(), count: groupCount)
    for (reason, row) in leftOut {
      let group = grouping.group(ofRow: row)
      if group != .max { left[Int(group)].add(1, reason) }
    }
    return [zip(dealt, left).map { Tally($0, leftOut: $1).on(terms) }]
  }
}

/// Values with the ticket of each, to be sorted.
///
/// Whole seconds that fit in 32 bits, which nearly all values are, are kept in one word with their
/// row and sorted by radix; from the first that does not fit on, all are sorted by comparison.
struct RankedValues: Sendable {
  /// Seconds in the upper half, the row in the lower.
  private var words: ContiguousArray<UInt64> = []
  /// Thousandths and rows; empty while ``words`` holds all.
  private var pairs: ContiguousArray<(value: Int64, row: UInt32)> = []

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

  /// In ascending order, equal ones in the order of their rows.
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

  /// The values of each group in ascending order, where these are sorted.
  ///
  /// - Parameter group: the group of a row, below `groupCount`; `.max` for none.
  func dealt(groupCount: Int, group: (UInt32) -> UInt32) -> [SortedValues] {
    if pairs.isEmpty {
      let (values, ends) = Self.deal(
        words, groupCount, group: { group(UInt32(truncatingIfNeeded: $0)) },
        value: { UInt32(truncatingIfNeeded: $0 >> 32) })
      return (0..<groupCount).map {
        SortedValues(wholeSeconds: values[ends[$0]..<ends[$0 + 1]])
      }
    }
    let (values, ends) = Self.deal(
      pairs, groupCount, group: { group($0.row) }, value: { $0.value })
    return (0..<groupCount).map { SortedValues(thousandths: values[ends[$0]..<ends[$0 + 1]]) }
  }

  /// Puts the values of each group side by side: those of group `g` are `ends[g]..<ends[g + 1]`.
  @inline(__always)
  private static func deal<Element, Value: FixedWidthInteger>(
    _ elements: ContiguousArray<Element>, _ groupCount: Int, group: (Element) -> UInt32,
    value: (Element) -> Value
  ) -> (ContiguousArray<Value>, ends: ContiguousArray<Int>) {
    var ends = ContiguousArray<Int>(repeating: 0, count: groupCount + 1)
    let groups = ContiguousArray<UInt32>(unsafeUninitializedCapacity: elements.count) {
      groups, count in
      count = elements.count
      for rank in elements.indices {
        let group = group(elements[rank])
        groups.initializeElement(at: rank, to: group)
        if group != .max { ends[Int(group) + 1] += 1 }
      }
    }
    for group in 0..<groupCount { ends[group + 1] += ends[group] }
    var next = ends
    let values = ContiguousArray<Value>(unsafeUninitializedCapacity: ends[groupCount]) {
      values, count in
      count = values.count
      for rank in elements.indices where groups[rank] != .max {
        let group = Int(groups[rank])
        values[next[group]] = value(elements[rank])
        next[group] += 1
      }
    }
    return (values, ends)
  }
}
