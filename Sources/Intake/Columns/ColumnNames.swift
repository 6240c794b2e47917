/// What exports call the fields of one kind of record.
///
/// A name may stand for several fields (`First response time` is an instant in one export and a
/// length of time in another): they are tried in order against the column's values.
struct ColumnNames: Sendable {
  /// The roles that a name may stand for, by its key.
  private(set) var table: [String: [ColumnRole]] = [:]
  /// The place of each name among those of its field: the earlier, the plainer.
  private(set) var ranks: [String: Int] = [:]

  /// - Parameter names: each field with its names, the plainest first.
  init(_ names: KeyValuePairs<ColumnRole, [String]>) { self.init({ $0 }, names) }

  /// - Parameter role: makes a role of a field.
  init<Field>(_ role: (Field) -> ColumnRole, _ names: KeyValuePairs<Field, [String]>) {
    for (field, names) in names {
      for (rank, name) in names.enumerated() {
        let key = HeaderName.key(name)
        table[key, default: []].append(role(field))
        ranks[key] = min(rank, ranks[key] ?? rank)
      }
    }
  }

  /// The roles that a key may stand for; none where it is not known.
  subscript(key: String) -> [ColumnRole] { table[key] ?? [] }

  func knows(_ key: String) -> Bool { table[key] != nil }
}

extension RecordKind {
  var columnNames: ColumnNames {
    switch self {
    case .tickets: .tickets
    case .ticketEvents: .events
    case .surveyResponses: .surveyResponses
    case .reviews: .reviews
    case .causes: .causes
    case .agents: .agents
    case .actions: .actions
    }
  }
}
