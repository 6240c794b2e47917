/// What exports call the fields of one kind of record, in English and Chinese.
///
/// A name may stand for several fields (`First response time` is an instant in one export and a
/// length of time in another): they are tried in order against the column's values.
struct ColumnNames: Sendable, ExpressibleByDictionaryLiteral {
  /// The roles that a name may stand for, by its key.
  private(set) var table: [String: [ColumnRole]] = [:]
  /// The place of each name among those of its field: the earlier, the plainer.
  private(set) var ranks: [String: Int] = [:]

  /// - Parameter fields: each with its names, the plainest first, with commas and lines between them.
  init(dictionaryLiteral fields: (ColumnRole, String)...) {
    for (role, names) in fields {
      for (rank, name) in names.split(whereSeparator: { $0 == "," || $0.isNewline }).enumerated() {
        let key = HeaderName.key(String(name))
        table[key, default: []].append(role)
        ranks[key] = min(rank, ranks[key] ?? rank)
      }
    }
  }

  /// The roles that a key may stand for; none where it is not known.
  subscript(key: String) -> [ColumnRole] { table[key] ?? [] }

  func knows(_ key: String) -> Bool { table[key] != nil }

  func knows(_ header: HeaderName) -> Bool { header.keys.contains(where: knows) }
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
