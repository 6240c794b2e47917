import Desk

extension Analysis {
  /// Tickets by the values of some dimensions; a ticket with several causes is in the group of each.
  ///
  /// - Returns: the groups with any of the rows, in the order of the dimensions' values, and their rows
  ///   in ascending order.
  package func groups(
    of rows: some Sequence<Int>, by dimensions: [Dimension]
  ) async -> [(key: [String?], rows: [Int])] {
    let grouping = await groupings(of: Question([], by: [dimensions]))[0]
    var members = [[Int]](repeating: [], count: grouping.keys.count)
    for row in rows.sorted() {
      for layer in [grouping] + grouping.further {
        let group = layer.group(ofRow: UInt32(row))
        if group != .max { members[Int(group)].append(row) }
      }
    }
    return zip(grouping.keys, members).filter { !$1.isEmpty }.map { ($0, $1) }
  }

  /// Whether a row is a complaint.
  package func isComplaint(_ row: Int) -> Bool { facts.complaints.isComplaint(row) }
}
