/// The names of one kind of record's columns.
struct KnownColumnNames {
  /// The roles that a name may stand for, by its key.
  let table: [String: [ColumnRole]]
  /// The place of each name among those of its field: the earlier, the plainer.
  let ranks: [String: Int]
}

extension KnownColumnNames {
  /// - Parameter names: each field with its names, the plainest first.
  init(_ names: [(role: ColumnRole, names: [String])]) {
    var table: [String: [ColumnRole]] = [:]
    var ranks: [String: Int] = [:]
    for (role, names) in names {
      for (rank, name) in names.enumerated() {
        let key = HeaderName.key(name)
        table[key, default: []].append(role)
        ranks[key] = min(rank, ranks[key] ?? rank)
      }
    }
    self.table = table
    self.ranks = ranks
  }
}

extension RecordKind {
  var columnNames: KnownColumnNames {
    switch self {
    case .tickets:
      KnownColumnNames(table: TicketColumnNames.table, ranks: TicketColumnNames.ranks)
    case .ticketEvents:
      KnownColumnNames(table: EventColumnNames.table, ranks: EventColumnNames.ranks)
    case .surveyResponses:
      KnownColumnNames(table: SurveyColumnNames.table, ranks: SurveyColumnNames.ranks)
    case .reviews: ReviewColumnNames.known
    case .causes: CauseColumnNames.known
    case .agents: AgentColumnNames.known
    case .actions: ActionColumnNames.known
    }
  }
}
