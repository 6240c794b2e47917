/// How long the customer's messages waited for their replies, after the first response.
///
/// Several messages in a row are one question: it waits since the first of them.
struct NextReplies {
  /// The message that waited longest for its reply, and that reply.
  private(set) var longest: (asked: UInt32, answered: UInt32)?
  /// The message that no reply has followed yet.
  private(set) var awaitedSince: UInt32?
  /// The message that a resolution came upon: the reply may stand behind it in the same second.
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

  /// The ticket is resolved: who asked is no longer owed a reply.
  mutating func end(at moment: UInt32) {
    if let asked = awaitedSince { ended = (asked, moment) }
    awaitedSince = nil
  }
}
