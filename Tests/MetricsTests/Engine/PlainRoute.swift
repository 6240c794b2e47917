import Desk
import Metrics

/// The whole catalogue once more, slowly and obviously, from KPIs.md alone: every metric looks at every
/// ticket, and every question about other tickets looks at all of its customer's again.
struct PlainRoute {
  let tickets: [TicketSketch]
  let responses: [ResponseSketch]
  let reviews: [ReviewSketch]
  let causes: [CauseSketch]
  let settings: AnalysisSettings
  /// The period; nil for no cut.
  let from: Int?
  let to: Int?
  /// The newest instant anywhere in the data.
  let newest: Int
  /// Everything that a customer ever asked.
  let ticketsOfCustomer: [String: [TicketSketch]]
  let ticketOfID: [String: TicketSketch]

  init(_ desk: SketchedDesk, from: Moment?, to: Moment?) {
    tickets = desk.tickets
    responses = desk.responses
    reviews = desk.reviews
    causes = desk.causes
    settings = desk.settings
    self.from = from?.seconds
    self.to = to?.seconds
    newest = Self.newest(desk)
    ticketsOfCustomer = Dictionary(grouping: tickets) { $0.customer ?? "" }
    ticketOfID = Dictionary(uniqueKeysWithValues: tickets.map { ($0.id, $0) })
  }

  /// What a metric sees in one case of the period.
  enum Outcome: Equatable {
    case value(Double)
    case left(LeftOutReason)
  }

  /// A case, with the ticket that it belongs to.
  struct Case {
    var ticket: TicketSketch?
    var outcome: Outcome
  }

  static func yes(_ isYes: Bool) -> Outcome { .value(isYes ? 1 : 0) }

  private static func newest(_ desk: SketchedDesk) -> Int {
    let ofTickets = desk.tickets.flatMap {
      [$0.created, $0.handlingStarted, $0.responded, $0.resolved, $0.closed, $0.escalatedAt]
        + [$0.assessed, $0.asked, $0.nextReply, $0.awaited]
    }
    let ofResponses = desk.responses.flatMap { [$0.invited, $0.answered] }
    return (ofTickets + ofResponses).compactMap { $0?.seconds }.max() ?? 0
  }

  var asOf: Int { min(to ?? newest, newest) }

  func hasHappened(_ moment: Int) -> Bool { to.map { moment < $0 } ?? true }

  func isInPeriod(_ moment: Int?) -> Bool {
    guard let from, let to else { return true }
    return moment.map { $0 >= from && $0 < to } ?? false
  }

  // What is known of a ticket.

  /// What was cancelled has none, whatever its time is called.
  func lastResolution(_ ticket: TicketSketch) -> Int? {
    isCancelled(ticket) ? nil : resolutionTold(ticket)
  }

  func isCancelled(_ ticket: TicketSketch) -> Bool { ticket.status == "已取消" }

  func resolutionTold(_ ticket: TicketSketch) -> Int? {
    if let moment = ticket.resolved { return moment.seconds }
    guard let created = ticket.created, let length = ticket.durations[.resolutionTime] else {
      return nil
    }
    return created.seconds + Int(length)
  }

  /// Whether it was open until it was cancelled later.
  func isCancelledLater(_ ticket: TicketSketch) -> Bool {
    let end = resolutionTold(ticket) ?? ticket.closed?.seconds
    return isCancelled(ticket) && end.map { !hasHappened($0) } ?? false
  }

  /// Whether it was resolved; why that is not known.
  func resolution(_ ticket: TicketSketch) -> Outcome {
    if isCancelled(ticket), !isCancelledLater(ticket) { return .left(.endedUnresolved) }
    if let flag = ticket.flags[.resolved] { return Self.yes(flag) }
    if ticket.status == "Nudge Vendor" { return .left(.unknownStatus) }
    return Self.yes(isResolved(ticket))
  }

  func isResolved(_ ticket: TicketSketch) -> Bool {
    if isCancelled(ticket) { return false }
    if let resolution = lastResolution(ticket) { return hasHappened(resolution) }
    if let closed = ticket.closed { return hasHappened(closed.seconds) }
    if let flag = ticket.flags[.resolved] { return flag }
    return ticket.durations[.resolutionTime] != nil
      || ticket.durations[.resolutionTimeBusiness] != nil
      || ticket.status == "已解决" || ticket.status == "closed"
  }

  func isResolvedInPeriod(_ ticket: TicketSketch) -> Bool {
    guard from != nil else { return isResolved(ticket) }
    guard let resolution = lastResolution(ticket) else { return false }
    return isInPeriod(resolution)
  }

  func isCreatedInPeriod(_ ticket: TicketSketch) -> Bool { isInPeriod(ticket.created?.seconds) }

  func isComplaint(_ ticket: TicketSketch) -> Bool {
    ticket.flags[.isComplaint] ?? (ticket.category == "投诉")
  }

  /// 9 to 12 and 13 to 18 on Mondays to Fridays; 2026-05-01 to 05-05 off, 05-09 worked.
  func businessSeconds(_ from: Int, _ to: Int) -> Int {
    if settings.calendar == .always { return to - from }
    let hour = 3600
    var total = 0
    for day in (from + 8 * hour) / 86_400...max(from + 8 * hour, to + 8 * hour) / 86_400 {
      let date = CivilDate(daysSince1970: day).description
      let isHoliday = date >= "2026-05-01" && date <= "2026-05-05"
      let isWorked = (day + 3) % 7 < 5 && !isHoliday || date == "2026-05-09"
      guard isWorked else { continue }
      let midnight = day * 86_400 - 8 * hour
      for (start, end) in [(9, 12), (13, 18)] {
        let overlap = min(to, midnight + end * hour) - max(from, midnight + start * hour)
        total += max(0, overlap)
      }
    }
    return total
  }
}
