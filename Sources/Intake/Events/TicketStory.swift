import Desk

/// What has happened to one ticket so far, event by event.
struct TicketStory {
  /// What single events tell. Nothing is said of what the log does not speak of: a log of statuses
  /// knows no replies.
  private var ticket = Ticket()
  private let createdAt: Instant
  private let hasCreation: Bool
  /// Whether the log begins before anything that needs the ticket to be there already.
  private let beginsAtTheBeginning: Bool
  private let categories: [StatusCategory?]

  private var state: StatusCategory
  private var stateSince: Instant
  private var secondsIn = InlineArray<11, Int>(repeating: 0)
  private var holds = Spans()
  private var pendings = Spans()
  private var reopenedAt: Instant?

  private let requester: Symbol?
  private var firstResponder: Symbol?
  private var nextReplies = NextReplies()

  private var agents = Owners()
  private var teams = Owners()
  private var transferredAt: Instant?
  private var returnedAt: Instant?
  /// Before any change of it; nil where the log does not say.
  private var firstPriority: Symbol?

  init(_ events: [TicketEvent], _ categories: [StatusCategory?]) {
    let first = events[0]
    let creation = events.first { $0.kind == .created }
    hasCreation = creation != nil
    createdAt = creation?.moment ?? first.moment
    beginsAtTheBeginning = creation != nil || !Self.followsOthers(first, categories)
    stateSince = createdAt
    self.categories = categories
    let change = events.first { Self.stateChanges.contains($0.kind) }
    state = change?.before.flatMap { categories[Int($0.index)] } ?? .new
    requester =
      events.last { $0.kind == .requester && $0.value != nil }?.value
      ?? events.first { $0.kind == .message && $0.moment == creation?.moment }?.value
    ticket[.id] = first.ticket
    if beginsAtTheBeginning { ticket[.createdAt] = createdAt }
  }

  private static let stateChanges: [TicketEvent.Kind] = [
    .statusChange, .resolved, .closed, .reopened,
  ]

  /// Whether a first event says that others came before it, in another file: nothing is resolved,
  /// closed or opened again the moment that it begins.
  private static func followsOthers(
    _ event: TicketEvent, _ categories: [StatusCategory?]
  ) -> Bool {
    guard event.kind == .statusChange else { return stateChanges.contains(event.kind) }
    return [event.value, event.before].contains { status in
      status.flatMap { categories[Int($0.index)] }?.isOpen == false
    }
  }

  /// - Parameter isOpening: the ticket's first event: where nothing else says so, its creation.
  mutating func add(_ event: TicketEvent, isOpening: Bool) {
    ticket[.updatedAt] = event.moment
    let opens = isOpening && !hasCreation
    switch event.kind {
    case .created, .other, .automaticMessage, .internalNote, .requester: break
    case .reply: addReply(event, opens: opens)
    case .customerMessage: addCustomerMessage(event, opens: opens)
    case .message:
      guard let requester else { break }
      if event.value == requester {
        addCustomerMessage(event, opens: opens)
      } else {
        addReply(event, opens: opens)
      }
    case .statusChange:
      count(.reopens, 0)
      ticket[.status] = event.value
      if let category = event.value.flatMap({ categories[Int($0.index)] }) {
        enter(category, at: event.moment)
      }
    case .resolved: enter(.solved, at: event.moment)
    case .closed: enter(.closed, at: event.moment)
    case .reopened:
      if !state.isOpen {
        enter(.open, at: event.moment)
      } else if reopenedAt != event.moment {
        count(.reopens)
        reopenedAt = event.moment
      }
    case .assignment:
      note(.firstAssignedAt, event.moment)
      note(agents.change(to: event.value), at: event.moment)
    case .teamAssignment:
      if event.value != nil { note(teams.change(to: event.value), at: event.moment) }
    case .escalated: note(.escalatedAt, event.moment)
    case .merged: ticket[.mergedInto] = event.value
    case .markedAsSpam: ticket[.spam] = true
    case .priorityChange: addPriority(event)
    }
  }

  /// Notes a moment that happens once.
  private mutating func note(_ field: InstantField, _ moment: Instant) {
    ticket[field] = ticket[field] ?? moment
  }

  /// - Parameter more: 0 where the log now tells that there are none yet.
  private mutating func count(_ field: CountField, _ more: Int = 1) {
    ticket[field] = (ticket[field] ?? 0) + more
  }

  private mutating func enter(_ next: StatusCategory, at moment: Instant) {
    count(.reopens, 0)
    if moment > stateSince {
      secondsIn[Int(state.rawValue)] += moment.seconds(since: stateSince)
      if state == .onHold { holds.add(from: stateSince, to: moment) }
      if state == .pending { pendings.add(from: stateSince, to: moment) }
    }
    if state.isOpen, !next.isOpen { nextReplies.end(at: moment) }
    // What was cancelled and is then closed was not resolved.
    if next.isDone, state.isOpen {
      note(.firstResolvedAt, moment)
      ticket[.resolvedAt] = moment
    }
    if next == .closed ? state != .closed : next.isEnded && state.isOpen {
      ticket[.closedAt] = moment
    }
    if next.isOpen, !state.isOpen {
      if state.isDone {
        count(.reopens)
        reopenedAt = moment
      }
      ticket[.resolvedAt] = nil
      ticket[.closedAt] = nil
    }
    state = next
    stateSince = max(stateSince, moment)
  }

  private mutating func addReply(_ event: TicketEvent, opens: Bool) {
    count(.customerReplies, 0)
    count(.replies, opens ? 0 : 1)
    guard !opens else { return }
    nextReplies.answer(at: event.moment)
    if ticket.firstResponseAt == nil, event.moment >= createdAt {
      ticket[.firstResponseAt] = event.moment
      firstResponder = event.value
    }
  }

  private mutating func addCustomerMessage(_ event: TicketEvent, opens: Bool) {
    if ticket.firstResponseAt != nil { nextReplies.ask(at: event.moment) }
    // The message that the ticket begins with is the request, also where its creation is logged.
    let isRequest = opens || event.moment == createdAt && (ticket[.customerReplies] ?? 0) == 0
    count(.customerReplies, isRequest ? 0 : 1)
    count(.replies, 0)
  }

  /// - Parameter isReturn: nil where nothing changed hands.
  private mutating func note(_ isReturn: Bool?, at moment: Instant) {
    count(.transfers, isReturn == nil || transferredAt == moment ? 0 : 1)
    count(.returns, isReturn != true || returnedAt == moment ? 0 : 1)
    if isReturn != nil { transferredAt = moment }
    if isReturn == true { returnedAt = moment }
  }

  private mutating func addPriority(_ event: TicketEvent) {
    guard let next = event.value else { return }
    if ticket[.priority] == nil {
      // What the ticket began with is no change.
      let isFirst = event.before == nil && event.moment <= createdAt
      firstPriority = isFirst ? next : event.before
      ticket[.priority] = firstPriority
    }
    guard next != ticket[.priority] else { return }
    note(.priorityFirstChangedAt, event.moment)
    ticket[.priorityLastChangedAt] = event.moment
    ticket[.priorityBeforeLast] = ticket[.priority]
    ticket[.priority] = next
    ticket[.firstPriority] = firstPriority
  }

  /// The ticket with what only all events together tell.
  var whole: Ticket {
    var ticket = ticket
    ticket[.agent] = agents.current ?? firstResponder
    ticket[.team] = teams.current
    ticket[.nextReplyAskedAt] = nextReplies.longest?.asked
    ticket[.nextReplyAt] = nextReplies.longest?.answered
    if state.isOpen { ticket[.replyAwaitedSince] = nextReplies.awaitedSince }
    guard ticket[.resolvedAt] != nil, beginsAtTheBeginning else { return ticket }
    func seconds(_ states: StatusCategory...) -> Double {
      Double(states.reduce(0) { $0 + secondsIn[Int($1.rawValue)] })
    }
    ticket[.requesterWaitTime] = seconds(.new, .open, .onHold)
    ticket[.agentWaitTime] = seconds(.pending)
    ticket[.onHoldTime] = seconds(.onHold)
    ticket[.holdStartedAt] = holds.only?.from
    ticket[.holdEndedAt] = holds.only?.to
    ticket[.pendingStartedAt] = pendings.only?.from
    ticket[.pendingEndedAt] = pendings.only?.to
    ticket[.newTime] = seconds(.new)
    ticket[.openTime] = seconds(.open)
    ticket[.solvedTime] = seconds(.solved)
    return ticket
  }
}

/// The stretches of one status; what follows without a break is one.
private struct Spans {
  private var first: (from: Instant, to: Instant)?
  private var isSeveral = false

  var only: (from: Instant, to: Instant)? { isSeveral ? nil : first }

  mutating func add(from: Instant, to: Instant) {
    guard let known = first else { return first = (from, to) }
    if known.to == from { first = (known.from, to) } else { isSeveral = true }
  }
}

/// To whom a ticket belonged, one after the other.
private struct Owners {
  private(set) var current: Symbol?
  private var previous: Symbol?

  /// - Returns: whether it goes back to the owner before; nil where it has not changed hands.
  mutating func change(to next: Symbol?) -> Bool? {
    guard let next, next != current else { return nil }
    defer { (previous, current) = (current, next) }
    return current == nil ? nil : next == previous
  }
}

/// How long the customer's messages waited for their replies, after the first response.
///
/// Several messages in a row are one question: it waits since the first of them.
private struct NextReplies {
  /// The message that waited longest for its reply, and that reply.
  private(set) var longest: (asked: Instant, answered: Instant)?
  private(set) var awaitedSince: Instant?
  /// The message that a resolution ended: the reply may follow it in the same second.
  private var ended: (asked: Instant, at: Instant)?

  mutating func ask(at moment: Instant) { awaitedSince = awaitedSince ?? moment }

  mutating func answer(at moment: Instant) {
    guard let asked = awaitedSince ?? (ended?.at == moment ? ended?.asked : nil) else { return }
    awaitedSince = nil
    ended = nil
    if let longest, longest.answered.seconds(since: longest.asked) >= moment.seconds(since: asked) {
      return
    }
    longest = (asked, moment)
  }

  /// The ticket is resolved: the customer is no longer owed a reply.
  mutating func end(at moment: Instant) {
    if let asked = awaitedSince { ended = (asked, moment) }
    awaitedSince = nil
  }
}
