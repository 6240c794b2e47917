import Desk

/// Whether a file holds reviews, cause analyses, agents or actions, by the names of its columns.
///
/// Names that only such files have decide. A ticket export with a score or a cause among its columns
/// stays one: it takes more of those names to be anything else than a beginning and an end to be
/// tickets.
extension KindRecognition {
  func kindBesideTickets(hasBeginningAndEnd: Bool) -> RecordKind? {
    // A ticket's tags of causes are called as an analysis calls its causes.
    let ownKeys = keys.filter { key in
      [RecordKind.tickets, .surveyResponses, .ticketEvents].allSatisfy { kind in
        kind.columnNames.table[key].map { $0 == [.symbol(.causes)] } ?? true
      }
    }
    let kinds = [RecordKind.reviews, .causes, .agents, .actions]
    let roles = Set(kinds.flatMap { self.roles($0, by: keys) })
    /// Those whose names no ticket, event or survey has.
    let ownRoles = Set(kinds.flatMap { self.roles($0, by: ownKeys) })
    func has(_ wanted: ColumnRole...) -> Bool { !roles.isDisjoint(with: wanted) }
    func owns(_ wanted: some Sequence<ColumnRole>, _ count: Int, besideTickets: Int) -> Bool {
      ownRoles.intersection(wanted).count >= (hasBeginningAndEnd ? besideTickets : count)
    }

    // Who or what was reviewed, how it came out, and who reviewed or by what items.
    let isScored =
      has(.review(.score), .review(.itemScore), .review(.fatal), .review(.passed)) || hasReviewItems
    if isScored, has(.review(.ticket), .review(.agent), .review(.reviewID)) {
      let isReviewed = ownRoles.contains(.review(.reviewer))
      let ofReviews = owns(ColumnRole.named(.reviews).values, 2, besideTickets: 3)
      if hasBeginningAndEnd ? isReviewed && ofReviews : isReviewed || ofReviews { return .reviews }
    }
    // What is done, and when it is due or was done, as only registers of actions say it.
    if has(.action(.action)), has(.action(.dueAt), .action(.doneAt), .action(.startedAt)),
      owns(Self.register, 2, besideTickets: 4)
    {
      return .actions
    }
    // A cause of a ticket or a problem, and what only analyses say of it.
    if has(.cause(.cause), .cause(.tree), .cause(.why1), .cause(.why2)),
      has(.cause(.ticket), .cause(.problem), .cause(.analysisID)),
      owns(Self.analysis, 1, besideTickets: 3)
    {
      return .causes
    }
    // People by name or number with what only rosters say of them, and no ticket.
    let isOfPeople =
      !hasBeginningAndEnd && !has(.review(.ticket)) && has(.agent(.name), .agent(.agentID))
      && !ownRoles.isDisjoint(with: [.agent(.hiredAt), .agent(.agentID)])
      && roles.intersection(ColumnRole.named(.agents).values).count >= 3
    return isOfPeople ? .agents : nil
  }

  /// Whether several columns are lines of a scorecard, or are called by their points, or one holds
  /// them all.
  private var hasReviewItems: Bool {
    let items = headers.map { ReviewItemHeader($0.raw) }
    return items.contains { $0.isContained }
      || headers.contains { RatedItemNames.isContainer($0.raw) }
      || items.count { $0.points != nil } > 1
      || !settings.scorecards.cards(among: items.map(\.name)).isEmpty
  }

  private static let analysis: [ColumnRole] = [
    .cause(.level), .cause(.branch), .cause(.verification), .cause(.verifiedHow),
    .cause(.analysisID), .cause(.analysedAt), .cause(.parent), .cause(.surface), .cause(.why1),
    .cause(.why2), .cause(.why3), .cause(.why4), .cause(.tree),
  ]

  private static let register: [ColumnRole] = [
    .action(.dueAt), .action(.doneAt), .action(.startedAt), .action(.actionID), .action(.kind),
    .action(.metric), .action(.finding), .action(.verifiedAt), .action(.control),
  ]
}
