import Desk
import Statistics

/// What a period has of single cases, for those who look at each.
extension Analysis {
  /// How long each ticket created in the period took to be resolved, or has been open so far.
  package func timesToResolution(during period: Period?) -> [SurvivalObservation] {
    let context = context(during: period)
    var observations: [SurvivalObservation] = []
    context.forEachTicket { ticketCase in
      guard let created = ticketCase.createdAt, context.contains(created) else { return }
      let end = ticketCase.resolvedAt ?? context.asOf
      let seconds = end.seconds(since: created)
      let isObserved = ticketCase.resolvedAt != nil
      // Whoever is resolved at an unknown time was not observed, and is not open either.
      guard seconds >= 0, isObserved || ticketCase.isOpen else { return }
      observations.append(
        SurvivalObservation(duration: Double(seconds), isObserved: isObserved))
    }
    return observations
  }

  package func answers(during period: Period?) -> [(response: SurveyResponse, row: Int?)] {
    var answers: [(response: SurveyResponse, row: Int?)] = []
    context(during: period).forEachResponse { responseCase in
      if responseCase.response.isAnswered, responseCase.isAnchored(.responded) {
        answers.append((responseCase.response, responseCase.row))
      }
    }
    return answers
  }

  /// Complaints by customers, counting those that followed an earlier one within 30 days.
  package func repeatComplaints(during period: Period?) -> [Symbol: Int] {
    let context = context(during: period)
    var counts: [Symbol: Int] = [:]
    let tickets = history.tickets
    for row in tickets.indices where context.facts.complaints.isRepeat(row) {
      guard context.contains(tickets.value(.createdAt, row)),
        let customer = tickets.value(.customer, row)
      else { continue }
      counts[customer, default: 0] += 1
    }
    return counts
  }
}
