import Desk

/// Which fields the exports of a ticket have at all: only where there is a column does an empty cell
/// mean "no".
struct RecordedFields: Sendable {
  let firstResponse: RecordedField
  let resolution: RecordedField
  /// A resolution, a closing, or a yes and no.
  let end: RecordedField
  let escalation: RecordedField
  let complaint: RecordedField
  let wait: RecordedField
  /// Whether any survey tells who was asked, and not only who answered.
  let hasInvitations: Bool
  /// Whether any ticket is rated.
  let hasRatings: Bool

  init(_ history: History, _ settings: AnalysisSettings, _ ratings: TicketRatings) {
    let tickets = history.tickets
    firstResponse = RecordedField(
      history, in: [.firstResponseAt],
      [.firstResponseTime, .firstResponseTimeBusiness])
    resolution = RecordedField(
      history, in: [.resolvedAt], [.resolutionTime, .resolutionTimeBusiness])
    end = RecordedField(
      history, in: [.resolvedAt, .closedAt], [.resolutionTime, .resolutionTimeBusiness],
      flags: [.resolved])
    escalation = RecordedField(history, in: [.escalatedAt], flags: [.escalated])
    complaint = RecordedField(
      history, in: [], flags: [.isComplaint],
      symbols: ComplaintIndex.areNamed(history, settings) ? [.category1, .category2] : [])
    wait = RecordedField(history, in: [], [.waitTime])
    hasInvitations = history.responses.contains { !$0.isAnswered || $0.invitedAt != nil }
    hasRatings = ratings.ratedAt.contains { $0 != .max } && !tickets.isEmpty
  }
}

/// Whether some columns, any of which will do, are there for a ticket.
struct RecordedField: Sendable {
  /// Whether any ticket has a value in one of them.
  let isAnywhere: Bool
  /// By the numbers of sets of columns; empty where that tells no ticket from another.
  private let isStated: [Bool]
  private let stated: StatedColumnsOfRows

  init(
    _ history: History, in instants: [InstantField], _ durations: [DurationField] = [],
    flags: [FlagField] = [], symbols: [SymbolField] = []
  ) {
    let tickets = history.tickets
    isAnywhere =
      instants.contains { tickets.has($0) } || durations.contains { tickets.has($0) }
      || flags.contains { tickets.has($0) } || symbols.contains { tickets.has($0) }
    let names = Set(
      instants.filter { tickets.has($0) }.map(\.name)
        + durations.filter { tickets.has($0) }.map(\.name)
        + flags.filter { tickets.has($0) }.map(\.name)
        + symbols.filter { tickets.has($0) }.map(\.name))
    stated = history.stated
    // What only a log of events tells stands in no ticket's columns.
    let decided = history.stated.decided { $0.isEmpty || !$0.isDisjoint(with: names) }
    let isTold = history.stated.decided { !$0.isDisjoint(with: names) }.contains(true)
    isStated = isTold && decided.contains(false) ? decided : []
  }

  @inline(__always)
  func isThere(_ row: Int) -> Bool {
    isAnywhere && (isStated.isEmpty || isStated[Int(stated.number(ofRow: row))])
  }
}
