import Desk
import Intake
import Metrics

/// What was read of the inputs, and what is known now.
package struct ReadHistory: Sendable {
  package var history = History()
  package var files: [ImportedFile] = []
  /// Files whose bytes the store held already.
  package var knownFiles: [String] = []
  /// Tickets that the configuration leaves out of every number.
  package var excludedTickets: [ExcludedTickets: Int] = [:]
  /// The lines of the causes in each file of analyses, and of the reviews in each file of reviews.
  var causeLines: [RecordLines] = []
  var reviewLines: [RecordLines] = []
}

extension ReadHistory {
  /// What the exports call the fields that they hold.
  var columnNames: [String: Dimension] {
    let known = files.flatMap(\.columns).compactMap { column in
      column.role?.dimension.map { (column.name, $0) }
    }
    return Dictionary(known) { first, _ in first }
  }

  /// Columns that were not kept, though a file has them and a filter in a file asks for them: an
  /// action's segment and its control, the affected tickets of an analysis.
  var columnsOfFilters: Set<String> {
    let texts =
      history.actions.records.flatMap { [$0.segment, $0.control] }
      + history.causes.records.map(\.affected)
    let filters = Set(texts.compactMap { $0 }).compactMap { symbol in
      // What cannot be read as a filter is told as a problem of its file.
      try? FilterExpression(history.labels.text(of: symbol))
    }
    guard !filters.isEmpty else { return [] }
    let kept = Set(history.customColumns.map(\.name))
    let ownColumns = files.filter { $0.kind == .tickets }.flatMap(\.columns)
      .filter { $0.role?.dimension == nil }.map(\.name)
    let own = Set(ownColumns).subtracting(kept)
    let asked = filters.flatMap(\.dimensions).compactMap { dimension in
      if case .custom(let name) = dimension { name } else { nil }
    }
    return Set(asked).intersection(own)
  }
}

extension ColumnRole {
  /// By which the column's values can be grouped; nil where there is none.
  var dimension: Dimension? {
    switch self {
    case .symbol(let field): .field(field)
    case .categoryPath: .category
    case .split(let first, _): .field(first)
    case .count(let field): .count(field)
    case .flag(let field): .flag(field)
    case .instant(let field): .instant(field)
    case .timeOfDay, .duration, .survey, .event, .review, .reviewItem, .cause, .agent, .action,
      .text:
      nil
    }
  }
}
