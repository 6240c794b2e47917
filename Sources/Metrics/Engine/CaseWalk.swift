import Desk

package enum CaseKind: Sendable {
  case tickets, responses, reviews
}

/// A case that has been read.
struct CasePlace {
  let index: Int
  /// The row by which it is grouped and filtered: of a ticket its own, of a response its ticket's
  /// (`.max` for a ticket in no file), of a review one behind those of all tickets.
  let row: UInt32
  /// How many cases it represents.
  var weight = 1.0
}

extension MeasurementContext {
  /// What each metric reads of its cases: tickets, then responses, then reviews, in their order.
  ///
  /// This is the only walk over cases, and what holds for all readings is decided here alone: the
  /// definition in force, the anchors, ratings in two exports, agents' own assessments.
  @inline(__always)
  func forEachReading(
    of metrics: [Metric], _ body: (_ metric: Int, _ reading: Reading, _ place: CasePlace) -> Void
  ) {
    var ofTickets: [TicketReader] = []
    var ofResponses: [ResponseReader] = []
    var ofReviews: [ReviewReader] = []
    for (place, metric) in metrics.enumerated() {
      let metric = inForce(metric)
      switch metric.subject {
      case .tickets(let read):
        ofTickets.append(TicketReader(place: place, anchor: metric.anchor, read: read))
      case .responses(let read):
        ofResponses.append(ResponseReader(place: place, anchor: metric.anchor, read: read))
      case .reviews(let read):
        ofReviews.append(ReviewReader(place: place, anchor: metric.anchor, read: read))
      case .firstContactInForce: preconditionFailure("the definition in force reads cases itself")
      }
    }
    if let only = ofTickets.first, ofTickets.count == 1 {
      // Out of the array, the closure would be retained for each ticket. Durations are read one by one.
      forEachTicket { ticketCase in
        guard ticketCase.isAnchored(only.anchor) else { return }
        let place = CasePlace(index: ticketCase.row, row: UInt32(ticketCase.row))
        body(only.place, only.read(ticketCase), place)
      }
    } else if !ofTickets.isEmpty {
      ofTickets.withUnsafeBufferPointer { ofTickets in
        forEachTicket { ticketCase in
          guard ticketCase.isAnchored else { return }
          let place = CasePlace(index: ticketCase.row, row: UInt32(ticketCase.row))
          for reader in ofTickets where ticketCase.isAnchored(reader.anchor) {
            body(reader.place, reader.read(ticketCase), place)
          }
        }
      }
    }
    if !ofResponses.isEmpty {
      forEachResponse { responseCase in
        let place = CasePlace(
          index: responseCase.index, row: responseCase.row.map { UInt32($0) } ?? .max)
        for reader in ofResponses where responseCase.isAnchored(reader.anchor) {
          body(reader.place, reader.read(responseCase), place)
        }
      }
    }
    if !ofReviews.isEmpty {
      let firstRow = UInt32(history.tickets.count)
      for (index, review) in facts.reviews.all.enumerated() where !review.isSelfAssessment {
        let reviewCase = ReviewCase(review: review, context: self)
        let place = CasePlace(
          index: index, row: firstRow + UInt32(index), weight: review.samplingWeight)
        for reader in ofReviews where reviewCase.isAnchored(reader.anchor) {
          body(reader.place, reader.read(reviewCase), place)
        }
      }
    }
  }

  /// The metric itself, or the definition of first contact resolution in force.
  func inForce(_ metric: Metric) -> Metric {
    if case .firstContactInForce = metric.subject { facts.firstContactDefinition } else { metric }
  }

  func kind(of metric: Metric) -> CaseKind {
    switch metric.subject {
    case .tickets: .tickets
    case .responses: .responses
    case .reviews: .reviews
    case .firstContactInForce: kind(of: inForce(metric))
    }
  }

  func isWeighted(_ metric: Metric) -> Bool {
    facts.reviews.isWeighted && kind(of: metric) == .reviews
  }
}

/// A metric in a walk. Each kind of case has a type of its own, for out of a generic type or a tuple
/// a closure is called through a thunk, and out of an enumeration it is retained, case by case.
private struct TicketReader {
  let place: Int
  let anchor: Metric.Anchor
  let read: @Sendable (TicketCase) -> Reading
}

private struct ResponseReader {
  let place: Int
  let anchor: Metric.Anchor
  let read: @Sendable (ResponseCase) -> Reading
}

private struct ReviewReader {
  let place: Int
  let anchor: Metric.Anchor
  let read: @Sendable (ReviewCase) -> Reading
}

extension TicketCase {
  /// What a metric of tickets reads here, whichever period the ticket belongs to; else outside.
  package func reading(of metric: Metric) -> Reading {
    guard case .tickets(let read) = context.inForce(metric).subject else { return .outside }
    return read(self)
  }
}
