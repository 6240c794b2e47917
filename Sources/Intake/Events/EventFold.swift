import Desk

/// Folds what happened to one ticket into the ticket: when it was answered and resolved, how often
/// it came back or changed hands, who waited for whom.
///
/// - A **first response** is the first public message by a person after the ticket was there; bots
///   and automatic messages answer nobody. Where a log says only by whom a message is, the person
///   who asked is the customer, and all others answer: the one whom the log names, else who wrote
///   the message that the logged creation came with.
/// - A **resolution** is the step into a status that is done; the last counts, and none while the
///   ticket is open again. A **reopening** is the step back. What is cancelled, merged, spam or given
///   up by the caller is closed then, and was not resolved.
/// - A **transfer** is a change of the person or the team, once a moment; a **return** is one to
///   whom the ticket had just come from.
/// - The **next reply** is the answer to a message that the customer wrote after the first
///   response. The message that waited longest counts, and apart from it the one that still waits.
///   A resolution ends the wait without a reply: a word of thanks asks for none.
/// - The **priority** is known before the first change, between the first and the last as the one
///   before the last, and since the last: exact for tickets whose priority was changed twice at
///   most.
/// - **Waits** are the time in statuses until the last resolution: on the team (new, open, on
///   hold), on the customer (pending), on hold. The status before the first change is the one since
///   the creation.
package struct EventFold: Sendable {
  /// `categories[status.index]`; nil for a status whose word is not known: it changes nothing.
  private var categories: [StatusCategory?] = []
  private let dictionary: StatusDictionary
  /// The places of rows that say what another row said, by their files.
  private(set) var repetitions: [UInt16: Set<UInt32>] = [:]

  package init(statuses: SymbolTable, meaning dictionary: StatusDictionary = StatusDictionary()) {
    self.dictionary = dictionary
    learn(statuses)
  }

  /// Looks at statuses that were added to the table behind those that are known.
  package mutating func learn(_ statuses: SymbolTable) {
    for index in categories.count..<max(statuses.count, categories.count) {
      categories.append(dictionary.category(statuses.text(of: Symbol(index: UInt32(index)))))
    }
  }

  /// - Parameter events: of one ticket, one at least.
  package mutating func ticket(of events: ArraySlice<TicketEvent>) -> Ticket {
    let events = withoutRepetitions(Self.inOrder(events))
    var story = TicketStory(events, categories)
    for (index, event) in events.enumerated() { story.add(event, isOpening: index == 0) }
    return story.whole
  }

  mutating func fold(_ events: ContiguousArray<TicketEvent>, into history: inout History) {
    let (ordered, starts) = Self.byTicket(events)
    for (start, end) in zip(starts, starts.dropFirst()) {
      history.fill(ticket(of: ordered[start..<end]))
    }
  }

  /// Events side by side by their ticket: counted first, then put in place.
  private static func byTicket(
    _ events: ContiguousArray<TicketEvent>
  ) -> (ContiguousArray<TicketEvent>, starts: [Int]) {
    var starts = [0]
    var groupOf: [Symbol: Int] = [:]
    var groups = ContiguousArray<Int32>()
    groups.reserveCapacity(events.count)
    var counts: [Int] = []
    for event in events {
      let group = groupOf[event.ticket] ?? counts.count
      if group == counts.count {
        groupOf[event.ticket] = group
        counts.append(0)
      }
      counts[group] += 1
      groups.append(Int32(group))
    }
    for count in counts { starts.append(starts[starts.count - 1] + count) }
    var next = starts
    var ordered = events
    for (place, group) in groups.enumerated() {
      ordered[next[Int(group)]] = events[place]
      next[Int(group)] += 1
    }
    return (ordered, starts)
  }

  /// The same event of the same moment counts once, whichever file holds it.
  private mutating func withoutRepetitions(_ events: [TicketEvent]) -> [TicketEvent] {
    var kept: [TicketEvent] = []
    kept.reserveCapacity(events.count)
    for event in events {
      let isKnown = kept.reversed().prefix { $0.moment == event.moment }.contains {
        $0.fingerprint == event.fingerprint && $0.kind == event.kind
          && ($0.file, $0.place) != (event.file, event.place)
      }
      if isKnown {
        repetitions[event.file, default: []].insert(event.place)
      } else {
        kept.append(event)
      }
    }
    return kept
  }

  /// By the moment, and in the same second by the rows of the file.
  ///
  /// Where two files speak of the same second, the one whose log of the ticket begins earlier comes
  /// first, then the one that ends earlier: so the order in which files are read changes nothing.
  private static func inOrder(_ events: ArraySlice<TicketEvent>) -> [TicketEvent] {
    guard let file = events.first?.file, events.contains(where: { $0.file != file }) else {
      return events.sorted { key($0) < key($1) }
    }
    let ranks = ranks(of: events)
    return events.sorted { left, right in
      if left.moment != right.moment || left.file == right.file { return key(left) < key(right) }
      return ranks[left.file, default: 0] < ranks[right.file, default: 0]
    }
  }

  private static func key(_ event: TicketEvent) -> (Instant, UInt32, UInt8) {
    (event.moment, event.place, event.kind.rawValue)
  }

  private static func ranks(of events: ArraySlice<TicketEvent>) -> [UInt16: Int] {
    let keys = Dictionary(grouping: events, by: \.file).map { file, events in
      let moments = events.map(\.moment)
      return (moments.min()!, moments.max()!, events.map(\.fingerprint).min()!, file)
    }
    return Dictionary(
      uniqueKeysWithValues: keys.sorted { $0 < $1 }.enumerated().map { ($1.3, $0) })
  }
}
