import Desk

/// What happened to tickets according to all files that were read, kept until it is folded into
/// them.
///
/// Events of one ticket may be anywhere, in any order and in several files. A few million are kept
/// in memory; more are put aside in temporary files, each of which holds all events of a share of
/// the tickets, so that folding never needs more than one share at a time.
package struct EventLog: Sendable {
  private var events: ContiguousArray<TicketEvent> = []
  private var aside: SetAsideEvents?
  private var files: [EventPlaces] = []
  private let capacity: Int

  /// - Parameter capacity: 2 million events take 64 MB.
  package init(capacity: Int = 2_000_000) { self.capacity = capacity }

  package var isEmpty: Bool { events.isEmpty && aside == nil }

  mutating func beginFile() { files.append(EventPlaces()) }

  /// Adds events whose symbols are those of a part; `lines[event.place]` is the line of a row.
  mutating func append(
    _ part: ContiguousArray<TicketEvent>, movedBy maps: [ContiguousArray<UInt32>], lines: [Int]
  ) throws {
    let ids = maps[SymbolField.id.rawValue]
    let file = files.count - 1
    let places = files[file].places(ofRowsOn: lines)
    events.reserveCapacity(events.count + part.count)
    for event in part {
      var moved = event
      moved.ticket = ids.moved(event.ticket)
      if let field = event.kind.namedField {
        moved.value = maps[field.rawValue].moved(event.value)
        moved.before = maps[field.rawValue].moved(event.before)
      }
      moved.place = places[Int(event.place)]
      moved.file = UInt16(clamping: file)
      events.append(moved)
    }
    if events.count >= capacity { try setAside() }
  }

  private mutating func setAside() throws {
    let aside = try aside ?? SetAsideEvents()
    self.aside = aside
    try aside.add(events)
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
  /// - Throws: when events that are put aside cannot be written or read again.
  package mutating func fold(into history: inout History) throws -> [Repetition] {
    guard !isEmpty else { return [] }
    var fold = EventFold(statuses: history[.status], meaning: history.statuses)
    if let aside {
      try setAside()
      for share in 0..<SetAsideEvents.shares {
        fold.fold(try aside.events(ofShare: share), into: &history)
      }
      self.aside = nil
    } else {
      fold.fold(events, into: &history)
    }
    events = []
    return fold.repetitions.sorted { $0.key < $1.key }.flatMap { file, places in
      places.sorted().map {
        Repetition(file: Int(file), line: files[Int(file)].line(of: $0))
      }
    }
  }
}

/// The order of a file's event rows, and their lines.
///
/// A row's place is its line. Where several rows share a line, as in JSON, the others get the
/// places after it, and each line that then differs from its row's place is remembered.
struct EventPlaces: Sendable {
  private var last: UInt32 = 0
  /// From a place on, all rows are on the line; or each on its own, where the two are the same.
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

/// Events in temporary files.
private final class SetAsideEvents: Sendable {
  static let shares = 64

  private let files: [NamelessFile]

  init() throws(TemporaryFolderError) {
    files = try (0..<Self.shares).map { _ throws(TemporaryFolderError) in try NamelessFile() }
  }

  func add(_ events: ContiguousArray<TicketEvent>) throws {
    var shares = [ContiguousArray<TicketEvent>](repeating: [], count: Self.shares)
    for event in events { shares[Int(event.ticket.index) % Self.shares].append(event) }
    for (file, events) in zip(files, shares) {
      try events.withUnsafeBytes { try file.append($0) }
    }
  }

  func events(ofShare share: Int) throws(TemporaryFolderError) -> ContiguousArray<TicketEvent> {
    let bytes = try files[share].bytes(0..<files[share].size)
    return bytes.withUnsafeBytes { bytes in
      let size = MemoryLayout<TicketEvent>.stride
      return ContiguousArray(
        (0..<bytes.count / size).map {
          bytes.loadUnaligned(fromByteOffset: $0 * size, as: TicketEvent.self)
        })
    }
  }
}
