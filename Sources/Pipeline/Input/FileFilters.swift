import Desk
import Intake
import Metrics

/// Filters that stand in files: an action's segment and its control, the affected tickets of an analysis.
extension HistoryReader.Result {
  /// What the exports call the fields that they hold.
  var columnNames: [String: Dimension] {
    let known = files.flatMap(\.columns).compactMap { column in
      column.role?.dimension.map { (column.name, $0) }
    }
    return Dictionary(known) { first, _ in first }
  }

  /// Columns that such filters speak of, that a file has, and that were not kept.
  var columnsOfFilters: Set<String> {
    let texts =
      history.actions.records.flatMap { [$0.segment, $0.control] }
      + history.causes.records.map(\.affected)
    let filters = Set(texts.compactMap { $0 }).compactMap { symbol in
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
