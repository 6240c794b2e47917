import Desk

/// The calendar of each ticket, where there are several: found once, asked for by row.
package struct TicketCalendars: Sendable {
  /// As many calendars as there may be beside the default one.
  package static let most = ConditionIndex.most

  /// The named ones in their order, then the default.
  private let timelines: ContiguousArray<BusinessTimeline>
  /// For each row the place of its calendar in `timelines`.
  private let ofRow: ContiguousArray<UInt8>

  /// - Parameters:
  ///   - usual: the default calendar's timeline.
  ///   - from, to: the instants that will be asked about.
  init(
    _ settings: AnalysisSettings, _ history: History, _ usual: BusinessTimeline,
    from: Instant, to: Instant
  ) {
    let named = settings.calendars
    timelines = ContiguousArray(
      named.map { BusinessTimeline($0.calendar, on: settings.clock, from: from, to: to) } + [usual])
    let conditions = ConditionIndex(named.map(\.conditions), history)
    let all: UInt64 = named.count == Self.most ? .max : (1 << UInt64(named.count)) - 1
    let tickets = history.tickets
    ofRow = ContiguousArray(
      tickets.indices.map { row in
        let matching = conditions.matches(among: all) { tickets.value($0, row) }
        return UInt8(matching == 0 ? named.count : matching.trailingZeroBitCount)
      })
  }

  @inline(__always)
  func seconds(of row: Int, from: Instant, to: Instant) -> Int {
    timelines[Int(ofRow[row])].seconds(from: from, to: to)
  }
}
