import Desk
import Tabular

/// Takes a file's records part by part, in the file's order: the store, which writes each part into
/// its tables, so that a file of any size is read in little memory.
package protocol RecordKeeper: Sendable {
  /// Adds a part's records to what is known, and tells what became of each, as `History.absorb(_:)`
  /// does while it reads one file.
  ///
  /// - Throws: nothing more of the file is then handed over, and its reading ends with the error.
  func keep(_ part: History) throws -> History.Fates

  /// Adds what happened to tickets, and gives the rows that say what another row said already.
  ///
  /// - Parameters:
  ///   - events: in the order of the part's rows; `place` is the row's among these.
  ///   - names: the tables of the events' symbols.
  func keep(
    events: ContiguousArray<TicketEvent>, named names: History, rows: Int
  ) throws -> Set<Int>

  var roomForOriginals: Int { get }

  /// Keeps rows that were not used whole, in the order of their lines: of several on a line, as in a
  /// JSON document, all if one of them was not.
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
