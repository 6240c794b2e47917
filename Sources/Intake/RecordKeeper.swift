import Desk
import Tabular

/// Takes a file's records part by part, in the file's order, so that a file of any size is read in
/// little memory: the store, which writes each part into its tables.
package protocol RecordKeeper: Sendable {
  /// Adds a part's records to what is known.
  ///
  /// - Returns: what became of each record, in their order, as `History.absorb(_:)` tells it while it
  ///   reads one file.
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

  /// Keeps rows that were not used whole, as they stood in the file, in the order of their lines. Of
  /// records that share a line, as those of a JSON document may, all are kept if one was not used whole.
  ///
  /// - Parameter leftOut: how many more there were than ``roomForOriginals``.
  func keep(originals: [OriginalRow], leftOut: Int) throws
}

/// A row of a file as it stood there, quotes and all: behind each problem with a line, so that nothing
/// is lost of what could not be used. It holds personal data and is never printed.
package struct OriginalRow: Sendable, Equatable {
  /// The line in the file on which the row starts, from 1.
  package var line: Int
  package var text: String
}

extension FileContent {
  /// Hands on the rows of a part that were rejected, repeated or have a cell that was not used.
  ///
  /// - Parameter repeated: the part's lines whose records are known already.
  func keepOriginals(
    of part: InterpretedPart, repeated: [Int], _ linesBefore: Int
  ) throws {
    guard let keeper, let original = part.original else { return }
    let lines = Set(part.problems.compactMap(\.line)).union(repeated)
    guard !lines.isEmpty else { return }
    let room = keeper.roomForOriginals
    let wanted = lines.count > room ? Set(lines.sorted().prefix(room)) : lines
    let rows = original.records(onLines: wanted).map {
      OriginalRow(line: $0.line + linesBefore, text: $0.text)
    }
    let kept = Array(rows.prefix(room))
    let leftOut = lines.count - wanted.count + rows.count - kept.count
    try keeper.keep(originals: kept, leftOut: leftOut)
  }
}
