import Desk

/// Whether a file holds reviews, cause analyses or agents, by the names of its columns.
///
/// Names that only such files have decide. A ticket export with a score or a cause among its columns
/// stays one: it takes more of those names to be anything else than a beginning and an end to be
/// tickets.
struct RecordRecognition {
  /// The roles that the names may stand for.
  private let roles: Set<ColumnRole>
  /// Those whose names no ticket, event or survey has.
  private let ownRoles: Set<ColumnRole>
  private let looksLikeTickets: Bool
  /// Whether several columns are lines of a scorecard, or are called by their points, or one holds them all.
  private let hasReviewItems: Bool

  /// - Parameter mapped: the fields that the user's mapping gives to columns of the file.
  init(
    _ headers: [HeaderName], mapped: (RecordKind) -> [ColumnRole], looksLikeTickets: Bool,
    scorecards: ScorecardBook
  ) {
    let items = headers.map { ReviewItemHeader($0.raw) }
    hasReviewItems =
      items.contains { $0.isContained }
      || headers.contains { RatedItemNames.isContainer($0.raw) }
      || items.count { $0.points != nil } > 1
      || !scorecards.cards(among: items.map(\.name)).isEmpty
    let keys = Set(headers.flatMap { [$0.key, $0.wholeKey] })
    // A ticket's tags of causes are called as an analysis calls its causes.
    let ownKeys = keys.filter { key in
      [RecordKind.tickets, .surveyResponses, .ticketEvents].allSatisfy { kind in
        kind.columnNames.table[key].map { $0 == [.symbol(.causes)] } ?? true
      }
    }
    func roles(_ keys: Set<String>) -> Set<ColumnRole> {
      let kinds = [RecordKind.reviews, .causes, .agents, .actions]
      return Set(
        kinds.flatMap { kind in
          mapped(kind) + keys.flatMap { kind.columnNames.table[$0] ?? [] }
        })
    }
    self.roles = roles(keys)
    ownRoles = roles(ownKeys)
    self.looksLikeTickets = looksLikeTickets
  }

  var kind: RecordKind? {
    if isReviews { return .reviews }
    if isActions { return .actions }
    if isCauses { return .causes }
    return isAgents ? .agents : nil
  }

  private func has(_ roles: ColumnRole...) -> Bool { !self.roles.isDisjoint(with: roles) }

  /// Who or what was reviewed, how it came out, and who reviewed or by what items.
  private var isReviews: Bool {
    guard
      hasReviewItems
        || has(.review(.score), .review(.itemScore), .review(.fatal), .review(.passed)),
      has(.review(.ticket), .review(.agent), .review(.reviewID))
    else { return false }
    let isReviewed = ownRoles.contains(.review(.reviewer))
    let ownCount = ownRoles.intersection(ColumnRole.named(.reviews).values).count
    return looksLikeTickets ? isReviewed && ownCount >= 3 : isReviewed || ownCount >= 2
  }

  /// A cause of a ticket or a problem, and what only analyses say of it.
  private var isCauses: Bool {
    guard has(.cause(.cause), .cause(.tree), .cause(.why1), .cause(.why2)),
      has(.cause(.ticket), .cause(.problem), .cause(.analysisID))
    else { return false }
    let analysis: [ColumnRole] = [
      .cause(.level), .cause(.branch), .cause(.verification), .cause(.verifiedHow),
      .cause(.analysisID), .cause(.analysedAt), .cause(.parent), .cause(.surface), .cause(.why1),
      .cause(.why2), .cause(.why3), .cause(.why4), .cause(.tree),
    ]
    return ownRoles.intersection(analysis).count >= (looksLikeTickets ? 3 : 1)
  }

  /// What is done, and when it is due or was done, as only registers of actions say it.
  private var isActions: Bool {
    let register: [ColumnRole] = [
      .action(.dueAt), .action(.doneAt), .action(.startedAt), .action(.actionID), .action(.kind),
      .action(.metric), .action(.finding), .action(.verifiedAt), .action(.control),
    ]
    return has(.action(.action))
      && has(.action(.dueAt), .action(.doneAt), .action(.startedAt))
      && ownRoles.intersection(register).count >= (looksLikeTickets ? 4 : 2)
  }

  /// People by name or number with what only rosters say of them, and no ticket.
  private var isAgents: Bool {
    !looksLikeTickets && !has(.review(.ticket)) && has(.agent(.name), .agent(.agentID))
      && !ownRoles.isDisjoint(with: [.agent(.hiredAt), .agent(.agentID)])
      && roles.intersection(ColumnRole.named(.agents).values).count >= 3
  }
}
