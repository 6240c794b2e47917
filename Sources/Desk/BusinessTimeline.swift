/// A calendar laid out over a range of days, so that the working seconds between two instants are a
/// subtraction of two look-ups.
///
/// Additive, zero outside hours, and right on daylight-saving days: the hour that repeats counts
/// twice, the one that is skipped not at all.
package struct BusinessTimeline: Sendable {
  private let isAlways: Bool
  /// Working intervals as instants, in order and apart: `[starts[i], ends[i])`.
  private var starts: [Int] = []
  private var ends: [Int] = []
  /// Working seconds before `starts[i]`.
  private var before: [Int] = []
  /// `firstIntervals[k]`: the first interval that ends after the start of UTC day `firstDay + k`.
  private var firstIntervals: [Int32] = []
  private var firstDay = 0

  /// Counts nothing before `from` or after `to`; `clock` is for a calendar without one of its own.
  package init(_ calendar: BusinessCalendar, on clock: WallClock, from: Instant, to: Instant) {
    isAlways = calendar.isAlways
    guard !isAlways, from <= to else { return }
    let clock = calendar.clock ?? clock
    let dates = clock.local(from).date.adding(days: -2)...clock.local(to).date.adding(days: 1)
    var total = 0
    for (span, _) in calendar.openSpans(dates, clock) {
      starts.append(span.lowerBound)
      ends.append(span.upperBound)
      before.append(total)
      total += span.count
    }
    index()
  }

  /// Working seconds from one instant to a later one.
  @inline(__always)
  package func seconds(from: Instant, to: Instant) -> Int {
    if isAlways { return to.secondsSince1970 - from.secondsSince1970 }
    return elapsed(to.secondsSince1970) - elapsed(from.secondsSince1970)
  }

  private mutating func index() {
    guard let first = starts.first, let last = ends.last else { return }
    firstDay = first / 86_400
    var interval = 0
    for day in firstDay...(last / 86_400 + 1) {
      while interval < ends.count, ends[interval] <= day * 86_400 { interval += 1 }
      firstIntervals.append(Int32(interval))
    }
  }

  @inline(__always)
  private func elapsed(_ moment: Int) -> Int {
    guard let last = firstIntervals.indices.last else { return 0 }
    let day = moment / 86_400 - firstDay
    if day < 0 { return 0 }
    var interval = Int(firstIntervals[min(day, last)])
    while interval < ends.count, ends[interval] <= moment { interval += 1 }
    if interval == ends.count {
      return before[interval - 1] + ends[interval - 1] - starts[interval - 1]
    }
    return before[interval] + max(0, moment - starts[interval])
  }
}
