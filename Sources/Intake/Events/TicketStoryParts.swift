/// The stretches of one status; what follows without a break is one.
struct Spans {
  private var first: (from: UInt32, to: UInt32)?
  private var isSeveral = false

  /// The only one; nil where there is none, or several.
  var only: (from: UInt32, to: UInt32)? { isSeveral ? nil : first }

  mutating func add(from: UInt32, to: UInt32) {
    guard let known = first else { return first = (from, to) }
    if known.to == from { first = (known.from, to) } else { isSeveral = true }
  }
}

/// Which priority a ticket had, one after the other.
struct PriorityHistory {
  private(set) var current = UInt32.max
  /// Before the first change, and before the last; `.max` where the log does not say.
  private(set) var first = UInt32.max
  private(set) var beforeLast = UInt32.max
  private(set) var firstChangedAt: UInt32?
  private(set) var lastChangedAt: UInt32?

  /// - Parameter isOpening: whether the ticket began with it, so that nothing was changed.
  mutating func change(to next: UInt32, from before: UInt32, at moment: UInt32, isOpening: Bool) {
    guard next != .max else { return }
    if current == .max {
      current = before
      first = before
      if before == .max, isOpening {
        current = next
        first = next
        return
      }
    }
    guard next != current else { return }
    beforeLast = current
    current = next
    firstChangedAt = firstChangedAt ?? moment
    lastChangedAt = moment
  }
}

/// To whom a ticket belonged, one after the other.
struct Owners {
  private(set) var current = UInt32.max
  private var previous = UInt32.max

  enum Change {
    case none
    /// To another owner.
    case on
    /// To the owner from whom it had just come.
    case back
  }

  mutating func change(to next: UInt32) -> Change {
    guard next != .max, next != current else { return .none }
    defer { (previous, current) = (current, next) }
    if current == .max { return .none }
    return next == previous ? .back : .on
  }
}

/// How long the customer's messages waited for their replies, after the first response.
///
/// Several messages in a row are one question: it waits since the first of them.
struct NextReplies {
  /// The message that waited longest for its reply, and that reply.
  private(set) var longest: (asked: UInt32, answered: UInt32)?
  /// The message that no reply has followed yet.
  private(set) var awaitedSince: UInt32?
  /// The message that a resolution ended: the reply may follow it in the same second.
  private var ended: (asked: UInt32, at: UInt32)?

  mutating func ask(at moment: UInt32) { awaitedSince = awaitedSince ?? moment }

  mutating func answer(at moment: UInt32) {
    let isOfEnd = ended?.at == moment
    guard let asked = awaitedSince ?? (isOfEnd ? ended?.asked : nil) else { return }
    awaitedSince = nil
    ended = nil
    if let longest, longest.answered - longest.asked >= moment - asked { return }
    longest = (asked, moment)
  }

  /// The ticket is resolved: the customer is no longer owed a reply.
  mutating func end(at moment: UInt32) {
    if let asked = awaitedSince { ended = (asked, moment) }
    awaitedSince = nil
  }
}
