import Desk
import RootCause

/// Of a context without a period, whose facts know everything but the causes.
extension MeasurementContext {
  /// What caused each ticket, with what needs conditions on tickets: affected tickets that an
  /// analysis names by a filter, and the user's rules.
  var resolvedCauses: ComplaintCauses {
    ComplaintCauses(
      history, affected: affected, isComplaint: { facts.complaints.isComplaint($0) }, ruled: ruled)
  }

  /// Rows of the tickets that a text names: ids between commas, else a filter.
  private func affected(_ text: String) -> [Int]? {
    let ids = text.split { ",，、;； \n".contains($0) }.map(String.init)
    let rows = ids.compactMap { history.row(of: history[.id].symbol(of: $0)) }
    if !rows.isEmpty { return rows }
    guard let filter = (try? FilterExpression(text))?.named(settings.columnNames),
      filter.dimensions.allSatisfy(isKnown)
    else { return nil }
    return self.rows(filter)
  }

  private func isKnown(_ dimension: Dimension) -> Bool {
    switch dimension {
    case .cause, .causeBranch, .causeStatus: false
    case .custom(let name): history.customColumns.contains { $0.name == name }
    default: true
    }
  }

  private func rows(_ filter: FilterExpression) -> [Int] {
    var columns: [Dimension: DimensionColumn] = [:]
    for dimension in filter.dimensions where columns[dimension] == nil {
      columns[dimension] = DimensionColumn(dimension, self)
    }
    let included = RowFilter(filter, rowCount: history.tickets.count) { columns[$0]! }
    return history.tickets.indices.filter { included.includes($0) }
  }

  /// The tags of the rules by row; of several rules for one ticket all count.
  private var ruled: [Int: [CauseTag]] {
    var tags: [Int: [CauseTag]] = [:]
    for (rule, rows) in ruleMatches {
      for row in rows where facts.complaints.isComplaint(row) {
        if tags[row]?.contains(rule.tag) != true { tags[row, default: []].append(rule.tag) }
      }
    }
    return tags
  }

  var ruleMatches: [(rule: CauseRule, rows: [Int])] {
    let known = Set(history.customColumns.map(\.name))
    let columns = settings.reasonColumns.filter { known.contains($0) }
    return settings.causeRules.map { rule in
      let condition = rule.condition(reasonColumns: columns).named(settings.columnNames)
      return (rule, rows(condition))
    }
  }
}

extension Analysis {
  package var complaintCauses: ComplaintCauses { facts.complaintCauses }

  package var ruleMatches: [(rule: CauseRule, rows: [Int])] {
    context(during: nil).ruleMatches
  }

  package func createdTickets(during period: Period?) -> [Int] {
    context(during: period).rows(by: .created)
  }

  package func complaints(during period: Period?) -> Set<Int> {
    Set(createdTickets(during: period).filter { facts.complaints.isComplaint($0) })
  }

  /// Tickets by the values of some dimensions: the groups with any of the rows, in the order of the
  /// values, and their rows in ascending order. A ticket with several causes is in the group of each.
  package func groups(
    of rows: some Sequence<Int>, by dimensions: [Dimension]
  ) async -> [(key: [String?], rows: [Int])] {
    let grouping = groupings(of: Question([], by: [dimensions]))[0]
    var members = [[Int]](repeating: [], count: grouping.keys.count)
    for row in rows.sorted() {
      for group in grouping.groups(ofRow: UInt32(row)) { members[Int(group)].append(row) }
    }
    return zip(grouping.keys, members).filter { !$1.isEmpty }.map { ($0, $1) }
  }

  package func isComplaint(_ row: Int) -> Bool { facts.complaints.isComplaint(row) }
}
