/// What a status means for who waits for whom: the few states behind each desk's own words.
package enum StatusCategory: UInt8, Sendable, CaseIterable {
  /// Nobody has taken it up.
  case new
  /// The team works on it.
  case open
  /// The customer's turn.
  case pending
  /// Waiting for a third party.
  case onHold
  case solved
  case closed
  /// Ended without being resolved: withdrawn, refused, expired, closed unresolved.
  case cancelled
  /// Another ticket goes on for it.
  case merged
  case spam
  /// The caller or visitor gave up before anybody answered.
  case abandoned
  /// The line broke off.
  case dropped

  /// The category of a status as desks write it; nil where the word is not known.
  package init?(_ text: String) {
    guard let category = StatusReading(text).category else { return nil }
    self = category
  }

  /// The name in configurations and in JSON: `on_hold`.
  package var name: String { "\(self)".snakeCased }

  /// Whether the work is done.
  package var isDone: Bool { self == .solved || self == .closed }

  /// Whether it has ended, and not by being done: neither open nor resolved.
  package var isEnded: Bool {
    switch self {
    case .cancelled, .merged, .spam, .abandoned, .dropped: true
    case .new, .open, .pending, .onHold, .solved, .closed: false
    }
  }

  /// Whether somebody still has to do something.
  package var isOpen: Bool { !isDone && !isEnded }
}
