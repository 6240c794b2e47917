import Desk
import Intake
import JSONWriting
import Profiling
import Reporting
import Tabular

/// A table's profile as it may be shown: masked already, so no form of output can forget to.
struct ProfiledTable: Sendable {
  var path: String
  var rowCount: Int
  var columns: [Column]
  var unread: UnreadRecords
  let clock: WallClock

  struct Column: Sendable {
    var name: String
    var facts: ColumnFacts
    /// Whether the name says that it holds people.
    var isPersonal: Bool
  }

  /// - Parameter redaction: knows the people of the table's own columns.
  init(
    path: String, _ outcome: RawRows<TableProfile>, clock: WallClock, by redaction: Redaction
  ) {
    self.path = path
    self.clock = clock
    var profile = outcome.whole
    profile.widen(to: outcome.columns.count)
    rowCount = profile.rowCount
    let plans = outcome.columns
    columns = profile.columns.indices.map { index in
      guard index < plans.count else {
        return Column.further(
          "column_\(index + 1)", ColumnFacts(profile.columns[index]), by: redaction)
      }
      return Column(ColumnFacts(profile.columns[index]), plans[index], by: redaction)
    }
    unread = outcome.unread
  }
}

extension ProfiledTable.Column {
  /// Masks what the plan says must not be shown, as `touchstone inspect` does.
  init(_ facts: ColumnFacts, _ plan: ColumnPlan, by redaction: Redaction) {
    name = plan.name
    isPersonal = plan.isPersonal
    self.facts = facts
    mask { text in
      var plan = plan
      plan.examples = [text]
      return plan.shownExamples(by: redaction).first ?? ""
    }
  }

  /// A column of cells beyond the header's names: free text of nobody knows what.
  static func further(_ name: String, _ facts: ColumnFacts, by redaction: Redaction) -> Self {
    var column = Self(name: name, facts: facts, isPersonal: false)
    column.mask { redaction.text($0) }
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
    case .number(let number): text = JSONWriter.text(of: number)
    case .seconds, .moment: return value
    }
    let result = shown(text)
    return result == text ? value : .text(result)
  }
}
