import Configuration
import Desk
import Intake
import Metrics
import RootCause

/// The dimensions of a question, found in the inputs: one of the program's own, a column by the name
/// that the export gives it, or nothing, which is said with what it may have meant.
struct AskedDimensions {
  let groupings: [[Dimension]]
  let filter: FilterExpression?
  /// The filter as it was written, to mark a place in it.
  let filterText: String?

  /// Columns of exports that have to be kept to answer.
  var keptColumns: CustomColumns {
    let names = (groupings.flatMap { $0 } + (filter?.dimensions ?? [])).compactMap(\.columnName)
    return names.isEmpty ? .none : .named(Set(names))
  }

  /// - Throws: ``PipelineError`` for a name that is none.
  func found(in read: HistoryReader.Result) throws(PipelineError) -> AskedDimensions {
    var found: [[Dimension]] = []
    for grouping in groupings {
      var dimensions: [Dimension] = []
      for dimension in grouping { dimensions.append(try self.dimension(dimension, read, nil)) }
      found.append(dimensions)
    }
    let filter = try filter.map { filter throws(PipelineError) in
      try filter.map { dimension throws(PipelineError) in
        try self.dimension(dimension, read, filterText)
      }
    }
    return AskedDimensions(groupings: found, filter: filter, filterText: filterText)
  }

  private func dimension(
    _ dimension: Dimension, _ read: HistoryReader.Result, _ text: String?
  ) throws(PipelineError) -> Dimension {
    guard let name = dimension.columnName,
      !read.history.customColumns.contains(where: { $0.name == name })
    else { return dimension }
    // A column that is understood has a dimension of its own, and its values are there.
    let understood = read.files.flatMap(\.columns).filter { $0.name == name }
    if let known = understood.lazy.compactMap({ $0.role?.dimension }).first { return known }
    throw Self.unknown(name, read, text)
  }

  private static func unknown(
    _ name: String, _ read: HistoryReader.Result, _ text: String?
  ) -> PipelineError {
    let dimensions = Dimension.names.keys.sorted()
    let columns = read.files.flatMap(\.columns).filter { $0.role == nil }.map(\.name)
    let near = NearestName.guess(for: name, among: dimensions + columns)
    var sentences = [
      "\(name): no such dimension, nor a column of the input"
        + (near.map { "; did you mean \($0)?" } ?? "")
    ]
    if let text, let place = text.firstRange(of: name) {
      sentences += CaretText.lines(
        text, offset: text.distance(from: text.startIndex, to: place.lowerBound),
        length: name.count)
    }
    if near == nil { sentences.append("dimensions: " + dimensions.joined(separator: ", ")) }
    return PipelineError(.wrongUsage, sentences)
  }

  /// A sentence for each value of the filter that no ticket has: it is most likely misspelt.
  func unmetValues(in history: History) -> [String] {
    (filter?.namedValues ?? []).flatMap { dimension, values -> [String] in
      guard let known = dimension.values(in: history), !known.isEmpty else { return [] }
      let names = Set(known)
      return values.filter { !names.contains($0) }.map { value in
        let near = NearestName.guess(for: value, among: known)
        return "--where: no ticket has \(dimension.name) = \(value)"
          + (near.map { "; did you mean \($0)?" } ?? "")
      }
    }
  }
}

extension Dimension {
  /// The column's name, where it may be any column of an export.
  fileprivate var columnName: String? {
    if case .custom(let name) = self { name } else { nil }
  }

  /// All values, where they are a column's texts.
  fileprivate func values(in history: History) -> [String]? {
    switch self {
    case .field(let field): history[field].texts
    case .custom(let name): history.customColumns.first { $0.name == name }?.table.texts
    case .standardState: StandardOutcome.allCases.map(\.name)
    case .causeBranch: CauseBranch.allCases.map(\.rawValue) + ["other"]
    case .causeStatus: ComplaintCauses.Status.allCases.map(\.rawValue)
    case .category, .complaint, .policy, .calendar, .count, .flag, .instant, .cause: nil
    }
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
