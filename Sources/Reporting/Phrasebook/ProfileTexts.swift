import Profiling

/// What `touchstone profile` says of a table.
package struct ProfileTexts: Sendable {
  package let title: String
  /// `2,232 rows, 14 columns`.
  package let size: @Sendable (_ rows: Int, _ columns: Int) -> String
  package let titles: Titles
  package let type: @Sendable (ColumnType) -> String
  /// Under a drawing of how values are spread, for those who cannot see it.
  package let drawing: @Sendable (_ column: String) -> String
  package let rows: String
  package let charts: String
  package let notes: Notes

  package struct Titles: Sendable {
    package let column: String
    package let type: String
    package let filled: String
    package let distinct: String
    package let smallest: String
    package let median: String
    package let largest: String
    package let spread: String
    package let frequent: String
  }

  /// What has to be known of the numbers, one sentence each.
  package struct Notes: Sendable {
    package let unlike: @Sendable (_ column: String, _ count: Int, _ type: String) -> String
    package let dateOrder: @Sendable (_ column: String) -> String
    package let masked: @Sendable (_ columns: [String]) -> String
    /// Of columns with more different values than are kept.
    package let estimated: @Sendable (_ bound: Int) -> String
    /// Of counts that may be higher.
    package let atLeast: String
    package let outliers: String
    package let lost: @Sendable (_ count: Int, _ why: String) -> String
    /// Of a JSON document that is damaged between its records.
    package let broken: @Sendable (_ line: Int) -> String
    package let stopped: @Sendable (_ why: String) -> String
    package let empty: String
  }
}
