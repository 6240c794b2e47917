import Desk
import Metrics

extension PlainRoute {
  func oneTouch(_ ticket: TicketSketch) -> Outcome {
    guard let replies = ticket.counts[.replies], let reopens = ticket.counts[.reopens] else {
      return .left(.notRecorded)
    }
    return Self.yes(replies == 1 && reopens == 0)
  }

  /// Whether `later` repeats `earlier`, by the words of KPIs.md.
  private func doesRepeat(_ later: TicketSketch, _ earlier: TicketSketch) -> Bool {
    guard later.customer != nil, later.customer == earlier.customer,
      let created = later.created?.seconds, let before = earlier.created?.seconds,
      (before, earlier.id) < (created, later.id)
    else { return false }
    let levels = [later, earlier].map { $0.category?.split(separator: "/").first }
    if settings.repeatNeedsSameCategory && levels[0] != levels[1] { return false }
    guard let end = resolutionTold(earlier) ?? earlier.closed?.seconds else { return true }
    return created <= end + settings.repeatWindow
  }

  func noRepeat(_ ticket: TicketSketch) -> Outcome {
    guard let customer = ticket.customer else { return .left(.unknownCustomer) }
    let all = ticketsOfCustomer[customer] ?? []
    guard ticket.created != nil, let resolution = lastResolution(ticket) else {
      return .left(.notRecorded)
    }
    if all.contains(where: { doesRepeat(ticket, $0) }) { return .left(.repeatContact) }
    if newest < resolution + settings.repeatWindow { return .left(.pending) }
    let isRepeated = all.contains { doesRepeat($0, ticket) }
    return Self.yes(!isRepeated && (ticket.counts[.reopens] ?? 0) == 0)
  }

  func repeatComplaint(_ ticket: TicketSketch) -> Outcome {
    guard let customer = ticket.customer else { return .left(.unknownCustomer) }
    guard let created = ticket.created?.seconds else { return .left(.notRecorded) }
    let all = ticketsOfCustomer[customer] ?? []
    return Self.yes(
      all.contains { other in
        guard let before = other.created?.seconds, isComplaint(other) else { return false }
        return before < created && before >= created - 30 * 86_400
      })
  }

  // Survey answers.

  func ticket(of response: ResponseSketch) -> TicketSketch? {
    response.ticket.flatMap { ticketOfID[$0] }
  }

  /// A column of a ticket export that only repeats what the survey's own export says.
  func isShadowed(_ response: ResponseSketch) -> Bool {
    guard response.isFromTicket, let ticket = ticket(of: response) else { return false }
    return responses.contains {
      $0.ticket == ticket.id && !$0.isFromTicket && $0.rating != nil
    }
  }

  func responseMoment(_ response: ResponseSketch) -> Int? {
    if let answered = response.answered { return answered.seconds }
    return ticket(of: response).flatMap { resolutionTold($0) ?? $0.created?.seconds }
  }

  func isAnswered(_ response: ResponseSketch) -> Bool {
    response.answered != nil || response.rating != nil || response.recommendation != nil
      || response.effort != nil || response.solvedAtFirstContact != nil
  }

  /// The scale of most ratings, of the random desk always 1 to 5.
  var commonScale: RatingScale { .oneToFive }

  /// Satisfied 1, dissatisfied -1, neither 0.
  func side(_ rating: Rating) -> Int {
    let words: [Float: Int]
    switch rating.scale {
    case .oneToFive: words = [1: -1, 2: -1, 4: 1, 5: 1]
    case .zeroToTen: words = [0: -1, 1: -1, 2: -1, 8: 1, 9: 1, 10: 1]
    case .twoWords: words = [0: -1, 1: 1]
    default: words = [1: -1, 3: 1]
    }
    return words[rating.value] ?? 0
  }
}
