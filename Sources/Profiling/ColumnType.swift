/// What most cells of a column are.
package enum ColumnType: String, Sendable, CaseIterable {
  case integer
  case decimal
  /// A day, or a moment.
  case dateTime = "date_time"
  /// A length of time that says its unit, or is written as a clock.
  case duration
  /// Yes or no.
  case flag
  case text
  /// No cell says anything.
  case empty
}
