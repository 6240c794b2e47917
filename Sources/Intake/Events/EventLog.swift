import Desk

/// What happened to tickets according to all files that were read, kept until it is folded into them.
///
/// Events of one ticket may stand anywhere, in any order and in several files. A few million are kept
/// in memory; more are put aside in temporary files, each of which holds all events of a share of the
/// tickets, so that folding never needs more than one share at a time.
package struct EventLog: Sendable {
  private var events: ContiguousArray<TicketEvent> = []
  private var aside: SetAsideEvents?
  /// The rows of each file begun so far.
  private var files: [EventPlaces] = []
  /// How many events are kept in memory.
  package var capacity: Int

  /// - Parameter capacity: 2 million events take 64 MB.
  package init(capacity: Int = 2_000_000) { self.capacity = capacity }

  package var isEmpty: Bool { events.isEmpty && aside == nil }

  /// Events that follow belong to a file of their own.
  mutating func beginFile() { files.append(EventPlaces()) }

  /// Adds events whose symbols are those of a part.
  ///
  /// - Parameters:
  ///   - maps: as `History.internNames(of:)` gave them for the part.
  ///   - lines: `lines[event.place]` is the line of an event's row.
  mutating func append(
    _ part: ContiguousArray<TicketEvent>, movedBy maps: [ContiguousArray<UInt32>], lines: [Int]
  ) {
    let ids = maps[SymbolField.id.rawValue]
    let file = files.count - 1
    let places = files[file].places(ofRowsOn: lines)
    events.reserveCapacity(events.count + part.count)
    for event in part {
      var moved = event
      moved.ticket = ids[Int(event.ticket)]
      if let field = event.kind.namedField, event.value != .max {
        moved.value = maps[field.rawValue][Int(event.value)]
      }
      if event.before != .max, let field = event.kind.namedField {
        moved.before = maps[field.rawValue][Int(event.before)]
      }
      moved.place = places[Int(event.place)]
      moved.file = UInt16(clamping: file)
      events.append(moved)
    }
    if events.count >= capacity { setAside() }
  }

  private mutating func setAside() {
    if aside == nil { aside = SetAsideEvents() }
    aside?.add(events)
    events.removeAll(keepingCapacity: true)
  }

  /// A row that says what another row said already.
  package struct Repetition: Sendable, Hashable {
    /// The file's place among those that were read.
    package var file: Int
    package var line: Int
  }

  /// Folds all events into their tickets, and forgets them.
  ///
  /// - Returns: rows that repeat another, in the order of files and lines.
  /// - Throws: when events that were put aside cannot be read again.
  package mutating func fold(into history: inout History) throws -> [Repetition] {
    guard !isEmpty else { return [] }
    var folding = EventFolding(statuses: history[.status])
    if aside != nil {
      setAside()
      for share in 0..<SetAsideEvents.shares {
        folding.fold(try aside?.events(ofShare: share) ?? [], into: &history)
      }
      aside = nil
    } else {
      folding.fold(events, into: &history)
    }
    events = []
    return folding.repetitions.map { repetition in
      Repetition(file: repetition.file, line: files[repetition.file].line(of: repetition.place))
    }
  }
}

/// Puts events in order, ticket by ticket, and folds them.
private struct EventFolding {
  private let fold: EventFold
  private var found: Set<Row> = []

  /// A row of a file by its place among the file's rows.
  struct Row: Hashable {
    var file: Int
    var place: UInt32
  }

  init(statuses: SymbolTable) { fold = EventFold(statuses: statuses) }

  var repetitions: [Row] { found.sorted { ($0.file, $0.place) < ($1.file, $1.place) } }

  mutating func fold(_ events: ContiguousArray<TicketEvent>, into history: inout History) {
    let (ordered, starts) = Self.byTicket(events)
    for (start, end) in zip(starts, starts.dropFirst()) where start < end {
      let own = withoutRepetitions(EventOrder.ordered(ordered[start..<end]))
      history.fill(fold.ticket(of: own[...]))
    }
  }

  /// Events side by side by their ticket: counted first, then put in place.
  private static func byTicket(
    _ events: ContiguousArray<TicketEvent>
  ) -> (ContiguousArray<TicketEvent>, starts: [Int]) {
    var starts = [0]
    var groupOf: [UInt32: Int] = [:]
    var groups = ContiguousArray<Int32>()
    groups.reserveCapacity(events.count)
    var counts: [Int] = []
    for event in events {
      let group = groupOf[event.ticket] ?? counts.count
      if group == counts.count {
        groupOf[event.ticket] = group
        counts.append(0)
      }
      counts[group] += 1
      groups.append(Int32(group))
    }
    for count in counts { starts.append(starts[starts.count - 1] + count) }
    var next = starts
    var ordered = events
    for (place, group) in groups.enumerated() {
      ordered[next[Int(group)]] = events[place]
      next[Int(group)] += 1
    }
    return (ordered, starts)
  }

  /// The same event of the same moment counts once, whichever file it stands in.
  private mutating func withoutRepetitions(_ events: [TicketEvent]) -> [TicketEvent] {
    var kept: [TicketEvent] = []
    kept.reserveCapacity(events.count)
    for event in events {
      let isKnown = kept.reversed().prefix { $0.moment == event.moment }.contains {
        $0.fingerprint == event.fingerprint && $0.kind == event.kind
          && ($0.file, $0.place) != (event.file, event.place)
      }
      if isKnown {
        found.insert(Row(file: Int(event.file), place: event.place))
      } else {
        kept.append(event)
      }
    }
    return kept
  }
}

extension TicketEvent.Kind {
  /// The field whose table an event's value is a symbol of; nil where it has none.
  package var namedField: SymbolField? {
    switch self {
    case .statusChange: .status
    case .assignment, .reply, .message, .requester: .agent
    case .teamAssignment: .team
    case .merged: .mergedInto
    case .priorityChange: .priority
    default: nil
    }
  }
}

/// The places of a file's event rows, one after the other, and the lines that they stand on.
///
/// A row's place is its line. Where several stand on one line, as in JSON, the next ones come behind it,
/// and each line that is then no longer its row's place is remembered.
struct EventPlaces: Sendable {
  private var last: UInt32 = 0
  /// From a place on, all rows stand on the line; or on their own, where the two are the same.
  private var turns: ContiguousArray<(place: UInt32, line: UInt32)> = []

  /// - Parameter lines: of rows that follow those before, in their order.
  mutating func places(ofRowsOn lines: [Int]) -> ContiguousArray<UInt32> {
    ContiguousArray(
      lines.map { line in
        let line = UInt32(clamping: line)
        let place = max(last &+ 1, line)
        if line != place {
          if turns.last?.line != line { turns.append((place, line)) }
        } else if let turn = turns.last, turn.place != turn.line {
          turns.append((place, line))
        }
        last = place
        return place
      })
  }

  func line(of place: UInt32) -> Int {
    var (low, high) = (0, turns.count)
    while low < high {
      let middle = (low + high) / 2
      if turns[middle].place <= place { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return Int(place) }
    let turn = turns[low - 1]
    return Int(turn.place == turn.line ? place : turn.line)
  }
}
