import Desk
import Intake
import Profiling
import Reporting
import Tabular

/// A table's profile as it may be shown: whom a column names is masked already, so no form of output
/// can forget to.
package struct ProfiledTable: Sendable {
  package var path: String
  package var rowCount: Int
  package var columns: [Column]
  package var unread: UnreadRecords
  let clock: WallClock

  package struct Column: Sendable {
    package var name: String
    package var facts: ColumnFacts
    /// Whether the name says that it holds people.
    package var isPersonal: Bool
  }

  init(path: String, _ outcome: RawRows.Outcome<TableProfile>, clock: WallClock) {
    self.path = path
    self.clock = clock
    var profile = outcome.whole
    profile.widen(to: outcome.columns.count)
    rowCount = profile.rowCount
    let plans = outcome.columns
    columns = profile.columns.indices.map { index in
      guard index < plans.count else {
        return Column.further("column_\(index + 1)", ColumnFacts(profile.columns[index]))
      }
      return Column(ColumnFacts(profile.columns[index]), plans[index])
    }
    unread = outcome.unread
  }
}

extension ProfiledTable.Column {
  /// Masks what the plan says must not be shown, as `touchstone inspect` does.
  init(_ facts: ColumnFacts, _ plan: ColumnPlan) {
    name = plan.name
    isPersonal = plan.isPersonal
    self.facts = facts
    mask { text in
      var plan = plan
      plan.examples = [text]
      return plan.shownExamples.first ?? ""
    }
  }

  /// A column of cells beyond the header's names: free text of nobody knows what.
  static func further(_ name: String, _ facts: ColumnFacts) -> Self {
    var column = Self(name: name, facts: facts, isPersonal: false)
    column.mask { Masking.withoutContacts($0) }
    return column
  }

  private mutating func mask(_ shown: (String) -> String) {
    for index in facts.frequent.indices {
      facts.frequent[index].text = shown(facts.frequent[index].text)
    }
    switch facts.type {
    case .flag, .empty: return
    case .text:
      facts.smallest = facts.smallest.map { masked($0, shown) }
      facts.largest = facts.largest.map { masked($0, shown) }
      facts.histogram = Histogram(facts.frequent)
    case .integer:
      let ends = [facts.smallest, facts.largest]
      facts.smallest = facts.smallest.map { masked($0, shown) }
      facts.largest = facts.largest.map { masked($0, shown) }
      if isPersonal || ends != [facts.smallest, facts.largest] { hideBetween() }
    case .decimal, .dateTime, .duration:
      guard isPersonal else { return }
      (facts.smallest, facts.largest) = (nil, nil)
      hideBetween()
    }
  }

  /// The middle of telephone numbers is somebody's, and so are the edges of bars.
  private mutating func hideBetween() {
    facts.median = nil
    facts.histogram = nil
  }

  private func masked(
    _ value: ColumnFacts.Value, _ shown: (String) -> String
  ) -> ColumnFacts.Value {
    let text: String
    switch value {
    case .text(let written): text = written
    case .number(let number): text = PlainTable.number(number)
    case .seconds, .moment: return value
    }
    let result = shown(text)
    return result == text ? value : .text(result)
  }
}
