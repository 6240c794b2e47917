import Desk

extension TicketCase {
  /// Whether a milestone of the standards was met: yes, no, or why that cannot be said.
  func attainment(of goal: StandardIndex.Goal) -> Reading {
    guard let milestone = context.facts.standards.milestone(of: self, for: goal) else {
      return .leftOut(.notCovered)
    }
    let taken = timeTaken(to: milestone)
    if taken.isValue { return .success(taken.raw <= Int64(milestone.withinSeconds) * 1000) }
    if taken.reason == .impossible { return taken }
    guard let created = createdAt else { return .leftOut(.notRecorded) }
    guard taken.reason == .unanswered else { return .leftOut(.notMeasurable) }
    let spent = elapsed(from: created, to: context.asOf, milestone.clock)
    return spent > milestone.withinSeconds ? .no : .leftOut(.running)
  }

  /// The time to what ends a milestone's clock; left out as unanswered while nothing has ended it,
  /// and for another reason where the export does not tell.
  private func timeTaken(to milestone: Milestone) -> Reading {
    switch (milestone.event, milestone.clock) {
    case (.answer, _):
      self[.answered] == false ? .leftOut(.unanswered) : exported(.waitTime)
    case (.handlingStart, _): handlingReading(milestone.clock)
    case (.firstResponse, .calendar): responseReading
    case (.firstResponse, .business): responseReadingBusiness
    case (.resolution, .calendar): isUnresolved ? .leftOut(.unanswered) : resolutionReading
    case (.resolution, .business):
      isUnresolved ? .leftOut(.unanswered) : resolutionReadingBusiness
    }
  }

  /// Known to be open: an export without any resolution does not say so.
  private var isUnresolved: Bool { !isResolved && context.facts.recorded.hasResolution }

  private func handlingReading(_ clock: Milestone.Clock) -> Reading {
    guard context.facts.recorded.hasHandlingStart, let created = createdAt else {
      return .leftOut(.notRecorded)
    }
    guard let started = self[.handlingStartedAt], context.hasHappened(started) else {
      return .leftOut(.unanswered)
    }
    guard created <= started else { return .leftOut(.impossible) }
    return .seconds(elapsed(from: created, to: started, clock))
  }

  private func elapsed(from: Instant, to: Instant, _ clock: Milestone.Clock) -> Int {
    switch clock {
    case .calendar: to.seconds(since: from)
    case .business: businessSeconds(from: from, to: to)
    }
  }
}
