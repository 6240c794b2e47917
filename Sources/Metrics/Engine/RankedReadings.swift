import Desk

/// The values of one metric for all tickets or responses, in ascending order, with the ticket of
/// each.
///
/// Sorted once, they are dealt out to the groups of any grouping in order, so that every group's
/// values come sorted without being sorted again.
struct RankedReadings: TallySource {
  /// `values[rank]` in thousandths belongs to the ticket `rows[rank]`; `.max` for no known ticket.
  private let values: ContiguousArray<Int64>
  private let rows: ContiguousArray<UInt32>
  private let leftOut: ContiguousArray<(reason: LeftOutReason, row: UInt32)>
  /// Whether a tally needs the values one by one, or only how many are how high.
  private let keepsValues: Bool

  init(_ context: MeasurementContext, _ metric: Metric) {
    var collector = Collector()
    switch metric.subject {
    case .tickets(let read):
      var ticketCase = TicketCase(context: context)
      collector.unsorted.reserve(context.history.tickets.count)
      for row in 0..<context.history.tickets.count {
        ticketCase.row = row
        guard ticketCase.isAnchored(metric.anchor) else { continue }
        collector.add(read(ticketCase), row: UInt32(row))
      }
    case .responses(let read):
      var responseCase = ResponseCase(context: context)
      let responses = context.history.responses
      collector.unsorted.reserve(responses.count)
      for index in responses.indices where !context.facts.isShadowed[index] {
        responseCase.response = responses[index]
        responseCase.row = context.history.row(of: responseCase.response.ticket)
        guard responseCase.isAnchored(metric.anchor) else { continue }
        collector.add(read(responseCase), row: responseCase.row.map { UInt32($0) } ?? .max)
      }
    }
    keepsValues = metric.aggregation != .share && metric.aggregation != .count
    leftOut = collector.leftOut
    (values, rows) = collector.unsorted.sorted()
  }

  private struct Collector {
    var unsorted = RadixSort()
    var leftOut: ContiguousArray<(reason: LeftOutReason, row: UInt32)> = []

    @inline(__always)
    mutating func add(_ reading: Reading, row: UInt32) {
      if reading.isValue {
        unsorted.append(reading.raw, row: row)
      } else if let reason = reading.reason {
        leftOut.append((reason, row))
      }
    }
  }

  func tallies(_ metric: Int, _ grouping: Grouping) -> [Tally] {
    let groupCount = grouping.keys.count
    let groups = rows.map { grouping.group(ofRow: $0) }
    var ends = ContiguousArray<Int>(repeating: 0, count: groupCount + 1)
    for group in groups where group != .max { ends[Int(group) + 1] += 1 }
    for group in 0..<groupCount { ends[group + 1] += ends[group] }
    var next = ends
    var dealt = ContiguousArray<Int64>(repeating: 0, count: ends[groupCount])
    dealt.withUnsafeMutableBufferPointer { dealt in
      for rank in groups.indices {
        let group = groups[rank]
        guard group != .max else { continue }
        dealt[next[Int(group)]] = values[rank]
        next[Int(group)] += 1
      }
    }
    let reasons = LeftOutReason.allCases.count
    var left = [Int](repeating: 0, count: groupCount * reasons)
    for (reason, row) in leftOut {
      let group = grouping.group(ofRow: row)
      if group != .max { left[Int(group) * reasons + Int(reason.rawValue)] += 1 }
    }
    return (0..<groupCount).map { group in
      let reasons = Array(left[(group * reasons)..<((group + 1) * reasons)])
      let values = dealt[ends[group]..<ends[group + 1]]
      if keepsValues { return Tally(sorted: values, leftOut: reasons) }
      let yes = values.count { $0 > 0 }
      return Tally(yes: yes, no: values.count - yes, leftOut: reasons)
    }
  }
}

/// Sorts values with the ticket that each belongs to.
private struct RadixSort {
  private var values: ContiguousArray<Int64> = []
  private var rows: ContiguousArray<UInt32> = []

  mutating func reserve(_ count: Int) {
    values.reserveCapacity(count)
    rows.reserveCapacity(count)
  }

  mutating func append(_ value: Int64, row: UInt32) {
    values.append(value)
    rows.append(row)
  }

  /// The values in ascending order, equal ones in the order of their tickets.
  ///
  /// Whole seconds that fit in 32 bits, which nearly all are, are packed with their row into one
  /// word and sorted by radix; anything else is sorted by comparison.
  consuming func sorted() -> (values: ContiguousArray<Int64>, rows: ContiguousArray<UInt32>) {
    let fits = values.allSatisfy { $0 >= 0 && $0 % 1000 == 0 && $0 / 1000 <= Int64(UInt32.max) }
    guard fits else {
      let order = values.indices.sorted {
        (values[$0], rows[$0]) < (values[$1], rows[$1])
      }
      return (
        ContiguousArray(order.map { values[$0] }), ContiguousArray(order.map { rows[$0] })
      )
    }
    var words = ContiguousArray<UInt64>()
    words.reserveCapacity(values.count)
    for index in values.indices {
      words.append(UInt64(values[index] / 1000) << 32 | UInt64(rows[index]))
    }
    let highest = words.max() ?? 0
    var other = ContiguousArray<UInt64>(repeating: 0, count: words.count)
    for shift in [UInt64(32), 43, 54] where highest >> shift > 0 {
      Self.pass(words, &other, shift: shift)
      swap(&words, &other)
    }
    for index in words.indices {
      values[index] = Int64(words[index] >> 32) * 1000
      rows[index] = UInt32(truncatingIfNeeded: words[index])
    }
    return (values, rows)
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
