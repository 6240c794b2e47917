import Desk
import Tabular

/// Takes a file's records part by part, in the file's order, so that a file of any size is read in
/// little memory: the store, which writes each part into its tables.
package protocol RecordKeeper: Sendable {
  /// Adds a part's records to what is known.
  ///
  /// - Returns: what became of each record, in their order, as `History.absorb(_:)` tells it while
  ///   it reads one file.
  /// - Throws: nothing more of the file is then handed over, and its reading ends with the error.
  func keep(_ part: History) throws -> History.Fates

  /// Adds what happened to tickets to what is known of them.
  ///
  /// - Parameters:
  ///   - events: in the order of their rows; `place` is the row's among those of the part.
  ///   - names: the tables of the events' symbols.
  ///   - rows: how many rows the part has.
  /// - Returns: the rows that say what another row said already.
  func keep(
    events: ContiguousArray<TicketEvent>, named names: History, rows: Int
  ) throws -> Set<Int>

  /// How many rows more are kept as they stood.
  var roomForOriginals: Int { get }

  /// Keeps rows that were not used whole, as they stood in the file, in the order of their lines.
  /// Of records that share a line, as those of a JSON document may, all are kept if one was not
  /// used whole.
  ///
  /// - Parameter leftOut: how many more there were than ``roomForOriginals``.
  func keep(originals: [OriginalRow], leftOut: Int) throws
}

/// A row of a file as it stood there, quotes and all: behind each problem with a line, so that
/// nothing is lost of what could not be used. It holds personal data and is never printed.
package struct OriginalRow: Sendable, Equatable {
  /// The line in the file on which the row starts, from 1.
  package var line: Int
  package var text: String
}
