import Desk

/// A ticket as a metric sees it: with what had happened to it by the period's end.
///
/// One case is moved from ticket to ticket: what most metrics ask for is then read once a ticket.
package struct TicketCase {
  package private(set) var row = 0
  package let context: MeasurementContext
  let tickets: TicketColumns
  // Asked through the context, they would be retained for each ticket.
  private let hasEnded: ContiguousArray<Bool>
  private let meanings: [StatusCategory?]
  private let areMostUnknown: Bool
  package private(set) var createdAt: Instant?
  /// The last resolution, whenever it was.
  package private(set) var lastResolvedAt: Instant?
  /// The last resolution by the period's end; nil while the ticket is open.
  package private(set) var resolvedAt: Instant?
  /// Whether it is done by the period's end: by instants, or the export's flag or status. One that was
  /// closed is done, but has no resolution.
  package private(set) var isResolved = false
  /// Whether it has ended otherwise by the period's end: cancelled, merged, spam, given up by the caller.
  package private(set) var isEnded = false
  /// Bit `anchor.bit`: whether the ticket belongs to the period by that anchor.
  private var anchors: UInt8 = 0

  @inline(__always)
  var isAnchored: Bool { anchors != 0 }

  init(context: MeasurementContext) {
    self.context = context
    tickets = context.history.tickets
    hasEnded = context.facts.hasEnded
    meanings = context.facts.statuses.categories
    areMostUnknown = context.facts.statuses.areMostUnknown
  }

  @inline(__always)
  mutating func move(to row: Int) {
    self.row = row
    createdAt = tickets.value(.createdAt, row)
    lastResolvedAt = tickets.lastResolution(row)
    if let resolved = lastResolvedAt {
      isResolved = context.hasHappened(resolved)
      resolvedAt = isResolved ? resolved : nil
    } else {
      resolvedAt = nil
      isResolved = isCalledResolved
    }
    if !hasEnded.isEmpty { leaveUnresolved(ended: hasEnded[row]) }
    anchors = 0
    for index in Self.ofTickets.indices where belongs(by: Self.ofTickets[index]) {
      anchors |= Self.ofTickets[index].bit
    }
  }

  /// What ended otherwise was not resolved, whatever its times are called: they say until when it was open.
  private mutating func leaveUnresolved(ended: Bool) {
    isEnded = ended && (lastResolvedAt ?? self[.closedAt]).map(context.hasHappened) ?? true
    guard ended else { return }
    lastResolvedAt = nil
    resolvedAt = nil
    isResolved = false
  }

  /// Whether the export calls a ticket resolved whose resolution has no moment.
  private var isCalledResolved: Bool {
    if let closed = self[.closedAt] { return context.hasHappened(closed) }
    if let flag = self[.resolved] { return flag }
    return self[.resolutionTime] != nil || self[.resolutionTimeBusiness] != nil
      || status?.isDone ?? false
  }

  /// What its status means; nil where it has none, or one that is not known.
  var status: StatusCategory? { self[.status].flatMap { meanings[Int($0.index)] } }

  /// Whether it was resolved by the period's end, or why that cannot be said.
  package var resolved: Reading {
    if isEnded { return .leftOut(.endedUnresolved) }
    if let flag = self[.resolved] { return .success(flag) }
    if self[.status] != nil {
      return areMostUnknown || status == nil ? .leftOut(.unknownStatus) : .success(isResolved)
    }
    if isResolved || lastResolvedAt != nil || self[.closedAt] != nil { return .success(isResolved) }
    // A log of statuses knows how often a ticket was opened again.
    let isKnown = context.facts.recorded.end.isThere(row) || self[.reopens] != nil
    return isKnown ? .no : .leftOut(.notRecorded)
  }

  package subscript(field: SymbolField) -> Symbol? {
    @inline(__always) get { tickets.value(field, row) }
  }

  package subscript(field: InstantField) -> Instant? {
    @inline(__always) get { tickets.value(field, row) }
  }

  package subscript(field: DurationField) -> Double? {
    @inline(__always) get { tickets.value(field, row) }
  }

  package subscript(field: CountField) -> Int? {
    @inline(__always) get { tickets.value(field, row) }
  }

  package subscript(field: FlagField) -> Bool? {
    @inline(__always) get { tickets.value(field, row) }
  }

  /// The first reply by a person, by the period's end; else its creation and the exported time.
  @inline(__always)
  package var respondedAt: Instant? {
    if let response = self[.firstResponseAt] {
      return context.hasHappened(response) ? response : nil
    }
    guard let created = createdAt, let seconds = self[.firstResponseTime] else { return nil }
    let response = created.adding(seconds: Int(seconds))
    return context.hasHappened(response) ? response : nil
  }

  /// The priority in force at a moment, by the log of its changes; without a log the ticket's own. Of
  /// three changes or more, what was between the first and the last is taken for the one before.
  package func priority(at moment: Instant) -> Symbol? {
    guard let last = self[.priorityLastChangedAt], moment < last else { return self[.priority] }
    guard let first = self[.priorityFirstChangedAt], moment >= first else {
      return self[.firstPriority] ?? self[.priority]
    }
    return self[.priorityBeforeLast] ?? self[.priority]
  }

  @inline(__always)
  func businessSeconds(from: Instant, to: Instant) -> Int {
    guard let calendars = context.facts.calendars else {
      return context.facts.timeline.seconds(from: from, to: to)
    }
    return calendars.seconds(of: row, from: from, to: to)
  }

  package var isComplaint: Bool { context.facts.complaints.isComplaint(row) }

  package var isCreatedInPeriod: Bool { isAnchored(.created) }
  package var isResolvedInPeriod: Bool { isAnchored(.resolved) }
  /// At the period's end.
  package var isOpen: Bool { isAnchored(.asOf) && openReading == .yes }

  /// Of a ticket without a resolution: yes where it is open, or why that cannot be said.
  var openReading: Reading {
    if isResolved { return .leftOut(.unknownResolution) }
    // Whatever its status means, it was open until then.
    let hasEnd = lastResolvedAt != nil || self[.closedAt] != nil
    if hasEnd, !isEnded, !areMostUnknown { return .yes }
    let state = resolved
    return state.isValue ? .yes : state
  }

  @inline(__always)
  func isAnchored(_ anchor: Metric.Anchor) -> Bool { anchors & anchor.bit != 0 }

  private static let ofTickets: InlineArray<4, Metric.Anchor> = [
    .created, .resolved, .resolvedElseCreated, .asOf,
  ]

  /// Without a period, a ticket that is resolved at an unknown time is a resolved one too.
  @inline(__always)
  private func belongs(by anchor: Metric.Anchor) -> Bool {
    switch anchor {
    case .created: return context.contains(createdAt)
    case .resolved:
      guard let resolved = lastResolvedAt else { return context.span == nil && isResolved }
      return isResolved && context.contains(resolved)
    case .resolvedElseCreated: return context.contains(lastResolvedAt ?? createdAt)
    case .asOf:
      guard resolvedAt == nil else { return false }
      return createdAt.map { context.hasHappened($0) } ?? (context.span == nil)
    case .responded, .invited, .reviewed: return false
    }
  }
}

extension Metric.Anchor {
  @inline(__always)
  fileprivate var bit: UInt8 {
    switch self {
    case .created: 1
    case .resolved: 2
    case .resolvedElseCreated: 4
    case .asOf: 8
    case .responded: 16
    case .invited: 32
    case .reviewed: 64
    }
  }
}

extension TicketColumns {
  /// The last resolution, else the creation and the exported time.
  @inline(__always)
  func lastResolution(_ row: Int) -> Instant? {
    if let resolved = value(.resolvedAt, row) { return resolved }
    guard let seconds = value(.resolutionTime, row), let created = value(.createdAt, row)
    else { return nil }
    return created.adding(seconds: Int(seconds))
  }
}

extension TicketColumns {
  /// By row, whether a ticket has ended without being resolved; empty where none has.
  func ended(by statuses: StatusMeanings) -> ContiguousArray<Bool> {
    var ended = ContiguousArray<Bool>()
    func note(_ row: Int) {
      if ended.isEmpty { ended = ContiguousArray(repeating: false, count: count) }
      ended[row] = true
    }
    if statuses.words.contains(where: { $0.meaning?.isEnded == true }) {
      let isEnd = statuses.categories.map { $0?.isEnded == true }
      for (row, status) in (column(SymbolField.status) ?? []).enumerated()
      where status != .max && isEnd[Int(status)] {
        note(row)
      }
    }
    for (row, ticket) in (column(SymbolField.mergedInto) ?? []).enumerated() where ticket != .max {
      note(row)
    }
    if has(.spam) {
      for row in indices where value(.spam, row) == true { note(row) }
    }
    return ended
  }
}
