import Desk
import Intake

/// What the section on data quality says.
package struct DataQualityTexts: Sendable {
  let title: SectionTitle
  let noFiles: String
  let fromStore: String
  let summary: @Sendable (Int, Ledger) -> String
  let balanced: @Sendable (Bool) -> String
  /// Tickets that no number counts, and how many.
  let excluded: @Sendable (ExcludedTickets, Int) -> String
  let files: String
  let filesNote: String
  let file: String
  let kindColumn: String
  package let kind: @Sendable (RecordKind?) -> String
  let encoding: String
  let read: String
  let accepted: String
  let rejected: String
  let duplicate: String
  let empty: String
  let digest: String
  let problems: String
  let problemsNote: String
  let noProblems: String
  let problemColumn: String
  let column: String
  let lines: String
  let code: String
  let leftOut: String
  let leftOutNote: String
}
