import Desk

/// The values of one metric for all tickets or responses, in ascending order, with the ticket of
/// each.
///
/// Sorted once, they are dealt out to the groups of any grouping in order, so that every group's
/// values come sorted without being sorted again.
struct RankedReadings: TallySource {
  private let ranked: RankedValues
  private let leftOut: ContiguousArray<(reason: LeftOutReason, row: UInt32)>

  init(_ context: MeasurementContext, _ metric: Metric) {
    var collector = Collector()
    switch metric.subject {
    case .tickets(let read):
      var ticketCase = TicketCase(context: context)
      collector.values.reserve(context.history.tickets.count)
      for row in 0..<context.history.tickets.count {
        ticketCase.move(to: row)
        guard ticketCase.isAnchored(metric.anchor) else { continue }
        collector.add(read(ticketCase), row: UInt32(row))
      }
    case .responses(let read):
      var responseCase = ResponseCase(context: context)
      let responses = context.history.responses
      collector.values.reserve(responses.count)
      for index in responses.indices where !context.facts.ratings.isShadowed[index] {
        responseCase.response = responses[index]
        responseCase.row = context.history.row(of: responseCase.response.ticket)
        guard responseCase.isAnchored(metric.anchor) else { continue }
        collector.add(read(responseCase), row: responseCase.row.map { UInt32($0) } ?? .max)
      }
    case .reviews(let read):
      context.forEachReview { review, row in
        guard review.isAnchored(metric.anchor) else { return }
        collector.add(read(review), row: row)
      }
    }
    leftOut = collector.leftOut
    collector.values.sort()
    ranked = collector.values
  }

  private struct Collector {
    var values = RankedValues()
    var leftOut: ContiguousArray<(reason: LeftOutReason, row: UInt32)> = []

    @inline(__always)
    mutating func add(_ reading: Reading, row: UInt32) {
      if reading.isValue {
        values.append(reading.raw, row: row)
      } else if let reason = reading.reason {
        leftOut.append((reason, row))
      }
    }
  }

  func tallies(_ grouping: Grouping) -> [[Tally]] {
    let groupCount = grouping.keys.count
    let dealt = ranked.dealt(groupCount: groupCount) { grouping.group(ofRow: $0) }
    var left = [LeftOutCounts](repeating: LeftOutCounts(), count: groupCount)
    for (reason, row) in leftOut {
      let group = grouping.group(ofRow: row)
      if group != .max { left[Int(group)].add(1, reason) }
    }
    return [zip(dealt, left).map { Tally($0, leftOut: $1) }]
  }
}
