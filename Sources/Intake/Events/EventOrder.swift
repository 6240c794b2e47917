import Desk

/// The order in which things happened to a ticket: by the moment, and in the same second by the rows of
/// the file.
///
/// Where two files speak of the same second, the one whose log of the ticket begins earlier comes first,
/// then the one that ends earlier: so the order in which files are read changes nothing.
package enum EventOrder {
  /// - Parameter events: of one ticket.
  package static func ordered(_ events: ArraySlice<TicketEvent>) -> [TicketEvent] {
    guard let file = events.first?.file, events.contains(where: { $0.file != file }) else {
      return events.sorted { key($0) < key($1) }
    }
    let ranks = ranks(of: events)
    return events.sorted { left, right in
      if left.moment != right.moment || left.file == right.file { return key(left) < key(right) }
      return ranks[left.file, default: 0] < ranks[right.file, default: 0]
    }
  }

  private static func key(_ event: TicketEvent) -> (UInt32, UInt32, UInt8) {
    (event.moment, event.place, event.kind.rawValue)
  }

  private static func ranks(of events: ArraySlice<TicketEvent>) -> [UInt16: Int] {
    var spans: [UInt16: (first: UInt32, last: UInt32, mark: UInt64)] = [:]
    for event in events {
      let span = spans[event.file] ?? (.max, 0, .max)
      spans[event.file] = (
        min(span.first, event.moment), max(span.last, event.moment),
        min(span.mark, event.fingerprint)
      )
    }
    let order = spans.sorted {
      ($0.value.first, $0.value.last, $0.value.mark, $0.key)
        < ($1.value.first, $1.value.last, $1.value.mark, $1.key)
    }
    return Dictionary(uniqueKeysWithValues: order.enumerated().map { ($1.key, $0) })
  }
}
