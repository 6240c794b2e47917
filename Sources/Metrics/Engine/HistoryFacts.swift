import Desk
import Parallel
import RootCause

/// What is known of each ticket only once all are known: repeats, standards, complaints, ratings.
///
/// Computed once for a history; every period and every breakdown reads it.
struct HistoryFacts: Sendable {
  let newestInstant: Instant?
  /// The default calendar's.
  let timeline: BusinessTimeline
  /// Nil where all tickets have the default calendar.
  let calendars: TicketCalendars?
  let standards: StandardIndex
  let repeats: RepeatContacts
  let complaints: ComplaintIndex
  let ratings: TicketRatings
  let recorded: RecordedFields
  /// What first contact resolution means here.
  let firstContactDefinition: AnalysisSettings.FirstContactDefinition
  let reviews: ReviewIndex
  let causes: CauseIndex
  /// Computed last: rules and filters use the other facts.
  private(set) var complaintCauses = ComplaintCauses.none
  let archive: ArchiveIndex
  let priorities: PriorityIndex
  private let solvedStatuses: Set<Symbol>

  init(_ history: History, _ settings: AnalysisSettings) {
    // The two longest, side by side.
    let (repeats, (ratings, newest)) = concurrently(
      { RepeatContacts(history, settings) },
      { (TicketRatings(history), history.newestInstant) })
    self.repeats = repeats
    self.ratings = ratings
    newestInstant = newest
    let oldest = history.tickets.column(InstantField.createdAt)?.min().flatMap {
      $0 == .max ? nil : Instant(secondsSince1970: Int($0))
    }
    let from = oldest ?? Instant(secondsSince1970: 0)
    let to = Self.lastEnd(history.tickets, newestInstant ?? Instant(secondsSince1970: 0))
    let timeline = BusinessTimeline(settings.calendar, on: settings.clock, from: from, to: to)
    self.timeline = timeline
    calendars =
      settings.calendars.isEmpty
      ? nil : TicketCalendars(settings, history, timeline, from: from, to: to)
    standards = StandardIndex(settings.standard, history)
    complaints = ComplaintIndex(history, settings)
    recorded = RecordedFields(history)
    firstContactDefinition = .init(settings, recorded)
    reviews = ReviewIndex(history, settings.scorecards)
    causes = CauseIndex(history)
    archive = ArchiveIndex(history, settings)
    priorities = PriorityIndex(settings.priorityRule, history)
    let solved = Set(Vocabulary.solvedStatus.map { Vocabulary.folded($0) })
    let statuses = history[.status].texts.enumerated().filter {
      solved.contains(Vocabulary.folded($0.element))
    }
    solvedStatuses = Set(statuses.map { Symbol(index: UInt32($0.offset)) })
    let hasCauses =
      !history.causes.isEmpty || history.tickets.has(.causes) || !settings.causeRules.isEmpty
    guard hasCauses else { return }
    let context = MeasurementContext(
      history: history, settings: settings, span: nil, facts: self)
    complaintCauses = CauseResolution(context).causes
  }

  /// The latest moment that business time may be asked for: a reply or a resolution known only by
  /// its duration can come after every instant in the data.
  private static func lastEnd(_ tickets: TicketColumns, _ newest: Instant) -> Instant {
    var longest = 0.0
    for field in [DurationField.firstResponseTime, .resolutionTime] where tickets.has(field) {
      for row in tickets.indices { longest = max(longest, tickets.value(field, row) ?? 0) }
    }
    let end = newest.secondsSince1970 + Int(min(longest, Double(UInt32.max)))
    return Instant(secondsSince1970: min(end, Instant.representable.upperBound))
  }

  func isSolvedStatus(_ status: Symbol?) -> Bool {
    status.map { solvedStatuses.contains($0) } ?? false
  }

  /// Whether a ticket had a rating by the period's end.
  @inline(__always)
  func isRated(_ row: Int, by context: MeasurementContext) -> Bool {
    let rated = ratings.ratedAt[row]
    return rated != .max && context.hasHappened(Instant(secondsSince1970: Int(rated)))
  }
}

/// Which fields the exports have at all: an empty cell in an existing column means "no" or "not
/// yet"; a missing column means nothing.
struct RecordedFields: Sendable {
  let hasFirstResponse: Bool
  let hasResolution: Bool
  let hasHandlingStart: Bool
  let hasEscalation: Bool
  let hasEscalationMoment: Bool
  let hasAssessment: Bool
  /// Whether any log records customers who wrote again after the first response.
  let hasNextReplies: Bool
  let hasFirstContactFlag: Bool
  let hasCustomer: Bool
  private(set) var hasInvitations = false

  init(_ history: History) {
    let tickets = history.tickets
    hasFirstResponse =
      tickets.has(.firstResponseAt) || tickets.has(.firstResponseTime)
      || tickets.has(.firstResponseTimeBusiness)
    hasResolution =
      tickets.has(.resolvedAt) || tickets.has(.closedAt) || tickets.has(.resolutionTime)
      || tickets.has(.resolutionTimeBusiness)
    hasHandlingStart = tickets.has(.handlingStartedAt)
    hasEscalation = tickets.has(.escalatedAt) || tickets.has(.escalated)
    hasEscalationMoment = tickets.has(.escalatedAt)
    hasAssessment = tickets.has(.assessedAt)
    hasNextReplies = tickets.has(.nextReplyAskedAt) || tickets.has(.replyAwaitedSince)
    hasFirstContactFlag = tickets.has(.resolvedAtFirstContact)
    hasCustomer = tickets.has(.customer)
    for response in history.responses {
      hasInvitations = hasInvitations || response.invitedAt != nil || !response.isAnswered
    }
  }
}
