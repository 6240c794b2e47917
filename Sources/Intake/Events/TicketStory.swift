import Desk

/// What has happened to one ticket so far, event by event.
struct TicketStory {
  private let id: UInt32
  private let createdAt: UInt32
  private let hasCreation: Bool
  /// Whether the log begins before anything that needs the ticket to be there already.
  private let beginsAtTheBeginning: Bool
  private let categories: [StatusCategory?]

  private var lastMoment: UInt32
  private var state = StatusCategory.new
  private var stateSince: UInt32
  private var secondsIn = InlineArray<6, UInt32>(repeating: 0)
  private var holds = Spans()
  private var pendings = Spans()
  private var status = UInt32.max
  private var hasStates = false
  private var firstResolvedAt: UInt32?
  private var resolvedAt: UInt32?
  private var closedAt: UInt32?
  private var reopens = 0
  private var reopenedAt: UInt32?

  /// Who asked; `.max` where nothing tells.
  private let requester: UInt32
  private var hasMessages = false
  private var firstResponse: TicketEvent?
  private var replies = 0
  private var customerReplies = 0
  private var nextReplies = NextReplies()

  private var agents = Owners()
  private var teams = Owners()
  private var firstAssignedAt: UInt32?
  private var transfers = 0
  private var transferredAt: UInt32?
  private var returns = 0
  private var returnedAt: UInt32?

  private var priorities = PriorityHistory()
  private var escalatedAt: UInt32?
  private var isSpam = false
  private var mergedInto = UInt32.max

  init(_ events: ArraySlice<TicketEvent>, _ categories: [StatusCategory?]) {
    let first = events[events.startIndex]
    id = first.ticket
    let creation = events.first { $0.kind == .created }
    hasCreation = creation != nil
    createdAt = creation?.moment ?? first.moment
    beginsAtTheBeginning = creation != nil || !Self.followsOthers(first, categories)
    stateSince = createdAt
    lastMoment = first.moment
    self.categories = categories
    state = Self.firstState(of: events, categories) ?? .new
    requester = Self.requester(of: events, creation: creation?.moment)
  }

  /// The status that the first change of status is from; nil where the log does not say.
  private static func firstState(
    of events: ArraySlice<TicketEvent>, _ categories: [StatusCategory?]
  ) -> StatusCategory? {
    let change = events.first { event in
      switch event.kind {
      case .statusChange, .resolved, .closed, .reopened: true
      default: false
      }
    }
    guard let before = change?.before, before != .max else { return nil }
    return categories[Int(before)]
  }

  private static func requester(
    of events: ArraySlice<TicketEvent>, creation: UInt32?
  ) -> UInt32 {
    if let named = events.last(where: { $0.kind == .requester && $0.value != .max }) {
      return named.value
    }
    return events.first { $0.kind == .message && $0.moment == creation }?.value ?? .max
  }

  /// Whether a first event says that others came before it, in another file: nothing is resolved,
  /// closed or opened again the moment that it begins.
  private static func followsOthers(
    _ event: TicketEvent, _ categories: [StatusCategory?]
  ) -> Bool {
    switch event.kind {
    case .resolved, .closed, .reopened: true
    case .statusChange:
      [event.value, event.before].contains { $0 != .max && categories[Int($0)]?.isDone == true }
    default: false
    }
  }

  /// - Parameter isOpening: the ticket's first event: where nothing else says so, its creation.
  mutating func add(_ event: TicketEvent, isOpening: Bool) {
    lastMoment = event.moment
    let opens = isOpening && !hasCreation
    switch event.kind {
    case .created, .other, .automaticMessage, .internalNote, .requester: break
    case .reply: addReply(event, opens: opens)
    case .customerMessage: addCustomerMessage(event, opens: opens)
    case .message:
      guard requester != .max else { break }
      if event.value == requester {
        addCustomerMessage(event, opens: opens)
      } else {
        addReply(event, opens: opens)
      }
    case .statusChange:
      hasStates = true
      status = event.value
      if event.value != .max, let category = categories[Int(event.value)] {
        enter(category, at: event.moment)
      }
    case .resolved: enter(.solved, at: event.moment)
    case .closed: enter(.closed, at: event.moment)
    case .reopened:
      if state.isDone {
        enter(.open, at: event.moment)
      } else if reopenedAt != event.moment {
        hasStates = true
        reopens += 1
        reopenedAt = event.moment
      }
    case .assignment:
      if firstAssignedAt == nil { firstAssignedAt = event.moment }
      count(agents.change(to: event.value), at: event.moment)
    case .teamAssignment:
      count(teams.change(to: event.value), at: event.moment)
    case .escalated: escalatedAt = escalatedAt ?? event.moment
    case .merged: mergedInto = event.value
    case .markedAsSpam: isSpam = true
    case .priorityChange:
      priorities.change(
        to: event.value, from: event.before, at: event.moment,
        isOpening: event.moment <= createdAt)
    }
  }

  private mutating func enter(_ next: StatusCategory, at moment: UInt32) {
    hasStates = true
    if moment > stateSince {
      secondsIn[Int(state.rawValue)] += moment - stateSince
      if state == .onHold { holds.add(from: stateSince, to: moment) }
      if state == .pending { pendings.add(from: stateSince, to: moment) }
    }
    if next.isDone, !state.isDone {
      nextReplies.end(at: moment)
      firstResolvedAt = firstResolvedAt ?? moment
      resolvedAt = moment
    }
    if next == .closed, state != .closed { closedAt = moment }
    if !next.isDone, state.isDone {
      reopens += 1
      reopenedAt = moment
      resolvedAt = nil
      closedAt = nil
    }
    state = next
    stateSince = max(stateSince, moment)
  }

  private mutating func addReply(_ event: TicketEvent, opens: Bool) {
    hasMessages = true
    guard !opens else { return }
    replies += 1
    nextReplies.answer(at: event.moment)
    if firstResponse == nil, event.moment >= createdAt { firstResponse = event }
  }

  private mutating func addCustomerMessage(_ event: TicketEvent, opens: Bool) {
    hasMessages = true
    if firstResponse != nil { nextReplies.ask(at: event.moment) }
    // The message that the ticket begins with is the request, also where its creation is logged.
    if !(event.moment == createdAt && customerReplies == 0) && !opens { customerReplies += 1 }
  }

  private mutating func count(_ change: Owners.Change, at moment: UInt32) {
    guard change != .none else { return }
    if transferredAt != moment { transfers += 1 }
    transferredAt = moment
    guard change == .back else { return }
    if returnedAt != moment { returns += 1 }
    returnedAt = moment
  }

  /// Nothing is said of what the log does not speak of: a log of statuses knows no replies.
  var ticket: Ticket {
    var ticket = Ticket()
    func symbol(_ raw: UInt32) -> Symbol? { raw == .max ? nil : Symbol(index: raw) }
    func instant(_ raw: UInt32?) -> Instant? {
      raw.map { Instant(secondsSince1970: Int($0)) }
    }
    ticket[.id] = Symbol(index: id)
    ticket[.createdAt] = beginsAtTheBeginning ? instant(createdAt) : nil
    ticket[.updatedAt] = instant(lastMoment)
    ticket[.status] = symbol(status)
    ticket[.agent] = symbol(agents.current) ?? symbol(firstResponse?.value ?? .max)
    ticket[.team] = symbol(teams.current)
    ticket[.firstAssignedAt] = instant(firstAssignedAt)
    ticket[.firstResponseAt] = instant(firstResponse?.moment)
    ticket[.firstResolvedAt] = instant(firstResolvedAt)
    ticket[.resolvedAt] = instant(resolvedAt)
    ticket[.closedAt] = instant(closedAt)
    ticket[.escalatedAt] = instant(escalatedAt)
    if hasMessages {
      ticket[.nextReplyAskedAt] = instant(nextReplies.longest?.asked)
      ticket[.nextReplyAt] = instant(nextReplies.longest?.answered)
      if !state.isDone { ticket[.replyAwaitedSince] = instant(nextReplies.awaitedSince) }
      ticket[.replies] = replies
      ticket[.customerReplies] = customerReplies
    }
    if hasStates { ticket[.reopens] = reopens }
    if firstAssignedAt != nil || teams.current != .max {
      ticket[.transfers] = transfers
      ticket[.returns] = returns
    }
    if hasStates, resolvedAt != nil, beginsAtTheBeginning {
      func seconds(_ states: StatusCategory...) -> Double {
        Double(states.reduce(0) { $0 + Int(secondsIn[Int($1.rawValue)]) })
      }
      ticket[.requesterWaitTime] = seconds(.new, .open, .onHold)
      ticket[.agentWaitTime] = seconds(.pending)
      ticket[.onHoldTime] = seconds(.onHold)
      if let hold = holds.only {
        ticket[.holdStartedAt] = instant(hold.from)
        ticket[.holdEndedAt] = instant(hold.to)
      }
      if let pending = pendings.only {
        ticket[.pendingStartedAt] = instant(pending.from)
        ticket[.pendingEndedAt] = instant(pending.to)
      }
      ticket[.newTime] = seconds(.new)
      ticket[.openTime] = seconds(.open)
      ticket[.solvedTime] = seconds(.solved)
    }
    ticket[.priority] = symbol(priorities.current)
    if priorities.firstChangedAt != nil {
      ticket[.firstPriority] = symbol(priorities.first)
      ticket[.priorityBeforeLast] = symbol(priorities.beforeLast)
      ticket[.priorityFirstChangedAt] = instant(priorities.firstChangedAt)
      ticket[.priorityLastChangedAt] = instant(priorities.lastChangedAt)
    }
    if isSpam { ticket[.spam] = true }
    ticket[.mergedInto] = symbol(mergedInto)
    return ticket
  }
}
