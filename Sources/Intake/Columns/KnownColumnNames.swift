/// The names of one kind of record's columns.
struct KnownColumnNames {
  /// The roles that a name may stand for, by its key.
  let table: [String: [ColumnRole]]
  /// The place of each name among those of its field: the earlier, the plainer.
  let ranks: [String: Int]
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
    }
  }
}
