/// A metric of tickets, ready to be read: its place among those asked for, and the function itself.
///
/// A function in a tuple or in a generic type is called through a wrapper; in a plain type of its own
/// it is called directly.
struct TicketReader: Sendable {
  let place: Int
  let anchor: Metric.Anchor
  let read: @Sendable (TicketCase) -> Reading
}

/// A metric of survey responses, ready to be read.
struct ResponseReader: Sendable {
  let place: Int
  let anchor: Metric.Anchor
  let read: @Sendable (ResponseCase) -> Reading
}

/// A metric of quality reviews, ready to be read.
struct ReviewReader: Sendable {
  let place: Int
  let anchor: Metric.Anchor
  let read: @Sendable (ReviewCase) -> Reading
}

extension [Metric] {
  /// The metrics that read tickets.
  var ticketReaders: [TicketReader] {
    enumerated().compactMap { place, metric in
      guard case .tickets(let read) = metric.subject else { return nil }
      return TicketReader(place: place, anchor: metric.anchor, read: read)
    }
  }

  /// The metrics that read quality reviews.
  var reviewReaders: [ReviewReader] {
    enumerated().compactMap { place, metric in
      guard case .reviews(let read) = metric.subject else { return nil }
      return ReviewReader(place: place, anchor: metric.anchor, read: read)
    }
  }

  /// The metrics that read survey responses.
  var responseReaders: [ResponseReader] {
    enumerated().compactMap { place, metric in
      guard case .responses(let read) = metric.subject else { return nil }
      return ResponseReader(place: place, anchor: metric.anchor, read: read)
    }
  }
}
