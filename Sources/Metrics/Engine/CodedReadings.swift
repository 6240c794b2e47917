import Desk

/// The readings of several metrics in one byte each, for metrics with few different values: shares,
/// counts, ratings, replies. Read in one pass over the tickets or the responses.
///
/// How often each value occurs in a group is then counted, and a group's values come sorted.
struct CodedReadings: TallySource {
  /// The row by which each response or review is grouped; nil where tickets are read, in order.
  private let rows: ContiguousArray<UInt32>?
  private let caseCount: Int
  private let columns: [Column]
  private let joined: [JointCodes]

  fileprivate struct Column {
    /// By case: 0 outside, then the reasons for being left out, then the values. Empty once joined.
    var codes: ContiguousArray<UInt8>
    /// `values[code - firstValue]` in thousandths, in the order in which they were met.
    var values: ContiguousArray<Int64> = []
    /// Where there are too many different values for a byte.
    var ranked: RankedReadings?
    let keepsValues: Bool
    let terms: TallyTerms

    init(_ metric: Metric, _ context: MeasurementContext, count: Int) {
      codes = ContiguousArray(repeating: 0, count: count)
      keepsValues = metric.keepsValues
      terms = context.terms(of: metric)
    }

    static let firstValue = 16
    static let mostValues = 240
  }

  /// - Parameter metrics: all of tickets, all of responses, or all of reviews.
  init(_ context: MeasurementContext, _ metrics: [Metric]) {
    let kind = context.kind(of: metrics[0])
    let count = context.count(of: kind)
    var rows: ContiguousArray<UInt32>? =
      kind == .tickets ? nil : ContiguousArray(repeating: .max, count: count)
    var columns = metrics.map { Column($0, context, count: count) }
    var block = ReadingBlock(metrics: metrics.count)
    context.forEachReading(of: metrics) { metric, reading, place in
      if !block.holds(place.index) { block.empty(into: &columns, goingOnTo: place.index) }
      block.put(reading, metric, place.index)
      if kind != .tickets { rows?[place.index] = place.row }
    }
    block.empty(into: &columns, goingOnTo: count)
    self.rows = rows
    caseCount = count
    for metric in metrics.indices where columns[metric].values.count > Column.mostValues {
      columns[metric].ranked = RankedReadings(context, metrics[metric])
    }
    joined = JointCodes.joining(
      columns.indices.filter { columns[$0].ranked == nil }.map { ($0, columns[$0].codes) })
    for metric in columns.indices { columns[metric].codes = [] }
    self.columns = columns
  }

  func tallies(_ grouping: Grouping) -> [[Tally]] {
    let groups = rows.map { rows in
      ContiguousArray(rows.map { grouping.group(ofRow: $0) })
    }
    let further = grouping.hasFurther ? furtherGroups(grouping) : []
    var tallies = columns.map { $0.ranked?.tallies(grouping)[0] ?? [] }
    for joint in joined {
      let counts = joint.counts(
        groupCount: grouping.keys.count, widths: joint.metrics.map { columns[$0].width },
        further: further
      ) { place in
        groups.map { $0[place] } ?? grouping.group(ofRow: UInt32(place))
      }
      for (metric, counts) in zip(joint.metrics, counts) {
        tallies[metric] = columns[metric].tallies(groupCount: grouping.keys.count, counts)
      }
    }
    return tallies
  }

  /// Each case with each further group of its ticket.
  private func furtherGroups(_ grouping: Grouping) -> [(place: Int, group: UInt32)] {
    (0..<caseCount).flatMap { place in
      grouping.furtherGroups(ofRow: rows.map { $0[place] } ?? UInt32(place)).map { (place, $0) }
    }
  }
}

/// The readings of some cases that follow each other, before they are coded metric by metric.
private struct ReadingBlock {
  static let size = 1024

  /// `readings[metric * size + case]`; outside where none was put.
  private var readings: ContiguousArray<Reading>
  private let metrics: Int
  /// The first case of the block, and the one after the last that was put.
  private var start = 0
  private var end = 0

  init(metrics: Int) {
    self.metrics = metrics
    readings = ContiguousArray(repeating: .outside, count: metrics * Self.size)
  }

  /// Whether a case, which comes after all before, still belongs to the block.
  @inline(__always)
  func holds(_ index: Int) -> Bool { index &- start < Self.size }

  @inline(__always)
  mutating func put(_ reading: Reading, _ metric: Int, _ index: Int) {
    readings[metric &* Self.size &+ (index &- start)] = reading
    end = index &+ 1
  }

  /// Moves the readings into the metrics' columns; the next block begins with a case.
  mutating func empty(into columns: inout [CodedReadings.Column], goingOnTo next: Int) {
    let count = end - start
    readings.withUnsafeMutableBufferPointer { readings in
      for metric in 0..<metrics {
        let own = UnsafeMutableBufferPointer(
          rebasing: readings[(metric * Self.size)..<(metric * Self.size + count)])
        columns[metric].put(UnsafeBufferPointer(own), from: start)
        own.update(repeating: .outside)
      }
    }
    (start, end) = (next, next)
  }
}

extension CodedReadings.Column {
  fileprivate mutating func put(_ readings: UnsafeBufferPointer<Reading>, from start: Int) {
    codes.withUnsafeMutableBufferPointer { codes in
      for index in readings.indices {
        let reading = readings[index]
        codes[start &+ index] =
          reading.isValue
          ? Self.code(reading.raw, &values) : reading.reason.map { $0.rawValue + 1 } ?? 0
      }
    }
  }

  @inline(__always)
  private static func code(_ raw: Int64, _ values: inout ContiguousArray<Int64>) -> UInt8 {
    var value = 0
    while value < values.count, values[value] != raw { value &+= 1 }
    if value == values.count {
      guard value <= mostValues else { return 0 }
      values.append(raw)
    }
    return UInt8(truncatingIfNeeded: firstValue &+ value)
  }

  fileprivate var width: Int { Self.firstValue + values.count }

  fileprivate func tallies(groupCount: Int, _ counts: ContiguousArray<UInt32>) -> [Tally] {
    let ascending = values.indices.sorted { values[$0] < values[$1] }
    return (0..<groupCount).map { group in
      let start = group * width
      var leftOut = LeftOutCounts()
      for reason in LeftOutReason.allCases {
        leftOut.add(Int(counts[start + 1 + Int(reason.rawValue)]), reason)
      }
      return Tally(
        runs: ascending.map {
          (value: values[$0], count: Int(counts[start + Self.firstValue + $0]))
        },
        leftOut: leftOut, keepsValues: keepsValues
      ).on(terms)
    }
  }
}
