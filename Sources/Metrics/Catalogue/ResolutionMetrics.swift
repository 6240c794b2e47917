import Desk

extension [Metric] {
  /// How long tickets take, and through how many hands they go.
  static let resolutionAndHandovers: [Metric] = [
    .resolutionTime, .resolutionTimeBusiness, .resolutionAttainment, .resolutionRate,
    .reopenRate, .transferRate, .pingPongRate, .escalationRate,
  ]
}

extension Metric {
  /// From a ticket's creation to its last resolution.
  package static let resolutionTime = Metric(
    .resolutionTime, .resolution, .seconds, .prefersSmaller, .resolved,
    .distribution(.ofDurations), leavesOut: [.notRecorded, .impossible],
    businessTwin: .resolutionTimeBusiness,
    shown: Placement(
      headline: .init(5, .percentile(50)), finding: .init(9, .percentile(50)), agents: 5,
      breakdowns: .byService),
    of: .tickets { $0.resolutionReading(.calendar) })

  /// The resolution time in business seconds of the calendar in force.
  package static let resolutionTimeBusiness = Metric(
    .resolutionTimeBusiness, .resolution, .seconds, .prefersSmaller, .resolved,
    .distribution(.ofDurations), leavesOut: [.notRecorded, .impossible], clock: .business,
    of: .tickets { $0.resolutionReading(.business) })

  /// The share of tickets that were resolved within the standard, of those that came due.
  package static let resolutionAttainment = attainment(
    .resolutionAttainment, .resolution, of: .resolution,
    shown: Placement(
      headline: 9, finding: 6, segments: 6, breakdowns: .byService, isExplained: true))

  /// The share of tickets resolved by the period's end; the export's own flag decides first.
  ///
  /// What ended otherwise is left out: nobody could resolve what was cancelled, merged or spam.
  package static let resolutionRate = Metric(
    .resolutionRate, .resolution, .ratio, .prefersLarger, .created, .share,
    leavesOut: [.notRecorded, .endedUnresolved, .unknownStatus], ripens: true,
    of: .tickets { $0.resolved })

  /// The share of resolved tickets that were reopened at least once.
  package static let reopenRate = Metric(
    .reopenRate, .handovers, .ratio, .prefersSmaller, .resolved, .share,
    leavesOut: [.notRecorded],
    shown: Placement(
      headline: 10, finding: 7, segments: 7, agents: 6,
      breakdowns: .byServiceAndTopic.union([.category1AndDay]), isExplained: true),
    of: .tickets { $0.happened(.reopens) })

  /// The share of tickets that were transferred at least once.
  package static let transferRate = Metric(
    .transferRate, .handovers, .ratio, .prefersSmaller, .created, .share,
    leavesOut: [.notRecorded],
    shown: Placement(finding: 13, breakdowns: .byService, isExplained: true),
    of: .tickets { $0.happened(.transfers) })

  /// The share of tickets that were transferred straight back at least once.
  package static let pingPongRate = Metric(
    .pingPongRate, .handovers, .ratio, .prefersSmaller, .created, .share,
    leavesOut: [.notRecorded], of: .tickets { $0.happened(.returns) })

  /// The share of tickets that were escalated, by the period's end.
  package static let escalationRate = Metric(
    .escalationRate, .handovers, .ratio, .prefersSmaller, .created, .share,
    leavesOut: [.notRecorded], shown: Placement(finding: 14),
    of: .tickets { ticketCase in
      if let escalated = ticketCase[.escalatedAt] {
        return .success(ticketCase.context.hasHappened(escalated))
      }
      if let flag = ticketCase[.escalated] { return .success(flag) }
      return ticketCase.context.facts.recorded.escalation.isThere(ticketCase.row)
        ? .no : .leftOut(.notRecorded)
    })
}

extension TicketCase {
  fileprivate func happened(_ field: CountField) -> Reading {
    self[field].map { .success($0 > 0) } ?? .leftOut(.notRecorded)
  }

  /// The time to the last resolution; by its instants, else as the export gives it.
  func resolutionReading(_ clock: Milestone.Clock) -> Reading {
    let field: DurationField = clock == .calendar ? .resolutionTime : .resolutionTimeBusiness
    guard let created = createdAt, let resolved = resolvedAt else {
      return isResolved ? exported(field) : .leftOut(.notRecorded)
    }
    if let seconds = self[field], self[.resolvedAt] == nil || areDays(created, resolved) {
      return .value(seconds)
    }
    return time(from: created, to: resolved, clock)
  }
}
