import Desk

/// What became of a row that holds one record or several: an analysis with a column for each why.
struct RecordRow {
  /// A duplicate only where all its records are.
  var fate: History.Fate
  var line: Int
  /// How many of its records were not known.
  var newRecords = 0

  /// - Parameters:
  ///   - fates: of the records, in their order.
  ///   - lines: of each its row's line; nil where it stands in the row of the one before.
  static func rows(_ fates: [History.Fate], _ lines: [Int?]) -> [RecordRow] {
    var rows: [RecordRow] = []
    for (fate, line) in zip(fates, lines) {
      if let line {
        rows.append(RecordRow(fate: fate, line: line))
      } else if let last = rows.indices.last {
        switch (rows[last].fate, fate) {
        case (.duplicate, _), (.update, .new): rows[last].fate = fate
        case (.update, _), (.new, _): break
        }
      }
      if fate == .new, let last = rows.indices.last { rows[last].newRecords += 1 }
    }
    return rows
  }
}
