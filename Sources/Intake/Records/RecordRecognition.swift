import Desk

/// Whether a file holds reviews, cause analyses or agents, by the names of its columns.
///
/// Names that only such files have decide. A ticket export with a score or a cause among its columns
/// stays one: it takes more of those names to be anything else than a beginning and an end to be
/// tickets.
struct RecordRecognition {
  /// The roles of each kind that the names may stand for.
  private let roles: [RecordKind: Set<ColumnRole>]
  /// Those whose names no ticket, event or survey has.
  private let ownRoles: [RecordKind: Set<ColumnRole>]
  private let looksLikeTickets: Bool
  /// Whether several columns are lines of a scorecard, or are called by their points, or one holds them all.
  private let hasReviewItems: Bool

  /// - Parameters:
  ///   - mapped: the fields that the user's mapping gives to columns of the file.
  ///   - looksLikeTickets: whether it has a creation, and what else only tickets have.
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
    var (roles, ownRoles) = ([RecordKind: Set<ColumnRole>](), [RecordKind: Set<ColumnRole>]())
    for kind in [RecordKind.reviews, .causes, .agents, .actions] {
      let table = kind.columnNames.table
      let said = Set(mapped(kind))
      roles[kind] = said.union(keys.flatMap { table[$0] ?? [] })
      ownRoles[kind] = said.union(ownKeys.flatMap { table[$0] ?? [] })
    }
    self.roles = roles
    self.ownRoles = ownRoles
    self.looksLikeTickets = looksLikeTickets
  }

  var kind: RecordKind? {
    if isReviews { return .reviews }
    if isActions { return .actions }
    if isCauses { return .causes }
    return isAgents ? .agents : nil
  }

  private func has(_ kind: RecordKind, _ role: ColumnRole) -> Bool {
    roles[kind]?.contains(role) == true
  }

  private func ownCount(_ kind: RecordKind) -> Int { ownRoles[kind]?.count ?? 0 }

  /// Who or what was reviewed, how it came out, and who reviewed or by what items.
  private var isReviews: Bool {
    let outcomes: [ReviewField] = [.score, .itemScore, .fatal, .passed]
    let subjects: [ReviewField] = [.ticket, .agent, .reviewID]
    guard hasReviewItems || outcomes.contains(where: { has(.reviews, .review($0)) }),
      subjects.contains(where: { has(.reviews, .review($0)) })
    else { return false }
    let isReviewed = ownRoles[.reviews]?.contains(.review(.reviewer)) == true
    if looksLikeTickets { return isReviewed && ownCount(.reviews) >= 3 }
    return isReviewed || ownCount(.reviews) >= 2
  }

  /// A cause of a ticket or a problem, and what only analyses say of it.
  private var isCauses: Bool {
    let whys: [ColumnRole] = [.cause(.cause), .cause(.tree), .cause(.why1), .cause(.why2)]
    guard whys.contains(where: { has(.causes, $0) }),
      has(.causes, .cause(.ticket)) || has(.causes, .cause(.problem))
        || has(.causes, .cause(.analysisID))
    else { return false }
    let own = ownRoles[.causes] ?? []
    let analysis: [ColumnRole] = [
      .cause(.level), .cause(.branch), .cause(.verification), .cause(.verifiedHow),
      .cause(.analysisID), .cause(.analysedAt), .cause(.parent), .cause(.surface), .cause(.why1),
      .cause(.why2), .cause(.why3), .cause(.why4), .cause(.tree),
    ]
    let count = analysis.count { own.contains($0) }
    return looksLikeTickets ? count >= 3 : count >= 1
  }

  /// What is done, and when it is due or was done, as only registers of actions say it.
  private var isActions: Bool {
    guard has(.actions, .action(.action)) else { return false }
    let own = ownRoles[.actions] ?? []
    let moments: [ColumnRole] = [.action(.dueAt), .action(.doneAt), .action(.startedAt)]
    let register: [ColumnRole] =
      moments + [
        .action(.actionID), .action(.kind), .action(.metric), .action(.finding),
        .action(.verifiedAt),
        .action(.control),
      ]
    let count = register.count { own.contains($0) }
    return moments.contains { has(.actions, $0) } && count >= (looksLikeTickets ? 4 : 2)
  }

  /// People by name or number with what only rosters say of them, and no ticket.
  private var isAgents: Bool {
    guard !looksLikeTickets, !has(.reviews, .review(.ticket)),
      has(.agents, .agent(.name)) || has(.agents, .agent(.agentID))
    else { return false }
    let own = ownRoles[.agents] ?? []
    let isListed = own.contains(.agent(.hiredAt)) || own.contains(.agent(.agentID))
    return isListed && (roles[.agents]?.count ?? 0) >= 3
  }
}
