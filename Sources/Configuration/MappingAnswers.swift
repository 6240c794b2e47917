import Desk
import Intake

/// What somebody has said of what files leave open, to be written down with what was understood.
package struct MappingAnswers: Sendable {
  /// By the name of the column.
  package var dates: [String: ColumnNotation.DateOrder] = [:]
  package var units: [String: ColumnNotation.LengthUnit] = [:]
  /// In the order of the answers.
  package var statuses: [(word: String, category: StatusCategory)] = []

  package init() {}

  /// The statuses as a section of the configuration; empty where none was told.
  var statusLines: [String] {
    let categories = StatusCategory.allCases.filter { category in
      statuses.contains { $0.category == category }
    }
    guard !categories.isEmpty else { return [] }
    return ["", "statuses:"]
      + categories.flatMap { category in
        ["  \(category.name):"]
          + statuses.filter { $0.category == category }.map { "    - \(YAMLName.text($0.word))" }
      }
  }
}
