/// A stretch of time that a business calendar counts, or does not count, for one reason.
package struct BusinessStretch: Sendable, Equatable {
  package enum Reason: Sendable, Hashable {
    case workingHours
    /// The hours of a season, by its name.
    case season(String?)
    case makeUpWorkday(TranslatedName?)
    /// The hours of a day that has its own, and the rest of that day.
    case halfDay(TranslatedName?)
    /// Before, between and after a day's hours.
    case outsideHours
    /// A Saturday or Sunday without hours.
    case weekend
    /// Another weekday without hours.
    case dayOff
    case holiday(TranslatedName?)
  }

  package var from: Instant
  package var to: Instant
  package var isCounted: Bool
  package var reason: Reason
  /// By how many seconds the clock is put forward at its beginning, or back where negative.
  package var clockChange = 0

  package var seconds: Int { to.seconds(since: from) }
}

extension BusinessCalendar {
  /// What counts between two instants and what does not, in order and without gaps.
  ///
  /// The counted stretches add up to what a ``BusinessTimeline`` of this calendar says. A change of
  /// the clock begins a stretch of its own.
  ///
  /// - Parameter clock: the organisation's, for a calendar without one of its own.
  package func stretches(
    on clock: WallClock, from: Instant, to: Instant
  ) -> [BusinessStretch] {
    guard from < to else { return [] }
    let clock = self.clock ?? clock
    let all = from.secondsSince1970..<to.secondsSince1970
    let dates = clock.local(from).date.adding(days: -2)...clock.local(to).date.adding(days: 1)
    var open = openSpans(dates, clock)[...]
    var stretches: [BusinessStretch] = []
    /// Adds a span, joined with the last one where nothing has changed between them.
    func add(_ span: Range<Int>, isCounted: Bool, _ reason: BusinessStretch.Reason) {
      guard !span.isEmpty else { return }
      let start = Instant(secondsSince1970: span.lowerBound)
      let end = Instant(secondsSince1970: span.upperBound)
      let change =
        start == from ? 0 : clock.offset(at: start) - clock.offset(at: start.adding(seconds: -1))
      if let last = stretches.last, last.isCounted == isCounted, last.reason == reason, change == 0
      {
        stretches[stretches.count - 1].to = end
      } else {
        stretches.append(
          BusinessStretch(
            from: start, to: end, isCounted: isCounted, reason: reason, clockChange: change))
      }
    }
    for day in daySpans(dates, clock) {
      let span = day.span.clamped(to: all)
      var moment = span.lowerBound
      open = open.drop { $0.span.upperBound <= moment }
      for hours in open.prefix(while: { $0.span.lowerBound < span.upperBound }) {
        let counted = hours.span.clamped(to: moment..<span.upperBound)
        add(moment..<counted.lowerBound, isCounted: false, day.reason)
        add(counted, isCounted: true, hours.reason)
        moment = counted.upperBound
      }
      add(moment..<span.upperBound, isCounted: false, day.reason)
    }
    return stretches
  }

  typealias ReasonedSpan = (span: Range<Int>, reason: BusinessStretch.Reason)

  /// The working hours of some days, in order and apart.
  func openSpans(_ dates: ClosedRange<CivilDate>, _ clock: WallClock) -> [ReasonedSpan] {
    var spans: [ReasonedSpan] = []
    for day in dates.lowerBound.daysSince1970...dates.upperBound.daysSince1970 {
      let date = CivilDate(daysSince1970: day)
      let reason = openReason(on: date)
      for hours in hours(on: date) {
        let local = day * 86_400 + hours.start..<day * 86_400 + hours.end
        spans += clock.spans(showing: local).map { ($0, reason) }
      }
    }
    var apart: [ReasonedSpan] = []
    for (span, reason) in spans.sorted(by: { $0.span.lowerBound < $1.span.lowerBound }) {
      let start = max(span.lowerBound, apart.last?.span.upperBound ?? span.lowerBound)
      if start < span.upperBound { apart.append((start..<span.upperBound, reason)) }
    }
    return apart
  }

  /// When the clock shows each day, in order; with why nobody works on it outside its hours.
  private func daySpans(_ dates: ClosedRange<CivilDate>, _ clock: WallClock) -> [ReasonedSpan] {
    (dates.lowerBound.daysSince1970...dates.upperBound.daysSince1970).flatMap { day in
      let reason = closedReason(on: CivilDate(daysSince1970: day))
      return clock.spans(showing: day * 86_400..<(day + 1) * 86_400)
        .map { span -> ReasonedSpan in (span, reason) }
    }.sorted { $0.span.lowerBound < $1.span.lowerBound }
  }

  private func openReason(on date: CivilDate) -> BusinessStretch.Reason {
    guard let special = exceptions[date] else {
      return season(on: date).map { .season($0.name) } ?? .workingHours
    }
    switch special.kind {
    case .holiday, .halfDay: return .halfDay(special.name)
    case .makeUpWorkday: return .makeUpWorkday(special.name)
    }
  }

  private func closedReason(on date: CivilDate) -> BusinessStretch.Reason {
    switch exceptions[date]?.kind {
    case .holiday: return .holiday(exceptions[date]?.name)
    case .halfDay: return .halfDay(exceptions[date]?.name)
    case .makeUpWorkday, nil: break
    }
    if !hours(on: date).isEmpty { return .outsideHours }
    return date.weekday == .saturday || date.weekday == .sunday ? .weekend : .dayOff
  }
}
