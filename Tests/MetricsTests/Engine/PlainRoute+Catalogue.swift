import Desk
import Metrics

extension PlainRoute {
  /// All cases of a metric in the period, with what each gives.
  func cases(_ id: String) -> [Case] {
    let ofTickets = tickets.compactMap { ticket in
      outcome(id, ticket).map { Case(ticket: ticket, outcome: $0) }
    }
    let ofResponses = responses.compactMap { response -> Case? in
      if isShadowed(response) { return nil }
      return outcome(id, response).map { Case(ticket: self.ticket(of: response), outcome: $0) }
    }
    let ofReviews = reviews.compactMap { review in
      outcome(id, review).map {
        Case(ticket: review.ticket.flatMap { ticketOfID[$0] }, outcome: $0)
      }
    }
    return ofTickets + ofResponses + ofReviews
  }

  private func outcome(_ id: String, _ ticket: TicketSketch) -> Outcome? {
    let known: (Double?) -> Outcome = { $0.map { .value($0) } ?? .left(.notRecorded) }
    let flag: (Bool?) -> Outcome = { $0.map { Self.yes($0) } ?? .left(.notRecorded) }
    let isCreated = isCreatedInPeriod(ticket)
    let isDone = isResolvedInPeriod(ticket)
    switch id {
    case "tickets_created": return isCreated ? .value(1) : nil
    case "tickets_resolved": return isDone ? .value(1) : nil
    case "backlog", "backlog_age": return backlog(ticket, isAge: id == "backlog_age")
    case "answer_rate": return isCreated ? flag(ticket.flags[.answered]) : nil
    case "wait_time": return isCreated ? known(ticket.durations[.waitTime]) : nil
    case "first_response_time": return isCreated ? responseTime(ticket) : nil
    case "first_response_time_business":
      return isCreated ? responseTime(ticket, isBusiness: true) : nil
    case "first_response_attainment": return isCreated ? responseAttainment(ticket) : nil
    case "resolution_time": return isDone ? resolutionTime(ticket) : nil
    case "resolution_time_business":
      return isDone ? resolutionTime(ticket, isBusiness: true) : nil
    case "resolution_attainment": return isCreated ? resolutionAttainment(ticket) : nil
    case "resolution_rate":
      return isCreated ? resolution(ticket) : nil
    case "handle_time": return isDone ? known(ticket.durations[.handleTime]) : nil
    case "requester_wait_time": return isDone ? known(ticket.durations[.requesterWaitTime]) : nil
    case "agent_wait_time": return isDone ? known(ticket.durations[.agentWaitTime]) : nil
    case "new_time": return isDone ? known(ticket.durations[.newTime]) : nil
    case "open_time": return isDone ? known(ticket.durations[.openTime]) : nil
    case "ping_pong_rate": return isCreated ? flag(ticket.counts[.returns].map { $0 > 0 }) : nil
    case "on_hold_time": return isDone ? known(ticket.durations[.onHoldTime]) : nil
    case "replies_per_ticket": return isDone ? known(ticket.counts[.replies].map(Double.init)) : nil
    case "fcr_recorded", "first_contact_resolution":
      let moment = lastResolution(ticket) ?? ticket.created?.seconds
      return isInPeriod(moment) ? flag(ticket.flags[.resolvedAtFirstContact]) : nil
    case "fcr_no_repeat": return isDone ? noRepeat(ticket) : nil
    case "fcr_one_touch": return isDone ? oneTouch(ticket) : nil
    case "reopen_rate": return isDone ? flag(ticket.counts[.reopens].map { $0 > 0 }) : nil
    case "transfer_rate": return isCreated ? flag(ticket.counts[.transfers].map { $0 > 0 }) : nil
    case "escalation_rate":
      let happened = ticket.escalatedAt.map { hasHappened($0.seconds) }
      return isCreated ? Self.yes(happened ?? ticket.flags[.escalated] ?? false) : nil
    case "handling_start_time": return isCreated ? stage(ticket, ticket.handlingStarted) : nil
    case "assessment_time": return isCreated ? stage(ticket, ticket.assessed) : nil
    case "escalation_time":
      let isOnlyFlagged = ticket.escalatedAt == nil && ticket.flags[.escalated] == true
      if isCreated, isOnlyFlagged { return .left(.notRecorded) }
      return isCreated ? stage(ticket, ticket.escalatedAt) : nil
    case "next_reply_time": return isCreated ? nextReply(ticket) : nil
    case "assessment_attainment": return isCreated ? assessmentAttainment(ticket) : nil
    case "pick_up_attainment": return isCreated ? pickUpAttainment(ticket) : nil
    case "escalation_attainment": return isCreated ? escalationAttainment(ticket) : nil
    case "handling_attainment", "next_reply_attainment":
      return isCreated ? .left(.notCovered) : nil
    case "survey_coverage": return isDone ? Self.yes(isRated(ticket)) : nil
    case "complaints": return isCreated && isComplaint(ticket) ? .value(1) : nil
    case "complaint_rate": return isCreated ? Self.yes(isComplaint(ticket)) : nil
    case "repeat_complaint_rate":
      return isCreated && isComplaint(ticket) ? repeatComplaint(ticket) : nil
    case "complaint_resolution_time":
      return isDone && isComplaint(ticket) ? resolutionTime(ticket) : nil
    case "qa_coverage": return isDone ? coverage(ticket) : nil
    case "cause_verified_rate":
      return isCreated && isComplaint(ticket) ? verifiedCause(ticket) : nil
    case "archive_completeness": return isDone ? .value(filledShare(ticket)) : nil
    case "archive_complete_rate": return isDone ? Self.yes(filledShare(ticket) == 1) : nil
    case "misprioritised_rate": return isCreated ? misprioritised(ticket) : nil
    default: return nil
    }
  }

  private func backlog(_ ticket: TicketSketch, isAge: Bool) -> Outcome? {
    if let created = ticket.created?.seconds, !hasHappened(created) { return nil }
    if ticket.created == nil && from != nil { return nil }
    if let resolution = lastResolution(ticket) {
      if hasHappened(resolution) { return nil }
    } else if isResolved(ticket) {
      return .left(.unknownResolution)
    }
    let isEndedLater = lastResolution(ticket) != nil || ticket.closed != nil
    if case .left(let reason) = resolution(ticket), reason == .endedUnresolved || !isEndedLater {
      return .left(reason)
    }
    guard isAge else { return .value(1) }
    return ticket.created.map { .value(Double(asOf - $0.seconds)) } ?? .left(.notRecorded)
  }

  private func isRated(_ ticket: TicketSketch) -> Bool {
    responses.contains {
      $0.ticket == ticket.id && $0.rating != nil
        && ($0.answered.map { hasHappened($0.seconds) } ?? true)
    }
  }

  private func outcome(_ id: String, _ response: ResponseSketch) -> Outcome? {
    if id == "survey_response_rate" {
      guard isInPeriod(response.invited?.seconds ?? responseMoment(response)) else { return nil }
      if response.isFromTicket { return .left(.notRecorded) }
      let isInTime = response.answered.map { hasHappened($0.seconds) } ?? true
      return Self.yes(isAnswered(response) && isInTime)
    }
    guard isInPeriod(responseMoment(response)) else { return nil }
    let rating = response.rating
    switch id {
    case "csat": return rating.map { Self.yes(side($0) > 0) }
    case "dissatisfaction": return rating.map { Self.yes(side($0) < 0) }
    case "csat_mean":
      return rating.map {
        $0.scale == commonScale ? .value(Double($0.value)) : .left(.otherScale)
      }
    case "csat_score":
      return rating.map {
        let (low, high) = (Double($0.scale.lowest), Double($0.scale.highest))
        return .value((Double($0.value) - low) / (high - low) * 100)
      }
    case "nps":
      return response.recommendation.map { .value($0 >= 9 ? 100 : $0 <= 6 ? -100 : 0) }
    case "ces": return response.effort.map { .value(Double($0)) }
    case "fcr_survey": return response.solvedAtFirstContact.map { Self.yes($0) }
    default: return nil
    }
  }
}
