/// Why a query cannot be run, or was ended.
package struct QueryError: Error, Sendable {
  package enum Reason: Sendable, Equatable {
    /// No such table; it may be one that is not loaded yet.
    case unknownTable(String)
    case unknownColumn(String)
    /// Anything but reading.
    case notReading
    /// More than one statement, or none.
    case notOneStatement
    case timeIsUp
    case cancelled
    /// Anything else that SQLite says.
    case other
  }

  package var reason: Reason
  /// What SQLite says.
  package var message: String
  /// Characters of the statement before the place; nil where there is none.
  package var offset: Int?
}
