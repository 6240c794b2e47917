import Desk
@testable import Intake
import Synchronization

/// Keeps records part by part as the store does, in memory.
final class MemoryKeeper: RecordKeeper {
  /// One row's event; another row that says the same says nothing new.
  private struct Event: Hashable {
    var ticket: [UInt8]
    var moment: Instant
    var kind: TicketEvent.Kind
    var fingerprint: UInt64
  }

  private struct Kept {
    var history = History()
    var tickets: Set<[UInt8]> = []
    var events: Set<Event> = []
  }

  private let kept: Mutex<Kept>
  let roomForOriginals = 5

  init() {
    var empty = Kept()
    empty.history.beginFile()
    kept = Mutex(empty)
  }

  func keep(_ part: History) -> History.Fates {
    kept.withLock { kept in
      for ticket in part.tickets { kept.tickets.insert(Self.bytes(of: ticket.id, in: part)) }
      return kept.history.absorb(part)
    }
  }

  func keep(
    events: ContiguousArray<TicketEvent>, named names: History, rows: Int
  ) -> Set<Int> {
    kept.withLock { kept in
      var repeated: Set<Int> = []
      // The events of a row are compared with those of the rows before it, not with each other.
      var place = UInt32.max
      var ofRow: [Event] = []
      for event in events {
        hold(event.place < rows)
        if event.place != place {
          kept.events.formUnion(ofRow)
          ofRow = []
          place = event.place
        }
        let ticket = Self.bytes(of: event.ticket, in: names)
        kept.tickets.insert(ticket)
        let known = Event(
          ticket: ticket, moment: event.moment, kind: event.kind, fingerprint: event.fingerprint)
        if kept.events.contains(known) { repeated.insert(Int(event.place)) }
        ofRow.append(known)
      }
      kept.events.formUnion(ofRow)
      return repeated
    }
  }

  private static func bytes(of id: Symbol, in names: History) -> [UInt8] {
    names[.id].withBytes(of: id) { Array($0) }
  }

  /// Rows that were not used whole come in the order of their lines; records may share one.
  func keep(originals: [OriginalRow], leftOut: Int) {
    hold(originals.count <= roomForOriginals && leftOut >= 0)
    hold(zip(originals, originals.dropFirst()).allSatisfy { $0.line <= $1.line }, "\(originals)")
  }

  var counts: (tickets: Int, responses: Int) {
    kept.withLock { ($0.tickets.count, $0.history.responses.count) }
  }
}
