import Desk

/// Yes, no or why neither, of many metrics for every ticket, one byte each, read in one pass.
struct ShareColumns: TallySource {
  /// `codes[metric][row]`: 0 outside, 1 no, 2 yes, from 3 on why it is left out.
  private var codes: [ContiguousArray<UInt8>]
  private static let width = 16

  init(_ context: MeasurementContext, _ metrics: [Metric]) {
    let tickets = context.history.tickets
    let readers = metrics.map { metric -> (Metric.Anchor, (TicketCase) -> Reading) in
      guard case .tickets(let read) = metric.subject else {
        preconditionFailure("\(metric.id) does not read tickets")
      }
      return (metric.anchor, read)
    }
    codes = metrics.map { _ in ContiguousArray(repeating: 0, count: tickets.count) }
    var ticketCase = TicketCase(context: context)
    for row in tickets.indices {
      ticketCase.row = row
      for metric in readers.indices where ticketCase.isAnchored(readers[metric].0) {
        codes[metric][row] = Self.code(readers[metric].1(ticketCase))
      }
    }
  }

  @inline(__always)
  private static func code(_ reading: Reading) -> UInt8 {
    if reading.isValue { return reading == .no ? 1 : 2 }
    return reading.reason.map { $0.rawValue + 3 } ?? 0
  }

  func tallies(_ metric: Int, _ grouping: Grouping) -> [Tally] {
    let width = Self.width
    var counts = ContiguousArray<UInt32>(repeating: 0, count: grouping.keys.count * width)
    grouping.groupOfRow.withUnsafeBufferPointer { groups in
      codes[metric].withUnsafeBufferPointer { codes in
        counts.withUnsafeMutableBufferPointer { counts in
          for row in 0..<codes.count where groups[row] != .max {
            counts[Int(groups[row]) &* width &+ Int(codes[row])] &+= 1
          }
        }
      }
    }
    return grouping.keys.indices.map { group in
      let start = group * width
      return Tally(
        yes: Int(counts[start + 2]), no: Int(counts[start + 1]),
        leftOut: LeftOutReason.allCases.map { Int(counts[start + 3 + Int($0.rawValue)]) })
    }
  }
}
