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
  let firstContactDefinition: Metric
  let reviews: ReviewIndex
  /// Computed last: rules and filters use the other facts.
  private(set) var complaintCauses = ComplaintCauses.none
  /// The fields of a complete ticket that some file has, and those that none has.
  let archiveFields: (asked: [ArchiveField], missing: [ArchiveField])
  let priorities: PriorityIndex
  let statuses: StatusMeanings
  /// By row, whether a ticket is cancelled, merged, spam, abandoned or dropped; empty where none is.
  let hasEnded: ContiguousArray<Bool>
  /// By the channel's symbol, whether its contacts are calls or chats.
  let isLive: [Bool]

  init(_ history: History, _ settings: AnalysisSettings, _ statuses: StatusMeanings) {
    self.statuses = statuses
    hasEnded = history.tickets.ended(by: statuses)
    let live = Set((Vocabulary.phone + Vocabulary.chat).map { Vocabulary.folded($0) })
    isLive = history[.channel].texts.map { live.contains(Vocabulary.folded($0)) }
    // The two longest, side by side.
    let (repeats, (ratings, newest)) = concurrently(
      { RepeatContacts(history, settings) },
      { (TicketRatings(history), history.newestInstant) })
    self.repeats = repeats
    self.ratings = ratings
    newestInstant = newest
    let from = history.tickets.creationReach?.oldest ?? Instant(secondsSince1970: 0)
    let to = Self.lastEnd(history.tickets, newestInstant ?? Instant(secondsSince1970: 0))
    let timeline = BusinessTimeline(settings.calendar, on: settings.clock, from: from, to: to)
    self.timeline = timeline
    calendars =
      settings.calendars.isEmpty
      ? nil : TicketCalendars(settings, history, timeline, from: from, to: to)
    standards = StandardIndex(settings.standard, history)
    complaints = ComplaintIndex(history, settings)
    recorded = RecordedFields(history, settings, ratings)
    firstContactDefinition =
      AnalysisSettings.FirstContactDefinition.inForce(settings, history.tickets, recorded).metric
    reviews = ReviewIndex(history, settings.scorecards)
    let held = settings.archiveFields.map { (field: $0, isHeld: $0.isHeld(in: history.tickets)) }
    archiveFields = (
      asked: held.filter(\.isHeld).map(\.field), missing: held.filter { !$0.isHeld }.map(\.field)
    )
    priorities = PriorityIndex(settings.priorityRule, history)
    let hasCauses =
      !history.causes.isEmpty || history.tickets.has(.causes) || !settings.causeRules.isEmpty
    guard hasCauses else { return }
    let context = MeasurementContext(
      history: history, settings: settings, span: nil, facts: self)
    complaintCauses = context.resolvedCauses
  }

  /// The latest moment asked about: what is known only by its duration can come after all instants.
  private static func lastEnd(_ tickets: TicketColumns, _ newest: Instant) -> Instant {
    var longest = 0.0
    for field in [DurationField.firstResponseTime, .resolutionTime] where tickets.has(field) {
      for row in tickets.indices { longest = max(longest, tickets.value(field, row) ?? 0) }
    }
    let end = newest.secondsSince1970 + Int(min(longest, Double(UInt32.max)))
    return Instant(secondsSince1970: min(end, Instant.representable.upperBound))
  }

  @inline(__always)
  func isRated(_ row: Int, by context: MeasurementContext) -> Bool {
    let rated = ratings.ratedAt[row]
    return rated != .max && context.hasHappened(Instant(secondsSince1970: Int(rated)))
  }
}
