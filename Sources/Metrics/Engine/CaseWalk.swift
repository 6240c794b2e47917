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
    let readers = metrics.enumerated().map { place, metric in
      let metric = inForce(metric)
      return Reader(
        place: place, kind: kind(of: metric), anchor: metric.anchor, subject: metric.subject)
    }
    let ofTickets = readers.filter { $0.kind == .tickets }
    if !ofTickets.isEmpty {
      forEachTicket { ticketCase in
        guard ticketCase.isAnchored else { return }
        let place = CasePlace(index: ticketCase.row, row: UInt32(ticketCase.row))
        for reader in ofTickets where ticketCase.isAnchored(reader.anchor) {
          guard case .tickets(let read) = reader.subject else { continue }
          body(reader.place, read(ticketCase), place)
        }
      }
    }
    let ofResponses = readers.filter { $0.kind == .responses }
    if !ofResponses.isEmpty {
      forEachResponse { responseCase in
        let place = CasePlace(
          index: responseCase.index, row: responseCase.row.map { UInt32($0) } ?? .max)
        for reader in ofResponses where responseCase.isAnchored(reader.anchor) {
          guard case .responses(let read) = reader.subject else { continue }
          body(reader.place, read(responseCase), place)
        }
      }
    }
    let ofReviews = readers.filter { $0.kind == .reviews }
    if !ofReviews.isEmpty {
      let firstRow = UInt32(history.tickets.count)
      for (index, review) in facts.reviews.all.enumerated() where !review.isSelfAssessment {
        let reviewCase = ReviewCase(review: review, context: self)
        let place = CasePlace(
          index: index, row: firstRow + UInt32(index), weight: review.samplingWeight)
        for reader in ofReviews where reviewCase.isAnchored(reader.anchor) {
          guard case .reviews(let read) = reader.subject else { continue }
          body(reader.place, read(reviewCase), place)
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

/// A metric in a walk. A closure beside it in a tuple would be called through a thunk for each case.
private struct Reader {
  let place: Int
  let kind: CaseKind
  let anchor: Metric.Anchor
  let subject: Metric.Subject
}

extension TicketCase {
  /// What a metric of tickets reads here, whichever period the ticket belongs to; else outside.
  func reading(of metric: Metric) -> Reading {
    guard case .tickets(let read) = context.inForce(metric).subject else { return .outside }
    return read(self)
  }
}
