import Desk

/// What is known of each ticket only once all are known: repeats, standards, complaints, ratings.
///
/// Computed once for a history; every period and every breakdown reads it.
struct HistoryFacts: Sendable {
  let newestInstant: Instant?
  let timeline: BusinessTimeline
  let standards: StandardIndex
  let repeats: RepeatContacts
  let complaints: ComplaintIndex
  /// `ratedAt[row]`: the ticket's first rating; nil for none. `.distantPast` where it is not dated.
  let ratedAt: ContiguousArray<UInt32>
  /// `isShadowed[index]`: a rating inside a ticket export that a survey export holds too.
  let isShadowed: ContiguousArray<Bool>
  /// The scale of most ratings; means are taken on it.
  let commonScale: RatingScale?
  let recorded: RecordedFields
  private let solvedStatuses: Set<Symbol>

  init(_ history: History, _ settings: AnalysisSettings) {
    newestInstant = history.newestInstant
    let oldest = history.tickets.column(InstantField.createdAt)?.min().flatMap {
      $0 == .max ? nil : Instant(secondsSince1970: Int($0))
    }
    timeline = BusinessTimeline(
      settings.calendar, on: settings.clock, from: oldest ?? Instant(secondsSince1970: 0),
      to: Self.lastEnd(history.tickets, newestInstant ?? Instant(secondsSince1970: 0)))
    standards = StandardIndex(settings.standard, history)
    repeats = RepeatContacts(history, settings)
    complaints = ComplaintIndex(history, settings)
    recorded = RecordedFields(history)
    var rated = ContiguousArray<UInt32>(repeating: .max, count: history.tickets.count)
    var hasSurveyRating = ContiguousArray<Bool>(repeating: false, count: history.tickets.count)
    var scales: [RatingScale: Int] = [:]
    for response in history.responses where response.rating != nil {
      if let scale = response.rating?.scale { scales[scale, default: 0] += 1 }
      guard let row = history.row(of: response.ticket) else { continue }
      rated[row] = min(rated[row], UInt32(response.respondedAt?.secondsSince1970 ?? 0))
      if !response.isFromTicket { hasSurveyRating[row] = true }
    }
    ratedAt = rated
    isShadowed = ContiguousArray(
      history.responses.map { response in
        guard response.isFromTicket, let row = history.row(of: response.ticket) else {
          return false
        }
        return hasSurveyRating[row]
      })
    commonScale = scales.max { Self.rank($0.key, $0.value) < Self.rank($1.key, $1.value) }?.key
    let solved = Set(Vocabulary.solvedStatus.map { Vocabulary.folded($0) })
    let statuses = history[.status].texts.enumerated().filter {
      solved.contains(Vocabulary.folded($0.element))
    }
    solvedStatuses = Set(statuses.map { Symbol(index: UInt32($0.offset)) })
  }

  /// The latest moment that business time may be asked about: a reply or a resolution known only by
  /// how long it took can lie after every instant in the data.
  private static func lastEnd(_ tickets: TicketColumns, _ newest: Instant) -> Instant {
    var longest = 0.0
    for field in [DurationField.firstResponseTime, .resolutionTime] where tickets.has(field) {
      for row in tickets.indices { longest = max(longest, tickets.value(field, row) ?? 0) }
    }
    let end = newest.secondsSince1970 + Int(min(longest, Double(UInt32.max)))
    return Instant(secondsSince1970: min(end, Instant.representable.upperBound))
  }

  /// The order of scales: by how many ratings are on each, ties by the scale itself.
  private static func rank(_ scale: RatingScale, _ ratings: Int) -> (Int, UInt8, UInt8, UInt8) {
    (ratings, scale.highest, scale.lowest, scale.satisfiedFrom ?? 0)
  }

  func isSolvedStatus(_ status: Symbol?) -> Bool {
    status.map { solvedStatuses.contains($0) } ?? false
  }

  /// Whether a ticket had a rating by an instant's period end.
  @inline(__always)
  func isRated(_ row: Int, by context: MeasurementContext) -> Bool {
    ratedAt[row] != .max
      && context.hasHappened(Instant(secondsSince1970: Int(ratedAt[row])))
  }
}

/// Which fields the exports hold at all: an empty cell in a column that exists says "no" or "not
/// yet", a column that does not exist says nothing.
struct RecordedFields: Sendable {
  let hasFirstResponse: Bool
  let hasResolution: Bool
  let hasHandlingStart: Bool
  let hasEscalation: Bool
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
    hasFirstContactFlag = tickets.has(.resolvedAtFirstContact)
    hasCustomer = tickets.has(.customer)
    for response in history.responses {
      hasInvitations = hasInvitations || response.invitedAt != nil || !response.isAnswered
    }
  }
}
