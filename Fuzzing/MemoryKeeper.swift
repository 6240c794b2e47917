import Desk
@testable import Intake
import Synchronization

/// Keeps records part by part as the store does, in memory.
final class MemoryKeeper: RecordKeeper {
  private let history: Mutex<History>
  let roomForOriginals = 5

  init() {
    var empty = History()
    empty.beginFile()
    history = Mutex(empty)
  }

  func keep(_ part: History) -> (tickets: [History.Fate], responses: [History.Fate]) {
    history.withLock { $0.absorb(part) }
  }

  /// Rows that were not used whole come in the order of their lines, each once.
  func keep(originals: [OriginalRow], leftOut: Int) {
    hold(originals.count <= roomForOriginals && leftOut >= 0)
    hold(zip(originals, originals.dropFirst()).allSatisfy { $0.line < $1.line }, "\(originals)")
  }

  var counts: (tickets: Int, responses: Int) {
    history.withLock { ($0.tickets.count, $0.responses.count) }
  }
}
