import Desk
import Parallel

/// What the data covers: from when to when, which periods are whole, and what it lacks.
///
/// ```swift
/// let coverage = Coverage(history, settings)
/// coverage.latestMonth                    // 2026-05: June has only begun
/// coverage.coveredPart(of: period)        // 2026-06-01/2026-06-03
/// coverage[.answers]?.isWhole(period)     // nil without any survey answer
/// ```
package struct Coverage: Sendable {
  /// Records that come by themselves, each kind from exports of its own.
  package enum Kind: String, Sendable, CaseIterable {
    case created = "tickets_created"
    case resolved = "tickets_resolved"
    /// What happened to tickets besides: replies, assignments, changes.
    case events = "ticket_events"
    case answers = "survey_answers"
    case reviews
    case analyses = "cause_analyses"
  }

  /// Of each kind that the data has, the leading one first.
  package let records: [RecordCoverage]
  /// What the data lacks, whatever period is asked about.
  package let notes: [CoverageNote]
  package let statuses: StatusMeanings
  package let clock: WallClock
  /// Whether earlier periods hold only what is left of them, and are nothing to compare with.
  private let holdsOnlyOpenTickets: Bool

  package init(_ history: History, _ settings: AnalysisSettings) {
    clock = settings.clock
    let kinds = Kind.allCases
    var records = concurrentMap(kinds.count) { index in
      var tally = DayTally()
      history.forEachMoment(of: kinds[index]) { tally.add($0, on: settings.clock) }
      return RecordCoverage(kinds[index], tally, settings)
    }.compactMap(\.self)
    // An export of the tickets resolved in a month brings along what was created long before.
    if records.count > 1, records[0].kind == .created, records[1].kind == .resolved,
      records[1].count * 5 >= records[0].count * 4,
      records[1].days.first > records[0].days.first.adding(days: 14)
    {
      records.swapAt(0, 1)
    }
    self.records = records
    statuses = StatusMeanings(history, settings.statuses)
    notes = CoverageNote.lasting(history, records, statuses)
    holdsOnlyOpenTickets = notes.contains {
      if case .openTicketsOnly = $0 { true } else { false }
    }
  }

  package subscript(kind: Kind) -> RecordCoverage? { records.first { $0.kind == kind } }

  /// The kind by which periods are whole: the creation of tickets where it is known, unless they were
  /// exported by their resolution.
  package var leading: RecordCoverage? { records.first }

  package func isWhole(_ period: Period) -> Bool { leading?.isWhole(period) ?? false }

  /// The covered days of a period: the period itself where nothing lacks at its ends, else a period of
  /// days; nil where the data has none of it.
  package func coveredPart(of period: Period) -> Period? { leading?.coveredPart(of: period) }

  package func coveredSpan(of period: Period) -> Period.Span? {
    coveredPart(of: period)?.span(on: clock)
  }

  /// The whole periods before one, of its kind, oldest first. Those covered in part are left out.
  package func wholePeriods(before period: Period, atMost most: Int = .max) -> [Period] {
    guard let leading, !holdsOnlyOpenTickets else { return [] }
    var periods: [Period] = []
    var earlier = period.previous
    while earlier.last >= leading.days.first, periods.count < most {
      if leading.isWhole(earlier) { periods.append(earlier) }
      earlier = earlier.previous
    }
    return periods.reversed()
  }

  /// The month that is meant where none is named: the latest whole one, else the latest with records.
  package var latestMonth: Period? {
    guard let leading else { return nil }
    let newest = Period(.month, with: leading.days.last)
    return isWhole(newest) ? newest : wholePeriods(before: newest, atMost: 1).first ?? newest
  }

  /// All that the data covers, as one period: up to the last of what customers and the team did.
  package var wholeSpan: Period? {
    guard let leading else { return nil }
    let ofService = records.filter { $0.kind != .reviews && $0.kind != .analyses }
    let last = ofService.map(\.days.last).max() ?? leading.days.last
    return Period(kind: .days, first: leading.days.first, last: last)
  }

  package func hasRecords(during period: Period) -> Bool {
    records.contains { $0.hasRecords(during: period) }
  }

  /// The period of the same kind that is nearest to one without records; a month for any days.
  package func nearest(to period: Period) -> Period? {
    records.compactMap { $0.nearestDay(to: period) }.min { $0.distance < $1.distance }
      .map { Period(period.kind, with: $0.day) }
  }

  /// What is to be known of a period.
  ///
  /// - Parameter isAsked: whether somebody named it; else it is the ``latestMonth``.
  package func notes(on period: Period, isAsked: Bool = true) -> [CoverageNote] {
    guard let leading else { return [] }
    var notes: [CoverageNote] = []
    if let covered = coveredPart(of: period), covered != period {
      notes.append(
        isAsked ? .inPart(period, covered: covered) : .noneWhole(period, covered: covered))
    }
    let newest = Period(.month, with: leading.days.last)
    let isPassedOver = !isAsked && newest.first > period.last
    let holes = leading.holes.filter { hole in
      hole.dayRange.overlaps(period.dayRange)
        || isPassedOver && hole.dayRange.overlaps(newest.dayRange)
    }
    if isPassedOver, holes.isEmpty, let covered = coveredPart(of: newest) {
      notes.append(.begun(newest, covered: covered))
    }
    notes += holes.map { .hole(leading.kind, $0) }
    let others = records.filter { $0.kind == .answers && isWhole(period) && !$0.isWhole(period) }
    return notes
      + others.compactMap { other in
        other.coveredPart(of: period).map { .otherInPart(other.kind, covered: $0) }
      }
  }

  /// What is to be known of a period that another one is compared with.
  package func notes(onBase base: Period) -> [CoverageNote] {
    let covered = coveredPart(of: base)
    return covered == base ? [] : [.baselineInPart(base, covered: covered)]
  }
}

extension History {
  /// When records of a kind came, in seconds since 1970; `.max` for one without a moment.
  func forEachMoment(of kind: Coverage.Kind, _ body: (UInt32) -> Void) {
    func each(_ instants: some Sequence<Instant?>) {
      for case let instant? in instants { body(UInt32(clamping: instant.secondsSince1970)) }
    }
    switch kind {
    case .created: tickets.column(InstantField.createdAt)?.forEach(body)
    case .resolved where tickets.has(.resolutionTime):
      each(tickets.indices.lazy.map { tickets.lastResolution($0) })
    case .resolved: tickets.column(InstantField.resolvedAt)?.forEach(body)
    case .events:
      for field in InstantField.events { tickets.column(field)?.forEach(body) }
    case .answers: each(responses.lazy.map { $0.respondedAt ?? $0.invitedAt })
    case .reviews: each(reviews.records.lazy.map { $0.reviewedAt })
    case .analyses: each(causes.records.lazy.map { $0.analysedAt })
    }
  }
}

extension InstantField {
  /// What is neither the beginning nor the end of a ticket, nor only a promise.
  fileprivate static let events = allCases.filter {
    ![.createdAt, .firstResolvedAt, .resolvedAt, .closedAt, .promisedAt].contains($0)
  }
}
