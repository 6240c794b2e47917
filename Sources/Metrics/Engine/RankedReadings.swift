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
    let dealt = ranked.dealt(
      groupCount: groupCount, group: { grouping.group(ofRow: $0) },
      further: grouping.hasFurther ? { grouping.furtherGroups(ofRow: $0) } : nil)
    var left = [LeftOutCounts](repeating: LeftOutCounts(), count: groupCount)
    for (reason, row) in leftOut {
      for group in grouping.groups(ofRow: row) { left[Int(group)].add(1, reason) }
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
    words.sortByRadix(shifts: [32, 43, 54])
  }

  /// The values of each group in ascending order, where these are sorted.
  ///
  /// - Parameters:
  ///   - group: the first group of a row, below `groupCount`; `.max` for none.
  ///   - further: the others of a row; nil where no row has any.
  func dealt(
    groupCount: Int, group: (UInt32) -> UInt32, further: ((UInt32) -> [UInt32])?
  ) -> [SortedValues] {
    if pairs.isEmpty {
      let (values, ends) = Self.deal(
        words, groupCount, row: { UInt32(truncatingIfNeeded: $0) },
        value: { UInt32(truncatingIfNeeded: $0 >> 32) }, group, further)
      return (0..<groupCount).map {
        SortedValues(wholeSeconds: values[ends[$0]..<ends[$0 + 1]])
      }
    }
    let (values, ends) = Self.deal(
      pairs, groupCount, row: { $0.row }, value: { $0.value }, group, further)
    return (0..<groupCount).map { SortedValues(thousandths: values[ends[$0]..<ends[$0 + 1]]) }
  }

  /// Puts the values of each group side by side: those of group `g` are `ends[g]..<ends[g + 1]`.
  @inline(__always)
  private static func deal<Element, Value: FixedWidthInteger>(
    _ elements: ContiguousArray<Element>, _ groupCount: Int, row: (Element) -> UInt32,
    value: (Element) -> Value, _ group: (UInt32) -> UInt32, _ further: ((UInt32) -> [UInt32])?
  ) -> (ContiguousArray<Value>, ends: ContiguousArray<Int>) {
    var ends = ContiguousArray<Int>(repeating: 0, count: groupCount + 1)
    let groups = ContiguousArray<UInt32>(unsafeUninitializedCapacity: elements.count) {
      groups, count in
      count = elements.count
      for rank in elements.indices {
        let group = group(row(elements[rank]))
        groups.initializeElement(at: rank, to: group)
        if group != .max { ends[Int(group) + 1] += 1 }
      }
    }
    if let further {
      for element in elements {
        for group in further(row(element)) { ends[Int(group) + 1] += 1 }
      }
    }
    for group in 0..<groupCount { ends[group + 1] += ends[group] }
    var next = ends
    let values = ContiguousArray<Value>(unsafeUninitializedCapacity: ends[groupCount]) {
      values, count in
      count = values.count
      func put(_ value: Value, in group: UInt32) {
        values[next[Int(group)]] = value
        next[Int(group)] += 1
      }
      for rank in elements.indices where groups[rank] != .max {
        put(value(elements[rank]), in: groups[rank])
        for group in further?(row(elements[rank])) ?? [] { put(value(elements[rank]), in: group) }
      }
    }
    return (values, ends)
  }
}
