import Desk
import Metrics

extension PlainRoute {
  func resolutionTime(_ ticket: TicketSketch, isBusiness: Bool = false) -> Outcome {
    if isCancelled(ticket) { return .left(.notRecorded) }
    let field: DurationField = isBusiness ? .resolutionTimeBusiness : .resolutionTime
    let exported = ticket.durations[field].map { Outcome.value($0) }
    guard let created = ticket.created?.seconds, let resolved = lastResolution(ticket) else {
      return exported ?? .left(.notRecorded)
    }
    if ticket.resolved == nil, let exported { return exported }
    if resolved < created { return .left(.impossible) }
    return .value(
      Double(isBusiness ? businessSeconds(created, resolved) : resolved - created))
  }

  func responseTime(_ ticket: TicketSketch, isBusiness: Bool = false) -> Outcome {
    let field: DurationField = isBusiness ? .firstResponseTimeBusiness : .firstResponseTime
    let length = ticket.durations[.firstResponseTime]
    let exported = ticket.durations[field].map { Outcome.value($0) }
    guard let created = ticket.created?.seconds else {
      if let exported { return exported }
      return .left(isAnswered(ticket) ? .notRecorded : .unanswered)
    }
    guard let response = ticket.responded?.seconds ?? length.map({ created + Int($0) }) else {
      return exported ?? .left(isAnswered(ticket) ? .notRecorded : .unanswered)
    }
    if !hasHappened(response) { return .left(.unanswered) }
    if ticket.responded == nil, let exported { return exported }
    if response < created { return .left(.impossible) }
    return .value(
      Double(isBusiness ? businessSeconds(created, response) : response - created))
  }

  private func isAnswered(_ ticket: TicketSketch) -> Bool {
    ticket.responded != nil || ticket.durations[.firstResponseTime] != nil
      || ticket.durations[.firstResponseTimeBusiness] != nil
  }

  // Attainment by two of the built-in sets, from STANDARDS.md.

  func responseAttainment(_ ticket: TicketSketch) -> Outcome {
    let level = ticket.category?.split(separator: "/").first
    let isPhone = ticket.channel == "电话" || ticket.channel == "phone"
    var limit: Int?
    if settings.standard.name == "ecommerce" {
      limit = level == "咨询" ? 30 : 900
    } else {
      limit = ["P0": 3600, "P1": 4 * 3600, "P2": 86_400, "P3": 86_400][ticket.priority ?? ""]
    }
    guard let limit else { return .left(.notCovered) }
    var time = responseTime(ticket)
    // Who picks up a call is the first to answer.
    if settings.standard.name == "p0p1p2", isPhone, time == .left(.unanswered),
      ticket.flags[.answered] != false, let wait = ticket.durations[.waitTime]
    {
      time = .value(wait)
    }
    return attainment(time, limit, ticket)
  }

  /// Beside the priority's time, by 002: calls within three rings, the rest within ten minutes.
  func pickUpAttainment(_ ticket: TicketSketch) -> Outcome {
    guard settings.standard.name == "p0p1p2" else { return .left(.notCovered) }
    switch ticket.channel {
    case "电话", "phone": return ringing(ticket)
    case "在线聊天", "email": return attainment(responseTime(ticket), 600, ticket)
    default: return .left(.notCovered)
    }
  }

  /// P0 and P1 go to the supervisor within ten minutes, unless they are solved before.
  func escalationAttainment(_ ticket: TicketSketch) -> Outcome {
    guard settings.standard.name == "p0p1p2", ["P0", "P1"].contains(ticket.priority) else {
      return .left(.notCovered)
    }
    let isOnlyFlagged = ticket.escalatedAt == nil && ticket.flags[.escalated] == true
    let time = isOnlyFlagged ? .left(.notRecorded) : stage(ticket, ticket.escalatedAt)
    guard isResolved(ticket), time == .left(.unanswered) else {
      if isResolved(ticket), ticket.created == nil { return .left(.notMeasurable) }
      return attainment(time, 600, ticket)
    }
    guard let created = ticket.created?.seconds, let resolved = lastResolution(ticket) else {
      return .left(.notMeasurable)
    }
    if resolved < created { return .left(.impossible) }
    return resolved - created > 600 ? Self.yes(false) : .left(.notCovered)
  }

  /// Three rings are 15 seconds; a call that nobody took is breached once they are over.
  private func ringing(_ ticket: TicketSketch) -> Outcome {
    let isLost = ticket.flags[.answered] == false
    let wait = ticket.durations[.waitTime].map { Outcome.value($0) } ?? .left(.notRecorded)
    return attainment(isLost ? .left(.unanswered) : wait, 15, ticket)
  }

  func resolutionAttainment(_ ticket: TicketSketch) -> Outcome {
    guard settings.standard.name == "ecommerce" else { return .left(.notCovered) }
    let limit = ticket.category?.hasPrefix("咨询") == true ? 86_400 : 172_800
    let isOpen = !isResolved(ticket) && (!isCancelled(ticket) || isCancelledLater(ticket))
    return attainment(isOpen ? .left(.unanswered) : resolutionTime(ticket), limit, ticket)
  }

  /// After-sales work is assessed within 24 hours.
  func assessmentAttainment(_ ticket: TicketSketch) -> Outcome {
    let isAfterSales = ticket.category?.hasPrefix("售后") == true
    guard settings.standard.name == "ecommerce", isAfterSales else { return .left(.notCovered) }
    return attainment(stage(ticket, ticket.assessed), 86_400, ticket)
  }

  /// The time from the creation to a moment.
  func stage(_ ticket: TicketSketch, _ moment: Moment?) -> Outcome {
    guard let created = ticket.created?.seconds else { return .left(.notRecorded) }
    guard let moment = moment?.seconds, hasHappened(moment) else { return .left(.unanswered) }
    return moment < created ? .left(.impossible) : .value(Double(moment - created))
  }

  /// Nil where no message came due.
  func nextReply(_ ticket: TicketSketch) -> Outcome? {
    if let asked = ticket.asked?.seconds, let reply = ticket.nextReply?.seconds {
      if reply < asked { return .left(.impossible) }
      guard hasHappened(asked) else { return .left(.notRecorded) }
      return hasHappened(reply) ? .value(Double(reply - asked)) : .left(.unanswered)
    }
    if let length = ticket.durations[.nextReplyTime] { return .value(length) }
    if let awaited = ticket.awaited?.seconds {
      return hasHappened(awaited) ? .left(.unanswered) : nil
    }
    return .left(.notRecorded)
  }

  private func attainment(_ time: Outcome, _ limit: Int, _ ticket: TicketSketch) -> Outcome {
    switch time {
    case .value(let seconds):
      let isMet = seconds <= Double(limit)
      // What has not come due does not count, met or not.
      let isDue = ticket.created.map { asOf - $0.seconds > limit } ?? true
      return isMet && !isDue ? .left(.notYetDue) : Self.yes(isMet)
    case .left(.impossible): return time
    case .left(let reason):
      guard let created = ticket.created?.seconds else { return .left(.notRecorded) }
      guard reason == .unanswered else { return .left(.notMeasurable) }
      return asOf - created > limit ? Self.yes(false) : .left(.notYetDue)
    }
  }
}
