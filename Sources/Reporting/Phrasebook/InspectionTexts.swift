import Desk
import Intake
import Tabular

/// What `touchstone inspect` says of a file, and what the terminal says of files that lost rows.
package struct InspectionTexts: Sendable {
  /// What stands before each fact; all facts begin in one column.
  package let labels: Labels
  package let titles: Titles
  package let notRecognised: String
  /// Of a file that could not be read, or holds nothing.
  package let noRecords: String
  /// `CSV, comma, quotes ", lines end in LF`.
  package let writing: @Sendable (Dialect?) -> String
  /// `Zendesk, a view as CSV (zendesk_view)`; nil for what the general recogniser read.
  package let format: @Sendable (ExportFormat?) -> String
  package let encoding: @Sendable (EncodingGuess) -> String
  package let times: @Sendable (String) -> String
  package let unit: @Sendable (ColumnUnit) -> String
  package let assumed: @Sendable (String) -> String
  package let ledger: @Sendable (Ledger) -> String
  /// Of columns that are no known field: kept as a dimension in tickets, unused in other files.
  package let ownColumn: @Sendable (RecordKind) -> String
  /// How often, what it cost, in which column and lines.
  package let occurrence: @Sendable (Occurrence) -> String
  package let has: @Sendable (_ columns: [NearestKind.Found]) -> String
  package let lacks: @Sendable (NearestKind.Need) -> String
  package let needs: @Sendable (_ kind: String, [NearestKind.Need]) -> String
  package let remedy: String
  /// `column 解决时间`, in a message's place.
  package let place: @Sendable (_ column: String) -> String
  /// One sentence of a file that lost rows or cells: its ledger, and the problems with their counts.
  package let loss: @Sendable (_ kind: String, Ledger, _ problems: String) -> String
  package let nothingUsable: String

  package struct Labels: Sendable {
    package let holds: String
    package let format: String
    package let writing: String
    package let encoding: String
    package let times: String
    package let rows: String
    package let problems: String
    package let nearest: String
    package let has: String
    package let lacks: String
    package let needs: String
    package let remedy: String
  }

  package struct Titles: Sendable {
    package let column: String
    package let field: String
    package let unit: String
    package let example: String
  }

  package struct Occurrence: Sendable {
    package var count: Int
    package var cost: String
    package var columns: [String]
    package var lines: [Int]

    package init(count: Int, cost: String, columns: [String], lines: [Int]) {
      self.count = count
      self.cost = cost
      self.columns = columns
      self.lines = lines
    }
  }
}
