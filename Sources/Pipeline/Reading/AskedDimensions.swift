import Configuration
import Desk
import Intake
import Metrics
import Reporting
import RootCause
import TextRendering
import Wording

/// The dimensions of a question, found in the inputs: one of the program's own, a column by the name
/// that the export gives it, or nothing, which is said with what it may have meant.
package struct AskedDimensions: Sendable {
  /// Each a breakdown of its own.
  private(set) var groupings: [[Dimension]] = []
  private(set) var filter: FilterExpression?
  /// The filter as it was written, to mark a place in it.
  private var filterText: String?

  init() {}

  /// - Parameters:
  ///   - groupings: as written after `--by`: names with commas between them.
  ///   - filter: as written after `--where`.
  /// - Throws: ``PipelineError`` for a filter that cannot be read, with a mark at the place.
  package init(groupings: [String], filter: String?) throws(PipelineError) {
    self.groupings = groupings.map { text in
      text.split(separator: ",").map { Dimension(named: $0.trimmingBlanks) }
    }
    for grouping in self.groupings {
      try PipelineError.requireDistinct("--by", grouping.map { ($0.name, $0) })
    }
    filterText = filter
    guard let filter else { return }
    do {
      self.filter = try FilterExpression(filter)
    } catch {
      throw PipelineError(
        .wrongUsage, .filter(error),
        markedLines: TerminalText.lines(error.expression, markedAt: error.offset))
    }
  }

  /// Columns of exports that have to be kept to answer.
  var columnNames: Set<String> {
    Set((groupings.flatMap { $0 } + (filter?.dimensions ?? [])).compactMap(\.columnName))
  }

  /// Whether what people wrote may be grouped by: whoever is named in it must be known.
  var showTexts: Bool {
    groupings.contains { $0.contains { $0 == .cause || $0.columnName != nil } }
  }

  /// - Throws: ``PipelineError`` for a name that is none.
  func found(in read: ReadHistory) throws(PipelineError) -> AskedDimensions {
    var found = self
    for (index, grouping) in groupings.enumerated() {
      for (place, dimension) in grouping.enumerated() {
        found.groupings[index][place] = try Self.dimension(dimension, read, nil)
      }
      // A column and its field are one dimension.
      try PipelineError.requireDistinct(
        "--by", zip(grouping, found.groupings[index]).map { ($0.name, $1) })
    }
    found.filter = try filter.map { filter throws(PipelineError) in
      try filter.map { dimension, comparison throws(PipelineError) in
        .comparison(try Self.dimension(dimension, read, filterText), comparison)
      }
    }
    return found
  }

  private static func dimension(
    _ dimension: Dimension, _ read: ReadHistory, _ text: String?
  ) throws(PipelineError) -> Dimension {
    guard let name = dimension.columnName,
      !read.history.customColumns.contains(where: { $0.name == name })
    else { return dimension }
    // A column that is understood has a dimension of its own, and its values are there.
    if let known = read.columnNames[name] { return known }
    throw unknown(name, read, text)
  }

  private static func unknown(_ name: String, _ read: ReadHistory, _ text: String?) -> PipelineError
  {
    let dimensions = Dimension.names.keys.sorted()
    let columns = read.files.flatMap(\.columns).filter { $0.role == nil }.map(\.name)
    let near = NearestName.guess(for: name, among: dimensions + columns)
    var error = PipelineError(.wrongUsage, .unknownDimension(name, near: near))
    if near == nil { error.faults.append(.dimensions(dimensions)) }
    if let text, let place = text.firstRange(of: name) {
      error.markedLines = TerminalText.lines(
        text, markedAt: text.distance(from: text.startIndex, to: place.lowerBound),
        length: name.count)
    }
    return error
  }

  /// A note on each value of the filter that no ticket has: it is most likely misspelt.
  /// A known value is only named where it may be shown as it is.
  func unmetValues(
    in history: History, _ redaction: @autoclosure () -> Redaction
  ) -> [NotePhrase] {
    let shown = filter == nil ? nil : redaction()
    return (filter?.comparisons ?? []).flatMap { dimension, comparison -> [NotePhrase] in
      guard case .isOneOf(let values) = comparison,
        let known = dimension.values(in: history), !known.isEmpty
      else { return [] }
      let names = Set(known)
      return values.filter { !names.contains($0) }.map { value in
        let near = NearestName.guess(for: value, among: known)
        return .unmetValue(
          dimension: dimension.name, value: value,
          near: near.flatMap { shown?.value($0, of: dimension) == $0 ? $0 : nil })
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
